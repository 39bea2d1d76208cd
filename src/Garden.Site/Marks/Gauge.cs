using System.Text;
using Garden.Language.Model;
using Garden.Site.Wording;

namespace Garden.Site.Marks;

/// <summary>
/// Draws a probability as a length on a rule from 0 to 100. The rule itself, how high its marks are and all looks are in the style sheet;
/// places are percentages, so the drawing is as wide as its column. It repeats the text beside it and is hidden from screen readers.
/// </summary>
internal static class Gauge
{
    private const string Open = "<svg class=\"gauge\" aria-hidden=\"true\">";
    private const string Close = "</svg>";

    /// <summary>The drawings of the whole percents: most beliefs have one of these.</summary>
    private static readonly HtmlText[] Bare = [.. Enumerable.Range(0, 101).Select(percent => DrawPoint(percent / 100.0))];

    /// <summary>A rule without a length: no number yet.</summary>
    public static readonly HtmlText Unset = new("<svg class=\"gauge unset\" aria-hidden=\"true\"></svg>");

    /// <summary>
    /// A belief's number: a bar, with an upright at its end when it is a point; an open frame for its range, dashed when
    /// the range belongs to a word; a dot at the end that came true.
    /// </summary>
    public static HtmlText Of(Estimate? estimate, Outcome? outcome = null)
    {
        if (estimate?.Probability is not double probability || estimate.IsUnset)
        {
            return Unset;
        }

        bool isBare = estimate is { Form: EstimateForm.Point, Low: null } && outcome is null;
        return isBare && PercentText.AsWhole(probability) is int percent ? Bare[percent] : Draw(estimate, probability, outcome);
    }

    private static HtmlText Draw(Estimate estimate, double probability, Outcome? outcome)
    {
        StringBuilder svg = new(Open, 256);
        bool isRange = estimate.Form is EstimateForm.Range or EstimateForm.Words or EstimateForm.Bound;
        double bar = isRange ? estimate.Low ?? probability : probability;
        svg.Append("<rect class=\"").Append(outcome is null ? "g-fill" : "g-was").Append("\" width=\"").Append(PercentText.Of(bar)).Append("\"/>");
        if (estimate is { Low: double low, High: double high } && high > low)
        {
            svg.Append("<rect class=\"g-frame").Append(estimate.Form == EstimateForm.Words ? " by-word" : "")
                .Append("\" x=\"").Append(PercentText.Of(low)).Append("\" width=\"").Append(PercentText.Of(high - low)).Append("\"/>");
        }

        if (!isRange)
        {
            Upright(svg, probability);
        }

        if (outcome is Outcome.Yes or Outcome.No)
        {
            svg.Append("<circle class=\"g-outcome\" cx=\"").Append(outcome == Outcome.Yes ? "100%" : "0%").Append("\" cy=\"8\" r=\"4.5\"/>");
        }

        return new HtmlText(svg.Append(Close).ToString());
    }

    /// <summary>A move: a ring where it was, an arrow to where it goes, or to each place where it may.</summary>
    public static HtmlText Shift(double from, params ReadOnlySpan<double> ends)
    {
        StringBuilder svg = new("<svg class=\"gauge shift\" aria-hidden=\"true\">", 320);
        foreach (double to in ends)
        {
            svg.Append("<line class=\"g-shift\" x1=\"").Append(PercentText.Of(from)).Append("\" x2=\"").Append(PercentText.Of(to)).Append("\" y1=\"8\" y2=\"8\"/>");
        }

        svg.Append("<circle class=\"g-from\" cx=\"").Append(PercentText.Of(from)).Append("\" cy=\"8\" r=\"3\"/>");
        foreach (double to in ends)
        {
            if (from != to)
            {
                svg.Append("<svg x=\"").Append(PercentText.Of(to)).Append("\" y=\"8\" overflow=\"visible\"><path class=\"g-head\" d=\"M0 0 ")
                    .Append(to > from ? "-8-4.5V4.5" : "8-4.5V4.5").Append("Z\"/></svg>");
            }
        }

        return new HtmlText(svg.Append(Close).ToString());
    }

    /// <summary>A bar without a rule that grows to the right, or to the left.</summary>
    public static HtmlText Side(double probability, bool growsLeft) =>
        new($"<svg class=\"gauge bare\" aria-hidden=\"true\"><rect class=\"g-fill\"{(growsLeft ? $" x=\"{PercentText.Of(1 - probability)}\"" : "")} width=\"{PercentText.Of(probability)}\"/>{Close}");

    /// <summary>The shares of a set side by side in its whole, one of them filled.</summary>
    public static HtmlText Parts(ReadOnlySpan<(double Share, bool IsOwn)> parts)
    {
        double whole = 0;
        foreach ((double share, _) in parts)
        {
            whole += share;
        }

        StringBuilder svg = new("<svg class=\"gauge bare\" aria-hidden=\"true\">", 320);
        double at = 0;
        foreach ((double share, bool isOwn) in parts)
        {
            double width = share / Math.Max(1, whole);
            if (width > 0)
            {
                svg.Append("<rect class=\"").Append(isOwn ? "g-fill" : "g-was").Append("\" x=\"").Append(PercentText.Of(at)).Append("\" width=\"").Append(PercentText.Of(width)).Append("\"/>");
            }

            at += width;
        }

        return new HtmlText(svg.Append(Close).ToString());
    }

    private static HtmlText DrawPoint(double probability)
    {
        StringBuilder svg = new(Open, 256);
        svg.Append("<rect class=\"g-fill\" width=\"").Append(PercentText.Of(probability)).Append("\"/>");
        Upright(svg, probability);
        return new HtmlText(svg.Append(Close).ToString());
    }

    private static void Upright(StringBuilder svg, double at) =>
        svg.Append("<rect class=\"g-edge\" x=\"").Append(PercentText.Of(at)).Append("\"/>");
}
