using System.Text.RegularExpressions;
using Garden.Maps.Drawing;
using Garden.Maps.Geometry;
using Garden.Maps.Lettering;
using Garden.Maps.Naming;
using Garden.Maps.Planning;

namespace Garden.Maps.Tests;

/// <summary>What must hold of every plate; each check names what breaks it.</summary>
internal static class MapChecks
{
    /// <summary>Marks outside the drawn outline of their district.</summary>
    public static IEnumerable<string> MarksAbroad(Plate plate) =>
        from district in plate.Own
        from region in district.Regions
        where !Outline.IsInside([.. plate.Outlines[district.Index]!.Samples], plate.Marks[region])
        select $"{plate.Plan.Graph.Regions[region].Slug} lies outside {district.Name}";

    /// <summary>Districts that do not have about their share, or do not fill the land together.</summary>
    public static IEnumerable<string> UnfairDistricts(TerritoryPlan plan)
    {
        double land = Land.Outline.Area;
        double all = plan.Districts.Sum(district => district.Ground.Area);
        if (plan.Districts.Count > 0 && Math.Abs(all - land) > 1e-6 * land)
        {
            yield return $"the districts cover {all} of {land}";
        }

        foreach (District district in plan.Districts)
        {
            double wanted = district.Share * land;
            if (Math.Abs(district.Ground.Area - wanted) > .05 * wanted)
            {
                yield return $"{district.Name} has {district.Ground.Area}, not {wanted}";
            }
        }
    }

    /// <summary>At every level: names that meet, names that leave the plate, names over marks that are seen.</summary>
    public static IEnumerable<string> NamesInTheWay(Contents contents, Level[] levels)
    {
        foreach (Level level in levels)
        {
            (string Text, Box Box, int Region)[] names =
            [
                .. contents.Districts.Where(name => name.From <= level.Index).Select(name => (name.District.Name, name.Box(level), -1)),
                .. contents.Regions.Where(name => name.From <= level.Index).Select(name => (string.Join(' ', name.Shape.Lines), name.Box(level), name.Region)),
            ];
            IEnumerable<RegionName> marks = contents.Regions.Where(name => name.HiddenBelow <= level.Index);
            for (int i = 0; i < names.Length; i++)
            {
                if (!level.Holds(names[i].Box, 0))
                {
                    yield return $"{names[i].Text} leaves the plate at {level.Width}";
                }

                foreach ((string Text, Box Box, int Region) other in names.AsSpan(0, i).ToArray().Where(other => other.Box.Meets(names[i].Box)))
                {
                    yield return $"{names[i].Text} meets {other.Text} at {level.Width}";
                }

                foreach (RegionName? mark in marks.Where(mark => mark.Region != names[i].Region && mark.MarkBox(level, -.5).Meets(names[i].Box)))
                {
                    yield return $"{names[i].Text} covers the mark of {mark.Region} at {level.Width}";
                }
            }
        }
    }

    /// <summary>At every level: names whose own mark is hidden, and marks that meet.</summary>
    public static IEnumerable<string> MarksInTheWay(Contents contents, Level[] levels)
    {
        foreach (Level level in levels)
        {
            RegionName[] seen = [.. contents.Regions.Where(name => name.HiddenBelow <= level.Index)];
            foreach (RegionName name in contents.Regions.Where(name => name.From <= level.Index && name.HiddenBelow > level.Index))
            {
                yield return $"{name.Region} has its name at {level.Width} and its mark hidden";
            }

            for (int i = 0; i < seen.Length; i++)
            {
                foreach (RegionName other in seen.AsSpan(0, i).ToArray())
                {
                    double apart = level.OnPlate(seen[i].Mark).DistanceTo(level.OnPlate(other.Mark));
                    if (apart < ((seen[i].Radius + other.Radius) * level.MarkScale) - .01)
                    {
                        yield return $"the marks of {seen[i].Region} and {other.Region} meet at {level.Width}";
                    }
                }
            }
        }
    }

