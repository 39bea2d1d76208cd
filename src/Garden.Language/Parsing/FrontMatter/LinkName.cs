namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Names that Obsidian writes as links: <c>"[[Health]]"</c>.</summary>
internal static class LinkName
{
    /// <summary>The name inside the brackets of a text that is one wiki link; any other text as it is.</summary>
    public static string Of(string text)
    {
        if (!text.StartsWith("[[", StringComparison.Ordinal) || !text.EndsWith("]]", StringComparison.Ordinal) || text.Length < 5)
        {
            return text;
        }

        string inside = text[2..^2];
        int bar = inside.IndexOf('|', StringComparison.Ordinal);
        string name = (bar < 0 ? inside : inside[..bar]).Trim();
        return name.Length == 0 || name.AsSpan().ContainsAny('[', ']') ? text : name;
    }
}
