using System.Globalization;
using System.Text;

namespace Garden.Cli.Reporting;

/// <summary>Text of others made safe for a terminal: one line, no control sequences, no reordering.</summary>
internal static class Printable
{
    /// <summary>Shows control characters as pictures (<c>␛</c>) and invisible reordering marks as <c>�</c>; white space becomes a space.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        StringBuilder safe = new(text.Length);
        foreach (char c in text)
        {
            safe.Append(Of(c));
        }

        return safe.ToString();
    }

    /// <summary>The same for one UTF-16 unit.</summary>
    public static char Of(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\u0085' => ' ',
        < ' ' => (char)('\u2400' + c),
        '\u007F' => '\u2421',
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\uFFFD',
        _ when char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\uFFFD',
        _ => c,
    };
}
