using Garden.Text;

namespace Garden.Parsing.FrontMatter;

/// <summary>What a single line looks like, before anything is read as YAML.</summary>
internal static class FrontMatterLine
{
    /// <summary>A line of a file (from 1) without what ends it.</summary>
    public static ReadOnlySpan<char> At(SourceFile file, int line)
    {
        int start = file.Lines.StartOf(line);
        return file.Text.AsSpan(start, file.Lines.StartOf(line + 1) - start).TrimEnd(" \t\r\n");
    }

    /// <summary>Whether a line is a fence of at least three dashes, perhaps indented or too long.</summary>
    public static bool IsAlmostFence(ReadOnlySpan<char> line) => line.Trim(" \t") is { Length: >= 3 } dashes && !dashes.ContainsAnyExcept('-');

    /// <summary>Whether a line starts with a word, perhaps quoted, and a colon that ends a key.</summary>
    public static bool IsKey(ReadOnlySpan<char> line) => !Key(line).IsEmpty;

    /// <summary>The key a line starts with; empty when it does not look like <c>key: value</c>.</summary>
    public static ReadOnlySpan<char> Key(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> rest = line.TrimStart(" \t");
        int colon = rest.IndexOf(':');
        if (colon <= 0 || (colon + 1 < rest.Length && rest[colon + 1] is not (' ' or '\t')))
        {
            return [];
        }

        ReadOnlySpan<char> key = rest[..colon].Trim("\"'");
        foreach (char character in key)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('-' or '_' or '.'))
            {
                return [];
            }
        }

        return key;
    }

    /// <summary>Whether a line could stand in front matter: a key, a list entry, something indented, a comment, nothing.</summary>
    public static bool IsPlausible(ReadOnlySpan<char> line) => line.IsEmpty || line[0] is ' ' or '\t' or '-' or '#' || IsKey(line);
}
