using System.Collections.Immutable;
using System.Text;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Garden.Language.Parsing.Items;

/// <summary>
/// A nested entry's words as its head is read: emphasis and the marks of code left out, every link one character. Made from the syntax tree
/// to see whether there is anything to read, and from the read text, where each character knows its place.
/// </summary>
internal sealed class EntryWords
{
    /// <summary>Stands for a link, a picture.</summary>
    public const char Link = InlineText.Opaque;

    /// <summary>Stands for a link to an item: <c>[[#^id]]</c>.</summary>
    public const char ItemLink = '\uE010';

    private readonly ImmutableArray<int> _places;

    private EntryWords(string text, ImmutableArray<int> places)
    {
        Text = text;
        _places = places;
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Where a character stands in the read text's grammar string.</summary>
    public int PlaceOf(int at) => _places[at];

    /// <summary>The words of a paragraph that has not been read yet.</summary>
    public static string Of(ParagraphBlock paragraph)
    {
        StringBuilder text = new();
        Append(text, paragraph.Inline);
        return PlainForms.Folded(text.ToString());
    }

    /// <summary>The words of a text, each with its place.</summary>
    /// <param name="isItem">Whether a reference leads to an item.</param>
    public static EntryWords Of(InlineText read, Func<int, bool> isItem)
    {
        StringBuilder text = new();
        ImmutableArray<int>.Builder places = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < read.Tokens.Length; i++)
        {
            InlineToken token = read.Tokens[i];
            if (token.InLink)
            {
                continue;
            }

            string words = token.Kind switch
            {
                TokenKind.Text or TokenKind.Code => token.Text,
                TokenKind.LinkOpen or TokenKind.Embed => isItem(token.Reference) ? ItemLinkText : LinkText,
                TokenKind.Open when token.IsOuterLink => LinkText,
                TokenKind.Picture => LinkText,
                TokenKind.StrikeOpen => StrikeText,
                TokenKind.Placeholder => PromptText,
                TokenKind.Break => "\n",
                _ => "",
            };
            text.Append(words);
            for (int offset = 0; offset < words.Length; offset++)
            {
                places.Add(read.StartOf(i) + (token.Kind == TokenKind.Text ? offset : 0));
            }
        }

        places.Add(read.Grammar.Length);
        return new EntryWords(PlainForms.Folded(text.ToString()), places.DrainToImmutable());
    }

    private const string LinkText = "\uFFFC";
    private const string ItemLinkText = "\uE010";
    private const string StrikeText = "\uE001";
    private const string PromptText = "\uE000";

    private static void Append(StringBuilder text, ContainerInline? container)
    {
        for (Inline? child = container?.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (child)
            {
                case LiteralInline literal:
                    text.Append(MarkdownSyntax.Reveal(literal.Content.ToString()));
                    break;
                case CodeInline code:
                    text.Append(MarkdownSyntax.Reveal(code.Content));
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.ToString());
                    break;
                case LineBreakInline { IsHard: true }:
                    text.Append('\n');
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case WikiLinkInline wiki:
                    text.Append(wiki.Item is null ? Link : ItemLink);
                    break;
                case LinkInline link:
                    text.Append(link.Url?.Contains("#^", StringComparison.Ordinal) == true ? ItemLink : Link);
                    break;
                case AutolinkInline:
                    text.Append(Link);
                    break;
                case PlaceholderInline:
                    text.Append(InlineText.Prompt);
                    break;
                case EmphasisInline { DelimiterChar: '~' } struck:
                    text.Append(InlineText.StrikeStart);
                    Append(text, struck);
                    break;
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral());
                    Append(text, delimiter);
                    break;
                case ContainerInline inner:
                    Append(text, inner);
                    break;
            }
        }
    }
}
