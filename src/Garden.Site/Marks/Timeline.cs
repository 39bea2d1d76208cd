using Garden.Maps;
using Garden.Site.Wording;

namespace Garden.Site.Marks;

/// <summary>A day on the time line.</summary>
/// <param name="Href">Where what is due stands, as seen from the page.</param>
/// <param name="Title">What is due, in words.</param>
/// <param name="IsDeadline">Whether something will be known by then; else it is to be looked at again.</param>
internal sealed record TimelineMark(DateOnly Day, string Href, string Title, bool IsDeadline);

/// <summary>
/// Draws what comes due from the day of the build on: deadlines as stems, reviews as dots below the line. Places are percentages, so the
/// drawing is as wide as its sheet. What is overdue stands at its left end. The list below says the same; the drawing is hidden
/// from screen readers and from the tab key.
/// </summary>
internal static class Timeline
{
    /// <summary>So far it reaches at most, in days; what comes later is in the list.</summary>
    private const int MostDays = 365 * 5;

    /// <summary>Up to so many days, months are named as well as years.</summary>
    private const int Months = 500;

    /// <summary>The most marks that are drawn, the earliest.</summary>
    private const int MostMarks = 300;

    /// <summary>How high the stems are, all the same: a height would look like an amount.</summary>
    private const int Stem = 28;

    /// <summary>So far from today, in per cent, no other name is written.</summary>
    private const double Clear = 9;

    /// <summary>The drawing; null when nothing comes due in its time.</summary>
    public static HtmlText? Draw(Words words, DateOnly today, IReadOnlyList<TimelineMark> marks)
    {
        TimelineMark[] shown = [.. marks.Where(mark => mark.Day.DayNumber - today.DayNumber <= MostDays).OrderBy(mark => mark.Day).Take(MostMarks)];
        if (shown.Length == 0)
        {
            return null;
        }

        int days = Math.Max(60, shown[^1].Day.DayNumber - today.DayNumber + 14);
        double X(DateOnly day) => Math.Clamp(100.0 * (day.DayNumber - today.DayNumber) / days, 0, 100);

        SvgWriter svg = new(512 + (160 * shown.Length));
        svg.Raw("<svg class=\"timeline\" aria-hidden=\"true\"><g class=\"a-on\"><line class=\"r-axis\" x1=\"0\" x2=\"100%\"/><line class=\"r-tick\" y1=\"-6\" y2=\"6\"/><text class=\"s\" y=\"26\">").Escaped(words.Say(Sentences.AgendaToday)).Raw("</text>");
        foreach ((DateOnly day, string label) in Ticks(words, today, days).Where(tick => X(tick.Day) >= Clear))
        {
            svg.Raw("<line class=\"r-tick\" x1=\"").Tenths(X(day)).Raw("%\" x2=\"").Tenths(X(day)).Raw("%\" y1=\"-3\" y2=\"3\"/><text x=\"").Tenths(X(day)).Raw("%\" y=\"26\">").Escaped(label).Raw("</text>");
        }

        foreach (TimelineMark mark in shown)
        {
            svg.Raw("<a href=\"").Escaped(mark.Href).Raw("\" tabindex=\"-1\"><title>").Escaped(mark.Title).Raw("</title>");
            if (mark.IsDeadline)
            {
                svg.Raw("<line class=\"a-stem\" x1=\"").Tenths(X(mark.Day)).Raw("%\" x2=\"").Tenths(X(mark.Day)).Raw("%\" y2=\"-").Whole(Stem)
                    .Raw("\"/><circle class=\"a-due\" cx=\"").Tenths(X(mark.Day)).Raw("%\" cy=\"-").Whole(Stem).Raw("\" r=\"4\"/></a>");
            }
            else
            {
                svg.Raw("<circle class=\"a-review\" cx=\"").Tenths(X(mark.Day)).Raw("%\" cy=\"8\" r=\"2.6\"/></a>");
            }
        }

        return new HtmlText(svg.Raw("</g></svg>").ToString());
    }

    /// <summary>The first days of months or of years, thinned so that their names do not touch on a phone.</summary>
    private static IEnumerable<(DateOnly Day, string Label)> Ticks(Words words, DateOnly today, int days)
    {
        bool byMonth = days <= Months;
        int step = byMonth ? Math.Max(1, (int)Math.Ceiling(days / 30.4 / 4)) : 12;
        int month = byMonth ? (today.Year * 12) + today.Month : (today.Year + 1) * 12; // counted from the first of the year 0
        for (; month < DateOnly.MaxValue.Year * 12; month += step)
        {
            DateOnly day = new(month / 12, (month % 12) + 1, 1);
            if (day.DayNumber - today.DayNumber > days - (days / 20))
            {
                yield break;
            }

            yield return (day, byMonth ? words.MonthWords(day) : Counting.Plain(day.Year));
        }
    }
}
