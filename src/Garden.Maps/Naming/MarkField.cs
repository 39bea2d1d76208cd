using Garden.Maps.Drawing;
using Garden.Maps.Geometry;
using Garden.Maps.Lettering;

namespace Garden.Maps.Naming;

/// <summary>
/// The marks of a plate at each level, and which of them are seen there: a name may cover marks that matter less than its own, which are
/// then hidden. Marks are told by the place of their region among those shown.
/// </summary>
internal sealed class MarkField
{
    /// <summary>By the rank of a name, then by level: the heaviest rank whose marks it may cover; 4 for none.</summary>
    private static readonly int[][] MayCover =
    [
        [1, 1, 1, 1, 2, 2, 3, 4],
        [2, 2, 2, 2, 2, 3, 4, 4],
        [3, 3, 3, 3, 3, 4, 4, 4],
        [4, 4, 4, 4, 4, 4, 4, 4],
    ];

    /// <summary>So many regions of a district, its heaviest, have marks on the narrowest plates of a crowd and may have names there.</summary>
    public const int OfDistrictOnNarrow = 3;

    private readonly Level[] _levels;
    private readonly int[] _ranks;
    private readonly int[] _hiddenBelow;

    private MarkField(Level[] levels, int[] ranks, int[] hiddenBelow)
    {
        _levels = levels;
        _ranks = ranks;
        _hiddenBelow = hiddenBelow;
    }

    /// <summary>The names of the regions shown, as yet without a place, the heaviest first.</summary>
    public required RegionName[] Names { get; init; }

    /// <summary>Sets the marks of the regions shown, each no larger than the nearest other leaves it room.</summary>
    public static MarkField Of(Plate plate, IReadOnlyList<int> shown, Level[] levels)
    {
        RegionGraph graph = plate.Plan.Graph;
        Density density = TypeSizes.DensityOf(shown.Count);
        int[] regions = [.. shown.OrderBy(region => graph.Rank[region])];
        int[] ranks = [.. regions.Select((_, place) => TypeSizes.Rank(place, regions.Length))];
        HashSet<int> first = [.. plate.Own.SelectMany(district => district.Regions.Take(OfDistrictOnNarrow))];
        int[] hiddenBelow = [.. regions.Select((region, place) => density == Density.Many && ranks[place] > 1 && !first.Contains(region) ? Level.FirstMiddle : 0)];
        double[] room = Room(regions, hiddenBelow, plate, levels);
        RegionName[] names = new RegionName[regions.Length];
        for (int place = 0; place < names.Length; place++)
        {
            MapRegion region = graph.Regions[regions[place]];
            names[place] = new RegionName
            {
                Region = regions[place],
                Place = place,
                Rank = ranks[place],
                Density = density,
                Shape = new NameShape(NameLines.Of(region.Title, 1050, 2)),
                Mark = plate.Marks[regions[place]],
                Radius = Math.Min(TypeSizes.MarkRadius(density, region.Importance), room[place]),
            };
            foreach (Level level in levels)
            {
                level.Marks.Add(names[place].MarkBox(level, 1), place);
            }
        }

        return new MarkField(levels, ranks, hiddenBelow) { Names = names };
    }

    /// <summary>The level below which a mark is hidden by what stands so far.</summary>
    public int HiddenBelow(int place) => _hiddenBelow[place];

    /// <summary>How much is lost under the name of a district: a mark of the first ranks counts for several, and one that lies in two squares of the grid in each.</summary>
    public int Weight(Level level, Box box) => level.Marks.OwnersMet(box).Sum(place => IsHidden(place, level) ? 0 : _ranks[place] switch { 0 => 6, 1 => 2, _ => 1 });

    /// <summary>How many marks a name would hide at a level, one that lies in two squares of the grid in each; null when it may not.</summary>
    public int? CountCovered(RegionName name, Level level)
    {
        int count = 0;
        foreach (int place in level.Marks.OwnersMet(name.Box(level)))
        {
            if (place == name.Place || IsHidden(place, level))
            {
                continue;
            }

            if (_ranks[place] < MayCover[name.Rank][level.Index])
            {
                return null;
            }

            count++;
        }

        return count;
    }

    /// <summary>Hides the marks that a name covers from its level on.</summary>
    public void Cover(RegionName name)
    {
        foreach (Level level in _levels.AsSpan(name.From))
        {
            Hide(level, name.Box(level), except: name.Place);
        }
    }

    /// <summary>Hides the marks that the name of a district covers from its level on.</summary>
    public void Cover(DistrictName name)
    {
        foreach (Level level in _levels.AsSpan(name.From))
        {
            Hide(level, name.Box(level), except: -1);
        }
    }

    private bool IsHidden(int place, Level level) => _hiddenBelow[place] > level.Index;

    private void Hide(Level level, Box box, int except)
    {
        foreach (int place in level.Marks.OwnersMet(box))
        {
            if (place != except)
            {
                _hiddenBelow[place] = Math.Max(_hiddenBelow[place], level.Index + 1);
            }
        }
    }

    /// <summary>
    /// For each mark the greatest radius with which it meets no other, in pixels of the wide plates: half the way to the nearest. Those too far away to
    /// limit any mark are passed over.
    /// </summary>
    private static double[] Room(int[] regions, int[] hiddenBelow, Plate plate, Level[] levels)
    {
        double[] room = new double[regions.Length];
        Array.Fill(room, double.MaxValue);
        foreach (Level level in (Level[])[levels[0], levels[Level.FirstMiddle]])
        {
            double reach = 2 * TypeSizes.LargestMark * level.MarkScale;
            BoxGrid near = new BoxGrid(level.Width, level.Height);
            for (int place = 0; place < regions.Length; place++)
            {
                if (hiddenBelow[place] > level.Index)
                {
                    continue;
                }

                Point mark = level.OnPlate(plate.Marks[regions[place]]);
                foreach (int other in near.OwnersMet(new Box(-reach, -reach, reach, reach).MovedBy(mark)))
                {
                    double half = mark.DistanceTo(level.OnPlate(plate.Marks[regions[other]])) / 2 / level.MarkScale;
                    room[place] = Math.Min(room[place], half);
                    room[other] = Math.Min(room[other], half);
                }

                near.Add(new Box(mark.X, mark.Y, mark.X, mark.Y), place);
            }
        }

        return room;
    }
}
