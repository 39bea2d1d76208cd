namespace Garden.Maps.Geometry;

/// <summary>
/// A convex polygon, its corners in such an order that its area is positive. Each edge, named by the corner it starts from,
/// remembers what lies beyond it. Fewer than three corners mean that nothing is left.
/// </summary>
internal sealed class Polygon(Point[] corners, int[] beyond)
{
    /// <summary>What lies beyond an edge that nothing has cut.</summary>
    public const int Sea = -1;

    private const int Bisections = 15;

    public static Polygon Empty { get; } = new([], []);

    public ReadOnlySpan<Point> Corners => corners;

    /// <summary>For each edge, the number given when it was cut; <see cref="Sea"/> for the edges of the first polygon.</summary>
    public ReadOnlySpan<int> Beyond => beyond;

    public bool IsEmpty => corners.Length < 3;

    public double Area
    {
        get
        {
            double twice = 0;
            for (int i = 0, j = corners.Length - 1; i < corners.Length; j = i++)
            {
                twice += (corners[j].X * corners[i].Y) - (corners[i].X * corners[j].Y);
            }

            return IsEmpty ? 0 : twice / 2;
        }
    }

    /// <summary>The centre of gravity; the first corner when the area is next to nothing. Not for an empty polygon.</summary>
    public Point Centroid
    {
        get
        {
            // Seen from the first corner, so that large coordinates cost no precision.
            Point origin = corners[0];
            double sum = 0, x = 0, y = 0;
            for (int i = 0, j = corners.Length - 1; i < corners.Length; j = i++)
            {
                double ax = corners[j].X - origin.X, ay = corners[j].Y - origin.Y, bx = corners[i].X - origin.X, by = corners[i].Y - origin.Y;
                double cross = (ax * by) - (bx * ay);
                sum += cross;
                x += (ax + bx) * cross;
                y += (ay + by) * cross;
            }

            return sum < 1e-9 ? origin : new Point(origin.X + (x / (3 * sum)), origin.Y + (y / (3 * sum)));
        }
    }

    public Segment Edge(int i) => new(corners[i], corners[(i + 1) % corners.Length]);

    /// <summary>What is left on the inner side of a line; the new edge remembers the number beyond it.</summary>
    public Polygon Clip(HalfPlane inside, int beyondCut = Sea)
    {
        if (Array.TrueForAll(corners, p => inside.Excess(p) <= 0))
        {
            return this;
        }

        List<Point> left = new List<Point>(corners.Length + 2);
        List<int> labels = new List<int>(corners.Length + 2);
        for (int i = 0; i < corners.Length; i++)
        {
            Segment edge = Edge(i);
            double a = inside.Excess(edge.A), b = inside.Excess(edge.B);
            if (a <= 0)
            {
                left.Add(edge.A);
                labels.Add(beyond[i]);
            }

            if (a <= 0 != b <= 0)
            {
                left.Add(edge.A.Toward(edge.B, a / (a - b)));
                labels.Add(a <= 0 ? beyondCut : beyond[i]);
            }
        }

        return left.Count < 3 ? Empty : new Polygon([.. left], [.. labels]);
    }

    /// <summary>What is left when a rim of this width is taken away.</summary>
    public Polygon Inset(double width)
    {
        Polygon left = this;
        for (int i = 0; i < corners.Length && !left.IsEmpty; i++)
        {
            (Point a, Point b) = Edge(i);
            double length = a.DistanceTo(b);
            if (length < 1e-6)
            {
                continue;
            }

            double x = (b.Y - a.Y) / length, y = (a.X - b.X) / length;
            left = left.Clip(new HalfPlane(x, y, (x * a.X) + (y * a.Y) - width));
        }

        return left;
    }

    /// <summary>The least and the greatest distance along a direction.</summary>
    public (double Least, double Greatest) Extent(double x, double y)
    {
        double least = double.MaxValue, greatest = double.MinValue;
        foreach (Point p in corners)
        {
            double along = (x * p.X) + (y * p.Y);
            least = Math.Min(least, along);
            greatest = Math.Max(greatest, along);
        }

        return (least, greatest);
    }

    /// <summary>Cuts across a direction so that the part that comes first has this share of the area, to within 1/32768 of the length.</summary>
    public (Polygon First, Polygon Second) Split(double x, double y, double share)
    {
        (double low, double high) = Extent(x, y);
        double wanted = Area * share;
        HalfPlane cut = new HalfPlane(x, y, low + ((high - low) * share));
        for (int i = 0; i < Bisections; i++)
        {
            cut = cut with { Limit = (low + high) / 2 };
            (low, high) = AreaInside(cut) < wanted ? (cut.Limit, high) : (low, cut.Limit);
        }

        return (Clip(cut), Clip(cut.Opposite));
    }

    /// <summary>The area of what <see cref="Clip"/> would leave, without making it.</summary>
    private double AreaInside(HalfPlane inside)
    {
        double twice = 0;
        Point? first = null;
        Point last = default;
        for (int i = 0; i < corners.Length; i++)
        {
            Segment edge = Edge(i);
            double a = inside.Excess(edge.A), b = inside.Excess(edge.B);
            if (a <= 0)
            {
                Add(edge.A);
            }

            if (a <= 0 != b <= 0)
            {
                Add(edge.A.Toward(edge.B, a / (a - b)));
            }
        }

        return first is { } start ? (twice + (last.X * start.Y) - (start.X * last.Y)) / 2 : 0;

        void Add(Point p)
        {
            twice += first is null ? 0 : (last.X * p.Y) - (p.X * last.Y);
            first ??= p;
            last = p;
        }
    }
}
