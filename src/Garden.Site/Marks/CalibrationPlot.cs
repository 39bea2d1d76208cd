using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Analysis.Forecasting;
using Garden.Site.Wording;

namespace Garden.Site.Marks;

/// <summary>
/// Draws what was said against what happened: a point for each group of beliefs with the interval around it, and how many came true of
/// how many. It repeats the table beside it and is hidden from screen readers.
/// </summary>
internal static class CalibrationPlot
{
    /// <summary>A group with fewer beliefs says little and is drawn paler.</summary>
    public const int Few = 5;

    private const double Left = 46;
    private const double Top = 14;
    private const double Side = 400;
    private const double LargestDot = 9;

    /// <summary>The most room that strokes of one number take.</summary>
    private const double WidestGroup = 18;

    /// <summary>Above this many groups, counts are written shorter.</summary>
    private const int RoomyBins = 5;

    /// <summary>The drawing.</summary>
    /// <param name="bins">Those without a belief leave a gap.</param>
    /// <param name="curve">What happened without groups, and where it would lie if every number were right; empty for none.</param>
    /// <param name="forecasts">All that are scored, at what they were held and whether they came true: a stroke each along the edges.</param>
    public static HtmlText Draw(Words words, ImmutableArray<CalibrationBin> bins, ImmutableArray<ReliabilityPoint> curve, IReadOnlyList<(double At, bool CameTrue)> forecasts)
    {
        CalibrationBin[] filled = [.. bins.Where(bin => bin.Count > 0)];
        StringBuilder svg = new("<svg class=\"plot\" viewBox=\"0 0 466 460\" aria-hidden=\"true\">", 4096);
        svg.Append("<path class=\"grid\" d=\"M126 14V414M46 334H446M206 14V414M46 254H446M286 14V414M46 174H446M366 14V414M46 94H446\"/>")
            .Append(BandOf(curve))
            .Append("<path class=\"neat\" d=\"M46 14H446V414H46Z\"/><path class=\"diagonal\" d=\"M46 414L446 14\"/>");
        for (int tick = 0; tick <= 100; tick += 20)
        {
            string figure = Counting.Plain(tick);
            svg.Append("<text class=\"m\" x=\"").Append(X(tick / 100.0)).Append("\" y=\"436\">").Append(figure)
                .Append("</text><text class=\"e\" x=\"35\" y=\"").Append(Number(Down(tick / 100.0) + 4)).Append("\">").Append(figure).Append("</text>");
        }

        svg.Append("<text class=\"axis e\" x=\"446\" y=\"456\">").Append(words.Html(Sentences.AxisSaid).Text)
            .Append("</text><text class=\"axis\" x=\"54\" y=\"32\">").Append(words.Html(Sentences.AxisHappened).Text).Append("</text>");
        DrawRug(svg, "yes", forecasts.Where(forecast => forecast.CameTrue).Select(forecast => forecast.At), 5);
        DrawRug(svg, "no", forecasts.Where(forecast => !forecast.CameTrue).Select(forecast => forecast.At), 415);
        foreach (CalibrationBin bin in filled)
        {
            DrawInterval(svg, bin);
        }

        svg.Append(LineOf(curve));
        foreach (CalibrationBin bin in filled)
        {
            svg.Append("<circle class=\"seen").Append(ClassOf(bin)).Append("\" cx=\"").Append(X(bin.Mean!.Value)).Append("\" cy=\"").Append(Y((double)bin.Yes / bin.Count))
                .Append("\" r=\"").Append(Number(Math.Min(LargestDot, 3 + Math.Sqrt(bin.Count)))).Append("\"/>");
        }

        foreach (CalibrationBin bin in filled)
        {
            DrawCount(svg, bin, bins.Length > RoomyBins ? $"{words.Number(bin.Yes)}/{words.Number(bin.Count)}" : words.Say(Sentences.PartOf, words.Number(bin.Yes), words.Number(bin.Count)));
        }

        return new HtmlText(svg.Append("</svg>").ToString());
    }

    private static string BandOf(ImmutableArray<ReliabilityPoint> curve) => curve.IsEmpty
        ? ""
        : $"<path class=\"within\" d=\"M{string.Join('L', curve.Select(point => Place(point.Said, point.High)).Concat(curve.Reverse().Select(point => Place(point.Said, point.Low))))}Z\"/>";

    private static string LineOf(ImmutableArray<ReliabilityPoint> curve) =>
        curve.IsEmpty ? "" : $"<path class=\"course\" d=\"M{string.Join('L', curve.Select(point => Place(point.Said, point.Happened)))}\"/>";

    private static string Place(double said, double happened) => X(said) + " " + Y(happened);

    /// <summary>Strokes along an edge of the plot; those of one number stand side by side.</summary>
    private static void DrawRug(StringBuilder svg, string kind, IEnumerable<double> forecasts, int top)
    {
        svg.Append("<path class=\"rug ").Append(kind).Append("\" d=\"");
        foreach (IGrouping<double, double> group in forecasts.GroupBy(at => Math.Round(at, 4)).OrderBy(group => group.Key))
        {
            int count = group.Count();
            double apart = Math.Min(3.5, WidestGroup / count);
            for (int i = 0; i < count; i++)
            {
                svg.Append('M').Append(Number(Across(group.Key) + ((i - ((count - 1) / 2.0)) * apart))).Append(' ').Append(Counting.Plain(top)).Append("v8");
            }
        }

        svg.Append("\"/>");
    }

    private static void DrawInterval(StringBuilder svg, CalibrationBin bin)
    {
        double x = Across(bin.Mean!.Value);
        string low = Y(bin.Low!.Value);
        string high = Y(bin.High!.Value);
        string serif = Number(x - 4);
        svg.Append("<path class=\"interval").Append(ClassOf(bin)).Append("\" d=\"M").Append(Number(x)).Append(' ').Append(low).Append('V').Append(high)
            .Append('M').Append(serif).Append(' ').Append(low).Append("h8M").Append(serif).Append(' ').Append(high).Append("h8\"/>");
    }

    /// <summary>The count stands at the end of the interval that is farther from the edge of the plot, where the diagonal leaves room.</summary>
    private static void DrawCount(StringBuilder svg, CalibrationBin bin, string count)
    {
        bool above = 1 - bin.High!.Value >= bin.Low!.Value;
        double y = above ? Down(bin.High.Value) - 7 : Down(bin.Low.Value) + 17;
        svg.Append("<text class=\"kn m").Append(ClassOf(bin)).Append("\" x=\"").Append(X(bin.Mean!.Value)).Append("\" y=\"").Append(Number(y)).Append("\">")
            .Append(Language.Text.Html.Escape(count)).Append("</text>");
    }

    private static string ClassOf(CalibrationBin bin) => bin.Count < Few ? " few" : "";

    private static double Across(double probability) => Left + (Side * probability);

    private static double Down(double probability) => Top + (Side * (1 - probability));

    private static string X(double probability) => Number(Across(probability));

    private static string Y(double probability) => Number(Down(probability));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
