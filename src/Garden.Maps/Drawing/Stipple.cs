using Garden.Maps.Geometry;
using Garden.Maps.Planning;

namespace Garden.Maps.Drawing;

/// <summary>The regions that a plate does not show, as dots.</summary>
internal static class Stipple
{
    /// <summary>Beyond so many regions not every one has its dot.</summary>
    private const int MostDots = 4000;

    /// <summary>Dots stand on a grid of so many units: fewer digits, no visible difference.</summary>
    private const int Grid = 4;

    /// <summary>Path data for the dots of a district, from its top down; empty when all its regions are shown.</summary>
    public static string Of(Plate plate, District district, IReadOnlySet<int> shown)
    {
        int all = plate.Own.Sum(own => own.Regions.Length);
        int every = Math.Max(1, (all + MostDots - 1) / MostDots);
        PathWriter path = new PathWriter();
        IOrderedEnumerable<int> hidden = district.Regions.Where(region => !shown.Contains(region))
            .OrderBy(region => plate.Marks[region].Y).ThenBy(region => plate.Marks[region].X).ThenBy(region => region);
        foreach (Point mark in hidden.Where((_, i) => i % every == 0).Select(region => plate.Marks[region]))
        {
            path.Dot((long)mark.X / Grid * Grid, (long)mark.Y / Grid * Grid);
        }

        return path.ToString();
    }
}
