using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Markdown;

/// <summary>
/// Paragraphs, but for the number in <c>[Belief]: 70%</c>: to CommonMark such a line defines the address of a link, and would vanish.
/// </summary>
internal sealed partial class NumberParagraphParser : ParagraphBlockParser
{
    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        ParagraphBlock paragraph = (ParagraphBlock)block;
        StringLineGroup all = paragraph.Lines;
        if (!IsUnderline(processor.Line.AsSpan()) || FirstNumber(all) < 0)
        {
            return base.TryContinue(processor, block);
        }

        // A line of dashes makes a heading of the paragraph, and would look for definitions in it.
        paragraph.Lines = new StringLineGroup("");
        BlockState state = base.TryContinue(processor, block);
        paragraph.Lines = all;
        if (processor.NewBlocks.TryPeek(out Block? made) && made is HeadingBlock { IsSetext: true } heading)
        {
            heading.Lines = all;
            heading.Lines.Trim();
        }

        return state;
    }

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock paragraph)
        {
            return base.Close(processor, block);
        }

        StringLineGroup all = paragraph.Lines;
        int number = FirstNumber(all);
        if (number < 0)
        {
            return base.Close(processor, block);
        }

        // Definitions stand at a paragraph's start: those before the number are read as ever, the rest is words.
        StringLineGroup words = new(all.Count);
        if (number > 0)
        {
            paragraph.Lines = Part(all, 0, number);
            number -= base.Close(processor, block) ? paragraph.Lines.Count : 0;
        }

        for (int line = number; line < all.Count; line++)
        {
            all.Lines[line].Slice.TrimStart();
            words.Add(ref all.Lines[line]);
        }

        words.Lines[words.Count - 1].Slice.TrimEnd();
        paragraph.Lines = words;
        return true;
    }

    private static bool IsUnderline(ReadOnlySpan<char> line) => line.Trim(" \t") is ['=' or '-', ..] signs && !signs.ContainsAnyExcept(signs[0]);

    /// <summary>The first line that gives a number to words in brackets, where definitions may stand before it; negative without one.</summary>
    private static int FirstNumber(StringLineGroup lines)
    {
        if (lines.Count == 0 || lines.Lines[0].Slice.AsSpan().TrimStart() is not ['[', ..])
        {
            return -1;
        }

        for (int line = 0; line < lines.Count; line++)
        {
            if (Number().IsMatch(lines.Lines[line].Slice.AsSpan()))
            {
                return line;
            }
        }

        return -1;
    }

    private static StringLineGroup Part(StringLineGroup lines, int from, int to)
    {
        StringLineGroup part = new(to - from);
        for (int line = from; line < to; line++)
        {
            part.Add(ref lines.Lines[line]);
        }

        return part;
    }

    [GeneratedRegex(@"^[ \t]*\[[^\[\]\r\n]{1,200}\]:[ \t]*[~≈<>≤≥]{0,2}\d[\d.,–-]*[ \t]*%", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
