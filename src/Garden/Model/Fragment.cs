namespace Garden.Model;

/// <summary>What one piece of a <see cref="RichText"/> is.</summary>
public enum FragmentKind
{
    /// <summary>The writer's characters; escaped when written as HTML.</summary>
    Text,

    /// <summary>Finished HTML that carries no words of its own, or words that are needed only on the page.</summary>
    Markup,

    /// <summary>A link to the reference opens here.</summary>
    LinkOpen,

    /// <summary>The link to the reference closes here.</summary>
    LinkClose,

    /// <summary>The name of the reference's target, for links that have no words of their own.</summary>
    LinkText,

    /// <summary>The picture that the reference names; the text is what it shows, then a NUL, then its title.</summary>
    Picture,

    /// <summary>The whole item that the reference names, with its current number.</summary>
    Embed,

    /// <summary>A prompt that the writer has not yet filled; the text is what stands between the angle brackets.</summary>
    Placeholder,
}

/// <summary>One piece of a <see cref="RichText"/>.</summary>
/// <param name="Text">The characters, the HTML or the prompt; empty for the link kinds.</param>
/// <param name="Reference">Index into the page's <see cref="Page.References"/> for the link kinds; else -1.</param>
public readonly record struct Fragment(FragmentKind Kind, string Text, int Reference = -1);
