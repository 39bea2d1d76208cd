using System.Globalization;
using System.Text;

namespace Garden.Language.Text;

/// <summary>Names for addresses and anchors, made from words in any script.</summary>
public static class Slug
{
    /// <summary>The most UTF-16 units a slug made from words has.</summary>
    public const int MaxLength = 64;

    /// <summary>
    /// Letters and digits of any script in lower case and NFC, runs of anything else as one <c>-</c>, apostrophes dropped,
    /// cut at a word's end to <see cref="MaxLength"/>. Words without a letter or digit (only emoji) give code points:
    /// <c>u1f331</c>. Never empty.
    /// </summary>
    public static string FromWords(string words)
    {
        StringBuilder slug = new(words.Length);
        StringBuilder codes = new();
        bool gap = false;
        foreach (Rune rune in Unicode.Composed(words).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                if (gap && slug.Length > 0)
                {
                    slug.Append('-');
                }

                if (rune.IsAscii)
                {
                    slug.Append(char.ToLowerInvariant((char)rune.Value));
                }
                else
                {
                    slug.Append(Rune.ToLowerInvariant(rune).ToString());
                }

                gap = false;
            }
            else if (rune.Value is not ('\'' or 0x2019))
            {
                gap = true;
                if (codes.Length < MaxLength - 8 && !Rune.IsWhiteSpace(rune) && rune.Value > 0x7F)
                {
                    codes.Append(codes.Length == 0 ? "u" : "-u").Append(rune.Value.ToString("x", CultureInfo.InvariantCulture));
                }
            }
        }

        if (slug.Length > 0)
        {
            return Cut(slug.ToString());
        }

        return codes.Length > 0 ? codes.ToString() : "untitled";
    }

    /// <summary>
    /// The anchor that GitHub makes from a heading: lower case, blanks as <c>-</c>, everything dropped but letters, marks, digits, <c>-</c> and <c>_</c>.
    /// May be empty.
    /// </summary>
    public static string OnGitHub(string words)
    {
        StringBuilder anchor = new(words.Length);
        foreach (Rune rune in Unicode.Composed(words).EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
            {
                anchor.Append('-');
            }
            else if (Rune.IsLetter(rune) || IsMarkOrDigit(Rune.GetUnicodeCategory(rune)))
            {
                anchor.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return anchor.ToString();
    }

    private static bool IsMarkOrDigit(UnicodeCategory category) => category
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
        {
            return slug;
        }

        int end = slug.LastIndexOf('-', MaxLength);
        if (end < MaxLength / 2)
        {
            end = char.IsLowSurrogate(slug[MaxLength]) ? MaxLength - 1 : MaxLength;
        }

        return slug[..end].TrimEnd('-');
    }
}
