using System.Collections.Immutable;
using System.Text;
using Garden.Model;
using Garden.Text;

namespace Garden.Parsing.Inlines;

/// <summary>Turns tokens and finished HTML into the fragments of a <see cref="RichText"/>, neighbours joined.</summary>
/// <param name="keepWords">
/// Whether the writer's words stay apart from the markup, so that the text can be had plain. Prose that is only shown
/// does without: it needs far fewer pieces.
/// </param>
internal sealed class FragmentBuilder(bool keepWords)
{
    private readonly ImmutableArray<Fragment>.Builder _fragments = ImmutableArray.CreateBuilder<Fragment>();
    private readonly StringBuilder _markup = new();
    private readonly StringBuilder _words = new();

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => _fragments.Count == 0 && _markup.Length == 0 && _words.Length == 0;

    /// <summary>Adds finished HTML.</summary>
    public void Markup(string html)
    {
        FlushWords();
        _markup.Append(html);
    }

    /// <summary>Adds the writer's characters.</summary>
    public void Words(string text)
    {
        if (!keepWords)
        {
            Html.AppendEscaped(_markup, text);
            return;
        }

        FlushMarkup();
        _words.Append(text);
    }

    /// <summary>Adds a token of running text.</summary>
    public void Add(InlineToken token)
    {
        switch (token.Kind)
        {
            case TokenKind.Text:
                Words(token.Text);
                break;
            case TokenKind.Code:
                Markup("<code>");
                Words(token.Text);
                Markup("</code>");
                break;
            case TokenKind.Break:
                Markup("<br>");
                Words("\n");
                break;
            case TokenKind.Placeholder:
                Hole(FragmentKind.Placeholder, token.Text, -1);
                break;
            case TokenKind.LinkOpen:
                Hole(FragmentKind.LinkOpen, "", token.Reference);
                break;
            case TokenKind.LinkClose:
                Hole(FragmentKind.LinkClose, "", token.Reference);
                break;
            case TokenKind.LinkText:
                Hole(FragmentKind.LinkText, "", token.Reference);
                break;
            case TokenKind.Embed:
                Hole(FragmentKind.Embed, "", token.Reference);
                break;
            case TokenKind.Address:
                Hole(FragmentKind.Address, "", token.Reference);
                break;
            default:
                Markup(token.Text);
                break;
        }
    }

    /// <summary>Closes an element that a slice cut through.</summary>
    public void Close(InlineToken opening)
    {
        if (opening.Kind == TokenKind.LinkOpen)
        {
            Hole(FragmentKind.LinkClose, "", opening.Reference);
            return;
        }

        int end = opening.Text.AsSpan().IndexOfAny(' ', '>');
        Markup($"</{opening.Text[1..end]}>");
    }

    /// <summary>What was added so far; the builder starts anew.</summary>
    public RichText ToRichText()
    {
        FlushWords();
        FlushMarkup();
        RichText text = _fragments.Count == 0 ? RichText.Empty : new RichText(_fragments.ToImmutable());
        _fragments.Clear();
        return text;
    }

    private void Hole(FragmentKind kind, string text, int reference)
    {
        FlushWords();
        FlushMarkup();
        _fragments.Add(new Fragment(kind, text, reference));
    }

    private void FlushWords()
    {
        if (_words.Length > 0)
        {
            _fragments.Add(new Fragment(FragmentKind.Text, _words.ToString()));
            _words.Clear();
        }
    }

    private void FlushMarkup()
    {
        if (_markup.Length > 0)
        {
            _fragments.Add(new Fragment(FragmentKind.Markup, _markup.ToString()));
            _markup.Clear();
        }
    }
}
