using System.Text;

namespace Garden.Language.Parsing.Inlines;

/// <summary>Puts a text and its marks together, from its start to its end.</summary>
internal sealed class MarkedTextBuilder
{
    private readonly StringBuilder _text = new();
    private List<MarkSpan>? _marks;

    /// <summary>How many places there are so far.</summary>
    public int Length => _text.Length;

    /// <summary>Adds the writer's words.</summary>
    public void Add(string words) => _text.Append(words);

    /// <summary>Adds a character of the writer's.</summary>
    public void Add(char character) => _text.Append(character);

    /// <summary>Adds a mark.</summary>
    /// <param name="length">How many places it takes; one that takes none is left out.</param>
    public void Add(TextMark mark, int length = 1)
    {
        if (length == 0)
        {
            return;
        }

        _marks ??= [];
        _marks.Add(new MarkSpan(_text.Length, _text.Length + length, mark));
        _text.Append(MarkedText.Filler, length);
    }

    /// <summary>The text so far.</summary>
    public MarkedText ToMarkedText() => new(_text.ToString(), _marks?.ToArray());
}
