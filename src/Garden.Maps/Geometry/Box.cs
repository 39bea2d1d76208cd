namespace Garden.Maps.Geometry;

/// <summary>An upright rectangle.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Contains(Point p) => p.X >= Left && p.X <= Right && p.Y >= Top && p.Y <= Bottom;

    /// <summary>The same on a plate of another size.</summary>
    public Box Scaled(double x, double y) => new(Left * x, Top * y, Right * x, Bottom * y);

    public Box MovedBy(Point by) => new(Left + by.X, Top + by.Y, Right + by.X, Bottom + by.Y);

    /// <summary>The smallest that holds every point; inverted, so that it meets nothing, when there is none.</summary>
    public static Box Around(IEnumerable<Point> points)
    {
        Box box = new Box(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (Point p in points)
        {
            box = new Box(Math.Min(box.Left, p.X), Math.Min(box.Top, p.Y), Math.Max(box.Right, p.X), Math.Max(box.Bottom, p.Y));
        }

        return box;
    }
}
