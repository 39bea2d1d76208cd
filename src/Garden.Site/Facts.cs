namespace Garden.Site;

/// <summary>Short facts beside an entry.</summary>
internal static class Facts
{
    /// <summary>The facts, each in a <c>span</c>; null when there are none.</summary>
    /// <param name="facts">Those that are null are left out.</param>
    public static HtmlText? Join(params IEnumerable<HtmlText?> facts) =>
        HtmlText.Join("</span> <span>", facts) is HtmlText joined ? HtmlText.From($"<span>{joined}</span>") : null;
}
