using System.Collections.Immutable;
using Garden.Text;

namespace Garden.Parsing.FrontMatter;

/// <summary>A piece of YAML with its place in the file.</summary>
internal abstract record YamlNode(SourceSpan Span);

/// <summary>Text, a number, a date: YAML's own idea of types is left aside.</summary>
/// <param name="Span">As it stands in the file, quotes included.</param>
/// <param name="Text">What it says, escapes and folded lines resolved.</param>
/// <param name="Content">The place of its words, without quotes and without the header of a block.</param>
/// <param name="IsPlain">Whether it is neither quoted nor a block.</param>
internal sealed record YamlScalar(SourceSpan Span, string Text, SourceSpan Content, bool IsPlain) : YamlNode(Span)
{
    /// <summary>Whether nothing was given: <c>key:</c>, <c>key: ~</c>, <c>key: null</c>, <c>key: ""</c>.</summary>
    public bool IsNothing => Text.AsSpan().IsWhiteSpace() || (IsPlain && Text is "~" or "null" or "Null" or "NULL");
}

/// <summary>A list.</summary>
internal sealed record YamlList(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

/// <summary>Keys with values, in the writer's order; no key twice.</summary>
internal sealed record YamlMap(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span)
{
    /// <summary>The entry of a key; null when there is none.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (YamlEntry entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The entry of a key that has a value.</summary>
    public YamlEntry? Given(string key) => Find(key) is { Value: not YamlScalar { IsNothing: true } } entry ? entry : null;
}

/// <summary>A key and its value.</summary>
/// <param name="KeySpan">The key as it stands in the file, quotes included.</param>
internal sealed record YamlEntry(string Key, SourceSpan KeySpan, YamlNode Value);
