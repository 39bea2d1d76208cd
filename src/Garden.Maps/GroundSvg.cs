using Garden.Maps.Drawing;
using Garden.Maps.Geometry;
using Garden.Maps.Naming;
using Garden.Maps.Planning;

namespace Garden.Maps;

/// <summary>
/// Writes what a plate's marks and names stand on: coast, washes, roads and dots, stretched to the plate, then the hatched ground of
/// regions that are yet to be written. Lines end where a name begins: a mask leaves out what lies behind the names that stand.
/// </summary>
internal sealed class GroundSvg(Contents contents, SvgWriter svg, string idPrefix)
{
    /// <summary>How far a name's box reaches beyond its widest letters, in em of the name: so far no line comes.</summary>
    private const double Clear = .3;

    /// <summary>How much further the hatching of a region reaches than its mark, in pixels.</summary>
    private const double Hatched = 7;

    /// <summary>The end of the id of the pattern of unwritten ground.</summary>
    public const string Hatching = "-h";

    private const string Stretched = "<svg class=\"gm-g\" viewBox=\"0 0 6000 4000\" preserveAspectRatio=\"none\" aria-hidden=\"true\">";

    private readonly Plate _plate = contents.Plate;
    private readonly LineGrid _lines = new();

    public void Write()
    {
        svg.Raw(Stretched);
        WriteLand();
        svg.Raw("</svg>\n");
        Note();
        Tag("<mask id=\"", "-m", "\" maskUnits=\"userSpaceOnUse\" x=\"0\" y=\"0\" width=\"100%\" height=\"100%\"><rect width=\"100%\" height=\"100%\"/>\n<g class=\"gm-cut\">");
        WriteCuts();
        svg.Raw("</g></mask>\n");
        Tag("<g mask=\"url(#", "-m", ")\">").Raw(Stretched);
        WriteLines();
        svg.Raw("</svg></g>\n");
        WriteUnwritten();
    }

    private void WriteLand()
    {
        Tag("<defs><path id=\"", "-l", "\" class=\"gm-v\" d=\"").Raw(_plate.Coast).Raw("\"/>");
        ForEachInSight((district, outline) =>
        {
            Tag("<path id=\"", district.Index, "\" class=\"gm-v\" d=\"").Raw(outline.Path).Raw("\"/>");
            svg.Raw("<clipPath id=\"").Escaped(idPrefix).Raw("c").Whole(district.Index);
            Tag("\"><use href=\"#", district.Index, "\"/></clipPath>");
        });
        svg.Raw("</defs>\n");
        for (int line = 6; line >= 1; line--)
        {
            Tag("<use href=\"#", "-l", "\" class=\"gm-w").Whole(line).Raw("\"/>");
        }

        Tag("<use href=\"#", "-l", "\" class=\"gm-land\"/>\n");
        ForEachInSight((district, _) =>
        {
            svg.Raw("<g class=\"t").Whole(district.Tint).Raw(_plate.IsExit(district) ? " off" : "").Raw("\" clip-path=\"url(#")
                .Escaped(idPrefix).Raw("c").Whole(district.Index).Raw(")\">");
            foreach (string part in (string[])["gm-wash", "gm-soft", "gm-rib"])
            {
                Tag("<use href=\"#", district.Index, "\" class=\"").Raw(part).Raw("\"/>");
            }

            svg.Raw("</g>");
        });
        foreach (District district in _plate.Own)
        {
            string path = Stipple.Of(_plate, district, contents.Shown);
            if (path.Length > 0)
            {
                svg.Raw("<path class=\"gm-dots\" d=\"").Raw(path).Raw("\"/>");
            }
        }
    }

    /// <summary>The lines that names may stand on: a name that stands on none needs no room cut for it.</summary>
    private void Note()
    {
        foreach (Segment piece in contents.Roads.Select(_plate.CurveOf).Concat(contents.MainRoads.Select(road => road.Course)).SelectMany(road => road.Pieces()))
        {
            _lines.Add(piece, 0);
        }

        ForEachInSight((_, outline) =>
        {
            for (int i = 0; i < outline.Samples.Count; i++)
            {
                _lines.Add(new Segment(outline.Samples[i], outline.Samples[(i + 1) % outline.Samples.Count]), 0);
            }
        });
    }

    private void WriteLines()
    {
        svg.Raw("<path class=\"gm-bord\" d=\"").Raw(_plate.Borders);
        Tag("\"/><use href=\"#", "-l", "\" class=\"gm-coast\"/>\n");
        foreach (IGrouping<(int Width, int HiddenBelow), MainRoad> kind in contents.MainRoads.GroupBy(road => (road.Width, HiddenBelow: contents.HiddenBelow(road))).OrderBy(kind => kind.Key))
        {
            string path = PathOf(kind.Select(road => road.Course));
            foreach (char part in "kf")
            {
                svg.Raw("<path class=\"gm-main ").Raw(part.ToString()).Whole(kind.Key.Width + 1);
                WriteHidden(kind.Key.HiddenBelow);
                svg.Raw("\" d=\"").Raw(path).Raw("\"/>");
            }

            svg.Raw("\n");
        }

        foreach (IGrouping<(bool IsAcross, bool IsNamed, int HiddenBelow), Road> kind in contents.Roads
            .GroupBy(road => (road.IsAcross, IsNamed: road.Kind == MapRelationKind.Named, HiddenBelow: contents.HiddenBelow(road)))
            .OrderBy(kind => kind.Key))
        {
            svg.Raw("<path class=\"gm-road").Raw(kind.Key.IsNamed ? " k" : "").Raw(kind.Key.IsAcross ? " x" : "");
            WriteHidden(kind.Key.HiddenBelow);
            svg.Raw("\" d=\"").Raw(PathOf(kind.Select(_plate.CurveOf))).Raw("\"/>\n");
        }
    }

