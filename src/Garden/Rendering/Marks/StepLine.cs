using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Model;

namespace Garden.Rendering.Marks;

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

    /// <summary>
    /// The drawing; null when there are fewer than two numbers to join.
    /// </summary>
    /// <param name="history">Dated entries in any order; those without a number are passed over.</param>
    /// <param name="seen">The last day on which the belief is known to have stood as it does.</param>
    /// <param name="resolution">How it came out; null while it is open.</param>
    public static string? Draw(ImmutableArray<BeliefMove> history, DateOnly? seen, Resolution? resolution)
    {
        List<(int Day, double Probability)> points = [.. history
            .Where(move => move.To?.Probability is not null)
            .OrderBy(move => move.Date)
            .Select(move => (move.Date.DayNumber, move.To!.Probability!.Value))];
        if (points.Count < 2)
        {
            return null;
        }

        int first = points[0].Day;
        int last = Math.Max(points[^1].Day, Math.Max(seen?.DayNumber ?? 0, resolution?.Date.DayNumber ?? 0));
        double X(int day) => last == first ? Left : Left + ((Right - Left) * (day - first) / (last - first));

        StringBuilder svg = new("<svg class=\"steps\" viewBox=\"0 0 224 62\" aria-hidden=\"true\"><path class=\"st-grid\" d=\"M3 7H198M3 31H198M3 55H198\"/><text x=\"224\" y=\"10.5\">100</text><text x=\"224\" y=\"58.5\">0</text>", 640);
        svg.Append("<path class=\"st-line\" d=\"M").Append(Number(X(first))).Append(' ').Append(Number(Y(points[0].Probability)));
        foreach ((int day, double probability) in points.Skip(1))
        {
            svg.Append('H').Append(Number(X(day))).Append('V').Append(Number(Y(probability)));
        }

        svg.Append("H198\"/>");
        foreach ((int day, double probability) in points)
        {
            svg.Append("<circle class=\"st-dot\" cx=\"").Append(Number(X(day))).Append("\" cy=\"").Append(Number(Y(probability))).Append("\" r=\"2.2\"/>");
        }

        if (resolution?.Outcome is Outcome.Yes or Outcome.No)
        {
            string end = Number(Y(resolution.Outcome == Outcome.Yes ? 1 : 0));
            svg.Append("<path class=\"st-drop\" d=\"M198 ").Append(Number(Y(points[^1].Probability))).Append('V').Append(end)
                .Append("\"/><circle class=\"g-outcome\" cx=\"198\" cy=\"").Append(end).Append("\" r=\"4.5\"/>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static double Y(double probability) => Top + ((1 - probability) * Height);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
