using Garden.Maps.Geometry;

namespace Garden.Maps.Drawing;

/// <summary>A district as it is drawn: what its path is, and a rough polygon to ask whether a place lies in it.</summary>
internal sealed class Outline(string path, Point[] samples, Point[] rough)
{
    /// <summary>Path data of the closed outline.</summary>
    public string Path => path;

    /// <summary>The places that the outline bends round.</summary>
    public IReadOnlyList<Point> Samples => samples;

    public Box Bounds { get; } = Box.Around(samples);

    /// <summary>True for places inside a coarser polygon than the one drawn: good enough for the corners of names.</summary>
    public bool RoughlyContains(Point p) => Bounds.Contains(p) && IsInside(rough, p);

    /// <summary>Even-odd rule.</summary>
    public static bool IsInside(ReadOnlySpan<Point> ring, Point p)
    {
        bool isInside = false;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
        {
            if (ring[i].Y > p.Y != ring[j].Y > p.Y && p.X < ((ring[j].X - ring[i].X) * (p.Y - ring[i].Y) / (ring[j].Y - ring[i].Y)) + ring[i].X)
            {
                isInside = !isInside;
            }
        }

        return isInside;
    }
}