    /// <summary>The class of what is unseen up to a level.</summary>
    private void WriteHidden(int below)
    {
        if (below > 0)
        {
            svg.Raw(" u").Whole(below);
        }
    }

    private static string PathOf(IEnumerable<Curve> roads)
    {
        PathWriter path = new PathWriter();
        foreach (Curve road in roads)
        {
            road.DrawOn(path);
        }

        return path.ToString();
    }

    /// <summary>A box behind each name that stands on a line at some width, in em of the name, hung as the name is.</summary>
    private void WriteCuts()
    {
        IEnumerable<(string Type, int From, Cut Cut)> districts = contents.Districts
            .Where(name => IsCrossed(name.From, name.Box))
            .Select(name => ($"a{name.Type + 1}", name.From, new Cut(name.HasCount ? $"m{name.Lines.Length}" : "m", name.At, name.Em.Width, name.Em.Height)));
        IEnumerable<(string Type, int From, Cut Cut)> regions = contents.Regions
            .Where(name => IsCrossed(name.From, name.Box))
            .Select(name => ($"r{name.Rank + 1}", name.From, new Cut(ClassOf(name.Side), name.Mark, name.Em.Width, name.Em.Height)));
        foreach (IGrouping<(string Type, int From), (string Type, int From, Cut Cut)> kind in districts.Concat(regions).GroupBy(cut => (cut.Type, cut.From)))
        {
            svg.Raw("<g class=\"").Raw(kind.Key.Type).Raw(" v").Whole(kind.Key.From).Raw("\">");
            foreach ((_, _, Cut cut) in kind)
            {
                svg.Raw("<rect class=\"").Raw(cut.Side).Raw("\"").Percent("x", cut.At.X, Point.PlateWidth).Percent("y", cut.At.Y, Point.PlateHeight)
                    .Raw(" width=\"").Tenths(cut.Width + Clear).Raw("em\" height=\"").Tenths(cut.Height + .05).Raw("em\"/>");
            }

            svg.Raw("</g>");
        }
    }

    /// <summary>The class that hangs a box on a side of its mark; the style sheet moves it there.</summary>
    private static string ClassOf(Side side) => side switch
    {
        Side.East => "e",
        Side.West => "w",
        Side.North => "n",
        Side.South => "s",
        Side.NorthEast => "ne",
        Side.NorthWest => "nw",
        Side.SouthEast => "se",
        _ => "sw",
    };

    private bool IsCrossed(int from, Func<Level, Box> boxAt)
    {
        foreach (Level level in contents.Levels.AsSpan(from))
        {
            Box box = boxAt(level);
            if (_lines.CountBehind(new Box(box.Left - 8, box.Top - 6, box.Right + 8, box.Bottom + 6).Scaled(1 / level.ScaleX, 1 / level.ScaleY), most: 1) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void WriteUnwritten()
    {
        RegionName[] stubs = [.. contents.Regions.Where(name => _plate.Plan.Graph.Regions[name.Region].Stub)];
        if (stubs.Length == 0)
        {
            return;
        }

        Tag("<pattern id=\"", Hatching, "\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"><path class=\"gm-hatch\" d=\"M-1 1 1-1M0 4 4 0M3 5 5 3\"/></pattern>");
        Tag("<g class=\"gm-n\" fill=\"url(#", Hatching, ")\" aria-hidden=\"true\">");
        foreach (RegionName name in stubs)
        {
            svg.Raw("<circle class=\"gm-un");
            WriteHidden(name.HiddenBelow);
            svg.Raw("\"").Percent("cx", name.Mark.X, Point.PlateWidth).Percent("cy", name.Mark.Y, Point.PlateHeight).Raw(" r=\"").Tenths(name.Radius + Hatched).Raw("\"/>");
        }

        svg.Raw("</g>\n");
    }

    private SvgWriter Tag(string before, string id, string after) => svg.Raw(before).Escaped(idPrefix).Raw(id).Raw(after);

    private SvgWriter Tag(string before, int id, string after) => svg.Raw(before).Escaped(idPrefix).Whole(id).Raw(after);

    private void ForEachInSight(Action<District, Outline> write)
    {
        foreach (District district in _plate.Plan.Districts)
        {
            if (_plate.Outlines[district.Index] is { } outline)
            {
                write(district, outline);
            }
        }
    }

    /// <summary>A box in em that is hung by a side on a place.</summary>
    private readonly record struct Cut(string Side, Point At, double Width, double Height);
}
