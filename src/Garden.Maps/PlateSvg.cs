using Garden.Maps.Drawing;
using Garden.Maps.Geometry;
using Garden.Maps.Lettering;
using Garden.Maps.Naming;
using Garden.Maps.Planning;

namespace Garden.Maps;

/// <summary>
/// Writes a plate: a stretched ground of coast, washes and roads, then marks and names at percentages of the plate, in document order by
/// district and weight. All looks are in the style sheet.
/// </summary>
internal sealed class PlateSvg(Contents contents, MapLinks links)
{
    private readonly SvgWriter _svg = new(1 << 15);
    private readonly Plate _plate = contents.Plate;

    public string Write(string label)
    {
        _svg.Raw("<svg class=\"gm d").Whole((int)contents.Density + 1).Raw("\" role=\"group\" aria-label=\"").Escaped(label)
            .Raw("\" aria-describedby=\"").Escaped(links.IdPrefix).Raw("-d\" xmlns=\"http://www.w3.org/2000/svg\"><desc id=\"").Escaped(links.IdPrefix)
            .Raw("-d\">").Escaped(links.Words.About).Raw("</desc>\n");
        if (contents.All == 0)
        {
            _svg.Raw("<text class=\"gm-none\" x=\"50%\" y=\"50%\">").Escaped(links.Words.Empty).Raw("</text>\n");
        }
        else
        {
            _svg.Raw("<svg class=\"gm-g\" viewBox=\"0 0 6000 4000\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
            WriteLand();
            WriteRoads();
            WriteDots();
            _svg.Raw("</svg>\n");
            WriteNames();
        }

        return _svg.Raw("</svg>").ToString();
    }

    private void WriteLand()
    {
        Tag("<defs><path id=\"", "-l", "\" class=\"gm-v\" d=\"").Raw(_plate.Coast).Raw("\"/>");
        ForEachInSight((district, outline) =>
        {
            Tag("<path id=\"", district.Index, "\" class=\"gm-v\" d=\"").Raw(outline.Path).Raw("\"/>");
            _svg.Raw("<clipPath id=\"").Escaped(links.IdPrefix).Raw("c").Whole(district.Index);
            Tag("\"><use href=\"#", district.Index, "\"/></clipPath>");
        });
        _svg.Raw("</defs>\n");
        for (int line = 6; line >= 1; line--)
        {
            Tag("<use href=\"#", "-l", "\" class=\"gm-w").Whole(line).Raw("\"/>");
        }

        Tag("<use href=\"#", "-l", "\" class=\"gm-land\"/>\n");
        ForEachInSight((district, _) =>
        {
            _svg.Raw("<g class=\"t").Whole(district.Tint).Raw(_plate.IsExit(district) ? " off" : "").Raw("\" clip-path=\"url(#")
                .Escaped(links.IdPrefix).Raw("c").Whole(district.Index).Raw(")\">");
            foreach (string part in (string[])["gm-wash", "gm-soft", "gm-rib"])
            {
                Tag("<use href=\"#", district.Index, "\" class=\"").Raw(part).Raw("\"/>");
            }

            _svg.Raw("</g>");
        });
        _svg.Raw("\n<path class=\"gm-bord\" d=\"").Raw(_plate.Borders);
        Tag("\"/><use href=\"#", "-l", "\" class=\"gm-coast\"/>\n");
    }

    private void WriteRoads()
    {
        if (_plate.Only is null && contents.HasMore)
        {
            int width = 0;
            foreach (string path in MainRoads.Of(_plate))
            {
                width++;
                if (path.Length > 0)
                {
                    _svg.Raw("<path class=\"gm-main k").Whole(width).Raw("\" d=\"").Raw(path)
                        .Raw("\"/><path class=\"gm-main f").Whole(width).Raw("\" d=\"").Raw(path).Raw("\"/>\n");
                }
            }
        }

        foreach (IGrouping<(bool IsAcross, bool IsNamed), Road>? kind in contents.Roads.GroupBy(road => (road.IsAcross, IsNamed: road.Kind == MapRelationKind.Named)).OrderBy(kind => kind.Key))
        {
            PathWriter path = new PathWriter();
            foreach (Road road in kind)
            {
                Draw(path, road);
            }

            _svg.Raw("<path class=\"gm-road").Raw(kind.Key.IsNamed ? " k" : "").Raw(kind.Key.IsAcross ? " x" : "").Raw("\" d=\"")
                .Raw(path.ToString()).Raw("\"/>\n");
        }
    }

    /// <summary>A curve through the place to which the warp takes the middle of the straight road.</summary>
    private void Draw(PathWriter path, Road road)
    {
        (Point a, Point b) = (_plate.Marks[road.A], _plate.Marks[road.B]);
        Point middle = _plate.At(_plate.Plan.Marks[road.A].Toward(_plate.Plan.Marks[road.B], .5));
        Point bend = new Point((2 * middle.X) - ((a.X + b.X) / 2), (2 * middle.Y) - ((a.Y + b.Y) / 2)).Rounded();
        path.Move((long)a.X, (long)a.Y);
        path.Curve((long)bend.X, (long)bend.Y, (long)b.X, (long)b.Y);
    }

    private void WriteDots()
    {
        foreach (District district in _plate.Own)
        {
            string path = Stipple.Of(_plate, district, contents.Shown);
            if (path.Length > 0)
            {
                _svg.Raw("<path class=\"gm-dots\" d=\"").Raw(path).Raw("\"/>");
            }
        }
    }

    private void WriteNames()
    {
        Dictionary<int, DistrictName> names = contents.Districts.ToDictionary(name => name.District.Index);
        ILookup<int, RegionName> regions = contents.Regions.ToLookup(name => _plate.Plan.Graph.AreaOf[name.Region]);
        foreach (District district in _plate.Plan.Districts)
        {
            DistrictName? name = names.GetValueOrDefault(district.Index);
            if (name is null && !regions.Contains(district.Index))
            {
                continue;
            }

            _svg.Raw("<g class=\"t").Whole(district.Tint).Raw("\">");
            if (name is not null)
            {
                Write(name);
            }

            foreach (RegionName? region in regions[district.Index])
            {
                Write(region);
            }

            _svg.Raw("</g>\n");
        }
    }

    private void Write(DistrictName name)
    {
        District district = name.District;
        bool isExit = _plate.IsExit(district);
        _svg.Raw("<a class=\"gm-a a").Whole(name.Type + 1).Raw(" v").Whole(name.From).Raw(name.IsPlain ? " plain" : "").Raw(isExit ? " off" : "")
            .Raw("\" href=\"").Escaped(links.Area(name.District.Name)).Raw("\"><title>").Escaped(links.Words.Area(district.Name, district.Regions.Length)).Raw("</title><text");
        Place("y", name.At.Y, Point.PlateHeight).Raw(">");
        double down = .35 - ((name.Lines.Length - 1) * TypeSizes.DistrictLeading / 2);
        foreach (string line in name.Lines)
        {
            _svg.Raw("<tspan");
            Place("x", name.At.X, Point.PlateWidth).Raw(" dy=\"").Hundredths(down).Raw("em\">").Escaped(line).Raw("</tspan>");
            down = TypeSizes.DistrictLeading;
        }

        int more = district.Regions.Count(region => !contents.Shown.Contains(region));
        if (name.HasCount && more > 0)
        {
            _svg.Raw("<tspan class=\"gm-more\"");
            Place("x", name.At.X, Point.PlateWidth).Raw(" dy=\"1.5em\">").Escaped(links.Words.More(more)).Raw("</tspan>");
        }

        _svg.Raw("</text></a>\n");
    }

    private void Write(RegionName name)
    {
        RegionGraph graph = _plate.Plan.Graph;
        MapRegion region = graph.Regions[name.Region];
        int relations = graph.Ties(name.Region).Length;
        _svg.Raw("<a class=\"gm-n r").Whole(name.Rank + 1).Raw(" v").Whole(name.From).Raw(region.Stub ? " stub" : "");
        if (name.HiddenBelow > 0)
        {
            _svg.Raw(" u").Whole(name.HiddenBelow);
        }

        _svg.Raw("\" href=\"").Escaped(links.Region(region)).Raw("\"><title>").Escaped(links.Words.Region(region.Title, region.Stub, relations)).Raw("</title><circle");
        Place("cx", name.Mark.X, Point.PlateWidth);
        Place("cy", name.Mark.Y, Point.PlateHeight).Raw(" r=\"").Tenths(name.Radius).Raw("\"/><text")
            .Raw(name.LabelAnchor.Anchor switch { TextAnchor.Middle => " class=\"m\"", TextAnchor.End => " class=\"e\"", _ => "" });
        Place("y", name.Mark.Y, Point.PlateHeight);
        if (name.Shape.Lines is [var only])
        {
            Hang(name, FirstBaseline(name)).Escaped(only);
        }
        else
        {
            _svg.Raw(">");
            double down = FirstBaseline(name);
            foreach (string line in name.Shape.Lines)
            {
                _svg.Raw("<tspan");
                Hang(name, down).Escaped(line).Raw("</tspan>");
                down = TypeSizes.Leading;
            }
        }

        _svg.Raw("</text></a>\n");
    }

    /// <summary>From the mark down to the first baseline, in em.</summary>
    private static double FirstBaseline(RegionName name) => name.LabelAnchor.Top + .91;

    /// <summary>The place across of a line of a name, and how far down it hangs.</summary>
    private SvgWriter Hang(RegionName name, double down)
    {
        Place("x", name.Mark.X, Point.PlateWidth);
        if (name.LabelAnchor.Across != 0)
        {
            _svg.Raw(" dx=\"").Tenths(name.LabelAnchor.Across).Raw("\"");
        }

        return _svg.Raw(" dy=\"").Hundredths(down).Raw("em\">");
    }

    private SvgWriter Place(string attribute, double units, double of) =>
        _svg.Raw(" ").Raw(attribute).Raw("=\"").Hundredths(units * 100 / of).Raw("%\"");

    private SvgWriter Tag(string before, string id, string after) => _svg.Raw(before).Escaped(links.IdPrefix).Raw(id).Raw(after);

    private SvgWriter Tag(string before, int id, string after) => _svg.Raw(before).Escaped(links.IdPrefix).Whole(id).Raw(after);

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
}
