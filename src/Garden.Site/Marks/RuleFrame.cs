using System.Globalization;
using System.Text;
using Garden.Language.Text;
using Garden.Site.Wording;

namespace Garden.Site.Marks;

/// <summary>What stands around the dots of the rule: hairlines, likelihood words, the line, its numbers. All of it is hidden from screen readers.</summary>
internal static class RuleFrame
{
    /// <summary>Of the sheet that a letter of a word takes, in percent: on the widest sheet, on one of two columns, on a phone.</summary>
    private static readonly double[] LetterWidths = [0.72, 1.15, 2.7];

    /// <summary>Hairlines, and the words between them.</summary>
    public static void DrawBands(StringBuilder svg, IReadOnlyList<RuleBand> bands)
    {
        svg.Append("<g class=\"r-grid\" aria-hidden=\"true\">");
        foreach (RuleBand band in bands.Skip(1))
        {
            svg.Append("<line x1=\"").Append(band.Low).Append("%\" x2=\"").Append(band.Low).Append("%\" y1=\"18\" y2=\"100%\"/>");
        }

        svg.Append("</g>");
        HashSet<RuleBand>[] fitting = [.. LetterWidths.Select(width => Fitting(bands, width))];
        foreach (RuleBand band in fitting[0])
        {
            (double at, string anchor) = band.Low == 0 ? (0, " s") : band.High == 100 ? (100, " e") : ((band.Low + band.High) / 2.0, "");
            string place = at.ToString("0.#", CultureInfo.InvariantCulture);
            string sheets = !fitting[1].Contains(band) ? " r-widest" : !fitting[2].Contains(band) ? " r-wide" : "";
            svg.Append("<text class=\"r-word").Append(anchor).Append(sheets).Append("\" x=\"").Append(place).Append("%\" y=\"11\" aria-hidden=\"true\">");
            string[] lines = Lines(band);
            for (int line = 0; line < lines.Length; line++)
            {
                bool isFirst = line < lines.Length - 1;
                svg.Append(lines.Length == 1 ? "" : $"<tspan x=\"{place}%\" y=\"{(isFirst ? "-4" : "11")}\">").Append(Html.Escape(lines[line])).Append(lines.Length == 1 ? "" : "</tspan>");
            }

            svg.Append("</text>");
        }
    }

    /// <summary>The line with its ticks.</summary>
    public static void DrawLine(StringBuilder svg, IReadOnlyList<RuleBand> bands)
    {
        svg.Append("<line class=\"r-axis\" x1=\"0\" x2=\"100%\"/>");
        foreach (int tick in Ticks(bands))
        {
            svg.Append("<line class=\"r-tick\" x1=\"").Append(tick).Append("%\" x2=\"").Append(tick).Append("%\" y1=\"-3\" y2=\"3\"/>");
        }
    }

    /// <summary>The numbers below the line; beside one that stands close to an end, only the end has one on a phone.</summary>
    public static void DrawNumbers(StringBuilder svg, IReadOnlyList<RuleBand> bands, Words words)
    {
        svg.Append("<g class=\"r-nums\" aria-hidden=\"true\">");
        foreach (int tick in Ticks(bands))
        {
            string anchor = tick switch { 0 => " class=\"s\"", 100 => " class=\"e\"", < 8 or > 92 => " class=\"r-wide\"", _ => "" };
            svg.Append("<text").Append(anchor).Append(" x=\"").Append(tick).Append("%\">").Append(words.Figure(tick / 100.0)).Append("</text>");
        }

        svg.Append("</g>");
    }

    private static IEnumerable<int> Ticks(IReadOnlyList<RuleBand> bands) => bands.Select(band => band.Low).Append(100);

    /// <summary>A word at an end of the line may take two lines: it stands over a short stretch.</summary>
    private static string[] Lines(RuleBand band) =>
        (band.Low == 0 || band.High == 100) && band.Words!.Split(' ', 2) is [string first, string rest] ? [first, rest] : [band.Words!];

    /// <summary>The words that do not touch on a sheet, those of the longer stretches first.</summary>
    private static HashSet<RuleBand> Fitting(IReadOnlyList<RuleBand> bands, double letter)
    {
        HashSet<RuleBand> fitting = [];
        List<(double Low, double High)> taken = [];
        foreach (RuleBand band in bands.Where(band => band.Words is not null).OrderByDescending(band => band.High - band.Low).ThenBy(band => Math.Abs(band.Low + band.High - 100)))
        {
            double length = (Lines(band).Max(LengthOf) + 0.5) * letter;
            double low = band.Low == 0 ? 0 : band.High == 100 ? 100 - length : ((band.Low + band.High) / 2.0) - (length / 2);
            if (low >= 0 && low + length <= 100 && taken.TrueForAll(other => low >= other.High || low + length <= other.Low))
            {
                taken.Add((low, low + length));
                fitting.Add(band);
            }
        }

        return fitting;
    }

    /// <summary>In letters of the Latin script; those of East Asia are twice as wide.</summary>
    private static int LengthOf(string words) => words.Sum(letter => letter >= '\u2E80' ? 2 : 1);
}
