namespace Garden.Maps;

/// <summary>What tells one kind of relation from another in a neighbourhood: its class, its heading and the shape of its mark.</summary>
internal static class NeighbourhoodMarks
{
    /// <summary>The class of a kind's line and mark, and the end of its mark's id.</summary>
    public static string Class(MapRelationKind kind) => kind switch
    {
        MapRelationKind.Named => "kn",
        MapRelationKind.Linked => "kl",
        MapRelationKind.SharedUncertainty => "ku",
        _ => "kc",
    };

    /// <summary>Defines the marks of the kinds that occur: disc, ring, diamond and square, of which the style sheet fills the first and the last.</summary>
    public static void Define(SvgWriter svg, IEnumerable<MapRelationKind> kinds, string prefix)
    {
        svg.Raw("<defs>");
        foreach (MapRelationKind kind in kinds)
        {
            (string? start, string? end) = kind switch
            {
                MapRelationKind.Named => ("<circle id=\"", "\" r=\"4.5\"/>"),
                MapRelationKind.Linked => ("<circle id=\"", "\" r=\"4\"/>"),
                MapRelationKind.SharedUncertainty => ("<path id=\"", "\" d=\"M0-5.5 5.5 0 0 5.5-5.5 0z\"/>"),
                _ => ("<path id=\"", "\" d=\"M-4.3-4.3h8.6v8.6h-8.6z\"/>"),
            };
            svg.Raw(start).Escaped(prefix).Raw(Class(kind)).Raw(end);
        }

        svg.Raw("</defs>\n");
    }
}
