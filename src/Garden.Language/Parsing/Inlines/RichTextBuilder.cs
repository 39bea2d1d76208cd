using System.Buffers;
using System.Text;
using Garden.Language.Model;

namespace Garden.Language.Parsing.Inlines;

/// <summary>Turns tokens into the events of a <see cref="RichText"/>; neighbouring words are joined.</summary>
internal sealed class RichTextBuilder
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\"&'<>");

    private readonly TextEventPacker _events = new();
    private readonly StringBuilder _words = new();

    /// <summary>The HTML of an element's two tags without what it holds, or of a mark, as a round number of characters.</summary>
    private const int LengthOfTags = 24;

    /// <summary>About how many characters of HTML were added in all: the writer's escaped, the tags as a round number each.</summary>
    public long Written { get; private set; }

    /// <summary>Adds the writer's characters.</summary>
    public void Words(string text)
    {
        Written += text.Length;
        ReadOnlySpan<char> rest = text;
        for (int at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Written += rest[at] switch { '"' => 5, '&' or '\'' => 4, _ => 3 };
            rest = rest[(at + 1)..];
        }

        _words.Append(text);
    }

    /// <summary>Starts an element.</summary>
    public void Start(TextElement element, string text = "", string detail = "", int number = -1) => Add(TextEventKind.Start, text, element, detail, number);

    /// <summary>Ends an element.</summary>
    public void End(TextElement element, int number = -1) => Add(TextEventKind.End, "", element, "", number);

    /// <summary>Adds an event that is neither.</summary>
    public void Add(TextEventKind kind, string text = "", TextElement element = TextElement.None, string detail = "", int number = -1)
    {
        Written += kind == TextEventKind.End ? 0 : LengthOfTags + text.Length + detail.Length;
        FlushWords();
        _events.Add(kind, text, element, detail, number);
    }

    /// <summary>Adds a token of running text.</summary>
    public void Add(InlineToken token)
    {
        switch (token.Kind)
        {
            case TokenKind.Text when token.Element != TextElement.None && token.Detail == token.Text:
                (string target, TextElement link) = (BareMarks.TargetOf(token), token.Element);
                Start(link, target);
                Words(token.Text);
                Add(TextEventKind.End, link == TextElement.TagLink ? target : "", link);
                break;
            case TokenKind.Text:
                Words(token.Text);
                break;
            case TokenKind.Code:
                Start(TextElement.Code);
                Words(token.Text);
                End(TextElement.Code);
                break;
            case TokenKind.Break:
                Add(TextEventKind.Break);
                Words("\n");
                break;
            case TokenKind.WordBreak:
                Add(TextEventKind.WordBreak);
                break;
            case TokenKind.Open or TokenKind.StrikeOpen or TokenKind.LinkOpen:
                Start(token.Element, token.Text, token.Detail, token.Reference);
                foreach ((string name, string value) in token.Attributes)
                {
                    Add(TextEventKind.Attribute, value, detail: name);
                }

                break;
            case TokenKind.Close or TokenKind.StrikeClose or TokenKind.LinkClose:
                Add(TextEventKind.End, token.Element == TextElement.Tag ? token.Text : "", token.Element, number: token.Reference);
                break;
            case TokenKind.LinkText:
                Add(TextEventKind.Name, number: token.Reference);
                break;
            case TokenKind.Embed:
                Add(TextEventKind.Embed, token.Text, number: token.Reference);
                break;
            case TokenKind.Picture:
                Add(TextEventKind.Picture, token.Text, detail: token.Detail, number: token.Reference);
                break;
            case TokenKind.Placeholder:
                Add(TextEventKind.Prompt, token.Text);
                break;
            case TokenKind.NoteMark:
                Add(TextEventKind.NoteMark, token.Text, number: token.Reference);
                break;
            default:
                Add(TextEventKind.PastedNoteMark, token.Text);
                break;
        }
    }

    /// <summary>Adds finished text.</summary>
    public void Add(RichText text)
    {
        foreach (TextEvent one in text.Events)
        {
            if (one.Kind == TextEventKind.Text)
            {
                Words(one.Text);
            }
            else
            {
                Written += one.Kind == TextEventKind.End ? 0 : LengthOfTags + one.Utf8.Length + one.Utf8Detail.Length;
                FlushWords();
                _events.Add(one);
            }
        }
    }

    /// <summary>Ends an element that a slice cut through.</summary>
    public void Close(InlineToken opening) =>
        Add(TextEventKind.End, opening.Element == TextElement.Tag ? opening.Text : "", opening.Element, number: opening.Reference);

    /// <summary>What was added so far; the builder starts anew.</summary>
    public RichText ToRichText()
    {
        FlushWords();
        return _events.ToRichText();
    }

    private void FlushWords()
    {
        if (_words.Length > 0)
        {
            _events.Add(TextEventKind.Text, _words.ToString());
            _words.Clear();
        }
    }
}
