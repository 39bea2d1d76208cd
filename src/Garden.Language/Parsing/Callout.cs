using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing;

/// <summary>What a quotation that starts with <c>[!note]</c> is: a remark set apart from the text.</summary>
/// <param name="Kind">What the word between the brackets stands for: <c>note</c>; a word that no tool knows as it is written, in lower case.</param>
/// <param name="Fold">-1 for a remark that is not folded, 0 for one that is at first, 1 for one that a reader may fold.</param>
/// <param name="Title">What stands beside the mark; empty for nothing.</param>
/// <param name="Words">The rest of the paragraph.</param>
internal sealed record Callout(string Kind, int Fold, RichText Title, RichText Words)
{
    private const int MostLetters = 40;

    /// <summary>The kind of remark that starts a text; null where none does.</summary>
    public static string? KindAt(ReadOnlySpan<char> source)
    {
        int end = source.StartsWith("[!", StringComparison.Ordinal) ? source.IndexOf(']') : -1;
        return end > 2 && IsWord(source[2..end]) ? CalloutKinds.Of(source[2..end].Trim()) : null;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or ' '))
            {
                return false;
            }
        }

        return word.Length <= MostLetters && char.IsLetter(word[0]);
    }

    /// <summary>Parts the first paragraph of a remark: the mark with its title, then the words from the next line on.</summary>
    /// <param name="source">The file the paragraph stands in.</param>
    public static Callout Of(string kind, InlineText paragraph, string source)
    {
        int start = paragraph.Grammar.Text.IndexOf(']', StringComparison.Ordinal) + 1;
        int fold = start == paragraph.Grammar.Length ? -1 : paragraph.Grammar[start] switch { '-' => 0, '+' => 1, _ => -1 };
        start += fold < 0 ? 0 : 1;

        int line = start;
        while (line < paragraph.Grammar.Length && !(paragraph.Grammar[line] is ' ' or '\n' && source[paragraph.SpanOf(line, line + 1).Start] is '\r' or '\n'))
        {
            line++;
        }

        return new Callout(kind, fold, Part(paragraph, start, line), Part(paragraph, line, paragraph.Grammar.Length));
    }

    private static RichText Part(InlineText paragraph, int start, int end)
    {
        (start, end) = paragraph.Trim(start, end);
        return start < end ? paragraph.Slice(start, end) : RichText.Empty;
    }
}
