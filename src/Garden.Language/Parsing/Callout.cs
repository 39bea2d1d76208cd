using System.Collections.Frozen;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing;

/// <summary>What a quotation that starts with <c>[!note]</c> is: a remark set apart from the text.</summary>
/// <param name="Kind">The word between the brackets: <c>note</c>.</param>
/// <param name="Title">What stands beside the mark; empty for nothing.</param>
/// <param name="Words">The rest of the paragraph.</param>
internal sealed record Callout(string Kind, RichText Title, RichText Words)
{
    private static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet(["note", "tip", "important", "question", "warning", "caution"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of remark that starts a text; null where none does.</summary>
    public static string? KindAt(ReadOnlySpan<char> source)
    {
        int end = source.StartsWith("[!", StringComparison.Ordinal) ? source.IndexOf(']') : -1;
        return end > 0 && Kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(source[2..end], out string? kind) ? kind : null;
    }

    /// <summary>Parts the first paragraph of a remark: the mark with its title, then the words from the next line on.</summary>
    /// <param name="source">The file the paragraph stands in.</param>
    public static Callout Of(string kind, InlineText paragraph, string source)
    {
        int start = paragraph.Grammar.Text.IndexOf(']', StringComparison.Ordinal) + 1;
        if (start < paragraph.Grammar.Length && paragraph.Grammar[start] is '-' or '+')
        {
            start++; // other tools fold the remark at this sign
        }

        int line = start;
        while (line < paragraph.Grammar.Length && !(paragraph.Grammar[line] is ' ' or '\n' && source[paragraph.SpanOf(line, line + 1).Start] is '\r' or '\n'))
        {
            line++;
        }

        return new Callout(kind, Part(paragraph, start, line), Part(paragraph, line, paragraph.Grammar.Length));
    }

    private static RichText Part(InlineText paragraph, int start, int end)
    {
        (start, end) = paragraph.Trim(start, end);
        return start < end ? paragraph.Slice(start, end) : RichText.Empty;
    }
}
