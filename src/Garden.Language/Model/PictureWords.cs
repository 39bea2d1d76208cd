using System.Globalization;

namespace Garden.Language.Model;

/// <summary>What a writer put into the words of a picture or behind the bar of an embed: a caption and how large it is to be shown (<c>A curve|640x480</c>).</summary>
/// <param name="Caption">The words without the size; empty for none.</param>
/// <param name="Width">In CSS pixels; null when not given.</param>
/// <param name="Height">In CSS pixels; null when not given.</param>
public readonly record struct PictureWords(string Caption, int? Width, int? Height)
{
    private const int MostDigits = 5;

    /// <summary>Parts words from a size: a number or two joined by <c>x</c>, alone or behind the last bar.</summary>
    public static PictureWords Of(string written)
    {
        int bar = written.LastIndexOf('|');
        string last = written[(bar + 1)..].Trim();
        int by = last.IndexOf('x', StringComparison.Ordinal);
        int? width = NumberIn(by < 0 ? last : last[..by]);
        int? height = by < 0 ? null : NumberIn(last[(by + 1)..]);
        bool isSize = width is not null && (by < 0 || height is not null);
        return isSize ? new(bar < 0 ? "" : written[..bar].Trim(), width, height) : new(written, null, null);
    }

    private static int? NumberIn(string digits) =>
        digits.Length <= MostDigits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
}
