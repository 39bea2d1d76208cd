using System.Buffers;
using System.Globalization;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing;

/// <summary>
/// Counts, line by line and before anything is parsed, what would make a page cost more than its length, so that no file can stall or
/// exhaust the tool (GRD704). The numbers are those of <see cref="Caps"/>, or narrower ones from the settings.
/// </summary>
internal sealed class Limits
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("[]<`*_~!");
    private static readonly SearchValues<char> TableRule = SearchValues.Create("|-: \t>+*");

    private readonly SourceFile _file;
    private readonly PageLimits _limits;
    private int _lines;
    private int _containers;
    private int _notes;
    private int _marks;
    private int _marksInBlock;
    private int _rowsInBlock;
    private int _widestRow;
    private bool _blockHasTable;
    private long _cells;

    private Limits(SourceFile file, PageLimits limits)
    {
        _file = file;
        _limits = limits;
    }

    /// <summary>The first thing in a page's body that is too large; null when nothing is.</summary>
    public static (SourceSpan Span, string Message)? Exceeded(SourceFile file, int bodyStart, PageLimits limits) =>
        file.Text.Length > limits.PageLength
            ? (default, $"the page has more than {limits.PageLength} characters")
            : new Limits(file, limits).InLines(bodyStart);

    /// <summary>What is said of a page that has more of something than is read.</summary>
    public static string Message(Cap cap) => string.Create(CultureInfo.InvariantCulture, $"the page has more than {cap.Most} {cap.Of}");

    private (SourceSpan Span, string Message)? InLines(int bodyStart)
    {
        string text = _file.Text;
        for (int start = bodyStart; start < text.Length;)
        {
            ReadOnlySpan<char> rest = text.AsSpan(start);
            int end = rest.IndexOfAny('\n', '\r');
            ReadOnlySpan<char> line = end < 0 ? rest : rest[..end];
            if (line.Length > _limits.LineLength)
            {
                return (new SourceSpan(start + _limits.LineLength, start + _limits.LineLength), $"the line has more than {_limits.LineLength} characters");
            }

            if (Problem(line) is string problem)
            {
                return (new SourceSpan(start, start + line.Length), problem);
            }

            bool isPair = end >= 0 && rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n';
            start += line.Length + (isPair ? 2 : 1);
        }

        return null;
    }

    /// <summary>Counts a line; what there is too much of with it, null when there is not.</summary>
    private string? Problem(ReadOnlySpan<char> line)
    {
        int containers = LeadingContainers(line);
        if (containers > _limits.Nesting)
        {
            return $"quotations or lists are nested more than {_limits.Nesting} deep";
        }

        _lines++;
        _containers += containers;
        _notes += line.TrimStart(" \t>").StartsWith("[^") ? 1 : 0;
        CountMarks(line);
        CountCells(line);
        return _lines > Caps.Lines.Most ? Message(Caps.Lines)
            : _containers > Caps.Containers.Most ? Message(Caps.Containers)
            : _notes > Caps.Notes.Most ? Message(Caps.Notes)
            : _marks > Caps.Marks.Most ? Message(Caps.Marks)
            : _marksInBlock > Caps.MarksInBlock.Most ? $"the block has more than {Caps.MarksInBlock.Most} {Caps.MarksInBlock.Of}"
            : _cells > Caps.Cells.Most ? Message(Caps.Cells)
            : line.Count('|') > Caps.Bars.Most ? $"the line has more than {Caps.Bars.Most} {Caps.Bars.Of}"
            : null;
    }

    private static int LeadingContainers(ReadOnlySpan<char> line)
    {
        int count = 0;
        for (int at = 0; at < line.Length && line[at] is ' ' or '\t' or '>' or '-' or '*' or '+'; at++)
        {
            bool opens = line[at] == '>' || (line[at] is '-' or '*' or '+' && at + 1 < line.Length && line[at + 1] is ' ' or '\t');
            count += opens ? 1 : 0;
        }

        return count;
    }

    private void CountMarks(ReadOnlySpan<char> line)
    {
        int marks = line.CountAny(Marks);
        _marks += marks;
        _marksInBlock = line.IsWhiteSpace() ? 0 : StartsEntry(line) ? marks : _marksInBlock + marks;
    }

    /// <summary>Whether a line starts an entry of a list wherever it stands; one that is indented further may still belong to a paragraph.</summary>
    private static bool StartsEntry(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> words = line.TrimStart(' ');
        return line.Length - words.Length <= 3 && words is ['-' or '*' or '+', ' ', ..] && !words[1..].IsWhiteSpace();
    }

    /// <summary>Every row of a table is as wide as its widest, however few cells it is written with.</summary>
    private void CountCells(ReadOnlySpan<char> line)
    {
        if (line.TrimStart(" \t>").IsWhiteSpace())
        {
            (_rowsInBlock, _widestRow, _blockHasTable) = (0, 0, false);
            return;
        }

        int width = line.Count('|') + 1;
        long before = CellsInBlock();
        _rowsInBlock++;
        _widestRow = Math.Max(_widestRow, width);
        _blockHasTable |= _widestRow > 1 && line.Contains('-') && !line.ContainsAnyExcept(TableRule);
        _cells += CellsInBlock() - before;
    }

    private long CellsInBlock() => _blockHasTable ? (long)_rowsInBlock * _widestRow : 0;
}
