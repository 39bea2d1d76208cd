namespace Garden.Maps.Geometry;

/// <summary>A place on the plan or the plate, which are 6000 × 4000 units.</summary>
internal readonly record struct Point(double X, double Y)
{
    public const double PlateWidth = 6000;

    public const double PlateHeight = 4000;

    public double DistanceTo(Point other)
    {
        double dx = X - other.X, dy = Y - other.Y;
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    /// <summary>The place so far along the way to another, from 0 to 1.</summary>
    public Point Toward(Point other, double part) => new(X + ((other.X - X) * part), Y + ((other.Y - Y) * part));

    /// <summary>The nearest place of whole units.</summary>
    public Point Rounded() => new(Math.Round(X), Math.Round(Y));
}
