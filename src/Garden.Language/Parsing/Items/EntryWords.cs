using System.Collections.Immutable;
using Garden.Language.Model;
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
    /// <param name="references">The page's references.</param>
    public static EntryWords Of(InlineText read, IReadOnlyList<Reference> references)
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
            Append(text, read, i, references);
            for (int offset = 0; offset < text.Length - start; offset++)
            {
                places.Add(read.StartOf(i) + (token.Kind == TokenKind.Text ? offset : 0));
            }
        }

        places.Add(read.Grammar.Length);
        return new EntryWords(PlainForms.Folded(text.ToMarkedText()), places.DrainToImmutable());
    }

    /// <summary>The words of a link, where an entry begins with it and they may be its day: <c>[[2026-01-05]]: 60%</c>; null for any other link.</summary>
    private static string? DayIn(MarkedTextBuilder text, string words) => text.Length == 0 && words.Length > 0 && char.IsAsciiDigit(words[0]) ? words : null;

    private static string WordsOf(InlineText read, int link, IReadOnlyList<Reference> references)
    {
        string words = string.Concat(read.Tokens.Skip(link + 1).TakeWhile(token => token.InLink).Select(token => token.Text));
        return words.Length == 0 && read.Tokens[link] is { Kind: TokenKind.LinkOpen, Reference: >= 0 and int at } && references[at].Item is null ? references[at].Target : words;
    }

    private static void Append(MarkedTextBuilder text, InlineText read, int at, IReadOnlyList<Reference> references)
    {
        InlineToken token = read.Tokens[at];
        switch (token.Kind)
        {
            case TokenKind.LinkOpen or TokenKind.Open when (token.Kind == TokenKind.LinkOpen || token.IsOuterLink) && DayIn(text, WordsOf(read, at, references)) is string day:
                text.Add(day);
                break;
            case TokenKind.Text or TokenKind.Code:
                text.Add(token.Text);
                break;
            case TokenKind.LinkOpen or TokenKind.Embed:
                text.Add(references[token.Reference].Item is not null ? TextMark.ItemLink : TextMark.Object);
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
                case WikiLinkInline wiki when DayIn(text, wiki.Words ?? (wiki.Item is null ? wiki.Target : "")) is string day:
                    text.Add(day);
                    break;
                case WikiLinkInline wiki:
                    text.Add(wiki.Item is null ? TextMark.Object : TextMark.ItemLink);
                    break;
                case LinkInline { IsImage: false } link when DayIn(text, MarkdownSyntax.Words(link)) is string day:
                    text.Add(day);
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
