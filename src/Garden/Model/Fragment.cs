using System.Collections;
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

/// <summary>One piece of a <see cref="RichText"/>.</summary>
public readonly struct Fragment
{
    /// <summary>Makes a piece.</summary>
    /// <param name="text">The characters, the HTML or the prompt; empty for the link kinds.</param>
    /// <param name="reference">Index into the page's <see cref="Page.References"/> for the link kinds; else -1.</param>
    public Fragment(FragmentKind kind, string text, int reference = -1)
        : this(kind, Encoding.UTF8.GetBytes(text), reference)
    {
    }

    internal Fragment(FragmentKind kind, ReadOnlyMemory<byte> utf8, int reference)
    {
        Kind = kind;
        Reference = reference;
        Utf8 = utf8;
    }

    /// <summary>What it is.</summary>
    public FragmentKind Kind { get; }

    /// <summary>Index into the page's references for the link kinds; else -1.</summary>
    public int Reference { get; }

    /// <summary><see cref="Text"/> as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The characters, the HTML or the prompt; empty for the link kinds. Decoded anew each time.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8.Span);
}

/// <summary>The pieces of a <see cref="RichText"/>, unpacked one by one.</summary>
public readonly struct Fragments : IEnumerable<Fragment>
{
    private readonly ReadOnlyMemory<byte> _packed;

    internal Fragments(ReadOnlyMemory<byte> packed) => _packed = packed;

    /// <summary>The piece, when there is exactly one; else null.</summary>
    public Fragment? Only
    {
        get
        {
            Enumerator pieces = GetEnumerator();
            return pieces.MoveNext() && pieces.IsAtEnd ? pieces.Current : null;
        }
    }

    /// <summary>Goes through the pieces.</summary>
    public Enumerator GetEnumerator() => new(_packed);

    /// <inheritdoc/>
    IEnumerator<Fragment> IEnumerable<Fragment>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the pieces.</summary>
    public struct Enumerator : IEnumerator<Fragment>
    {
        private ReadOnlyMemory<byte> _rest;

        internal Enumerator(ReadOnlyMemory<byte> packed) => _rest = packed;

        /// <inheritdoc/>
        public Fragment Current { get; private set; }

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <summary>Whether <see cref="Current"/> is the last piece.</summary>
        internal readonly bool IsAtEnd => _rest.IsEmpty;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_rest.IsEmpty)
            {
                return false;
            }

            (Current, _rest) = FragmentPacker.Unpack(_rest);
            return true;
        }

        /// <inheritdoc/>
        public readonly void Reset() => throw new NotSupportedException();

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