    /// <summary>At every level: names that hold a line which no cut behind them holds.</summary>
    public static IEnumerable<string> LinesThroughNames(Contents contents, Level[] levels)
    {
        LineGrid lines = new LineGrid();
        foreach (Segment piece in contents.Roads.Select(contents.Plate.CurveOf).Concat(contents.MainRoads.Select(road => road.Course)).SelectMany(road => road.Pieces()))
        {
            lines.Add(piece, 0);
        }

        HashSet<string> cuts = Cuts(contents);
        foreach (Level level in levels)
        {
            foreach (RegionName name in contents.Regions.Where(name => name.From <= level.Index))
            {
                Box box = name.Box(level);
                double type = TypeSizes.Region(name.Density, level.Kind, name.Rank);
                bool isCrossed = lines.CountBehind(box.Scaled(1 / level.ScaleX, 1 / level.ScaleY), most: 1) > 0;
                string cut = $"{Share(name.Mark.X, Point.PlateWidth)} {Share(name.Mark.Y, Point.PlateHeight)}";
                if (isCrossed && !cuts.Contains(cut))
                {
                    yield return $"a line goes through {name.Shape.Lines[0]} at {level.Width}";
                }

                // from the mark out, the cut reaches as far as the name: 4 pixels and its own width
                double reach = name.LabelAnchor.Anchor == TextAnchor.Middle ? box.Width - 2 : Math.Abs(name.LabelAnchor.Across) - 4 + box.Width - 2;
                if (name.Em.Width * type < reach - .01 || name.Em.Height * type < box.Height - .01)
                {
                    yield return $"the cut behind {name.Shape.Lines[0]} is too small at {level.Width}";
                }
            }
        }
    }

