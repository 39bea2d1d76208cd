using System.Collections.Immutable;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Garden.Language.Parsing.Items;

/// <summary>
/// A nested entry's words as its head is read: emphasis and the marks of code left out, every link one mark. Made from the syntax tree
/// to see whether there is anything to read, and from the read text, where each character knows its place.
/// </summary>
internal sealed class EntryWords
{
    private readonly ImmutableArray<int> _places;

    private EntryWords(MarkedText text, ImmutableArray<int> places)
    {
        Text = text;
        _places = places;
    }

    /// <summary>The words.</summary>
    public MarkedText Text { get; }

    /// <summary>Where a character stands in the read text's grammar.</summary>
    public int PlaceOf(int at) => _places[at];

    /// <summary>The words of a paragraph that has not been read yet.</summary>
    public static MarkedText Of(ParagraphBlock paragraph)
    {
        MarkedTextBuilder text = new();
        Append(text, paragraph.Inline);
        return PlainForms.Folded(text.ToMarkedText());
    }

    /// <summary>The words of a text, each with its place.</summary>
    /// <param name="isItem">Whether a reference leads to an item.</param>
    public static EntryWords Of(InlineText read, Func<int, bool> isItem)
    {
        MarkedTextBuilder text = new();
        ImmutableArray<int>.Builder places = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < read.Tokens.Length; i++)
        {
            InlineToken token = read.Tokens[i];
            if (token.InLink)
            {
                continue;
            }

            int start = text.Length;
            Append(text, token, isItem);
            for (int offset = 0; offset < text.Length - start; offset++)
            {
                places.Add(read.StartOf(i) + (token.Kind == TokenKind.Text ? offset : 0));
            }
        }

        places.Add(read.Grammar.Length);
        return new EntryWords(PlainForms.Folded(text.ToMarkedText()), places.DrainToImmutable());
    }

    private static void Append(MarkedTextBuilder text, InlineToken token, Func<int, bool> isItem)
    {
        switch (token.Kind)
        {
            case TokenKind.Text or TokenKind.Code:
                text.Add(token.Text);
                break;
            case TokenKind.LinkOpen or TokenKind.Embed:
                text.Add(isItem(token.Reference) ? TextMark.ItemLink : TextMark.Object);
                break;
            case TokenKind.Open when token.IsOuterLink:
            case TokenKind.Picture:
                text.Add(TextMark.Object);
                break;
            case TokenKind.StrikeOpen:
                text.Add(TextMark.StrikeStart);
                break;
            case TokenKind.Placeholder:
                text.Add(TextMark.Prompt);
                break;
            case TokenKind.Break:
                text.Add('\n');
                break;
        }
    }

    private static void Append(MarkedTextBuilder text, ContainerInline? container)
    {
        for (Inline? child = container?.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (child)
            {
                case LiteralInline literal:
                    text.Add(literal.Content.ToString());
                    break;
                case CodeInline code:
                    text.Add(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Add(entity.Transcoded.ToString());
                    break;
                case LineBreakInline { IsHard: true }:
                    text.Add('\n');
                    break;
                case LineBreakInline:
                    text.Add(' ');
                    break;
                case WikiLinkInline wiki:
                    text.Add(wiki.Item is null ? TextMark.Object : TextMark.ItemLink);
                    break;
                case LinkInline link:
                    text.Add(link.Url?.Contains("#^", StringComparison.Ordinal) == true ? TextMark.ItemLink : TextMark.Object);
                    break;
                case AutolinkInline:
                    text.Add(TextMark.Object);
                    break;
                case PlaceholderInline:
                    text.Add(TextMark.Prompt);
                    break;
                case EmphasisInline { DelimiterChar: '~' } struck:
                    text.Add(TextMark.StrikeStart);
                    Append(text, struck);
                    break;
                case DelimiterInline delimiter:
                    text.Add(delimiter.ToLiteral());
                    Append(text, delimiter);
                    break;
                case ContainerInline inner:
                    Append(text, inner);
                    break;
            }
        }
    }
}
