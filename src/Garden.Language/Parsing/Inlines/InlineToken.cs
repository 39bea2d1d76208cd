using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Inlines;

/// <summary>What one piece of running text is.</summary>
internal enum TokenKind
{
    /// <summary>The writer's characters.</summary>
    Text,

    /// <summary>An element opens: its text and detail are those of the element.</summary>
    Open,

    /// <summary>The element that was opened last closes; the text is the name of a tag.</summary>
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

    /// <summary>A place where a word may break.</summary>
    WordBreak,

    /// <summary>The mark of a footnote; the number is the note's, the text tells its marks apart.</summary>
    NoteMark,

    /// <summary>The mark of a note that stands as a paragraph; the text is its number.</summary>
    PastedNoteMark,

    /// <summary>A picture of the garden's own; the text is what it shows, the detail its title.</summary>
    Picture,
}

/// <summary>A piece of running text and where it stands.</summary>
/// <param name="Text">Characters, prompt, or what the kind and the element say.</param>
/// <param name="Span">Offsets in the file.</param>
/// <param name="Reference">Index of a reference, or the number of a note; -1 for none.</param>
/// <param name="InLink">Whether it stands inside a link, so that its characters belong to no grammar.</param>
internal readonly record struct InlineToken(TokenKind Kind, string Text, SourceSpan Span, int Reference = -1, bool InLink = false)
{
    /// <summary>What opens or closes; <see cref="TextElement.None"/> for other kinds.</summary>
    public TextElement Element { get; init; }

    /// <summary>A title; empty for none.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The attributes of a tag.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Attributes { get => field.IsDefault ? [] : field; init; }

    /// <summary>Whether a link out of the garden opens or closes.</summary>
    public bool IsOuterLink => Element is TextElement.Link or TextElement.PictureLink;
}
