using Garden.Maps.Drawing;
using Garden.Maps.Geometry;

namespace Garden.Maps.Naming;

/// <summary>
/// How much of a road is seen between the names that stand at each level. Of a road that names leave only bits of, none is drawn there:
/// bits look like marks that mean something.
/// </summary>
internal sealed class RoadSight
{
    private const int Samples = 40;

    private const int MostPieces = 3;

    /// <summary>So far around the name of a district no line comes, in pixels.</summary>
    private const double Clear = 4;

    /// <summary>What is seen between two names must be so long, in pixels.</summary>
    private const double LeastBit = 30;

    /// <summary>What is hidden between a mark and where its road is seen first is at most so long, in pixels: else it begins in the void.</summary>
    private const double LongestStart = 50;

    private readonly Level[] _levels;
    private readonly BoxGrid[] _names;

    public RoadSight(Level[] levels, IReadOnlyList<DistrictName> districts, IReadOnlyList<RegionName> regions)
    {
        _levels = levels;
        _names = Array.ConvertAll(levels, level =>
        {
            BoxGrid names = new BoxGrid(level.Width, level.Height);
            foreach (DistrictName name in districts.Where(name => name.From <= level.Index))
            {
                Box box = name.Box(level);
                names.Add(new Box(box.Left - Clear, box.Top - Clear, box.Right + Clear, box.Bottom + Clear), 0);
            }

            foreach (RegionName name in regions.Where(name => name.From <= level.Index))
            {
                names.Add(name.Cut(level), 0);
            }

            return names;
        });
    }

    /// <summary>
    /// The narrowest level from which on a road is seen well: at least this share of it, and no bit by itself between two names. Beyond
    /// 2000 pixels every road is: there the bits are long.
    /// </summary>
    public int From(Curve road, double share)
    {
        int from = Level.LastOfCrowd + 1;
        while (from > 0 && IsSeen(road, _levels[from - 1], share))
        {
            from--;
        }

        return from;
    }

    private bool IsSeen(Curve road, Level level, double share)
    {
        int seen = 0;
        Point last = level.OnPlate(road.Start);
        double length = 0;
        double hidden = 0;
        int pieces = 0;
        bool isBetween = false;
        for (int i = 0; i < Samples; i++)
        {
            Point p = level.OnPlate(road.At((i + .5) / Samples));
            if (_names[level.Index].OwnersMet(new Box(p.X - .1, p.Y - .1, p.X + .1, p.Y + .1)).Any())
            {
                if (isBetween && length is > 0 and < LeastBit)
                {
                    return false;
                }

                (length, isBetween) = (0, true);
                hidden += p.DistanceTo(last);
            }
            else
            {
                if (seen == 0 && hidden > LongestStart)
                {
                    return false;
                }

                pieces += length > 0 ? 0 : 1;
                length += p.DistanceTo(last);
                hidden = 0;
                seen++;
            }

            last = p;
        }

        return hidden <= LongestStart && pieces <= MostPieces && seen >= share * Samples;
    }
}
