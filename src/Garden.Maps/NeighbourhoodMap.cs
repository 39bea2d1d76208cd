using Garden.Maps.Lettering;
using static Garden.Maps.NeighbourhoodMarks;

namespace Garden.Maps;

/// <summary>
/// Draws a neighbourhood as inline SVG: the region in the middle of a ring, its relations on the ring, their names in two columns.
/// Kind is told by line, mark and heading. All looks are in the style sheet; the drawing expects to stand in
/// <c>figure.near &gt; div.near-in</c>, whose padding holds the names.
/// </summary>
public static class NeighbourhoodMap
{
    private const int CentreWidth = 900;
    private const int NamesFromRing = 9;

    /// <summary>The drawing, its ring in one of the theme's six tints (<paramref name="tint"/>, 0 to 5); empty when the region has no relations.</summary>
    public static string Draw(Neighbourhood neighbourhood, MapLinks links, int tint = 0)
    {
        if (neighbourhood.Count == 0)
        {
            return "";
        }

        NeighbourhoodLayout layout = NeighbourhoodLayout.Of(neighbourhood);
        SvgWriter svg = new SvgWriter(8192);
        svg.Raw("<svg class=\"nb t").Whole(tint).Raw("\" height=\"").Whole(layout.Height)
            .Raw("\" role=\"group\" aria-label=\"").Escaped(links.Words.Neighbourhood(neighbourhood.Centre.Title, neighbourhood.Count)).Raw("\" xmlns=\"http://www.w3.org/2000/svg\">\n");
        Define(svg, layout.Left.Concat(layout.Right).Select(row => row.Kind).Distinct(), links.IdPrefix);
        DrawGround(svg, layout);
        DrawCentre(svg, layout, neighbourhood.Centre.Title);
        DrawColumn(svg, layout, layout.Left, links);
        DrawColumn(svg, layout, layout.Right, links);
        if (layout.More > 0)
        {
            svg.Raw("<a class=\"nb-more\" href=\"").Escaped(links.List).Raw("\"><text x=\"50%\" y=\"").Whole(layout.Height - 8)
                .Raw("\">").Escaped(links.Words.More(layout.More)).Raw("</text></a>\n");
        }

        return svg.Raw("</svg>").ToString();
    }

    /// <summary>The line and the mark of a kind, small, for the heading of a list beside the drawing that holds the kind.</summary>
    public static string Key(MapRelationKind kind, string idPrefix) => new SvgWriter(160)
        .Raw("<svg class=\"nb-key key\" viewBox=\"0 0 36 14\" aria-hidden=\"true\"><path class=\"").Raw(Class(kind)).Raw("\" d=\"M1 7H29\"/><use class=\"").Raw(Class(kind))
        .Raw("\" href=\"#").Escaped(idPrefix).Raw(Class(kind)).Raw("\" x=\"29\" y=\"7\"/></svg>").ToString();

    private static IEnumerable<NeighbourhoodLayout.Row> Names(IEnumerable<NeighbourhoodLayout.Row> rows) => rows.Where(row => row.Region is not null);

    /// <summary>Ring, spokes and leaders, in a picture 1000 wide that is stretched to the width of the page.</summary>
    private static void DrawGround(SvgWriter svg, NeighbourhoodLayout layout)
    {
        svg.Raw("<svg aria-hidden=\"true\" class=\"nb-g\" viewBox=\"0 0 1000 ").Whole(layout.Height).Raw("\" height=\"").Whole(layout.Height)
            .Raw("\" preserveAspectRatio=\"none\"><ellipse class=\"nb-wash\" cx=\"500\" cy=\"").Tenths(layout.CentreY)
            .Raw("\" rx=\"500\" ry=\"").Tenths(layout.RadiusY).Raw("\"/>");
        foreach (MapRelationKind kind in RelationKinds.All)
        {
            IEnumerable<(double Y, int X)> left = Names(layout.Left).Where(row => row.Kind == kind).Select(row => (row.Y, X: 500 - layout.Reach(row.Y)));
            IEnumerable<(double Y, int X)> right = Names(layout.Right).Where(row => row.Kind == kind).Select(row => (row.Y, X: 500 + layout.Reach(row.Y)));
            (double Y, int X)[] ends = [.. left, .. right];
            if (ends.Length == 0)
            {
                continue;
            }

            svg.Raw("<path class=\"").Raw(Class(kind)).Raw("\" d=\"");
            foreach ((double y, int x) in ends)
            {
                svg.Raw("M500 ").Tenths(layout.CentreY).Raw("L").Whole(x).Raw(" ").Tenths(y);
            }

            svg.Raw("\"/>");
        }

        svg.Raw("<path class=\"nb-lead\" d=\"");
        DrawLeaders(svg, layout, layout.Left, -1);
        DrawLeaders(svg, layout, layout.Right, 1);
        svg.Raw("\"/></svg>\n");
    }

