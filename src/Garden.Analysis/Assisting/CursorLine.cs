using Garden.Language.Text;

namespace Garden.Analysis.Assisting;

/// <summary>The line in which something is typed.</summary>
/// <param name="Start">Where it starts in the file.</param>
/// <param name="Before">Its text up to the cursor.</param>
/// <param name="After">Its text from the cursor on.</param>
internal readonly record struct CursorLine(int Start, string Before, string After)
{
    /// <summary>The line of a place.</summary>
    public static CursorLine At(SourceFile source, int offset)
    {
        string text = source.Text;
        int start = offset == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], offset - 1) + 1;
        int width = text.AsSpan(offset).IndexOfAny('\n', '\r');
        return new CursorLine(start, text[start..offset], width < 0 ? text[offset..] : text.Substring(offset, width));
    }

    /// <summary>Where the cursor is in the file.</summary>
    public int Cursor => Start + Before.Length;

    /// <summary>The words before the cursor from a column of the line on.</summary>
    public SourceSpan From(int column) => new(Start + column, Cursor);

    /// <summary>How far the line is indented, blanks and tabs alike.</summary>
    public int Indent => Before.Length - Before.TrimStart(' ', '\t').Length;
}
