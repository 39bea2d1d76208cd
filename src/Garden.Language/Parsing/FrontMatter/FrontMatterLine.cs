using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>What a single line looks like, before anything is read as YAML, TOML or JSON.</summary>
internal static class FrontMatterLine
{
    /// <summary>A line of a file (from 1) without what ends it.</summary>
    public static ReadOnlySpan<char> At(SourceFile file, int line)
    {
        int start = file.Lines.StartOf(line);
        return file.Text.AsSpan(start, file.Lines.StartOf(line + 1) - start).TrimEnd(" \t\r\n");
    }

    /// <summary>Whether a line is a fence of at least three marks, perhaps indented or too long.</summary>
    /// <param name="mark">What the fence is made of: <c>-</c> or <c>+</c>.</param>
    public static bool IsAlmostFence(ReadOnlySpan<char> line, char mark) => line.Trim(" \t") is { Length: >= 3 } marks && !marks.ContainsAnyExcept(mark);

    /// <summary>Whether a line starts with a word, perhaps quoted, and a colon that ends a key.</summary>
    public static bool IsKey(ReadOnlySpan<char> line) => !Key(line).IsEmpty;

    /// <summary>The key a line starts with; empty when it does not look like <c>key: value</c>.</summary>
    public static ReadOnlySpan<char> Key(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> rest = line.TrimStart(" \t");
        int colon = rest.IndexOf(':');
        return colon <= 0 || (colon + 1 < rest.Length && rest[colon + 1] is not (' ' or '\t')) ? [] : Word(rest[..colon]);
    }

    /// <summary>The key a line of TOML starts with, or the name of its table; empty when it looks like neither <c>key = value</c> nor <c>[table]</c>.</summary>
    public static ReadOnlySpan<char> TomlKey(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> rest = line.TrimStart(" \t");
        if (rest is ['[', .., ']'])
        {
            return Word(rest.Trim("[]"));
        }

        int sign = rest.IndexOf('=');
        return sign <= 0 ? [] : Word(rest[..sign]);
    }

    /// <summary>
    /// The key of a line in whichever of the languages, as far as one line tells: also of an entry of a list, and of JSON's
    /// <c>"key": value</c>.
    /// </summary>
    public static ReadOnlySpan<char> AnyKey(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> rest = line.TrimStart(" \t-{,");
        return Key(rest) is { IsEmpty: false } key ? key
            : rest is ['"', ..] && rest[1..].IndexOf('"') is > 0 and int end && rest[(end + 2)..].TrimStart() is [':', ..] ? rest[1..(end + 1)]
            : TomlKey(rest);
    }

    /// <summary>Whether a line could stand in front matter: a key, a list entry, something indented, a comment, nothing.</summary>
    public static bool IsPlausible(ReadOnlySpan<char> line) => line.IsEmpty || line[0] is ' ' or '\t' or '-' or '#' || IsKey(line);

    /// <summary>Whether a line could stand in front matter written in TOML.</summary>
    public static bool IsPlausibleToml(ReadOnlySpan<char> line) => line.IsEmpty || line[0] is ' ' or '\t' or '#' or ']' or '\'' or '"' || !TomlKey(line).IsEmpty;

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> written)
    {
        ReadOnlySpan<char> key = written.Trim(" \t").Trim("\"'");
        foreach (char character in key)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('-' or '_' or '.'))
            {
                return [];
            }
        }

        return key;
    }
}
