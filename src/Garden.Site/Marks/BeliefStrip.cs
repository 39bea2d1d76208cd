using System.Globalization;
using System.Text;
using Garden.Language.Model;

namespace Garden.Site.Marks;

/// <summary>
/// Draws how sure the open beliefs of some regions are, on the scale of a <see cref="Gauge"/>: a few as dots, those of an area as columns. It says what
/// no text beside it says, but no more than the pages that it leads to, and is hidden from screen readers.
/// </summary>
internal static class BeliefStrip
{
    /// <summary>How many columns there are.</summary>
    private const int Columns = 40;

    /// <summary>How high a belief stands in a column at most, and how high a column is at most, in pixels.</summary>
    private const int Step = 5, Most = 34;

    /// <summary>A dot for each whole percent that a region's beliefs have; null when none has a number.</summary>
    public static HtmlText? Dots(Topic topic)
    {
        StringBuilder path = new();
        UInt128 seen = 0;
        foreach (double probability in Open(topic))
        {
            int percent = (int)Math.Round(probability * 100, MidpointRounding.AwayFromZero);
            if ((seen >> percent & 1) == 0)
            {
                seen |= UInt128.One << percent;
                path.Append('M').Append(CultureInfo.InvariantCulture, $"{percent}").Append(" 8h0");
            }
        }

        return path.Length == 0 ? null : new HtmlText($"<svg class=\"gauge\" viewBox=\"0 0 100 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path class=\"g-dots\" d=\"{path}\"/></svg>");
    }

    /// <summary>The beliefs of an area in columns of two and a half points; null when none has a number.</summary>
    public static HtmlText? Heap(IEnumerable<Topic> topics)
    {
        int[] counts = new int[Columns];
        foreach (Topic topic in topics)
        {
            foreach (double probability in Open(topic))
            {
                counts[Math.Min(Columns - 1, (int)(probability * Columns))]++;
            }
        }

        int highest = counts.Max();
        if (highest == 0)
        {
            return null;
        }

        StringBuilder path = new();
        for (int column = 0; column < Columns; column++)
        {
            if (counts[column] > 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{(column + .5) * 100 / Columns:0.##} 36v-{Math.Max(1, counts[column] * Math.Min(Step, Most / (double)highest)):0.#}");
            }
        }

        return new HtmlText($"<svg class=\"gauge heap\" viewBox=\"0 0 100 36\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path class=\"g-heap\" d=\"{path}\"/></svg>");
    }

    private static IEnumerable<double> Open(Topic topic) => topic.Beliefs
        .Where(belief => belief is { Resolution: null, Estimate: { Probability: not null, IsUnset: false } } && RichTextWriter.IsWritten(belief.Claim))
        .Select(belief => belief.Estimate!.Probability!.Value);
}
