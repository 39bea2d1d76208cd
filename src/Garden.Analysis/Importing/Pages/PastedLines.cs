using System.Collections.Immutable;
using System.Text;

namespace Garden.Analysis.Importing.Pages;

/// <summary>A line of a text that was copied from a page.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without the blanks around it, tabs inside kept.</param>
/// <param name="Indent">How many blanks stand in front of it; a tab counts four.</param>
internal sealed record PastedLine(int Number, string Text, int Indent);

/// <summary>Writes lines that were copied from a rendered page as Markdown: bullets as list entries, cells that tabs part as tables, everything else as paragraphs.</summary>
internal static class PastedLines
{
    private const string Bullets = "•◦▪▫‣⁃●○∙";

    /// <summary>The lines of a text that are not blank.</summary>
    public static ImmutableArray<PastedLine> Of(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => new PastedLine(index + 1, line.Trim(' ', '\r', '\u00A0', '\t'), line.TakeWhile(char.IsWhiteSpace).Sum(blank => blank == '\t' ? 4 : 1)))
            .Where(line => line.Text.Length > 0),
    ];

    /// <summary>Whether a line is an entry of a list.</summary>
    public static bool IsBullet(PastedLine line) => Bullets.Contains(line.Text[0], StringComparison.Ordinal);

    /// <summary>Lines as Markdown.</summary>
    /// <param name="lines">In order.</param>
    /// <param name="write">What a line that is neither bullet nor row becomes.</param>
    public static string ToMarkdown(IReadOnlyList<PastedLine> lines, Func<PastedLine, string> write)
    {
        StringBuilder text = new();
        Stack<int> indents = new();
        for (int index = 0; index < lines.Count; index++)
        {
            PastedLine line = lines[index];
            bool isBullet = IsBullet(line);
            bool isTable = CellsIn(line) > 1 && index + 1 < lines.Count && CellsIn(lines[index + 1]) == CellsIn(line);
            bool continues = isBullet && index > 0 && IsBullet(lines[index - 1]);
            text.Append(text.Length == 0 || continues ? "" : "\n");
            if (isBullet)
            {
                text.Append(' ', 2 * Level(indents, line.Indent)).Append("- ").Append(line.Text[1..].TrimStart()).Append('\n');
                continue;
            }

            indents.Clear();
            if (!isTable)
            {
                text.Append(write(line)).Append('\n');
                continue;
            }

            int end = index;
            while (end < lines.Count && CellsIn(lines[end]) == CellsIn(line))
            {
                end++;
            }

            string[] rows = [.. Enumerable.Range(index, end - index).Select(row => RowOf(lines[row]))];
            text.Append(rows[0]).Append('|').Insert(text.Length, "---|", CellsIn(line)).Append('\n').AppendJoin("", rows.Skip(1));
            index = end - 1;
        }

        return text.ToString();
    }

    private static string RowOf(PastedLine line) =>
        $"| {string.Join(" | ", line.Text.Split('\t').Select(cell => cell.Trim().Replace("|", "\\|", StringComparison.Ordinal)))} |\n";

    private static int CellsIn(PastedLine line) => line.Text.AsSpan().Count('\t') + 1;

    /// <summary>How deep an entry lies below the ones before it.</summary>
    private static int Level(Stack<int> indents, int indent)
    {
        while (indents.Count > 0 && indents.Peek() >= indent)
        {
            indents.Pop();
        }

        indents.Push(indent);
        return indents.Count - 1;
    }
}
