using Garden.Language.Model;
using Garden.Maps;

namespace Garden.Site.Marks;

/// <summary>
/// The courses of many beliefs on one time axis, so that a column of them shows when minds were changed: from the first dated number of
/// the garden to the day of the build. Each repeats what the page of its belief says and is hidden from screen readers.
/// </summary>
internal sealed class Spark
{
    private const double Width = 80;
    private const double Top = 2.5;
    private const double Height = 15;

    /// <summary>The most years that are named over the column.</summary>
    private const int MostYears = 4;

    private readonly int _first;
    private readonly int _last;

    private Spark(int first, int last)
    {
        _first = first;
        _last = last;
    }

    /// <summary>The axis of some beliefs; null when none of them has a course.</summary>
    /// <param name="today">Its end.</param>
    public static Spark? Of(IEnumerable<Belief> beliefs, DateOnly today)
    {
        int first = today.DayNumber;
        bool hasCourse = false;
        foreach (Belief belief in beliefs)
        {
            (int Day, double At)[] points = Course.Of(belief, today);
            first = points.Length > 1 ? Math.Min(first, points[0].Day) : first;
            hasCourse |= points.Length > 1;
        }

        return hasCourse && first < today.DayNumber ? new Spark(first, today.DayNumber) : null;
    }

    /// <summary>The years over the column, evenly thinned.</summary>
    public HtmlText Axis()
    {
        int[] years = [.. Enumerable.Range(DateOnly.FromDayNumber(_first).Year + 1, Math.Max(0, DateOnly.FromDayNumber(_last).Year - DateOnly.FromDayNumber(_first).Year))];
        int every = Math.Max(1, (years.Length + MostYears - 1) / MostYears);
        SvgWriter svg = new(320);
        svg.Raw("<svg class=\"ax\" aria-hidden=\"true\">");
        foreach (int year in years.Where((_, i) => (years.Length - 1 - i) % every == 0))
        {
            svg.Raw("<text x=\"").Tenths(X(new DateOnly(year, 1, 1).DayNumber) / Width * 100).Raw("%\" y=\"12\">’").Raw(Counting.Plain(year)[^2..]).Raw("</text>");
        }

        return new HtmlText(svg.Raw("</svg>").ToString());
    }

    /// <summary>The course of a belief; null when it has none.</summary>
    /// <param name="points">How far it went in all, in percentage points.</param>
    public HtmlText? Draw(Belief belief, out int points)
    {
        (int Day, double At)[] course = Course.Of(belief, DateOnly.FromDayNumber(_last));
        points = 0;
        if (course.Length < 2)
        {
            return null;
        }

        points = (int)Math.Round((course[^1].At - course[0].At) * 100, MidpointRounding.AwayFromZero);
        SvgWriter svg = new(200);
        svg.Raw("<svg class=\"spark\" viewBox=\"0 0 80 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path d=\"M").Tenths(X(course[0].Day)).Raw(" ").Tenths(Y(course[0].At));
        foreach ((int day, double at) in course.Skip(1))
        {
            svg.Raw("H").Tenths(X(day)).Raw("V").Tenths(Y(at));
        }

        return new HtmlText(svg.Raw("H80\"/></svg>").ToString());
    }

    private double X(int day) => Width * (day - _first) / (_last - _first);

    private static double Y(double probability) => Top + ((1 - probability) * Height);
}
