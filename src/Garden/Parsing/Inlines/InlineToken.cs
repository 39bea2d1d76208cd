using Garden.Text;

namespace Garden.Parsing.Inlines;

/// <summary>What one piece of running text is.</summary>
internal enum TokenKind
{
    /// <summary>The writer's characters.</summary>
    Text,

    /// <summary>A markup element opens; the text is its HTML.</summary>
    Open,

    /// <summary>The element that was opened last closes; the text is its HTML.</summary>
    Close,

    /// <summary>Struck text opens: like <see cref="Open"/>, and part of the grammar of estimates.</summary>
    StrikeOpen,

    /// <summary>Struck text closes.</summary>
    StrikeClose,

    /// <summary>A link to a reference opens.</summary>
    LinkOpen,

    /// <summary>A link to a reference closes.</summary>
    LinkClose,

    /// <summary>The name of a reference's target.</summary>
    LinkText,

    /// <summary>An item shown in place.</summary>
    Embed,

    /// <summary>Text in code: never part of any grammar.</summary>
    Code,

    /// <summary>A prompt.</summary>
    Placeholder,

    /// <summary>A line break that the writer asked for.</summary>
    Break,

    /// <summary>Finished HTML without words: an image, a note mark.</summary>
    Markup,

    /// <summary>A picture of the garden's own; the text is what it shows, then a NUL, then its title.</summary>
    Picture,
}

/// <summary>A piece of running text and where it stands.</summary>
/// <param name="Text">Characters, HTML or prompt.</param>
/// <param name="Span">Offsets in the file.</param>
/// <param name="Reference">Index of a reference; -1 for none.</param>
/// <param name="InLink">Whether it stands inside a link, so that its characters belong to no grammar.</param>
internal readonly record struct InlineToken(TokenKind Kind, string Text, SourceSpan Span, int Reference = -1, bool InLink = false);
