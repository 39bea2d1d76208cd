namespace Garden.Maps;

/// <summary>A map as a file of its own, with its looks inside.</summary>
public static class StandaloneMap
{
    /// <summary>The drawing framed and of one size, 1240 × 827, with the names that this size has cell for.</summary>
    /// <param name="styles">The theme's style sheets, tokens first.</param>
    public static string Of(MapDrawing drawing, string styles) => $$"""
        <svg xmlns="http://www.w3.org/2000/svg" width="1240" height="827"><style><![CDATA[
        {{styles.Replace("]]>", "", StringComparison.Ordinal)}}
        .gm :is(.v6, .v7) text, .gm-cut :is(.v6, .v7), .gm :is(.u6, .u7) circle, .gm circle:is(.u6, .u7) { opacity: 0; }
        .gm { outline: 0; }
        .gm-sheet { fill: var(--paper); stroke: var(--ink-2); stroke-width: 1.5; }
        .gm-neat { fill: none; stroke: var(--ink-3); }
        ]]></style>
        <rect class="gm-sheet" width="1240" height="827"/>
        {{drawing.Svg}}
        <rect class="gm-neat" x="5" y="5" width="1230" height="817"/>
        </svg>

        """.ReplaceLineEndings("\n");
}
