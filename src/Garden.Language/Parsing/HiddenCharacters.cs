using System.Buffers;
using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing;

/// <summary>Finds characters that a reader cannot see and that can make text say something else (GRD703).</summary>
internal static class HiddenCharacters
{
    private static readonly SearchValues<char> Hidden = SearchValues.Create(
    [
        .. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')),
        '\u007F', .. Enumerable.Range(0x80, 32).Select(c => (char)c).Where(c => c != '\u0085'),
        '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069',
    ]);

    /// <summary>What most text is made of, told from the rest at many characters a time.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(['\t', '\n', '\r', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    /// <summary>Reports each hidden character of a file, at most twenty.</summary>
    public static void Report(PageBuilder page)
    {
        const int most = 20;
        string text = page.File.Text;
        int at = Next(text, 0);
        for (int count = 0; at >= 0 && count < most; count++)
        {
            SourceSpan span = new(at, at + 1);
            bool damaged = char.IsControl(text[at]) && at > 0 && text[at - 1] is '€' or 'Ã' or 'Â' or 'â';
            if (!damaged && !page.NotProse.Exists(skip => skip.Contains(span)))
            {
                string code = ((int)text[at]).ToString("X4", CultureInfo.InvariantCulture);
                page.Report(RuleDescriptor.HiddenCharacter, span, $"the character U+{code} cannot be seen", "remove it, unless the script needs it", Fix.Replace(FixApplicability.Unsafe, span, ""));
            }

            at = Next(text, at + 1);
        }
    }

    /// <summary>The first hidden character from a place on; -1 when there is none.</summary>
    private static int Next(string text, int from)
    {
        int at = from;
        while (at < text.Length)
        {
            int other = text.AsSpan(at).IndexOfAnyExcept(Plain);
            if (other < 0)
            {
                return -1;
            }

            for (at += other; at < text.Length && !Plain.Contains(text[at]); at++)
            {
                if (Hidden.Contains(text[at]))
                {
                    return at;
                }
            }
        }

        return -1;
    }
}
