using System.Globalization;
using System.Text;

namespace Garden.Maps;

/// <summary>
/// Writes markup whose numbers come from whole numbers, so that they are the same on every machine.
/// Text is escaped for element content and quoted attributes alike.
/// </summary>
internal sealed class SvgWriter(int capacity)
{
    private readonly StringBuilder _text = new(capacity);

    public override string ToString() => _text.ToString();

    /// <summary>Markup as it stands.</summary>
    public SvgWriter Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public SvgWriter Escaped(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            _ = letter switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                _ when i + 1 < text.Length && char.IsSurrogatePair(letter, text[i + 1]) => _text.Append(letter).Append(text[++i]),
                _ => _text.Append(MayStandInMarkup(letter) ? letter : '\uFFFD'),
            };
        }

        return this;
    }

    public SvgWriter Whole(long value)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{value}");
        return this;
    }

    /// <summary>A number with at most one decimal.</summary>
    public SvgWriter Tenths(double value) => Decimal((long)Math.Round(value * 10), 1);

    /// <summary>A number with at most two decimals.</summary>
    public SvgWriter Hundredths(double value) => Decimal((long)Math.Round(value * 100), 2);

    /// <summary>An attribute that is a share, in per cent with at most two decimals.</summary>
    public SvgWriter Percent(string attribute, double units, double of) =>
        Raw(" ").Raw(attribute).Raw("=\"").Hundredths(units * 100 / of).Raw("%\"");

    /// <summary>Writes so many tenths or hundredths, without the zeros that say nothing: <c>.5</c>, <c>12</c>.</summary>
    private SvgWriter Decimal(long parts, int decimals)
    {
        _text.Append(parts < 0 ? "-" : "");
        int unit = decimals == 1 ? 10 : 100;
        (long whole, long rest) = (Math.Abs(parts) / unit, Math.Abs(parts) % unit);
        if (whole > 0 || rest == 0)
        {
            Whole(whole);
        }

        for (_text.Append(rest > 0 ? "." : ""); rest > 0; rest = rest * 10 % unit)
        {
            _text.Append((char)('0' + (rest * 10 / unit)));
        }

        return this;
    }

    /// <summary>False for controls, halves of surrogate pairs and noncharacters: neither XML nor HTML may hold them.</summary>
    private static bool MayStandInMarkup(char letter) =>
        letter is '\t' or '\n' || (!char.IsControl(letter) && !char.IsSurrogate(letter) && letter is not ('\uFFFE' or '\uFFFF'));
}
