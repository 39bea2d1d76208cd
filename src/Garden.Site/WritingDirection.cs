namespace Garden.Site;

/// <summary>The direction in which a language is written.</summary>
internal static class WritingDirection
{
    /// <summary>Languages of the Arabic, Hebrew, Thaana and N'Ko scripts (Unicode CLDR, character order of layout).</summary>
    private static readonly HashSet<string> RightToLeft = new(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"], StringComparer.OrdinalIgnoreCase);

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    /// <param name="tag">A BCP 47 tag.</param>
    public static string Of(string tag) => RightToLeft.Contains(tag.Split('-')[0]) ? "rtl" : "ltr";
}
