using System.Text;
using Garden.Language.Model;
using Garden.Site.Wording;

namespace Garden.Site.Marks;

/// <summary>
/// Draws beliefs as dots on one scale from 0 to 100: open ones stand on the line, those that came out hang below it. Places across are
/// percentages and places up are lanes of the style sheet, so that the drawing is as wide as its sheet without growing with it; it is
/// laid out twice, for wide sheets and for phones. Each dot leads to its belief; it is no stop of the tab key, for all of them stand in the
/// list of beliefs too, until the script makes the whole drawing one stop with arrows from dot to dot.
/// </summary>
internal static class BeliefRule
{
    /// <summary>From here on dots are smaller and stand three to a number.</summary>
    private const int Many = 150;

    /// <summary>From here on counts are drawn in place of dots.</summary>
    public const int MostDots = 400;

    /// <summary>The height of the highest column where counts are drawn, in lanes.</summary>
    private const int ColumnLanes = 18;

    /// <summary>The drawing.</summary>
    public static HtmlText Draw(Words words, LikelihoodScale vocabulary, IReadOnlyList<RuleDot> dots, string label)
    {
        IReadOnlyList<RuleBand> bands = RuleScale.Of(words, vocabulary);
        RuleDot[] open = [.. dots.Where(dot => dot.CameTrue is null)];
        RuleDot[] settled = [.. dots.Where(dot => dot.CameTrue is not null)];
        bool many = dots.Count > Many;
        StringBuilder svg = new(4096 + (240 * Math.Min(dots.Count, MostDots)));
        StringBuilder marks = new();
        string lanes = dots.Count > MostDots
            ? DrawCounts(marks, open, settled)
            : DrawDots(marks, open, many, below: false) + DrawDots(marks, settled, many, below: true);
        svg.Append("<svg class=\"rule").Append(many ? " many" : "").Append(lanes).Append("\" role=\"group\" aria-label=\"").Append(Language.Text.Html.Escape(label)).Append("\">");
        RuleFrame.DrawBands(svg, bands);
        svg.Append("<g class=\"r-on\">");
        RuleFrame.DrawLine(svg, bands);
        svg.Append(marks);
        RuleFrame.DrawNumbers(svg, bands, words);
        return new HtmlText(svg.Append("</g></svg>").ToString());
    }

    /// <summary>Draws dots.</summary>
    /// <returns>How many lanes they take, as classes of the drawing.</returns>
    private static string DrawDots(StringBuilder svg, RuleDot[] dots, bool many, bool below)
    {
        (RulePlace[] wide, int wideLanes) = RuleLanes.Of(dots, 660, many ? 6.4 : 8.5, many);
        (RulePlace[] narrow, int narrowLanes) = RuleLanes.Of(dots, 280, many ? 4.6 : 7, many);
        foreach (int i in Enumerable.Range(0, dots.Length).OrderBy(i => dots[i].At).ThenBy(i => dots[i].Title, StringComparer.Ordinal))
        {
            RuleDot dot = dots[i];
            string at = PercentText.Of(dot.At);
            svg.Append("<a class=\"y").Append(wide[i].Lane).Append(" n").Append(narrow[i].Lane).Append(Beside(wide[i].Column, "p", "q")).Append(Beside(narrow[i].Column, "np", "nq"))
                .Append(dot.CameTrue switch { null => "", true => " settled yes", false => " settled" })
                .Append("\" href=\"").Append(Language.Text.Html.Escape(dot.Href)).Append("\" tabindex=\"-1\"><title>").Append(Language.Text.Html.Escape(dot.Title)).Append("</title>");
            if (dot.Was is double was)
            {
                svg.Append("<line class=\"r-tail\" x1=\"").Append(PercentText.Of(was)).Append("\" x2=\"").Append(at).Append("\"/>");
            }

            svg.Append("<circle cx=\"").Append(at).Append("\" r=\"3.5\"/></a>");
        }

        return below ? $" d{Counting.Plain(wideLanes)} nd{Counting.Plain(narrowLanes)}" : $" y{Counting.Plain(wideLanes)} n{Counting.Plain(narrowLanes)}";
    }

    /// <summary>Draws a column for each percent that beliefs stand at, as high as there are beliefs.</summary>
    private static string DrawCounts(StringBuilder svg, RuleDot[] open, RuleDot[] settled)
    {
        Dictionary<int, int> above = Count(open);
        Dictionary<int, int> below = Count(settled);
        int highest = Math.Max(1, above.Values.Concat(below.Values).Max());
        foreach ((Dictionary<int, int> counts, bool hangs) in new[] { (above, false), (below, true) })
        {
            foreach ((int percent, int count) in counts.OrderBy(pair => pair.Key))
            {
                double height = 6.4 * ColumnLanes * count / highest;
                svg.Append("<rect class=\"").Append(hangs ? "r-column settled" : "r-column").Append("\" x=\"").Append(PercentText.Figure((percent - 0.3) / 100)).Append("%\" width=\"0.6%\" y=\"")
                    .Append(Number(hangs ? 3 : -3 - height)).Append("\" height=\"").Append(Number(height)).Append("\"/>");
            }
        }

        int down = below.Count == 0 ? 0 : Math.Max(1, (int)Math.Ceiling((double)ColumnLanes * below.Values.Max() / highest));
        return $" y{ColumnLanes} n{ColumnLanes} d{down} nd{down}";
    }

    private static Dictionary<int, int> Count(RuleDot[] dots) =>
        dots.GroupBy(dot => (int)Math.Round(dot.At * 100, MidpointRounding.AwayFromZero)).ToDictionary(group => group.Key, group => group.Count());

    private static string Beside(int column, string right, string left) => column switch { > 0 => " " + right, < 0 => " " + left, _ => "" };

    private static string Number(double value) => value.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
