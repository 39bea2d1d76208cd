using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Garden.Language.Parsing.Markdown;

/// <summary>A comment on lines of its own: <c>&lt;!-- … --&gt;</c> or <c>%% … %%</c>. It may hold blank lines and is never published.</summary>
internal sealed class CommentBlock(BlockParser parser, int contentStart, int contentEnd) : LeafBlock(parser)
{
    /// <summary>Where the content starts in the parsed text.</summary>
    public int ContentStart { get; } = contentStart;

    /// <summary>Where the content ends in the parsed text, exclusive.</summary>
    public int ContentEnd { get; } = contentEnd;
}

/// <summary>
/// Recognises comment blocks. A comment that is never closed is not one: what the writer typed after it must not vanish.
/// Text behind the closing mark leaves the comment to the running text.
/// </summary>
internal sealed class CommentBlockParser : BlockParser
{
    public CommentBlockParser() => OpeningCharacters = ['<', '%'];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        StringSlice line = processor.Line;
        ReadOnlySpan<char> text = line.Text.AsSpan(line.Start, line.Length);
        bool html = text.StartsWith("<!--", StringComparison.Ordinal);
        if (!html && !text.StartsWith("%%", StringComparison.Ordinal))
        {
            return BlockState.None;
        }

        int contentStart = line.Start + (html ? 4 : 2);
        int close = line.Text.IndexOf(html ? "-->" : "%%", contentStart, StringComparison.Ordinal);
        if (close < 0 || !RestOfLineIsBlank(line.Text, close + (html ? 3 : 2)))
        {
            return BlockState.None;
        }

        int end = close + (html ? 3 : 2);
        processor.NewBlocks.Push(new CommentBlock(this, contentStart, close)
        {
            Column = processor.Column,
            Span = new SourceSpan(line.Start, end - 1),
        });
        return end - 1 <= line.End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.Line.End >= block.Span.End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;

    private static bool RestOfLineIsBlank(string text, int from)
    {
        ReadOnlySpan<char> rest = text.AsSpan(from);
        int end = rest.IndexOfAny('\n', '\r');
        return (end < 0 ? rest : rest[..end]).IsWhiteSpace();
    }
}

/// <summary>A <c>%% … %%</c> comment inside running text.</summary>
internal sealed class PercentCommentParser : InlineParser
{
    public PercentCommentParser() => OpeningCharacters = ['%'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.Text.AsSpan(slice.Start, slice.End - slice.Start + 1);
        if (!text.StartsWith("%%", StringComparison.Ordinal))
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        if (text[2..].IndexOf("%%", StringComparison.Ordinal) is not (> 0 and int end))
        {
            // a longer run is text, but for its last two signs, which may open a comment
            int run = text.IndexOfAnyExcept('%') is >= 0 and int other ? other : text.Length;
            int length = run < 4 ? 2 : (run - 2) & ~1;
            LiteralInline signs = run < 4 ? new OpenCommentInline() : new LiteralInline();
            signs.Content = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1);
            signs.Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1));
            signs.Line = line;
            signs.Column = column;
            processor.Inline = signs;
            slice.Start += length;
            return true;
        }

        processor.Inline = new CommentInline
        {
            Content = text.Slice(2, end).ToString(),
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end + 3)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 4;
        return true;
    }
}
