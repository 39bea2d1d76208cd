namespace Garden.Site.Marks;

/// <summary>Where a mark of the rule stands.</summary>
/// <param name="Lane">From 0, the lane next to the line.</param>
/// <param name="Column">0 over its own number, 1 or -1 a mark's width beside it.</param>
internal readonly record struct RulePlace(int Lane, int Column);

/// <summary>
/// Stacks marks that would lie on each other, away from the line: the weightiest next to it, those with a tail last, where the
/// tail meets nothing. A dot plot after L. Wilkinson, "Dot Plots", The American Statistician 53 (1999), with marks at their exact numbers.
/// </summary>
internal static class RuleLanes
{
    /// <summary>As many lanes as the style sheet has places for; what would stand above them shares the last.</summary>
    public const int Most = 30;

    private const double Slack = 0.01;

    private static readonly int[] OwnColumn = [0];
    private static readonly int[] ThreeColumns = [0, 1, -1];

    /// <summary>The place of each mark, and how many lanes they take.</summary>
    /// <param name="width">Of the line, in pixels.</param>
    /// <param name="pitch">The room that a mark needs, in pixels.</param>
    /// <param name="beside">Whether marks may stand beside their number.</param>
    public static (RulePlace[] Places, int Count) Of(IReadOnlyList<RuleDot> dots, double width, double pitch, bool beside)
    {
        RulePlace[] places = new RulePlace[dots.Count];
        List<List<(double Low, double High)>> lanes = [];
        foreach (int dot in Enumerable.Range(0, dots.Count).OrderBy(i => TailOf(dots[i])).ThenBy(i => dots[i].Weight).ThenBy(i => dots[i].At).ThenBy(i => dots[i].Title, StringComparer.Ordinal))
        {
            places[dot] = Take(lanes, dots[dot], width, pitch, beside ? ThreeColumns : OwnColumn);
        }

        return (places, lanes.Count);
    }

    private static double TailOf(RuleDot dot) => dot.Was is double was ? 1 + Math.Abs(was - dot.At) : 0;

    private static RulePlace Take(List<List<(double Low, double High)>> lanes, RuleDot dot, double width, double pitch, int[] columns)
    {
        for (int lane = 0; ; lane++)
        {
            if (lane == lanes.Count)
            {
                lanes.Add([]);
            }

            foreach (int column in columns)
            {
                double at = (dot.At * width) + (column * pitch);
                double from = dot.Was is null ? at : dot.From * width;
                double low = Math.Min(at, from) - (pitch / 2);
                double high = Math.Max(at, from) + (pitch / 2);
                if (lane == Most - 1 || lanes[lane].TrueForAll(taken => high <= taken.Low + Slack || low >= taken.High - Slack))
                {
                    lanes[lane].Add((low, high));
                    return new RulePlace(lane, column);
                }
            }
        }
    }
}