    /// <summary>At every level: roads that are drawn to a mark that is hidden. The paths of a kind are counted against the roads whose ends are both seen from its level on, and of a crowd against those that names leave.</summary>
    public static IEnumerable<string> RoadsToNowhere(Contents contents)
    {
        SvgWriter svg = new SvgWriter(1 << 12);
        new GroundSvg(contents, svg, "m").Write();
        int[] drawn = new int[Level.Count + 1];
        foreach (Match path in Regex.Matches(svg.ToString(), "<path class=\"gm-road[a-z ]*(?<below>[0-9]?)\" d=\"(?<d>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)))
        {
            drawn[path.Groups["below"].Length == 0 ? 0 : path.Groups["below"].Value[0] - '0'] += path.Groups["d"].Value.Count(letter => letter == 'M');
        }

        for (int level = 0; level <= Level.Count; level++)
        {
            HashSet<int> hidden = [.. contents.Regions.Where(name => name.HiddenBelow > level).Select(name => name.Region)];
            int seen = contents.Roads.Count(road => !hidden.Contains(road.A) && !hidden.Contains(road.B) && contents.HiddenBelow(road) <= level);
            int roads = drawn.Take(level + 1).Sum();
            if (roads != seen)
            {
                yield return $"{roads} roads are drawn at level {level}, {seen} have both their marks";
            }
        }
    }

    /// <summary>From 560 to 2000 pixels: main roads that are drawn although names leave less than half of them, or break them into more than three.</summary>
    public static IEnumerable<string> BrokenMainRoads(Contents contents, Level[] levels)
    {
        const int Samples = 60;
        foreach (Level level in levels[Level.FirstMiddle..Level.LastOfCrowd])
        {
            Box[] names =
            [
                .. contents.Districts.Where(name => name.From <= level.Index).Select(name => name.Box(level)),
                .. contents.Regions.Where(name => name.From <= level.Index).Select(name => name.Box(level)),
            ];
            foreach (MainRoad road in contents.MainRoads.Where(road => contents.HiddenBelow(road) <= level.Index))
            {
                bool[] seen = [.. Enumerable.Range(0, Samples).Select(i => level.OnPlate(road.Course.At((i + .5) / Samples))).Select(p => !Array.Exists(names, name => name.Contains(p)))];
                int pieces = seen.Where((isSeen, i) => isSeen && (i == 0 || !seen[i - 1])).Count();
                if (seen.Count(isSeen => isSeen) < Samples / 2 || pieces > 3)
                {
                    yield return $"of the main road at {road.Course.Start} {pieces} pieces are seen at {level.Width}";
                }
            }
        }
    }

    /// <summary>How many names of a plate, on a wide sheet, hide the beginning of one of their own roads.</summary>
    public static int OwnRoadsCut(Contents contents, Level level) => contents.Regions.Count(name =>
        contents.Roads.Any(road => (road.A == name.Region || road.B == name.Region)
            && contents.Plate.CurveOf(road).Pieces().Any(piece => piece.Meets(name.Cut(level).Scaled(1 / level.ScaleX, 1 / level.ScaleY)))));

    /// <summary>The places, in per cent, of the boxes that the drawing leaves out of its lines.</summary>
    private static HashSet<string> Cuts(Contents contents)
    {
        SvgWriter svg = new SvgWriter(1 << 12);
        new GroundSvg(contents, svg, "m").Write();
        return [.. Regex.Matches(svg.ToString(), "<rect class=\"[a-z]+\" x=\"(?<x>[\\d.]+)%\" y=\"(?<y>[\\d.]+)%\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(cut => $"{cut.Groups["x"].Value} {cut.Groups["y"].Value}")];
    }

    private static string Share(double units, double of) => new SvgWriter(8).Hundredths(units * 100 / of).ToString();

    /// <summary>Roads that cross more others than they may.</summary>
    public static IEnumerable<string> CrossedRoads(Contents contents)
    {
        int most = contents.Shown.Count <= 60 ? 3 : 0;
        foreach (Road road in contents.Roads)
        {
            int crossed = contents.Roads.Count(other => !SharesEnd(road, other) && Line(contents, road).Crosses(Line(contents, other)));
            if (crossed > most)
            {
                yield return $"{road} crosses {crossed} others";
            }
        }
    }

    /// <summary>Regions without a road although one of their relations could be drawn.</summary>
    public static IEnumerable<string> CutOffRegions(Contents contents)
    {
        TerritoryPlan plan = contents.Plate.Plan;
        ILookup<int, int> ends = contents.Roads.SelectMany(road => new[] { road.A, road.B }).ToLookup(region => region);
        double spacing = Math.Sqrt(contents.Plate.Own.Sum(district => district.Ground.Area) / Math.Max(4, contents.Shown.Count));
        RoadRules rules = RoadRules.Usual(contents.Shown.Count, spacing).Late(contents.Shown.Count);
        foreach (RegionGraph.Pair pair in plan.Graph.Pairs.Where(pair => contents.Shown.Contains(pair.A) && contents.Shown.Contains(pair.B)))
        {
            if (ends.Contains(pair.A) && ends.Contains(pair.B))
            {
                continue;
            }

            bool isAcross = plan.Graph.AreaOf[pair.A] != plan.Graph.AreaOf[pair.B];
            Road road = new Road(pair.A, pair.B, pair.Kind, isAcross);
            Segment line = Line(contents, road);
            double length = line.A.DistanceTo(line.B);
            Road[] crossed = contents.Roads.Where(other => !SharesEnd(road, other) && line.Crosses(Line(contents, other))).ToArray();
            bool isDrawable = length >= 1 && length <= (isAcross ? rules.LongestAcross : rules.LongestWithin)
                && crossed.Length <= rules.Crossings
                && crossed.All(other => contents.Roads.Count(third => !SharesEnd(third, other) && Line(contents, third).Crosses(Line(contents, other))) < rules.Crossings)
                && contents.Shown.All(region => region == pair.A || region == pair.B || line.SquaredDistanceTo(plan.Marks[region]) >= rules.Clearance * rules.Clearance)
                && ends[pair.A].Count() < rules.RoadsAtMark && ends[pair.B].Count() < rules.RoadsAtMark;
            if (isDrawable)
            {
                yield return $"{road} could be drawn";
            }
        }
    }

    private static bool SharesEnd(Road road, Road other) => road.A == other.A || road.A == other.B || road.B == other.A || road.B == other.B;

    private static Segment Line(Contents contents, Road road) => new(contents.Plate.Plan.Marks[road.A], contents.Plate.Plan.Marks[road.B]);
}