    /// <summary>Lines from marks to names, except where a name stands right beside its mark.</summary>
    private static void DrawLeaders(SvgWriter svg, NeighbourhoodLayout layout, IReadOnlyList<NeighbourhoodLayout.Row> rows, int side)
    {
        foreach (NeighbourhoodLayout.Row row in Names(rows))
        {
            int reach = layout.Reach(row.Y);
            if (reach < 475)
            {
                svg.Raw("M").Whole(500 + (side * reach)).Raw(" ").Tenths(row.Y).Raw(side < 0 ? "H0" : "H1000");
            }
        }
    }

    private static void DrawCentre(SvgWriter svg, NeighbourhoodLayout layout, string title)
    {
        svg.Raw("<g class=\"nb-c\"><circle cx=\"50%\" cy=\"").Tenths(layout.CentreY).Raw("\" r=\"6.5\"/><circle class=\"o\" cx=\"50%\" cy=\"")
            .Tenths(layout.CentreY).Raw("\" r=\"10.5\"/><text aria-hidden=\"true\">");
        double y = layout.CentreY + 30;
        foreach (string line in NameLines.Of(title, CentreWidth, 3))
        {
            svg.Raw("<tspan x=\"50%\" y=\"").Tenths(y).Raw("\">").Escaped(line).Raw("</tspan>");
            y += 18;
        }

        svg.Raw("</text></g>\n");
    }

    private static void DrawColumn(SvgWriter svg, NeighbourhoodLayout layout, IReadOnlyList<NeighbourhoodLayout.Row> rows, MapLinks links)
    {
        if (rows.Count == 0)
        {
            return;
        }

        // The right column is an svg of its own that begins at the right edge of the ring, so that its names are placed from there.
        bool isLeft = ReferenceEquals(rows, layout.Left);
        (int side, int axis) = isLeft ? (-1, 500) : (1, -500);
        svg.Raw(isLeft ? "<g class=\"e\">\n" : "<svg class=\"nb-r\" x=\"100%\">\n");
        foreach (NeighbourhoodLayout.Row row in rows)
        {
            if (row.Region is null)
            {
                svg.Raw("<text class=\"nb-h\" x=\"").Whole(side * NamesFromRing).Raw("\" y=\"").Tenths(row.Y).Raw("\">")
                    .Escaped(links.Words.Heading(row.Kind)).Raw("</text>\n");
                continue;
            }

            svg.Raw(row.Region.Stub ? "<a class=\"stub\" href=\"" : "<a href=\"").Escaped(links.Region(row.Region)).Raw("\"><title>")
                .Escaped(links.Words.Neighbour(row.Region.Title, row.Kind, row.Region.Stub)).Raw("</title><use class=\"")
                .Raw(Class(row.Kind)).Raw("\" href=\"#").Escaped(links.IdPrefix).Raw(Class(row.Kind)).Raw("\" x=\"")
                .Tenths((axis + (side * layout.Reach(row.Y))) / 10.0).Raw("%\" y=\"").Tenths(row.Y).Raw("\"/>");
            DrawName(svg, row, side * NamesFromRing);
        }

        svg.Raw(isLeft ? "</g>\n" : "</svg>\n");
    }

    private static void DrawName(SvgWriter svg, NeighbourhoodLayout.Row row, int x)
    {
        if (row.Lines is [var only])
        {
            svg.Raw("<text x=\"").Whole(x).Raw("\" y=\"").Tenths(row.Baseline).Raw("\">").Escaped(only).Raw("</text></a>\n");
            return;
        }

        svg.Raw("<text>");
        double y = row.Baseline;
        foreach (string line in row.Lines)
        {
            svg.Raw("<tspan x=\"").Whole(x).Raw("\" y=\"").Tenths(y).Raw("\">").Escaped(line).Raw("</tspan>");
            y += NeighbourhoodLayout.Leading;
        }

        svg.Raw("</text></a>\n");
    }
}
