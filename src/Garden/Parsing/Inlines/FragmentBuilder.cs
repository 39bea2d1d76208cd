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
    private readonly FragmentPacker _fragments = new();
    private readonly Joiner _markup = new();
    private readonly Joiner _words = new();

    /// <summary>How many characters were added in all, the writer's escaped.</summary>
    public long Written { get; private set; }

    /// <summary>Adds finished HTML.</summary>
    public void Markup(string html)
    {
        Written += html.Length;
        FlushWords();
        _markup.Add(html);
    }

    /// <summary>Adds the writer's characters.</summary>
    public void Words(string text)
    {
        string escaped = Html.Escape(text);
        Written += escaped.Length;
        if (!keepWords)
        {
            _markup.Add(escaped);
            return;
        }

        FlushMarkup();
        _words.Add(text);
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
            case TokenKind.Picture:
                Hole(FragmentKind.Picture, token.Text, token.Reference);
                break;
            default:
                Markup(token.Text);
                break;
        }
    }

    /// <summary>Adds finished text.</summary>
    public void Add(RichText text)
    {
        foreach (Fragment fragment in text.Fragments)
        {
            switch (fragment.Kind)
            {
                case FragmentKind.Text:
                    Words(fragment.Text);
                    break;
                case FragmentKind.Markup:
                    Markup(fragment.Text);
                    break;
                default:
                    Hole(fragment.Kind, fragment.Text, fragment.Reference);
                    break;
            }
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
        return _fragments.ToRichText();
    }

    private void Hole(FragmentKind kind, string text, int reference)
    {
        FlushWords();
        FlushMarkup();
        _fragments.Add(kind, text, reference);
    }

    private void FlushWords()
    {
        if (_words.Take() is string words)
        {
            _fragments.Add(FragmentKind.Text, words);
        }
    }

    private void FlushMarkup()
    {
        if (_markup.Take() is string markup)
        {
            _fragments.Add(FragmentKind.Markup, markup);
        }
    }

    /// <summary>Joins strings; most of the time there is only one, which is then taken as it is.</summary>
    private sealed class Joiner
    {
        private string? _only;
        private StringBuilder? _several;

        public void Add(string text)
        {
            if (text.Length == 0)
            {
                return;
            }

            if (_only is null && _several is not { Length: > 0 })
            {
                _only = text;
                return;
            }

            _several ??= new StringBuilder();
            _several.Append(_only).Append(text);
            _only = null;
        }

        public string? Take()
        {
            string? text = _only ?? (_several is { Length: > 0 } ? _several.ToString() : null);
            _only = null;
            _several?.Clear();
            return text;
        }
    }
}
