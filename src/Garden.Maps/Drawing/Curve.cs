using Garden.Maps.Geometry;

namespace Garden.Maps.Drawing;

/// <summary>A quadratic curve from one place of a plate to another.</summary>
/// <param name="Bend">Its control point.</param>
internal readonly record struct Curve(Point Start, Point Bend, Point End)
{
    private const int PieceCount = 6;

    /// <summary>The curve as straight pieces, none further from it than a pixel or two.</summary>
    public IEnumerable<Segment> Pieces()
    {
        Point before = Start;
        for (int i = 1; i <= PieceCount; i++)
        {
            double t = i / (double)PieceCount;
            Point next = At(t);
            yield return new Segment(before, next);
            before = next;
        }
    }

    /// <summary>The place so far along the curve, from 0 to 1.</summary>
    public Point At(double t) => Start.Toward(Bend, t).Toward(Bend.Toward(End, t), t);

    /// <summary>True when the two cross.</summary>
    public bool Crosses(Curve other)
    {
        Segment[] others = [.. other.Pieces()];
        return Pieces().Any(piece => Array.Exists(others, piece.Crosses));
    }

    public void DrawOn(PathWriter path)
    {
        path.Move((long)Start.X, (long)Start.Y);
        path.Curve((long)Bend.X, (long)Bend.Y, (long)End.X, (long)End.Y);
    }
}
