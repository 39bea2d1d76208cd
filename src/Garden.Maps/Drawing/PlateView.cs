using Garden.Maps.Geometry;
using Garden.Maps.Planning;

namespace Garden.Maps.Drawing;

/// <summary>Which part of the land a plate shows, and how finely outlines are sampled there, in units of the plate.</summary>
internal sealed record PlateView(double Left, double Top, double ScaleX, double ScaleY, double Step)
{
    private const double Margin = 1.14;
    private const double GreatestScale = 9;

    /// <summary>The scales across and down may differ by so much, so that long districts fill their plate.</summary>
    private const double GreatestRatio = 1.7;

    public static PlateView Territory { get; } = new(0, 0, 1, 1, 44);

    /// <summary>The view of one district: the box around it with a margin.</summary>
    public static PlateView Of(District district, Warp warp)
    {
        List<Point> outline = new List<Point>();
        for (int i = 0; i < district.Ground.Corners.Length; i++)
        {
            (Point a, Point b) = district.Ground.Edge(i);
            for (int k = 0; k < 8; k++)
            {
                outline.Add(warp.At(a.Toward(b, k / 8.0)));
            }
        }

        if (outline.Count == 0)
        {
            return Territory;
        }

        Box box = Box.Around(outline);
        double x = Math.Min(GreatestScale, Point.PlateWidth / (box.Width * Margin));
        double y = Math.Min(GreatestScale, Point.PlateHeight / (box.Height * Margin));
        x = Math.Min(x, y * GreatestRatio);
        y = Math.Min(y, x * GreatestRatio);
        return new PlateView(
            ((box.Left + box.Right) / 2) - (Point.PlateWidth / x / 2),
            ((box.Top + box.Bottom) / 2) - (Point.PlateHeight / y / 2),
            x,
            y,
            60);
    }

    /// <summary>A warped place as it stands on the plate.</summary>
    public Point At(Point warped) => new((warped.X - Left) * ScaleX, (warped.Y - Top) * ScaleY);

    /// <summary>The part of the plan that may be seen, less a margin in units of the plate.</summary>
    public Box Window(double margin) => new(
        Left + (margin / ScaleX),
        Top + (margin / ScaleY),
        Left + ((Point.PlateWidth - margin) / ScaleX),
        Top + ((Point.PlateHeight - margin) / ScaleY));

    /// <summary>True when no place within these bounds of the plan can come to lie on the plate.</summary>
    public bool IsOutOfSight(Box bounds)
    {
        Box window = Window(0);
        return !bounds.Meets(new Box(window.Left - Warp.Reach, window.Top - Warp.Reach, window.Right + Warp.Reach, window.Bottom + Warp.Reach));
    }
}
