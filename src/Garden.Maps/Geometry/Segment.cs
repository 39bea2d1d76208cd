namespace Garden.Maps.Geometry;

/// <summary>A straight line from one place to another.</summary>
internal readonly record struct Segment(Point A, Point B)
{
    public Box Bounds => new(Math.Min(A.X, B.X), Math.Min(A.Y, B.Y), Math.Max(A.X, B.X), Math.Max(A.Y, B.Y));

    /// <summary>True when the two lines cross; lines that share an end do not.</summary>
    public bool Crosses(Segment other) =>
        Turn(A, B, other.A) > 0 != Turn(A, B, other.B) > 0 && Turn(other.A, other.B, A) > 0 != Turn(other.A, other.B, B) > 0;

    /// <summary>True when part of the line lies in the box.</summary>
    public bool Meets(Box box) =>
        Bounds.Meets(box)
        && (box.Contains(A) || box.Contains(B)
            || Crosses(new Segment(new Point(box.Left, box.Top), new Point(box.Right, box.Bottom)))
            || Crosses(new Segment(new Point(box.Right, box.Top), new Point(box.Left, box.Bottom))));

    public double SquaredDistanceTo(Point p)
    {
        double dx = B.X - A.X, dy = B.Y - A.Y, square = (dx * dx) + (dy * dy);
        double along = square > 0 ? Math.Clamp((((p.X - A.X) * dx) + ((p.Y - A.Y) * dy)) / square, 0, 1) : 0;
        double x = A.X + (along * dx) - p.X, y = A.Y + (along * dy) - p.Y;
        return (x * x) + (y * y);
    }

    private static double Turn(Point p, Point q, Point r) => ((q.X - p.X) * (r.Y - p.Y)) - ((q.Y - p.Y) * (r.X - p.X));
}
