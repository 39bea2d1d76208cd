using Garden.Maps.Drawing;
using Garden.Maps.Geometry;
using Garden.Maps.Lettering;

namespace Garden.Maps.Naming;

/// <summary>
/// Places the names of regions, the heaviest first. Each appears at the narrowest level at which it stands well, in a place that stays
/// free at every wider one.
/// </summary>
internal sealed class RegionNames
{
    private const double Margin = 4;
    private const double PerWrap = .8;

    /// <summary>So many names at most on the two narrowest levels.</summary>
    private const int MostOnNarrow = 18;

    private static readonly Side[] Sides = Enum.GetValues<Side>();

    private readonly Plate _plate;
    private readonly Level[] _levels;
    private readonly NameCosts _costs;
    private readonly int _shown;
    private int _onNarrow;

    public RegionNames(Plate plate, Level[] levels, NameCosts costs, int shown)
    {
        _plate = plate;
        _levels = levels;
        _costs = costs;
        _shown = shown;
    }

    /// <summary>The names as yet without a place, the heaviest first; their marks now stand in the way of names at each level.</summary>
    public static RegionName[] Unplaced(Plate plate, IReadOnlyList<int> shown, Level[] levels)
    {
        Density density = TypeSizes.DensityOf(shown.Count);
        RegionName[] names = new RegionName[shown.Count];
        RegionGraph graph = plate.Plan.Graph;
        int place = 0;
        foreach (int region in shown.OrderBy(region => graph.Rank[region]))
        {
            RegionName name = new RegionName
            {
                Region = region,
                Rank = TypeSizes.Rank(place, shown.Count),
                Density = density,
                Shape = new NameShape(NameLines.Of(graph.Regions[region].Title, 1050, 2)),
                Mark = plate.Marks[region],
            };
            names[place++] = name;
            foreach (Level level in levels)
            {
                // On the narrowest crowded plates the lesser marks are specks: names may cover them.
                if (level.Kind != LevelKind.Narrow || density != Density.Many || name.Rank < 2)
                {
                    level.Marks.Add(name.MarkBox(level, 1), region);
                }
            }
        }

        return names;
    }

    /// <summary>The same names in their places; those that found none stand at no level. The names of districts must stand already.</summary>
    public RegionName[] Place(RegionName[] names) => Array.ConvertAll(names, name => Place(name with { HiddenBelow = HiddenBelow(name) }));

    private RegionName Place(RegionName name)
    {
        string title = _plate.Plan.Graph.Regions[name.Region].Title;
        NameShape[] usual = [name.Shape, new(NameLines.Of(title, 1700, 1)), new(NameLines.Of(title, 760, 3))];
        List<(RegionName Name, double Price)> candidates = Candidates(name, [.. usual.Where((shape, i) => i == 0 || (shape.Lines.Length != name.Shape.Lines.Length && !IsCut(shape)))]);
        RegionName placed = Choose(name, candidates);
        if (placed.From > Level.LastUsual && name.Rank < 2)
        {
            // A hub that few readers ever see named is worse than one whose name is cut.
            RegionName cut = Choose(name, Candidates(name, [new(NameLines.Of(title, 900, 1)), new(NameLines.Of(title, 600, 2))]));
            placed = cut.From < placed.From ? cut : placed;
        }

        if (placed.From == Level.Never)
        {
            return name;
        }

        _onNarrow += placed.From < Level.FirstMiddle ? 1 : 0;
        foreach (Level? level in _levels.AsSpan(placed.From))
        {
            level.RegionNames.Add(placed.Box(level), placed.Region);
        }

        return placed;
    }

    private static bool IsCut(NameShape shape) => shape.Lines[^1].EndsWith('…');

    /// <summary>The name in the best place of the narrowest level that has a good one.</summary>
    private RegionName Choose(RegionName name, List<(RegionName Name, double Price)> candidates)
    {
        bool isLateOnly = (name.Rank > 2 && _shown > 24) || _onNarrow >= MostOnNarrow;
        for (int i = Math.Max(name.HiddenBelow, isLateOnly ? Level.FirstMiddle : 0); i < _levels.Length; i++)
        {
            RegionName best = name;
            double least = NameCosts.Limit(_levels[i], name.Rank);
            foreach ((RegionName? candidate, double price) in candidates.Where(candidate => candidate.Name.From <= i))
            {
                double cost = price + _costs.Of(candidate, _levels[Math.Clamp(i, Level.FirstMiddle, Level.FirstWide)]);
                if (cost < least)
                {
                    (best, least) = (candidate with { From = i }, cost);
                }
            }

            if (best.From < Level.Never)
            {
                return best;
            }
        }

        return name;
    }

    /// <summary>Every shape on every side that is free somewhere, with the narrowest level from which on it is.</summary>
    private List<(RegionName Name, double Price)> Candidates(RegionName name, NameShape[] shapes)
    {
        List<(RegionName, double)> candidates = new List<(RegionName, double)>();
        for (int wrap = 0; wrap < shapes.Length; wrap++)
        {
            foreach (Side side in Sides)
            {
                RegionName candidate = name with { Shape = shapes[wrap], Side = side };
                int from = Level.Never;
                while (from > 0 && IsFree(candidate, _levels[from - 1]))
                {
                    from--;
                }

                if (from < Level.Never)
                {
                    candidates.Add((candidate with { From = from }, wrap * PerWrap));
                }
            }
        }

        return candidates;
    }

    private static bool IsFree(RegionName name, Level level)
    {
        Box box = name.Box(level);
        return level.Holds(box, Margin)
            && level.DistrictNames.IsFree(box, name.Region)
            && level.RegionNames.IsFree(box, name.Region)
            && level.Marks.IsFree(box, name.Region);
    }

    /// <summary>The level above the widest at which the mark lies under the name of a district.</summary>
    private int HiddenBelow(RegionName name) =>
        1 + Array.FindLastIndex(_levels, level => !level.DistrictNames.IsFree(name.MarkBox(level, -.5), name.Region));
}
