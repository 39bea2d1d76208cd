using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Items;

/// <summary>A link in an entry, or an address that stands bare; positions are those in the text's grammar.</summary>
/// <param name="Reference">Index into the page's references; null for a link to elsewhere.</param>
/// <param name="Url">The address of a link to elsewhere; null for one to the garden.</param>
/// <param name="Start">Where its words start.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct EntryLink(int? Reference, string? Url, int Start, int End)
{
    /// <summary>The links from a place on, in order.</summary>
    public static List<EntryLink> In(InlineText text, int from)
    {
        List<EntryLink> links = [];
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            InlineToken token = text.Tokens[i];
            int start = text.StartOf(i);
            if (start < from)
            {
                continue;
            }

            if (token.Kind is TokenKind.LinkOpen or TokenKind.Embed && token.Reference >= 0)
            {
                links.Add(new EntryLink(token.Reference, null, start, token.Kind == TokenKind.Embed ? start + 1 : EndOf(text, i)));
            }
            else if (token is { Kind: TokenKind.Text, Element: TextElement.Link, InLink: false } && BareMarks.TargetOf(token) is var address && WebUrl.IsComplete(address))
            {
                links.Add(new EntryLink(null, address, start, start + token.Text.Length));
            }
            else if (token.Kind == TokenKind.Open && token.IsOuterLink)
            {
                links.Add(new EntryLink(null, text.FirstUrlIn(start, start + 1), start, EndOf(text, i)));
            }
        }

        return links;
    }

    /// <summary>Where the words of the link end that the token opens: everything in it is marked as part of a link.</summary>
    private static int EndOf(InlineText text, int open)
    {
        int close = open + 1;
        while (close < text.Tokens.Length && text.Tokens[close].InLink)
        {
            close++;
        }

        return close < text.Tokens.Length ? text.StartOf(close) : text.Grammar.Length;
    }
}
