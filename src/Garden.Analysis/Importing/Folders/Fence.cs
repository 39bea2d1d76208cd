namespace Garden.Analysis.Importing.Folders;

/// <summary>Writes blocks of code in Markdown.</summary>
internal static class Fence
{
    /// <summary>A fence around code, longer than any inside it.</summary>
    /// <param name="language">Empty when none is known.</param>
    public static string Around(string code, string language)
    {
        string fence = Ticks(code, 3);
        return $"{fence}{language}\n{code.Trim('\r', '\n')}\n{fence}";
    }

    /// <summary>Code in a line of text, with more ticks around it than there are in it.</summary>
    public static string Span(string code)
    {
        string ticks = Ticks(code, 1);
        string space = code.StartsWith('`') || code.EndsWith('`') ? " " : "";
        return ticks + space + code + space + ticks;
    }

    /// <summary>So many ticks, or more where the code has as many in a row.</summary>
    private static string Ticks(string code, int least)
    {
        string ticks = new('`', least);
        while (code.Contains(ticks, StringComparison.Ordinal))
        {
            ticks += "`";
        }

        return ticks;
    }
}
