using Garden.Model;
using Garden.Text;

namespace Garden.Parsing.FrontMatter;

/// <summary>Finds where a topic's front matter takes another entry of <c>related</c>, in the writer's own style.</summary>
internal static class RelatedSlot
{
    private const string Key = "related";

    /// <summary>The place; null where an entry cannot be added by insertion alone, or the front matter cannot be read.</summary>
    public static ListSlot? Find(SourceFile file, FrontMatterBlock block, YamlMap? map)
    {
        if (map?.Given(Key) is { } entry)
        {
            return entry.Value is YamlList list ? After(file, list) : null;
        }

        bool isEmptyKey = map?.Find(Key) is not null;
        bool isReadable = map is not null || block.Content is not { } content || file.Text.AsSpan(content.Start, content.Length).IsWhiteSpace();
        if (isEmptyKey || !isReadable || block.Finding is not null)
        {
            return null;
        }

        return block.Content is { } keys
            ? new ListSlot(keys.End, $"{Key}: [", ", ", "]\n")
            : new ListSlot(0, $"---\n{Key}: [", ", ", "]\n---\n\n");
    }

    private static ListSlot? After(SourceFile file, YamlList list)
    {
        if (file.Text[list.Span.Start] == '[')
        {
            return list.Items is [.., YamlNode last]
                ? new ListSlot(last.Span.End, ", ", ", ", "")
                : new ListSlot(list.Span.Start + 1, "", ", ", "");
        }

        // the end of a mapping in a block is not where its words end, so only plain names are built upon
        if (list.Items is not [.., YamlScalar name])
        {
            return null;
        }

        int line = file.Lines.StartOf(file.Lines.PositionOf(name.Span.Start).Line);
        string mark = file.Text[line..name.Span.Start];
        return mark.Trim() == "-" ? new ListSlot(name.Span.End, $"\n{mark}", $"\n{mark}", "") : null;
    }
}
