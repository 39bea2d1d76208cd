using Garden.Maps.Drawing;
using Garden.Maps.Geometry;
using Garden.Maps.Lettering;
using Garden.Maps.Planning;

namespace Garden.Maps.Naming;

/// <summary>
/// Places the names of districts, the largest first. Each takes, of many places, type sizes and ways to break it, the one that stands
/// at the most useful levels, inside its district, on few marks.
/// </summary>
internal sealed class DistrictNames(Plate plate, Level[] levels, MarkField marks)
{
    private const double Margin = 6;

    /// <summary>Every name must stand where the plate is 960 pixels wide, or it is not placed at all.</summary>
    private const int LatestStart = Level.FirstWide;

    /// <summary>What it is worth to stand at each level, the narrowest first.</summary>
    private static readonly double[] Worth = [60, 20, 50, 30, 90, 20, 10, 5];

    private static readonly double MostWorth = Worth.Sum();

    /// <summary>The widths at which a name is broken, in hundredths of an em; the first is for one line.</summary>
    private static readonly int[] Widths = [9000, 1350, 950];

    private static readonly double[] OffsetsY = [0, -50, 50, -100, 100, -160, 160, -230, 230, -310, 310];
    private static readonly double[] OffsetsX = [0, -90, 90, -180, 180, -280, 280];

    /// <summary>Every district in sight that has a name, by size. Names that found no place stand at no level.</summary>
    public List<DistrictName> Place(bool hasMore)
    {
        List<DistrictName> names = new List<DistrictName>();
        foreach (District? district in plate.Plan.Districts.Where(district => district.Name.Length > 0).OrderByDescending(district => district.Share).ThenBy(district => district.Index))
        {
            if (plate.Outlines[district.Index] is not { } outline)
            {
                continue;
            }

            (Point At, double Price)[] spots = Spots(plate.NameAt(district));
            DistrictName modest = NewName(district, 3, hasCount: false);
            DistrictName name = Best(NewName(district, LargestType(district), hasMore && !plate.IsExit(district)), outline, spots, isModest: false)
                ?? Best(modest, outline, spots, isModest: true)
                ?? modest with { Lines = BreakAt(modest, Widths[^1]), At = spots[0].At };
            foreach (Level? level in levels.AsSpan(Math.Min(name.From, levels.Length)))
            {
                level.DistrictNames.Add(name.Box(level), -1);
            }

            marks.Cover(name);
            names.Add(name);
        }

        return names;
    }

    private static DistrictName NewName(District district, int type, bool hasCount) => new()
    {
        District = district,
        Type = type,
        Lines = [],
        At = default,
        IsPlain = IsPlain(district.Name),
        HasCount = hasCount,
    };

    /// <summary>The places around the best one, and what it costs to move there.</summary>
    private (Point At, double Price)[] Spots(Point best) =>
    [
        .. from y in OffsetsY
           from x in OffsetsX
           select (plate.At(new Point(best.X + (x / plate.View.ScaleX), best.Y + (y / plate.View.ScaleY))).Rounded(), (Math.Abs(y) / 25) + (Math.Abs(x) / 40)),
    ];

    private int LargestType(District district)
    {
        int count = plate.Plan.Districts.Count;
        double size = district.Share * count;
        return plate.IsExit(district) ? 3 : count <= 8 && size > .5 ? 0 : size >= 1.3 ? 1 : size >= .7 ? 2 : 3;
    }

    /// <summary>The name in its best place, in its own type or a smaller one; null when no place will do.</summary>
    private DistrictName? Best(DistrictName largest, Outline outline, (Point At, double Price)[] spots, bool isModest)
    {
        DistrictName? best = null;
        double bestScore = double.NegativeInfinity;
        for (int type = largest.Type; type < 4; type++)
        {
            foreach (int width in Widths)
            {
                string[] lines = BreakAt(largest, width);
                bool isRepeat = width < Widths[0] && lines.Length == 1;
                if (isRepeat || (!isModest && lines[^1].EndsWith('…')))
                {
                    continue;
                }

                DistrictName name = largest with { Type = type, Lines = lines };
                Box[] boxes = Array.ConvertAll(levels, name.BoxAroundOrigin);
                foreach ((Point at, double move) in spots)
                {
                    double price = ((type - largest.Type) * 22) + ((lines.Length - 1) * 8) + move;
                    (int from, double score) = Judge(boxes, at, outline, new Demand(isModest, bestScore + price));
                    if (from <= LatestStart)
                    {
                        (best, bestScore) = (name with { At = at, From = from }, score - price);
                    }
                }
            }
        }

        return best;
    }

    /// <summary>The narrowest level that a name of such boxes can stand at, and what the place is worth; no level when others are worth more.</summary>
    private (int From, double Score) Judge(Box[] boxes, Point at, Outline outline, Demand demand)
    {
        double score = 0.0;
        double left = MostWorth;
        int from = Level.Never;
        while (from > 0 && score + left > demand.Score)
        {
            Level level = levels[from - 1];
            Box box = boxes[from - 1].MovedBy(level.OnPlate(at));
            if (!level.Holds(box, Margin) || !level.DistrictNames.IsFree(box, owner: 0))
            {
                break;
            }

            int inside = PointsInside(box, level, outline);
            if (inside < (demand.IsModest ? 1 : level.Kind switch { LevelKind.Wide => 5, LevelKind.Middle => 4, _ => 2 }))
            {
                break;
            }

            from--;
            left -= Worth[from];
            score += Worth[from] - ((8 - inside) * (level.Kind == LevelKind.Wide ? 8 : 4))
                - (Math.Min(6, marks.Weight(level, box)) * level.Kind switch { LevelKind.Wide => 14, LevelKind.Middle => 6, _ => 2 });
        }

        return (score > demand.Score ? from : Level.Never, score);
    }

    /// <summary>How many of eight points along the top and the bottom of a box lie in the district.</summary>
    private static int PointsInside(Box box, Level level, Outline outline)
    {
        int inside = 0;
        for (int i = 0; i < 4; i++)
        {
            double x = (box.Left + (box.Width * i / 3)) / level.ScaleX;
            inside += outline.RoughlyContains(new Point(x, box.Top / level.ScaleY)) ? 1 : 0;
            inside += outline.RoughlyContains(new Point(x, box.Bottom / level.ScaleY)) ? 1 : 0;
        }

        return inside;
    }

    private static string[] BreakAt(DistrictName name, int width) =>
        NameLines.Of(name.District.Name, width, width == Widths[0] ? 1 : 3, capitals: !name.IsPlain);

    /// <summary>Scripts from Hebrew to Georgian, which have no capitals or join their letters.</summary>
    private static bool IsPlain(string name) => name.EnumerateRunes().Any(rune => rune.Value is >= 0x590 and <= 0x10FF);

    /// <summary>What is asked of a place: to be worth more than this, and, the second time round, little else.</summary>
    private readonly record struct Demand(bool IsModest, double Score);
}
