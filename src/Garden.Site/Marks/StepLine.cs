using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Maps;

namespace Garden.Site.Marks;

/// <summary>
/// Draws the history of a belief as a line of steps, time to the right and probability upward. It repeats the list of
/// entries beside it and is hidden from screen readers.
/// </summary>
internal static class StepLine
{
    private const double Left = 3;
    private const double Right = 198;
    private const double Top = 7;
    private const double Height = 48;

    /// <summary>The frame: lines at 100, 50 and 0.</summary>
    private const string Frame =
        "<svg class=\"steps\" viewBox=\"0 0 224 62\" aria-hidden=\"true\" data-pagefind-ignore><path class=\"st-grid\" d=\"M3 7H198M3 31H198M3 55H198\"/>"
        + "<text x=\"224\" y=\"10.5\">100</text><text x=\"224\" y=\"58.5\">0</text>";

    /// <summary>The drawing; null when there are fewer than two numbers to join.</summary>
    /// <param name="moves">Dated entries, oldest first; those without a number are passed over.</param>
    /// <param name="seen">The last day on which the belief is known to have stood as it does.</param>
    /// <param name="resolution">How it came out; null while it is open.</param>
    public static HtmlText? Draw(ImmutableArray<BeliefMove> moves, DateOnly? seen, Resolution? resolution)
    {
        List<(int Day, double Probability)> points = new(moves.Length);
        foreach (BeliefMove move in moves)
        {
            if (move.To?.Probability is double probability)
            {
                points.Add((move.Date.DayNumber, probability));
            }
        }

        if (points.Count < 2)
        {
            return null;
        }

        int first = points[0].Day;
        int last = Math.Max(points[^1].Day, Math.Max(seen?.DayNumber ?? 0, resolution?.Date.DayNumber ?? 0));
        double X(int day) => last == first ? Left : Left + ((Right - Left) * (day - first) / (last - first));

        SvgWriter svg = new(640);
        svg.Raw(Frame).Raw("<path class=\"st-line\" d=\"M").Tenths(X(first)).Raw(" ").Tenths(Y(points[0].Probability));
        for (int i = 1; i < points.Count; i++)
        {
            svg.Raw("H").Tenths(X(points[i].Day)).Raw("V").Tenths(Y(points[i].Probability));
        }

        svg.Raw("H198\"/>");
        foreach ((int day, double probability) in points)
        {
            svg.Raw("<circle class=\"st-dot\" cx=\"").Tenths(X(day)).Raw("\" cy=\"").Tenths(Y(probability)).Raw("\" r=\"2.2\"/>");
        }

        if (resolution?.Outcome is Outcome.Yes or Outcome.No)
        {
            double end = Y(resolution.Outcome == Outcome.Yes ? 1 : 0);
            svg.Raw("<path class=\"st-drop\" d=\"M198 ").Tenths(Y(points[^1].Probability)).Raw("V").Tenths(end)
                .Raw("\"/><circle class=\"g-outcome\" cx=\"198\" cy=\"").Tenths(end).Raw("\" r=\"4.5\"/>");
        }

        return new HtmlText(svg.Raw("</svg>").ToString());
    }

    private static double Y(double probability) => Top + ((1 - probability) * Height);
}
