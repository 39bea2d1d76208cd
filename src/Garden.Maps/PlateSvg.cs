using Garden.Maps.Drawing;
using Garden.Maps.Geometry;
using Garden.Maps.Lettering;
using Garden.Maps.Naming;
using Garden.Maps.Planning;

namespace Garden.Maps;

/// <summary>
/// Writes a plate: its ground, then marks and names at percentages of the plate, in document order by
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
            new GroundSvg(contents, _svg, links.IdPrefix).Write();
            WriteNames();
        }

        return _svg.Raw("</svg>").ToString();
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
            .Raw("\" href=\"").Escaped(links.Area(name.District.Name)).Raw("\"><title>").Escaped(links.Words.Area(district.Name, district.Regions.Length)).Raw("</title><text")
            .Percent("y", name.At.Y, Point.PlateHeight).Raw(">");
        double down = .35 - ((name.Lines.Length - 1) * TypeSizes.DistrictLeading / 2);
        foreach (string line in name.Lines)
        {
            _svg.Raw("<tspan")
                .Percent("x", name.At.X, Point.PlateWidth).Raw(" dy=\"").Hundredths(down).Raw("em\">").Escaped(line).Raw("</tspan>");
            down = TypeSizes.DistrictLeading;
        }

        int more = district.Regions.Count(region => !contents.Shown.Contains(region));
        if (name.HasCount && more > 0)
        {
            _svg.Raw("<tspan class=\"gm-more\"")
                .Percent("x", name.At.X, Point.PlateWidth).Raw(" dy=\"1.5em\">").Escaped(links.Words.More(more)).Raw("</tspan>");
        }

        _svg.Raw("</text></a>\n");
    }

    private void Write(RegionName name)
    {
        RegionGraph graph = _plate.Plan.Graph;
        MapRegion region = graph.Regions[name.Region];
        int relations = graph.Ties(name.Region).Length;
        _svg.Raw("<a class=\"gm-n r").Whole(name.Rank + 1).Raw(" v").Whole(name.From);
        if (name.HiddenBelow > 0)
        {
            _svg.Raw(" u").Whole(name.HiddenBelow);
        }

        _svg.Raw("\" href=\"").Escaped(links.Region(region)).Raw("\"><title>").Escaped(links.Words.Region(region, relations)).Raw("</title>");
        WriteMark(name, region);
        _svg.Raw("<text")
            .Raw(name.LabelAnchor.Anchor switch { TextAnchor.Middle => " class=\"m\"", TextAnchor.End => " class=\"e\"", _ => "" })
            .Percent("y", name.Mark.Y, Point.PlateHeight);
        Hang(name, FirstBaseline(name)).Escaped(name.Shape.Lines[0]);
        foreach (string line in name.Shape.Lines.AsSpan(1))
        {
            _svg.Raw("<tspan");
            Hang(name, TypeSizes.Leading).Escaped(line).Raw("</tspan>");
        }

        _svg.Raw("</text></a>\n");
    }

    /// <summary>A ring with, inside it, how far along the page is: nothing at first, at last the whole.</summary>
    private void WriteMark(RegionName name, MapRegion region)
    {
        double filled = region.Stub ? 0 : Math.Clamp(region.Filled, 0, 1);
        Circle(name, filled == 1 ? " class=\"f\"" : "", name.Radius);
        if (filled is > 0 and < 1)
        {
            Circle(name, " class=\"i\"", name.Radius * filled);
        }
    }

    private void Circle(RegionName name, string kind, double radius) => _svg.Raw("<circle").Raw(kind)
        .Percent("cx", name.Mark.X, Point.PlateWidth).Percent("cy", name.Mark.Y, Point.PlateHeight).Raw(" r=\"").Tenths(radius).Raw("\"/>");

    /// <summary>From the mark down to the first baseline, in em.</summary>
    private static double FirstBaseline(RegionName name) => name.LabelAnchor.Top + .91;

    /// <summary>The place across of a line of a name, and how far down it hangs.</summary>
    private SvgWriter Hang(RegionName name, double down)
    {
        _svg.Percent("x", name.Mark.X, Point.PlateWidth);
        if (name.LabelAnchor.Across != 0)
        {
            _svg.Raw(" dx=\"").Tenths(name.LabelAnchor.Across).Raw("\"");
        }

        return _svg.Raw(" dy=\"").Hundredths(down).Raw("em\">");
    }
}
