using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Finds where front matter takes another entry of a list, in the writer's own style.</summary>
internal static class ListSlots
{
    /// <summary>The place in a page; null where an entry of the key cannot be added by insertion alone.</summary>
    public static ListSlot? Find(SourceFile file, string key)
    {
        FrontMatterBlock block = FrontMatterBlock.Find(file);
        FieldMap? map = FieldReader.Read(new Findings(file), block);
        return Find(file, key, block, map is null ? null : RecognisedKeys.Of(new Findings(file), map, PageKind.Page, GardenSettings.Default).Known);
    }

    /// <summary>The place; null where an entry cannot be added by insertion alone, or the front matter cannot be read.</summary>
    /// <param name="map">Its keys under their own names.</param>
    internal static ListSlot? Find(SourceFile file, string key, FrontMatterBlock block, FieldMap? map)
    {
        if (block.Syntax != FieldSyntax.Yaml)
        {
            return null;
        }

        if (map?.Given(key) is { } entry)
        {
            return entry.Value is FieldList list ? After(file, list) : null;
        }

        bool isEmptyKey = map?.Find(key) is not null;
        bool isReadable = map is not null || block.Content is not { } content || file.Text.AsSpan(content.Start, content.Length).IsWhiteSpace();
        if (isEmptyKey || !isReadable || block.Finding is not null)
        {
            return null;
        }

        return block.Content is { } keys
            ? new ListSlot(keys.End, $"{key}: [", ", ", "]\n")
            : new ListSlot(0, $"---\n{key}: [", ", ", "]\n---\n\n");
    }

    private static ListSlot? After(SourceFile file, FieldList list)
    {
        if (file.Text[list.Span.Start] == '[')
        {
            return list.Items is [.., FieldNode last]
                ? new ListSlot(last.Span.End, ", ", ", ", "")
                : new ListSlot(list.Span.Start + 1, "", ", ", "");
        }

        // the end of a mapping in a block is not where its words end, so only plain names are built upon
        if (list.Items is not [.., FieldText name])
        {
            return null;
        }

        int line = file.Lines.StartOf(file.Lines.PositionOf(name.Span.Start).Line);
        string mark = file.Text[line..name.Span.Start];
        return mark.Trim() == "-" ? new ListSlot(name.Span.End, $"\n{mark}", $"\n{mark}", "") : null;
    }
}
