using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace Garden.Language.Parsing.Markdown;

/// <summary>A prompt in angle brackets that the writer has not yet filled.</summary>
internal sealed class PlaceholderInline : LeafInline
{
    /// <summary>What stands between the brackets.</summary>
    public required string Prompt { get; init; }
}

/// <summary>An HTML comment or <c>%%</c> comment: never published.</summary>
internal sealed class CommentInline : LeafInline
{
    /// <summary>What stands between the marks.</summary>
    public required string Content { get; init; }
}

/// <summary>The mark of a comment that is not closed in the same block. It is text, and read as a comment elsewhere.</summary>
internal sealed class OpenCommentInline : LiteralInline;

/// <summary>Something that looks like an HTML tag. It passes only when it is on the list of harmless pairs and has its partner.</summary>
internal sealed class TagInline : LeafInline
{
    /// <summary>The element's name in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The tag as written.</summary>
    public required string Written { get; init; }

    public required bool IsClosing { get; init; }

    /// <summary>The attributes with which it may be published; null when it may not.</summary>
    public ImmutableArray<KeyValuePair<string, string>>? Allowed { get; init; }
}

/// <summary><c>[[target#heading|words]]</c> or <c>![[target#^item]]</c>.</summary>
internal sealed class WikiLinkInline : LeafInline
{
    public required string Target { get; init; }

    public string? Heading { get; init; }

    public string? Item { get; init; }

    /// <summary>The words to show; null for the target's own name.</summary>
    public string? Words { get; init; }

    public required bool IsEmbed { get; init; }
}

/// <summary>A note written where it is called: <c>^[words]</c>.</summary>
internal sealed class InlineNoteInline : LeafInline
{
    /// <summary>The Markdown between the brackets.</summary>
    public required string Content { get; init; }

    /// <summary>Where the content starts in the parsed text.</summary>
    public required int ContentStart { get; init; }
}

/// <summary>The <c>^id</c> that ends an item.</summary>
internal sealed class ItemIdInline : LeafInline
{
    public required string Id { get; init; }
}
