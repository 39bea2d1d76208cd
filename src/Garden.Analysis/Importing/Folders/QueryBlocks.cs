using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Finds code in Obsidian notes that plug-ins turn into something else.</summary>
internal static class QueryBlocks
{
    private static readonly string[] Languages = ["dataview", "dataviewjs", "tasks", "query", "base", "button", "meta-bind"];

    /// <summary>The first line of each block with its language, from line 1.</summary>
    public static IEnumerable<(int Line, string Language)> In(SourceFile file)
    {
        for (int line = 1; line <= file.Lines.LineCount; line++)
        {
            int start = file.Lines.StartOf(line);
            int end = line == file.Lines.LineCount ? file.Text.Length : file.Lines.StartOf(line + 1);
            string text = file.Text[start..end].Trim();
            if (text.StartsWith("```", StringComparison.Ordinal) && Languages.FirstOrDefault(language => text.TrimStart('`') == language) is string found)
            {
                yield return (line, found);
            }
        }
    }
}
