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

    /// <summary>For names of the first rank; others keep off main roads up to 2000 pixels.</summary>
    private const double PerMainRoad = 6;

    /// <summary>So many names at most on the two narrowest levels.</summary>
    private const int MostOnNarrow = 36;

    /// <summary>Where districts are few, so many of those are shared out among them.</summary>
    private const int FewOnNarrow = 18;

    private static readonly Side[] Sides = Enum.GetValues<Side>();

    private readonly Plate _plate;
    private readonly Level[] _levels;
    private readonly NameCosts _costs;
    private readonly MarkField _marks;
    private readonly HashSet<int> _mayBeNarrow;
    private int _onNarrow;

    public RegionNames(Plate plate, Level[] levels, NameCosts costs, MarkField marks)
    {
        _plate = plate;
        _levels = levels;
        _costs = costs;
        _marks = marks;
        int each = marks.Names.Length <= TypeSizes.FewRegions ? int.MaxValue : Math.Max(MarkField.OfDistrictOnNarrow, FewOnNarrow / plate.Own.Count);
        _mayBeNarrow = [.. plate.Own.SelectMany(district => district.Regions.Take(each))];
    }

    /// <summary>The names in their places; those that found none stand at no level. The names of districts must stand already.</summary>
    public RegionName[] Place() => Array.ConvertAll(_marks.Names, name => Place(name with { HiddenBelow = _marks.HiddenBelow(name.Place) }));

    private RegionName Place(RegionName name)
    {
        string title = _plate.Plan.Graph.Regions[name.Region].Title;
        NameShape[] usual = [name.Shape, new(NameLines.Of(title, 1700, 1)), new(NameLines.Of(title, 760, 3))];
        List<(RegionName Name, double Price)> candidates = Candidates(name, [.. usual.Where((shape, i) => i == 0 || (shape.Lines.Length != name.Shape.Lines.Length && !IsCut(shape)))]);
        RegionName placed = Choose(name, candidates);
        if (placed.From > (name.Rank < 2 ? Level.LastUsual : Level.LastOfCrowd))
        {
            // A hub that few readers ever see named, or a mark that no reader does, is worse than one whose name is cut.
            NameShape narrow = new(NameLines.Of(title, 560, 4));
            RegionName whole = IsCut(narrow) ? name : Choose(name, Candidates(name, [narrow]));
            RegionName cut = whole.From <= Level.LastUsual ? whole : Choose(name, Candidates(name, [new(NameLines.Of(title, 900, 1)), new(NameLines.Of(title, 600, 2))]));
            placed = cut.From < placed.From ? cut : placed;
        }

        if (placed.From == Level.Never)
        {
            return name;
        }

        _onNarrow += placed.From < Level.FirstMiddle ? 1 : 0;
        foreach (Level? level in _levels.AsSpan(placed.From))
        {
            level.RegionNames.Add(placed.Box(level), placed.Place);
        }

        _marks.Cover(placed);
        return placed;
    }

    private static bool IsCut(NameShape shape) => shape.Lines[^1].EndsWith('…');

    /// <summary>The name in the best place of the narrowest level that has a good one.</summary>
    private RegionName Choose(RegionName name, List<(RegionName Name, double Price)> candidates)
    {
        bool isLateOnly = !_mayBeNarrow.Contains(name.Region) || _onNarrow >= MostOnNarrow;
        for (int i = Math.Max(name.HiddenBelow, isLateOnly ? Level.FirstMiddle : 0); i < _levels.Length; i++)
        {
            RegionName best = name;
            double least = NameCosts.Limit(_levels[i], name.Rank);
            foreach ((RegionName? candidate, double price) in candidates.Where(candidate => candidate.Name.From <= i))
            {
                bool isOnMainRoad = _costs.IsOnMainRoad(candidate, _levels[i]);
                if (isOnMainRoad && name.Rank > 0 && i <= Level.LastOfCrowd)
                {
                    continue;
                }

                double cost = price + (isOnMainRoad ? PerMainRoad : 0) + _marks.CountCovered(candidate, _levels[i])!.Value + _costs.Of(candidate, _levels[Math.Clamp(i, Level.FirstMiddle, Level.FirstWide)]);
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

    private bool IsFree(RegionName name, Level level)
    {
        Box box = name.Box(level);
        return level.Holds(box, Margin)
            && level.DistrictNames.IsFree(box, name.Place)
            && level.RegionNames.IsFree(box, name.Place)
            && _marks.CountCovered(name, level) is not null;
    }
}
