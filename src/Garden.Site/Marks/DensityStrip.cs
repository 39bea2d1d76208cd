using System.Collections.Immutable;
using System.Text;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Wording;

namespace Garden.Site.Marks;

/// <summary>
/// Draws where an amount is to be expected: the darker, the likelier, after C. H. Jackson, "Displaying uncertainty with shading", The
/// American Statistician 62 (2008). Bands of 95, 80, 60, 40 and 20 % lie over each other; the writer's own range is framed, the middle has
/// an upright, and what it came to a dot. It repeats the text beside it and is hidden from screen readers.
/// </summary>
internal static class DensityStrip
{
    /// <summary>What is free on each side, as a share of what is drawn.</summary>
    private const double Margin = 0.04;

    /// <summary>How far out, in widths of the widest band, an outcome still has its own place; one farther out stands at the end.</summary>
    private const double Farthest = 1;

    /// <summary>The strip of a quantity; null where its numbers are no range.</summary>
    /// <param name="amount">What it came to, in its unit; null where it has not.</param>
    public static HtmlText? Of(Quantity quantity, double? amount = null)
    {
        ImmutableArray<QuantityBand> bands = QuantityBands.Of(quantity);
        if (bands.IsEmpty)
        {
            return null;
        }

        double width = bands[0].High - bands[0].Low;
        double from = Math.Max(Math.Min(bands[0].Low, amount ?? bands[0].Low), bands[0].Low - (Farthest * width));
        double to = Math.Min(Math.Max(bands[0].High, amount ?? bands[0].High), bands[0].High + (Farthest * width));
        string At(double value) => PercentText.Of(Math.Clamp(Margin + ((value - from) / (to - from) * (1 - (2 * Margin))), 0, 1));
        string Wide(double low, double high) => PercentText.Of((high - low) / (to - from) * (1 - (2 * Margin)));

        StringBuilder svg = new("<svg class=\"gauge bare\" aria-hidden=\"true\">", 512);
        foreach (QuantityBand band in bands)
        {
            svg.Append("<rect class=\"g-band\" x=\"").Append(At(band.Low)).Append("\" width=\"").Append(Wide(band.Low, band.High)).Append("\"/>");
        }

        svg.Append("<rect class=\"g-frame\" x=\"").Append(At(quantity.Low)).Append("\" width=\"").Append(Wide(quantity.Low, quantity.High)).Append("\"/>")
            .Append("<rect class=\"g-edge\" x=\"").Append(At(quantity.Value)).Append("\"/>");
        if (amount is double came)
        {
            svg.Append("<circle class=\"g-outcome\" cx=\"").Append(At(Math.Clamp(came, from, to))).Append("\" cy=\"8\" r=\"4.5\"/>");
        }

        return new HtmlText(svg.Append("</svg>").ToString());
    }
}
