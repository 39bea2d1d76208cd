using System.Text;

namespace Garden.Maps.Lettering;

/// <summary>
/// How wide a name is at most, whatever serif face the reader's system sets it in, in hundredths of an em.
/// For ASCII these are the widest advances among the faces that the theme names and their usual stand-ins.
/// </summary>
internal static class NameWidth
{
    public const int Ellipsis = 100;

    /// <summary>From U+0020 to U+007E.</summary>
    private static ReadOnlySpan<byte> Ascii =>
    [
        32, 40, 50, 84, 64, 95, 89, 38, 39, 39, 50, 84, 32, 34, 32, 61, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54,
        100, 78, 73, 77, 80, 73, 69, 80, 87, 41, 56, 78, 67, 102, 88, 82, 67, 82, 75, 69, 67, 84, 72, 105, 72, 72, 69, 39, 61, 39, 84, 50,
        50, 60, 64, 56, 64, 59, 37, 64, 64, 32, 32, 61, 32, 95, 64, 60, 64, 64, 48, 51, 40, 64, 58, 86, 58, 56, 53, 64, 48, 64, 84,
    ];

    public static int Of(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>The same with the name set in capitals.</summary>
    public static int OfCapitals(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += rune.Value == 'ß' ? 2 * Of((Rune)'S') : Of(Rune.ToUpperInvariant(rune));
        }

        return width;
    }

    public static int Of(Rune rune) => rune.Value switch
    {
        < 0x20 => 0,
        < 0x7F => Ascii[rune.Value - 0x20],
        >= 0xC0 and <= 0xDE => 85,
        >= 0xDF and <= 0x24F => 65,
        >= 0x300 and <= 0x36F or >= 0x200B and <= 0x200D or 0xFE0F => 0,
        0x2013 => 55,
        0x2014 or 0x2026 => 100,
        0x2018 or 0x2019 => 39,
        0x201C or 0x201D => 55,
        >= 0x1F000 and < 0x20000 => 135,
        var value => IsWide(value) ? 100 : 75,
    };

    /// <summary>Han, kana, Hangul and full-width forms: as wide as high, and a line may break between any two of them.</summary>
    public static bool IsWide(int value) => value
        is >= 0x1100 and <= 0x115F
        or >= 0x2E80 and <= 0xA4CF
        or >= 0xAC00 and <= 0xD7A3
        or >= 0xF900 and <= 0xFAFF
        or >= 0xFE30 and <= 0xFE4F
        or >= 0xFF00 and <= 0xFF60
        or >= 0x20000 and <= 0x3FFFF;
}
