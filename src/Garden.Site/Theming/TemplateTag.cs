using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Site.Theming;

/// <summary>What a tag of a template does.</summary>
internal enum TagKind
{
    /// <summary><c>{{name}}</c></summary>
    Value,

    /// <summary><c>{{{name}}}</c></summary>
    RawValue,

    /// <summary><c>{{#each names}}</c></summary>
    Open,

    /// <summary><c>{{else}}</c>, <c>{{else if name}}</c>, <c>{{^}}</c></summary>
    Else,

    /// <summary><c>{{/each}}</c></summary>
    Close,

    /// <summary><c>{{&gt; name}}</c></summary>
    Partial,

    /// <summary><c>{{#&gt; name}}</c></summary>
    OpenPartial,

    /// <summary>Something that themes do not use.</summary>
    Unknown,
}

/// <summary>A word of a tag with its place.</summary>
internal readonly record struct TagWord(string Text, SourceSpan Span);

/// <summary>A tag of a template.</summary>
/// <param name="Words">What stands in it, signs left out: <c>each</c>, <c>names</c>.</param>
internal sealed record TemplateTag(TagKind Kind, ImmutableArray<TagWord> Words, SourceSpan Span)
{
    /// <summary>The first word; empty when there is none.</summary>
    public string Name => Words.IsEmpty ? "" : Words[0].Text;
}
