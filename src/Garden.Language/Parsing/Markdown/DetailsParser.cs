using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Markdown;

/// <summary>A part of a page that a reader unfolds: what stands between lines <c>&lt;details&gt;</c> and <c>&lt;/details&gt;</c>.</summary>
internal sealed class DetailsBlock(BlockParser parser, int close) : ContainerBlock(parser)
{
    /// <summary>Where the line that closes it has its tag, in the parsed text.</summary>
    public int Close { get; } = close;
}

/// <summary>The line by which a part is unfolded: <c>&lt;summary&gt;words&lt;/summary&gt;</c>.</summary>
internal sealed class SummaryBlock(BlockParser parser) : LeafBlock(parser);

/// <summary>
/// Recognises parts that a reader unfolds, the only HTML block that passes; attributes are dropped. One that is never closed on a line of
/// its own is none, for its words would lie hidden with all that follows.
/// </summary>
internal sealed class DetailsParser : BlockParser
{
    private const string Opening = "<details";
    private const string Closing = "</details>";

    /// <summary>How many of them stand inside one another; more are shown as they are typed.</summary>
    private const int Deepest = 20;

    private static readonly object PairsKey = typeof(DetailsParser);

    public DetailsParser() => OpeningCharacters = ['<'];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        StringSlice line = processor.Line;
        ReadOnlySpan<char> text = line.Text.AsSpan(line.Start, line.Length);
        int end = processor.IsCodeIndent || !IsOpening(text) ? -1 : text.IndexOf('>');
        ReadOnlySpan<char> rest = end < 0 ? default : text[(end + 1)..].Trim();
        bool standsAlone = end >= 0 && (rest.IsEmpty || (SummaryParser.WordsOf(rest) is not null));
        if (!standsAlone || DepthOf(processor.CurrentContainer) >= Deepest || CloseOf(processor.Document, line.Text, line.Start) is not (>= 0 and int close))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new DetailsBlock(this, close) { Column = processor.Column, Span = new SourceSpan(line.Start, line.End) });
        if (rest.IsEmpty)
        {
            return BlockState.ContinueDiscard;
        }

        for (int i = 0; i <= end; i++)
        {
            processor.NextChar();
        }

        processor.ParseIndent();
        return BlockState.Continue;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        block.UpdateSpanEnd(processor.Line.End);
        return processor.Line.Start <= ((DetailsBlock)block).Close && ((DetailsBlock)block).Close <= processor.Line.End ? BlockState.BreakDiscard : BlockState.Continue;
    }

    private static bool IsOpening(ReadOnlySpan<char> text) =>
        text.StartsWith(Opening, StringComparison.OrdinalIgnoreCase) && text.Length > Opening.Length && (text[Opening.Length] == '>' || char.IsWhiteSpace(text[Opening.Length]));

    /// <summary>How many such parts stand around what is read next.</summary>
    private static int DepthOf(ContainerBlock? container)
    {
        int depth = 0;
        for (; container is not null; container = container.Parent)
        {
            depth += container is DetailsBlock ? 1 : 0;
        }

        return depth;
    }

    /// <summary>Where the closing tag of the part that opens at a place begins: alone on its line, in pairs with those between; -1 when there is none.</summary>
    private static int CloseOf(MarkdownDocument document, string text, int start)
    {
        if (document.GetData(PairsKey) is not Dictionary<int, int> pairs)
        {
            document.SetData(PairsKey, pairs = PairsIn(text));
        }

        return pairs.GetValueOrDefault(start, -1);
    }

    /// <summary>The closing tag of each opening one, by their places. They are paired once a document, however many there are.</summary>
    private static Dictionary<int, int> PairsIn(string text)
    {
        Dictionary<int, int> pairs = [];
        Stack<int> open = [];
        for (int start = 0; start < text.Length;)
        {
            int end = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and int length ? start + length : text.Length;
            ReadOnlySpan<char> words = text.AsSpan(start, end - start).TrimStart(" \t>");
            int at = end - words.Length;
            if (IsOpening(words))
            {
                open.Push(at);
            }
            else if (words.TrimEnd().Equals(Closing, StringComparison.OrdinalIgnoreCase) && open.TryPop(out int opening))
            {
                pairs[opening] = at;
            }

            start = end + 1;
        }

        return pairs;
    }
}

/// <summary>Recognises the line by which a part is unfolded, as the first thing in it.</summary>
internal sealed class SummaryParser : BlockParser
{
    private const string Opening = "<summary>";
    private const string Closing = "</summary>";

    public SummaryParser() => OpeningCharacters = ['<'];

    /// <summary>Where the words of a summary stand in a line that holds nothing else; null for other lines.</summary>
    public static Range? WordsOf(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> words = line.TrimEnd();
        bool isSummary = words.StartsWith(Opening, StringComparison.OrdinalIgnoreCase) && words.EndsWith(Closing, StringComparison.OrdinalIgnoreCase)
            && words.Length > Opening.Length + Closing.Length;
        return isSummary ? Opening.Length..(words.Length - Closing.Length) : null;
    }

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        StringSlice line = processor.Line;
        if (processor.CurrentContainer is not DetailsBlock { Count: 0 } || WordsOf(line.Text.AsSpan(line.Start, line.Length)) is not Range words)
        {
            return BlockState.None;
        }

        (int offset, int length) = words.GetOffsetAndLength(line.Length);
        StringSlice inner = new(line.Text, line.Start + offset, line.Start + offset + length - 1);
        SummaryBlock summary = new(this)
        {
            ProcessInlines = true,
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(inner.Start, inner.End),
        };
        summary.AppendLine(ref inner, processor.Column + offset, processor.LineIndex, inner.Start, processor.TrackTrivia);
        processor.NewBlocks.Push(summary);
        return BlockState.BreakDiscard;
    }
}
