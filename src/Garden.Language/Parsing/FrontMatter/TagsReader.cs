using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// Reads tags as people write them: a list, or one text whose tags are parted by commas, else by blanks. A <c>#</c> in front is left
/// out; a hierarchy (<c>energy/wind</c>) stays. YAML takes <c>tags: #energy</c> for a comment, and so did nobody who wrote it.
/// </summary>
internal static class TagsReader
{
    public static ImmutableArray<string> Read(FieldValues values, FieldEntry entry)
    {
        IEnumerable<string> written = entry.Value switch
        {
            FieldText text => Parted(text.IsNothing ? BehindHash(values.Findings.File, text) : text.Text),
            FieldList list => list.Items.SelectMany(item => item is FieldText { IsNothing: true } nothing
                ? Parted(BehindHash(values.Findings.File, nothing))
                : values.TextOf(item, entry.Written) is { } tag ? [tag.Text] : []),
            _ => values.TextOf(entry.Value, entry.Written) is { } other ? [other.Text] : [],
        };
        return [.. written.Select(tag => tag.Trim().TrimStart('#').Trim().Trim('/')).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static string[] Parted(string text) => text.Contains(',', StringComparison.Ordinal)
        ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : text.Split((char[]?)null, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The rest of a line that starts with a tag; empty when it is a comment (<c># like this</c>) or nothing.</summary>
    private static string BehindHash(SourceFile file, FieldText nothing)
    {
        ReadOnlySpan<char> rest = file.Text.AsSpan(nothing.Span.End);
        int end = rest.IndexOfAny('\r', '\n');
        ReadOnlySpan<char> line = (end < 0 ? rest : rest[..end]).Trim();
        return line is ['#', not ' ' and not '\t' and not '#', ..] ? Comments.Without(line.ToString()) : "";
    }
}
