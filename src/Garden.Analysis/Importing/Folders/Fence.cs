namespace Garden.Analysis.Importing.Folders;

/// <summary>Writes blocks of code in Markdown.</summary>
internal static class Fence
{
    /// <summary>A fence around code, longer than any inside it.</summary>
    /// <param name="language">Empty when none is known.</param>
    public static string Around(string code, string language)
    {
        string fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return $"{fence}{language}\n{code.Trim('\r', '\n')}\n{fence}";
    }

    /// <summary>Code in a line of text, with more ticks around it than there are in it.</summary>
    public static string Span(string code)
    {
        string ticks = "`";
        while (code.Contains(ticks, StringComparison.Ordinal))
        {
            ticks += "`";
        }

        string space = code.StartsWith('`') || code.EndsWith('`') ? " " : "";
        return ticks + space + code + space + ticks;
    }
}
