using Garden.Maps.Geometry;

namespace Garden.Maps.Planning;

/// <summary>
/// Parts a district into one cell for each region by nested cuts, each cell as large as what must be written in it.
/// Cuts follow the places in the force layout of the regions, so that those which belong together lie together.
/// </summary>
internal sealed class TreemapCells(Point[] forceLayout, double[] needs, Polygon[] treemapCells)
{
    /// <summary>A cell is best about twice as wide as high, as its name is.</summary>
    private const double Flatness = 2;

    private const double WidestRim = 70;
    private const double NameLine = 190;

    /// <summary>
    /// Gives each region of a district its cell, above and below a band that is kept for the district's name, of so many lines.
    /// The result is the middle of that band. The seed tilts the cuts.
    /// </summary>
    public Point Divide(Polygon ground, int[] regions, int nameLines, uint seed)
    {
        if (ground.IsEmpty)
        {
            Array.ForEach(regions, region => treemapCells[region] = Polygon.Empty);
            return new Point(Point.PlateWidth / 2, Point.PlateHeight / 2);
        }

        Polygon inner = ground.Inset(Math.Min(WidestRim, .065 * Math.Sqrt(ground.Area)));
        inner = inner.IsEmpty ? ground : inner;
        (double top, double bottom) = inner.Extent(0, 1);
        double half = Math.Min((bottom - top) * .30, NameLine * nameLines) / 2;
        Point centre = inner.Centroid;
        HalfPlane aboveBand = new HalfPlane(0, 1, centre.Y - half);
        HalfPlane belowBand = new HalfPlane(0, -1, -centre.Y - half);
        Polygon above = inner.Clip(aboveBand);
        Polygon below = inner.Clip(belowBand);
        Polygon band = inner.Clip(aboveBand.Opposite).Clip(belowBand.Opposite);

        if (above.IsEmpty && below.IsEmpty)
        {
            (above, below) = (inner, inner);
        }

        int[] byLayout = [.. regions.OrderBy(region => forceLayout[region].Y).ThenBy(region => region)];
        int cut = regions.Length == 1 ? (above.Area >= below.Area ? 1 : 0) : Cut(byLayout, above.Area / (above.Area + below.Area));
        Halve(above, byLayout.AsSpan(0, cut), StableHash.Mix(seed + 1));
        Halve(below, byLayout.AsSpan(cut), StableHash.Mix(seed + 2));
        return band.IsEmpty ? centre : band.Centroid;
    }

    /// <summary>How many of the first regions need about this share of all the cell.</summary>
    private int Cut(ReadOnlySpan<int> regions, double share)
    {
        double all = 0;
        foreach (int region in regions)
        {
            all += needs[region];
        }

        int cut = 0;
        for (double sum = 0; cut < regions.Length && sum + (needs[regions[cut]] / 2) <= all * share; cut++)
        {
            sum += needs[regions[cut]];
        }

        return cut;
    }

    private void Halve(Polygon ground, Span<int> regions, uint seed)
    {
        if (regions.Length == 0)
        {
            return;
        }

        if (regions.Length == 1)
        {
            treemapCells[regions[0]] = ground;
            return;
        }

        (double x, double y) = Direction(ground, seed);
        regions.Sort((a, b) =>
        {
            int order = ((forceLayout[a].X * x) + (forceLayout[a].Y * y)).CompareTo((forceLayout[b].X * x) + (forceLayout[b].Y * y));
            return order != 0 ? order : a.CompareTo(b);
        });
        int cut = Math.Clamp(Cut(regions, .5), 1, regions.Length - 1);
        (Polygon? first, Polygon? second) = ground.Split(x, y, Need(regions[..cut]) / Need(regions));
        Halve(first.IsEmpty ? ground : first, regions[..cut], StableHash.Mix(seed + 1));
        Halve(second.IsEmpty ? ground : second, regions[cut..], StableHash.Mix(seed + 2));
    }

    private double Need(ReadOnlySpan<int> regions)
    {
        double need = 0;
        foreach (int region in regions)
        {
            need += needs[region];
        }

        return need;
    }

    /// <summary>Across a wide ground, down a high one, tilted a little either way.</summary>
    private static (double X, double Y) Direction(Polygon ground, uint seed)
    {
        (double left, double right) = ground.Extent(1, 0);
        (double top, double bottom) = ground.Extent(0, 1);
        bool isWide = right - left > Flatness * (bottom - top);
        int tilt = (int)(seed % 5) - 2;
        (double x, double y) = Land.Directions[((isWide ? 0 : 8) + tilt + 16) % 16];
        return isWide && x < 0 ? (-x, -y) : (x, y);
    }
}
