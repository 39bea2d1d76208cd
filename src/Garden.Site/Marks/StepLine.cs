using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Maps;
using Garden.Site.Wording;

namespace Garden.Site.Marks;

/// <summary>What moved a number: where a reader finds it, and what it was in words.</summary>
internal sealed record MoveCause(string Href, string Title);

/// <summary>
/// Draws the history of a belief as a line of steps, time to the right and probability upward: the first number at its left end and the
/// last one at its right, years below, the present range as a wash, a ring that leads to the cause where a move has one. The course of
/// another belief can stand behind it as a dashed line, with its last number. It repeats the list of entries beside it and is hidden from
/// screen readers and from the tab key.
/// </summary>
internal static class StepLine
{
    private const double Left = 34;
    private const double Right = 196;
    private const double Top = 8;
    private const double Height = 58;

    /// <summary>How far two numbers at the right end keep from each other.</summary>
    private const double BetweenNumbers = 12.5;

    /// <summary>The most years that are named.</summary>
    private const int MostYears = 6;

    /// <summary>The frame: lines at 100, 50 and 0.</summary>
    private const string Frame =
        "<svg class=\"steps\" viewBox=\"0 0 236 86\" aria-hidden=\"true\"><path class=\"st-grid\" d=\"M34 8H196M34 37H196M34 66H196\"/>";

    /// <summary>The drawing; null when there are fewer than two numbers to join.</summary>
    /// <param name="moves">Dated entries, oldest first; those without a number are passed over.</param>
    /// <param name="now">What the belief stands at, with its range; null where nothing is said.</param>
    /// <param name="seen">The last day on which the belief is known to have stood as it does.</param>
    /// <param name="resolution">How it came out; null while it is open.</param>
    /// <param name="causeOf">What made a move; null where nothing is known to have.</param>
    /// <param name="other">The course of another belief, oldest first: of what it was before the first of these moves, the last number is drawn; null for none.</param>
    public static HtmlText? Draw(
        Words words, ImmutableArray<BeliefMove> moves, Estimate? now, DateOnly? seen, Resolution? resolution, Func<BeliefMove, MoveCause?> causeOf, (int Day, double At)[]? other = null)
    {
        List<(BeliefMove Move, double Probability)> points = new(moves.Length + 1);
        foreach (BeliefMove move in moves)
        {
            if (move.To?.Probability is double probability)
            {
                points.Add((move, probability));
            }
        }

        double? first = points is [{ Move.From.Probability: double from }, ..] ? from : points is [(_, double only), ..] ? only : null;
        if (first is not double start || (points.Count < 2 && Math.Abs(start - points[0].Probability) < 0.0001))
        {
            return null;
        }

        int begin = points[0].Move.Date.DayNumber;
        int end = new[] { points[^1].Move.Date.DayNumber, seen?.DayNumber ?? 0, resolution?.Date.DayNumber ?? 0, other?[^1].Day ?? 0 }.Max();
        double X(int day) => end == begin ? Left : Left + ((Right - Left) * (day - begin) / (end - begin));

        SvgWriter svg = new(960);
        svg.Raw(Frame);
        DrawYears(svg, begin, end, X);
        if (resolution is null && now is { Low: double low, High: double high } && high > low)
        {
            double x = X(points[^1].Move.Date.DayNumber);
            svg.Raw("<rect class=\"st-range\" x=\"").Tenths(x).Raw("\" y=\"").Tenths(Y(high)).Raw("\" width=\"").Tenths(Math.Max(Right - x, 6)).Raw("\" height=\"").Tenths(Height * (high - low)).Raw("\"/>");
        }

        if (other is not null)
        {
            DrawOther(svg, words, other, Y(points[^1].Probability), X);
        }

        svg.Raw("<path class=\"st-line\" d=\"M").Tenths(Left).Raw(" ").Tenths(Y(start));
        for (int i = 0; i < points.Count; i++)
        {
            if (i > 0)
            {
                svg.Raw("H").Tenths(X(points[i].Move.Date.DayNumber));
            }

            if (i > 0 || points[i].Probability != start)
            {
                svg.Raw("V").Tenths(Y(points[i].Probability));
            }
        }

        svg.Raw("H196\"/>");
        (double X, double Y, MoveCause? Cause)[] dots = [.. points.Select(point => (X(point.Move.Date.DayNumber), Y(point.Probability), causeOf(point.Move)))];
        DrawDots(svg, dots.Where(dot => dot.Cause is null));
        foreach ((double x, double y, MoveCause? cause) in dots)
        {
            if (cause is not null)
            {
                DrawCause(svg, x, y, cause);
            }
        }

        double last = points[^1].Probability;
        svg.Raw("<text class=\"e\" x=\"27\" y=\"").Tenths(Y(start) + 4).Raw("\">").Escaped(words.Figure(Math.Round(start, 2))).Raw("</text>");
        if (resolution?.Outcome is Outcome.Yes or Outcome.No)
        {
            double outcome = Y(resolution.Outcome == Outcome.Yes ? 1 : 0);
            svg.Raw("<path class=\"st-drop\" d=\"M196 ").Tenths(Y(last)).Raw("V").Tenths(outcome)
                .Raw("\"/><circle class=\"g-outcome\" cx=\"196\" cy=\"").Tenths(outcome).Raw("\" r=\"4.5\"/>");
        }

        svg.Raw("<text class=\"s st-now\" x=\"204\" y=\"").Tenths(Y(last) + 4.5).Raw("\">").Escaped(words.Figure(Math.Round(last, 2))).Raw("</text>");
        return new HtmlText(svg.Raw("</svg>").ToString());
    }

