using System.Text;

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

/// <summary>
/// One piece of a <see cref="RichText"/>. Its text is kept as UTF-8, which for most languages takes half the room: the
/// pieces of ten thousand pages are what a build keeps in memory.
/// </summary>
public readonly record struct Fragment
{
    private readonly byte[] _utf8;

    /// <summary>Makes a piece.</summary>
    /// <param name="text">The characters, the HTML or the prompt; empty for the link kinds.</param>
    /// <param name="reference">Index into the page's <see cref="Page.References"/> for the link kinds; else -1.</param>
    public Fragment(FragmentKind kind, string text, int reference = -1)
    {
        Kind = kind;
        Reference = reference;
        _utf8 = text.Length == 0 ? [] : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>What it is.</summary>
    public FragmentKind Kind { get; }

    /// <summary>Index into the page's references for the link kinds; else -1.</summary>
    public int Reference { get; }

    /// <summary>The characters, the HTML or the prompt; empty for the link kinds. Decoded anew each time.</summary>
    public string Text => _utf8.Length == 0 ? "" : Encoding.UTF8.GetString(_utf8);

    /// <inheritdoc/>
    public bool Equals(Fragment other) => Kind == other.Kind && Reference == other.Reference && _utf8.AsSpan().SequenceEqual(other._utf8);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Reference, _utf8.Length);
}
