using System.Globalization;
using System.Text;
using Garden.Language.Text;

namespace Garden.Site.Data;

/// <summary>
/// The words by which a text is found. <c>assets/later/search.js</c> takes what a reader types apart in the same way: letters and
/// figures in lower case, without marks and special forms. Where a script sets no blanks between its words, every two
/// neighbouring letters are a word, and the last letter is one.
/// </summary>
internal static class SearchWords
{
    private const int Sigma = 0x3C3;

    private const int FinalSigma = 0x3C2;

    /// <summary>The words in the order of the text; one that stands there twice comes twice.</summary>
    public static IEnumerable<string> Of(string text)
    {
        StringBuilder word = new();
        string? last = null;
        foreach (Rune rune in Unicode.Decomposed(Unicode.Compatible(text)).EnumerateRunes())
        {
            if (IsMark(rune))
            {
                continue;
            }

            bool isLetter = Rune.IsLetter(rune) || Rune.IsNumber(rune);
            string? dense = isLetter && IsDense(rune) ? Lower(rune).ToString() : null;
            if (last is not null)
            {
                yield return last + dense;
            }
            else if (word.Length > 0 && (!isLetter || dense is not null))
            {
                yield return word.ToString();
                word.Clear();
            }

            last = dense;
            if (isLetter && dense is null)
            {
                Append(word, Lower(rune));
            }
        }

        if (word.Length > 0 || last is not null)
        {
            yield return last ?? word.ToString();
        }
    }

    /// <summary>Whether a letter is of a script without blanks between words: Thai, Lao, Burmese, Khmer, kana, Han.</summary>
    private static bool IsDense(Rune rune) => rune.Value is (>= 0xE00 and <= 0xEFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or >= 0x2E80;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>The letter in lower case; a sigma is the same at the end of a word.</summary>
    private static Rune Lower(Rune rune) => rune.Value == FinalSigma ? new Rune(Sigma) : Rune.ToLowerInvariant(rune);

    private static void Append(StringBuilder word, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        word.Append(units[..rune.EncodeToUtf16(units)]);
    }
}
