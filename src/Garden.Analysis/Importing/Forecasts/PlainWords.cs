using System.Text;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Plain words of another site as Markdown that says the same and nothing else.</summary>
internal static class PlainWords
{
    private const string Marks = "\\`*_[]<>~|^#={}&";

    /// <summary>How much is escaped.</summary>
    public enum Care
    {
        /// <summary>What always means something.</summary>
        Marks,

        /// <summary>Every punctuation mark, and the last letter of a word in capitals: <c>TODO</c> alone is a prompt.</summary>
        Punctuation,

        /// <summary>Everything but small letters and blanks, by its number.</summary>
        Everything,
    }

    /// <summary>Words on one line: line breaks and other white space become a blank, control characters and halves of characters are replaced.</summary>
    public static string OnOneLine(string words) => string.Join(' ', Clean(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lines of words, each as <see cref="OnOneLine"/>; blank ones at the ends are left out.</summary>
    public static string[] Lines(string words)
    {
        string[] lines = [.. words.ReplaceLineEndings("\n").Split('\n').Select(OnOneLine)];
        int start = Array.FindIndex(lines, line => line.Length > 0);
        return start < 0 ? [] : lines[start..(Array.FindLastIndex(lines, line => line.Length > 0) + 1)];
    }

    /// <summary>Words of one line as Markdown.</summary>
    public static string Escape(string words, Care care)
    {
        StringBuilder escaped = new(words.Length + 16);
        bool isStart = true;
        int at = 0;
        foreach (Rune rune in words.EnumerateRunes())
        {
            bool isPlain = (Rune.IsLetter(rune) && !(rune.IsAscii && char.IsAsciiLetterUpper((char)rune.Value))) || rune.Value == ' ';
            if ((care == Care.Everything && !isPlain) || (care == Care.Punctuation && EndsCapitals(words, at)))
            {
                escaped.Append("&#").Append(rune.Value).Append(';');
            }
            else if (rune.IsAscii && IsEscaped((char)rune.Value, care, isStart))
            {
                escaped.Append('\\').Append((char)rune.Value);
            }
            else
            {
                escaped.Append(rune.ToString());
            }

            at += rune.Utf16SequenceLength;
            isStart = isStart && char.IsAsciiDigit((char)Math.Min(rune.Value, char.MaxValue));
        }

        return escaped.ToString();
    }

    private static bool EndsCapitals(string words, int at) =>
        at > 0 && char.IsAsciiLetterUpper(words[at]) && char.IsAsciiLetterUpper(words[at - 1]) && !(at + 1 < words.Length && char.IsLetter(words[at + 1]));

    private static bool IsEscaped(char c, Care care, bool isStart) =>
        (char.IsPunctuation(c) || char.IsSymbol(c)) && (care == Care.Punctuation || Marks.Contains(c, StringComparison.Ordinal) || (isStart && c is '-' or '+' or '.' or ')'));

    private static string Clean(string words)
    {
        StringBuilder clean = new(words.Length);
        foreach (Rune rune in words.EnumerateRunes())
        {
            clean.Append(rune.Value switch
            {
                0x2028 or 0x2029 or 0x85 => " ",
                _ when Rune.IsControl(rune) => Rune.IsWhiteSpace(rune) ? " " : "\uFFFD",
                _ => rune.ToString(),
            });
        }

        return clean.ToString();
    }
}
