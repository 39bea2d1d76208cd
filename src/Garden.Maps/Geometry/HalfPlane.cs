namespace Garden.Maps.Geometry;

/// <summary>The places p with normal · p ≤ limit.</summary>
internal readonly record struct HalfPlane(double NormalX, double NormalY, double Limit)
{
    public HalfPlane Opposite => new(-NormalX, -NormalY, -Limit);

    /// <summary>Negative inside, 0 on the line; a distance when the normal is of length 1.</summary>
    public double Excess(Point p) => (NormalX * p.X) + (NormalY * p.Y) - Limit;
}
