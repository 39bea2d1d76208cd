using System.Text;

namespace Garden.Language.Text;

/// <summary>
/// The one place that asks the framework for normal forms: it throws at half a surrogate pair and at U+FFFE, which escapes in front matter
/// and entities can bring into a text. They are shown as U+FFFD.
/// </summary>
public static class Unicode
{
    private const char Replacement = '\uFFFD';
    private const char Unnormalizable = '\uFFFE';

    /// <summary>The text with letters and their marks joined (NFC).</summary>
    public static string Composed(string text) => Normal(text, NormalizationForm.FormC);

    /// <summary>The text with letters and their marks apart (NFD).</summary>
    public static string Decomposed(string text) => Normal(text, NormalizationForm.FormD);

    /// <summary>The text with letters and their marks joined and wide, ringed and other forms of a letter made one (NFKC).</summary>
    public static string Compatible(string text) => Normal(text, NormalizationForm.FormKC);

#pragma warning disable RS0030 // Whole text does not throw.
    private static string Normal(string text, NormalizationForm form) => Whole(text).Normalize(form);
#pragma warning restore RS0030

    /// <summary>The text without halves of characters.</summary>
    private static string Whole(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains(Unnormalizable, StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder whole = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes()) // which gives U+FFFD for half a pair
        {
            if (rune.Value == Unnormalizable)
            {
                whole.Append(Replacement);
            }
            else
            {
                whole.Append(rune.ToString());
            }
        }

        return whole.ToString();
    }
}
