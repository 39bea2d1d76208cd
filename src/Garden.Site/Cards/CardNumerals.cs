using System.Globalization;

namespace Garden.Site.Cards;

/// <summary>
/// Figures and the sign of percent as lines of even thickness: no font of the machine is asked, so that they look the same everywhere.
/// </summary>
internal static class CardNumerals
{
    /// <summary>The size of the grid that the lines are written on.</summary>
    private const double GridHeight = 16;

    /// <summary>How far a figure reaches to the right, and the room behind it.</summary>
    private const double Advance = 13.5;

    /// <summary>Half the thickness of a line.</summary>
    private const double HalfStroke = 0.95;

    /// <summary>Into how many straight pieces a curve is cut.</summary>
    private const int Pieces = 10;

    private const string Signs = "0123456789%";

    /// <summary>Moves (M), lines (L) and quadratic curves (Q), as in SVG.</summary>
    private static readonly string[] Shapes =
    [
        "M5 0Q10 0 10 8Q10 16 5 16Q0 16 0 8Q0 0 5 0",
        "M1 3.5L5.5 0L5.5 16",
        "M.5 4.2Q.5 0 5 0Q9.5 0 9.5 4.2Q9.5 7.4 5.4 11L0 16L10 16",
        "M.6 2.6Q2 0 5 0Q9.2 0 9.2 3.9Q9.2 7.5 4.4 7.5Q10 7.5 10 11.7Q10 16 5 16Q1.4 16 0 13.2",
        "M7.6 16L7.6 0L0 11.4L10 11.4",
        "M9 0L2 0L1.2 7.2Q2.8 5.8 5.2 5.8Q10 5.8 10 10.8Q10 16 5 16Q1.5 16 0 13.4",
        "M8.8 1.4Q7.6 0 5.6 0Q0 0 0 10.8Q0 16 5 16Q10 16 10 10.9Q10 6.2 5.2 6.2Q1.4 6.2 0 9.8",
        "M0 0L10 0Q5 7 3.8 16",
        "M5 0Q9.2 0 9.2 3.8Q9.2 7.4 5 7.4Q.8 7.4 .8 3.8Q.8 0 5 0M5 7.4Q10 7.4 10 11.7Q10 16 5 16Q0 16 0 11.7Q0 7.4 5 7.4",
        "M1.2 14.6Q2.4 16 4.4 16Q10 16 10 5.2Q10 0 5 0Q0 0 0 5.1Q0 9.8 4.8 9.8Q8.6 9.8 10 6.2",
        "M3 0Q6 0 6 3.2Q6 6.4 3 6.4Q0 6.4 0 3.2Q0 0 3 0M11.6 0L3.4 16M12 9.6Q15 9.6 15 12.8Q15 16 12 16Q9 16 9 12.8Q9 9.6 12 9.6",
    ];

    private static readonly (double X1, double Y1, double X2, double Y2)[][] Lines = [.. Shapes.Select(Cut)];

    /// <summary>The masks that have been made.</summary>
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(char Sign, int Height, CardRaster.Shade Shade), byte[][]> Masks = new();

    /// <summary>How wide some signs are, in pixels.</summary>
    public static double WidthOf(string signs, int height) => signs.Length * Advance * height / GridHeight;

    /// <summary>Writes figures and signs of percent.</summary>
    /// <param name="x">The left edge, in pixels.</param>
    /// <param name="y">The upper edge.</param>
    public static void Write(CardRaster card, string signs, double x, double y, int height, CardRaster.Shade shade)
    {
        int margin = MarginOf(height);
        for (int i = 0; i < signs.Length; i++)
        {
            byte[][] mask = Masks.GetOrAdd((signs[i], height, shade), key => MaskOf(key.Sign, key.Height, key.Shade));
            int left = (int)(x + (i * Advance * height / GridHeight)) - margin;
            for (int row = 0; row < mask.Length; row++)
            {
                for (int column = 0; column < mask[row].Length; column++)
                {
                    if (mask[row][column] > 0)
                    {
                        card.Cover(left + column, (int)y - margin + row, mask[row][column], shade);
                    }
                }
            }
        }
    }

    private static int MarginOf(int height) => (int)(height * HalfStroke / GridHeight) + 2;

    /// <summary>How far each pixel around a sign is covered by its lines, in steps of the shade.</summary>
    private static byte[][] MaskOf(char sign, int height, CardRaster.Shade shade)
    {
        int margin = MarginOf(height);
        double scale = height / GridHeight;
        (double X1, double Y1, double X2, double Y2)[] lines = Lines[Signs.IndexOf(sign, StringComparison.Ordinal)];
        byte[][] mask = new byte[height + (2 * margin)][];
        for (int row = 0; row < mask.Length; row++)
        {
            mask[row] = new byte[(int)(16 * scale) + (2 * margin)];
            for (int column = 0; column < mask[row].Length; column++)
            {
                double x = (column - margin + 0.5) / scale;
                double y = (row - margin + 0.5) / scale;
                double nearest = lines.Min(line => DistanceSquared(x, y, line));
                mask[row][column] = (byte)shade.StepOf(((HalfStroke - Math.Sqrt(nearest)) * scale) + 0.5);
            }
        }

        return mask;
    }

    private static double DistanceSquared(double x, double y, (double X1, double Y1, double X2, double Y2) line)
    {
        double across = line.X2 - line.X1;
        double down = line.Y2 - line.Y1;
        double length = (across * across) + (down * down);
        double at = length == 0 ? 0 : Math.Clamp((((x - line.X1) * across) + ((y - line.Y1) * down)) / length, 0, 1);
        double right = x - (line.X1 + (at * across));
        double below = y - (line.Y1 + (at * down));
        return (right * right) + (below * below);
    }

    /// <summary>The straight pieces of a shape.</summary>
    private static (double X1, double Y1, double X2, double Y2)[] Cut(string shape)
    {
        List<(double, double, double, double)> lines = [];
        double x = 0;
        double y = 0;
        for (int at = 0, end; at < shape.Length; at = end)
        {
            end = shape.AsSpan(at + 1).IndexOfAny('M', 'L', 'Q') is >= 0 and int next ? at + 1 + next : shape.Length;
            double[] points = [.. shape[(at + 1)..end].Split(' ').Select(number => double.TryParse(number, CultureInfo.InvariantCulture, out double value) ? value : 0)];
            (double startX, double startY) = (x, y);
            for (int piece = 1; piece <= (shape[at] == 'Q' ? Pieces : 1) && shape[at] != 'M'; piece++)
            {
                double t = shape[at] == 'Q' ? (double)piece / Pieces : 1;
                (double bendX, double bendY) = shape[at] == 'Q' ? (points[0], points[1]) : ((startX + points[0]) / 2, (startY + points[1]) / 2);
                double nextX = ((1 - t) * (1 - t) * startX) + (2 * (1 - t) * t * bendX) + (t * t * points[^2]);
                double nextY = ((1 - t) * (1 - t) * startY) + (2 * (1 - t) * t * bendY) + (t * t * points[^1]);
                lines.Add((x, y, nextX, nextY));
                (x, y) = (nextX, nextY);
            }

            (x, y) = (points[^2], points[^1]);
        }

        return [.. lines];
    }
}
