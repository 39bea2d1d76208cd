namespace Garden.Language.Text;

/// <summary>A file of the garden as text. Its byte order mark, if it had one, is not part of the text.</summary>
public sealed class SourceFile
{
    /// <summary>Makes a file from text that is already decoded.</summary>
    /// <param name="path">Path from the garden's root, parts joined by <c>/</c>.</param>
    /// <param name="text">The whole text, line endings as they stand in the file.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        Lines = LineMap.Of(text);
    }

    /// <summary>Path from the garden's root, parts joined by <c>/</c>: <c>input/topics/norms.md</c>.</summary>
    public string Path { get; }

    /// <summary>The whole text, line endings as they stand in the file.</summary>
    public string Text { get; }

    /// <summary>Where the lines start.</summary>
    public LineMap Lines { get; }

    /// <summary>Why the bytes could not be read as text; null when they could.</summary>
    public TextDamage? Damage { get; init; }
}