    /// <summary>A line of the same kind, quieter, and its last number, which keeps off the one that stands there already.</summary>
    /// <param name="points">Oldest first; the last of those at or before the left end is where the line begins.</param>
    /// <param name="taken">How high the belief's own last number stands.</param>
    private static void DrawOther(SvgWriter svg, Words words, ReadOnlySpan<(int Day, double At)> points, double taken, Func<int, double> x)
    {
        int before = 0;
        while (before + 1 < points.Length && x(points[before + 1].Day) <= Left)
        {
            before++;
        }

        points = points[before..];
        svg.Raw("<path class=\"st-other\" d=\"M").Tenths(Math.Max(Left, x(points[0].Day))).Raw(" ").Tenths(Y(points[0].At));
        foreach ((int day, double at) in points[1..])
        {
            svg.Raw("H").Tenths(x(day)).Raw("V").Tenths(Y(at));
        }

        double y = Y(points[^1].At);
        if (Math.Abs(y - taken) < BetweenNumbers)
        {
            bool isRoomBelow = taken + BetweenNumbers <= Top + Height;
            y = taken + (isRoomBelow && (y >= taken || taken - BetweenNumbers < Top) ? BetweenNumbers : -BetweenNumbers);
        }

        svg.Raw("H196\"/><text class=\"s\" x=\"204\" y=\"").Tenths(y + 4).Raw("\">").Escaped(words.Figure(Math.Round(points[^1].At, 2))).Raw("</text>");
    }

    private static void DrawYears(SvgWriter svg, int begin, int end, Func<int, double> x)
    {
        int first = DateOnly.FromDayNumber(begin).Year;
        int years = DateOnly.FromDayNumber(end).Year - first;
        if (years == 0)
        {
            svg.Raw("<text class=\"s\" x=\"34\" y=\"82\">").Raw(Counting.Plain(first)).Raw("</text>");
            return;
        }

        int every = (years + MostYears - 1) / MostYears;
        long X(int year) => (long)Math.Round(x(new DateOnly(first + year, 1, 1).DayNumber));
        svg.Raw("<path class=\"st-year\" d=\"");
        for (int year = every; year <= years; year += every)
        {
            svg.Raw("M").Whole(X(year)).Raw(" 66v4");
        }

        svg.Raw("\"/>");
        for (int year = every; year <= years; year += every)
        {
            svg.Raw("<text x=\"").Whole(X(year)).Raw("\" y=\"82\">").Raw(Counting.Plain(first + year)).Raw("</text>");
        }
    }

    /// <summary>Points without length, which the style sheet draws as discs: a tenth of the bytes of circles.</summary>
    private static void DrawDots(SvgWriter svg, IEnumerable<(double X, double Y, MoveCause? Cause)> dots)
    {
        string before = "<path class=\"st-dot\" d=\"";
        string after = "";
        foreach ((double x, double y, _) in dots)
        {
            svg.Raw(before).Raw("M").Tenths(x).Raw(" ").Tenths(y).Raw("h0");
            (before, after) = ("", "\"/>");
        }

        svg.Raw(after);
    }

    private static void DrawCause(SvgWriter svg, double x, double y, MoveCause cause) => svg
        .Raw("<a href=\"").Escaped(cause.Href).Raw("\" tabindex=\"-1\"><title>").Escaped(cause.Title)
        .Raw("</title><circle class=\"st-cause\" cx=\"").Tenths(x).Raw("\" cy=\"").Tenths(y).Raw("\" r=\"4.2\"/></a>");

    private static double Y(double probability) => Top + ((1 - probability) * Height);
}
