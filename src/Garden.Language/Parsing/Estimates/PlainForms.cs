using System.Globalization;
using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing.Estimates;

/// <summary>Digits, percent signs and brackets of other scripts as those of this one; every character keeps its place.</summary>
internal static class PlainForms
{
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';

    /// <summary>What Unicode puts between a wide character of East Asian keyboards and its narrow twin.</summary>
    private const int Distance = FirstWide - '!';

    /// <summary>The same text with plain digits and signs.</summary>
    public static string Folded(string text)
    {
        foreach (char c in text)
        {
            if (c > '\u00FF' && Plain(c) != c)
            {
                return string.Create(text.Length, text, static (folded, written) =>
                {
                    for (int i = 0; i < folded.Length; i++)
                    {
                        folded[i] = Plain(written[i]);
                    }
                });
            }
        }

        return text;
    }

    /// <summary>The same text, with its marks, with plain digits and signs.</summary>
    public static MarkedText Folded(MarkedText text) => text.WithWords(Folded(text.Text));

    private static char Plain(char c) => c switch
    {
        >= FirstWide and <= LastWide => (char)(c - Distance),
        '٪' or '﹪' => '%',
        '∼' or '˜' => '~',
        '٫' => '.',
        > '\u00FF' when CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and int digit => (char)('0' + digit),
        _ => c,
    };
}
