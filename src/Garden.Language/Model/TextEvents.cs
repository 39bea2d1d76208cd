using System.Collections;
using System.Text;

namespace Garden.Language.Model;

/// <summary>What one event of a <see cref="RichText"/> is.</summary>
#pragma warning disable CA1028 // A byte, for half a million of them are packed.
public enum TextEventKind : byte
#pragma warning restore CA1028
{
    /// <summary>The writer's characters.</summary>
    Text,

    /// <summary>An element starts.</summary>
    Start,

    /// <summary>The element that started last, and has not ended, ends.</summary>
    End,

    /// <summary>An attribute of the <see cref="TextElement.Tag"/> that has just started: the detail is its name, the text its value.</summary>
    Attribute,

    /// <summary>A line break.</summary>
    Break,

    /// <summary>A place where a long word may break.</summary>
    WordBreak,

    /// <summary>A thematic break.</summary>
    Rule,

    /// <summary>The name of a reference's target, for links that have no words of their own.</summary>
    Name,

    /// <summary>The picture that a reference names: the text is what it shows, the detail its title.</summary>
    Picture,

    /// <summary>The whole item that a reference names, with its current number; the text is what the writer put behind the bar.</summary>
    Embed,

    /// <summary>A prompt that the writer has not yet filled; the text is what stands between the angle brackets.</summary>
    Prompt,

    /// <summary>The mark of a footnote: the number is the note's, the text tells its marks apart, empty for the first.</summary>
    NoteMark,

    /// <summary>The mark of a note that stands as a paragraph of the page; the text is its number as written.</summary>
    PastedNoteMark,

    /// <summary>The box of a task: the number is 1 where it is done, else 0.</summary>
    Task,

    /// <summary>What a reference names, shown as a block of its own: a page, a section, a block, an item, a file. The text is what the writer put behind the bar, the detail the anchor, both empty for none.</summary>
    EmbedBlock,
}

/// <summary>One event of a <see cref="RichText"/>.</summary>
public readonly struct TextEvent
{
    /// <summary>Makes an event.</summary>
    /// <param name="text">As <paramref name="kind"/> and <paramref name="element"/> say; empty for none.</param>
    /// <param name="detail">As they say; empty for none.</param>
    /// <param name="number">As they say: a reference's index, a level; -1 for none.</param>
    public TextEvent(TextEventKind kind, string text = "", TextElement element = TextElement.None, string detail = "", int number = -1)
        : this(kind, element, Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(detail), number)
    {
    }

    internal TextEvent(TextEventKind kind, TextElement element, ReadOnlyMemory<byte> utf8, ReadOnlyMemory<byte> utf8Detail, int number)
    {
        Kind = kind;
        Element = element;
        Number = number;
        Utf8 = utf8;
        Utf8Detail = utf8Detail;
    }

    /// <summary>What it is.</summary>
    public TextEventKind Kind { get; }

    /// <summary>What starts or ends; <see cref="TextElement.None"/> for other kinds.</summary>
    public TextElement Element { get; }

    /// <summary>A number, as the kind and the element say; -1 for none.</summary>
    public int Number { get; }

    /// <summary><see cref="Text"/> as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary><see cref="Detail"/> as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8Detail { get; }

    /// <summary>The characters, as the kind and the element say. Decoded anew each time.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Further characters, as the kind and the element say. Decoded anew each time.</summary>
    public string Detail => Encoding.UTF8.GetString(Utf8Detail.Span);

    /// <summary>Index of a reference of the page that the event is about; -1 for none.</summary>
    public int Reference => Element == TextElement.Reference || Kind is TextEventKind.Name or TextEventKind.Picture or TextEventKind.Embed or TextEventKind.EmbedBlock ? Number : -1;

    /// <summary>Whether a block ends here, so that what follows stands on a line of its own.</summary>
    public bool EndsBlock => Kind is TextEventKind.Rule or TextEventKind.EmbedBlock || (Kind == TextEventKind.End && Element is > TextElement.None and < TextElement.Anchored);
}

/// <summary>The events of a <see cref="RichText"/>, unpacked one by one.</summary>
public readonly struct TextEvents : IEnumerable<TextEvent>
{
    private readonly ReadOnlyMemory<byte> _packed;

    internal TextEvents(ReadOnlyMemory<byte> packed) => _packed = packed;

    /// <summary>The event, when there is exactly one; else null.</summary>
    public TextEvent? Only
    {
        get
        {
            Enumerator events = GetEnumerator();
            return events.MoveNext() && events.IsAtEnd ? events.Current : null;
        }
    }

    /// <summary>Goes through the events.</summary>
    public Enumerator GetEnumerator() => new(_packed);

    /// <inheritdoc/>
    IEnumerator<TextEvent> IEnumerable<TextEvent>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the events.</summary>
    public struct Enumerator : IEnumerator<TextEvent>
    {
        private ReadOnlyMemory<byte> _rest;

        internal Enumerator(ReadOnlyMemory<byte> packed) => _rest = packed;

        /// <inheritdoc/>
        public TextEvent Current { get; private set; }

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <summary>Whether <see cref="Current"/> is the last event.</summary>
        internal readonly bool IsAtEnd => _rest.IsEmpty;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_rest.IsEmpty)
            {
                return false;
            }

            Current = TextEventPacker.Unpack(ref _rest);
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
