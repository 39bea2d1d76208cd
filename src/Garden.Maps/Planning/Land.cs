using Garden.Maps.Geometry;

namespace Garden.Maps.Planning;

/// <summary>The one island that every garden lies on, and the directions that cuts may take: constants, for want of portable sines.</summary>
internal static class Land
{
    /// <summary>Sixteen directions over half a turn, from upright cuts (0) to level ones (8).</summary>
    public static readonly (double X, double Y)[] Directions =
    [
        (1, 0), (.98078528, .19509032), (.92387953, .38268343), (.83146961, .55557023), (.70710678, .70710678), (.55557023, .83146961),
        (.38268343, .92387953), (.19509032, .98078528), (0, 1), (-.19509032, .98078528), (-.38268343, .92387953), (-.55557023, .83146961),
        (-.70710678, .70710678), (-.83146961, .55557023), (-.92387953, .38268343), (-.98078528, .19509032),
    ];

    /// <summary>A circle of 24 rational points, drawn out toward the corners of the plate.</summary>
    public static Polygon Outline { get; } = Make();

    private static Polygon Make()
    {
        List<Point> corners = new List<Point>(24);
        for (int quarter = 0; quarter < 4; quarter++)
        {
            for (int k = 0; k < 6; k++)
            {
                double t = k / 6.0, x = (1 - (t * t)) / (1 + (t * t)), y = 2 * t / (1 + (t * t));
                corners.Add(OnPlate(quarter switch { 0 => new Point(x, y), 1 => new Point(-y, x), 2 => new Point(-x, -y), _ => new Point(y, -x) }));
            }
        }

        Point[] hull = Hull(corners);
        return new Polygon(hull, [.. Enumerable.Repeat(Polygon.Sea, hull.Length)]);
    }

    private static Point OnPlate(Point p)
    {
        double stretch = .6 + (.4 / Math.Max(Math.Abs(p.X), Math.Abs(p.Y)));
        return new Point((Point.PlateWidth / 2) + (2720 * p.X * stretch), (Point.PlateHeight / 2) + (1760 * p.Y * stretch));
    }

    /// <summary>The convex hull by Andrew's monotone chain.</summary>
    private static Point[] Hull(List<Point> points)
    {
        Point[] sorted = [.. points.OrderBy(p => p.X).ThenBy(p => p.Y)];
        List<Point> hull = new List<Point>();
        foreach (Point[]? chain in new[] { sorted, [.. sorted.Reverse()] })
        {
            int first = hull.Count;
            foreach (Point p in chain)
            {
                while (hull.Count >= first + 2 && Turn(hull[^2], hull[^1], p) <= 0)
                {
                    hull.RemoveAt(hull.Count - 1);
                }

                hull.Add(p);
            }

            hull.RemoveAt(hull.Count - 1);
        }

        return [.. hull];
    }

    private static double Turn(Point a, Point b, Point c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
}
