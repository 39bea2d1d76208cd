using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>A piece of YAML, TOML or JSON with its place in the file.</summary>
internal abstract record FieldNode(SourceSpan Span);

/// <summary>Text, a number, a date: the types of the three languages are left aside, for what a value means is told by its key.</summary>
/// <param name="Span">As it stands in the file, quotes included.</param>
/// <param name="Text">What it says, escapes and folded lines resolved.</param>
/// <param name="Content">The place of its words, without quotes and without the header of a block.</param>
/// <param name="IsPlain">Whether it is neither quoted nor a block.</param>
internal sealed record FieldText(SourceSpan Span, string Text, SourceSpan Content, bool IsPlain) : FieldNode(Span)
{
    /// <summary>Whether nothing was given: <c>key:</c>, <c>key: ~</c>, <c>key: null</c>, <c>key: ""</c>.</summary>
    public bool IsNothing => Text.AsSpan().IsWhiteSpace() || (IsPlain && Text is "~" or "null" or "Null" or "NULL");
}

/// <summary>A list.</summary>
internal sealed record FieldList(SourceSpan Span, ImmutableArray<FieldNode> Items) : FieldNode(Span);

/// <summary>Keys with values, in the writer's order; no key twice.</summary>
internal sealed record FieldMap(SourceSpan Span, ImmutableArray<FieldEntry> Entries) : FieldNode(Span)
{
    /// <summary>The entry of a key; null when there is none.</summary>
    public FieldEntry? Find(string key)
    {
        foreach (FieldEntry entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The entry of a key that has a value.</summary>
    public FieldEntry? Given(string key) => Find(key) is { IsNothing: false } entry ? entry : null;
}

/// <summary>A key and its value.</summary>
/// <param name="Key">What the key means: its own name, where it was written as another one.</param>
/// <param name="KeySpan">The key as it stands in the file, quotes included.</param>
internal sealed record FieldEntry(string Key, SourceSpan KeySpan, FieldNode Value)
{
    /// <summary>The key as the writer wrote it, which is what complaints call it.</summary>
    public string Written { get; init; } = Key;

    /// <summary>Whether the key has no value.</summary>
    public bool IsNothing => Value is FieldText { IsNothing: true };

    /// <summary>From the key to the end of its value.</summary>
    public SourceSpan Span => new(KeySpan.Start, Math.Max(KeySpan.End, Value.Span.End));
}
