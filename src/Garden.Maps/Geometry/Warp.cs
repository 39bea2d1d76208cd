namespace Garden.Maps.Geometry;

/// <summary>
/// Bends the straight plan into a natural coast: every place moves a little, near places alike. Value noise with a cubic fade, in three
/// scales; it never folds, so what does not cross in the plan does not cross when drawn.
/// </summary>
internal sealed class Warp(uint seed)
{
    /// <summary>The farthest that a place moves along either axis, outlines included.</summary>
    public const double Reach = 150 + 62 + 20 + 11;

    public Point At(Point p) => new(
        p.X + (150 * Noise(p, 1150, 1)) + (62 * Noise(p, 430, 3)) + (20 * Noise(p, 170, 5)),
        p.Y + (150 * Noise(p, 1150, 2)) + (62 * Noise(p, 430, 4)) + (20 * Noise(p, 170, 6)));

    /// <summary>The same with the small bends that only outlines have.</summary>
    public Point Outline(Point p)
    {
        Point bent = At(p);
        return new Point(bent.X + (11 * Noise(p, 76, 7)), bent.Y + (11 * Noise(p, 76, 8)));
    }

    private double Noise(Point p, double period, uint salt)
    {
        // 1000 periods keep the cells positive: casting then rounds down.
        double x = (p.X / period) + 1000, y = (p.Y / period) + 1000;
        int column = (int)x, row = (int)y;
        double right = Fade(x - column), down = Fade(y - row);
        double above = Between(Knot(column, row, salt), Knot(column + 1, row, salt), right);
        double below = Between(Knot(column, row + 1, salt), Knot(column + 1, row + 1, salt), right);
        return Between(above, below, down);
    }

    private double Knot(int column, int row, uint salt) => StableHash.Signed(StableHash.Of(column, row, seed + salt));

    private static double Fade(double t) => t * t * (3 - (2 * t));

    private static double Between(double a, double b, double part) => a + ((b - a) * part);
}
