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

        var inner = ground.Inset(Math.Min(WidestRim, .065 * Math.Sqrt(ground.Area)));
        inner = inner.IsEmpty ? ground : inner;
        var (top, bottom) = inner.Extent(0, 1);
        var half = Math.Min((bottom - top) * .30, NameLine * nameLines) / 2;
        var centre = inner.Centroid;
        var aboveBand = new HalfPlane(0, 1, centre.Y - half);
        var belowBand = new HalfPlane(0, -1, -centre.Y - half);
        var above = inner.Clip(aboveBand);
        var below = inner.Clip(belowBand);
        var band = inner.Clip(aboveBand.Opposite).Clip(belowBand.Opposite);

        if (above.IsEmpty && below.IsEmpty)
        {
            (above, below) = (inner, inner);
        }

        int[] byLayout = [.. regions.OrderBy(region => forceLayout[region].Y).ThenBy(region => region)];
        var cut = regions.Length == 1 ? (above.Area >= below.Area ? 1 : 0) : Cut(byLayout, above.Area / (above.Area + below.Area));
        Halve(above, byLayout.AsSpan(0, cut), StableHash.Mix(seed + 1));
        Halve(below, byLayout.AsSpan(cut), StableHash.Mix(seed + 2));
        return band.IsEmpty ? centre : band.Centroid;
    }

    /// <summary>How many of the first regions need about this share of all the cell.</summary>
    private int Cut(ReadOnlySpan<int> regions, double share)
    {
        double all = 0;
        foreach (var region in regions)
        {
            all += needs[region];
        }

        var cut = 0;
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

        var (x, y) = Direction(ground, seed);
        regions.Sort((a, b) =>
        {
            var order = ((forceLayout[a].X * x) + (forceLayout[a].Y * y)).CompareTo((forceLayout[b].X * x) + (forceLayout[b].Y * y));
            return order != 0 ? order : a.CompareTo(b);
        });
        var cut = Math.Clamp(Cut(regions, .5), 1, regions.Length - 1);
        var (first, second) = ground.Split(x, y, Need(regions[..cut]) / Need(regions));
        Halve(first.IsEmpty ? ground : first, regions[..cut], StableHash.Mix(seed + 1));
        Halve(second.IsEmpty ? ground : second, regions[cut..], StableHash.Mix(seed + 2));
    }

    private double Need(ReadOnlySpan<int> regions)
    {
        double need = 0;
        foreach (var region in regions)
        {
            need += needs[region];
        }

        return need;
    }

    /// <summary>Across a wide ground, down a high one, tilted a little either way.</summary>
    private static (double X, double Y) Direction(Polygon ground, uint seed)
    {
        var (left, right) = ground.Extent(1, 0);
        var (top, bottom) = ground.Extent(0, 1);
        var isWide = right - left > Flatness * (bottom - top);
        var tilt = (int)(seed % 5) - 2;
        var (x, y) = Land.Directions[((isWide ? 0 : 8) + tilt + 16) % 16];
        return isWide && x < 0 ? (-x, -y) : (x, y);
    }
}
