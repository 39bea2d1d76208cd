using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Inlines;

/// <summary>Finds the prompts that are words: <c>~XX%</c> and its kin, and <c>TODO</c>, <c>TBD</c>, <c>TK</c> standing alone.</summary>
internal static partial class PlaceholderWords
{
    private const string Unset = @"(?<![\w%])[~≈]?(?:X{1,3}|x{2,3}|\?{1,3}|N{2}|_{1,3})\s?%|(?<![\w%~])[~≈](?:XX|xx|\?\?)(?![\w%?])";

    /// <summary>What every unset number holds.</summary>
    private static readonly SearchValues<char> UnsetMarks = SearchValues.Create("%~≈");

    /// <summary>A number that is not set yet.</summary>
    [GeneratedRegex(Unset, RegexOptions.CultureInvariant, RegexPatience.Milliseconds)]
    public static partial Regex UnsetProbability();

    /// <summary>A number that is not set yet, exactly where the search begins.</summary>
    [GeneratedRegex(@"\G(?:" + Unset + ")", RegexOptions.CultureInvariant, RegexPatience.Milliseconds)]
    public static partial Regex UnsetProbabilityHere();

    [GeneratedRegex(@"(?<![\w.#/@$-])(?:TODO|TBD|TK)(?![\w/-]|\.\w)", RegexOptions.CultureInvariant, RegexPatience.Milliseconds)]
    private static partial Regex Marker();

    /// <summary>Reports unset numbers, and turns marker words into prompts.</summary>
    public static void Find(ImmutableArray<InlineToken>.Builder tokens, PageBuilder page)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            InlineToken token = tokens[i];
            if (token.Kind != TokenKind.Text || token.Text.Length < 2)
            {
                continue;
            }

            if (MayBeUnset(token.Text))
            {
                foreach (Match match in UnsetProbability().Matches(token.Text))
                {
                    page.Placeholders.Add(new Placeholder(match.Value, Span(token, match.Index, match.Length), IsProbability: true));
                }
            }

            if (MayBeMarked(token.Text) && Marker().Match(token.Text) is { Success: true } marker)
            {
                Split(tokens, i, marker, page);
                i++;
            }
        }
    }

    /// <summary>The prompts in a text that is not Markdown: a title, a description, a takeaway.</summary>
    public static IEnumerable<(int Start, int Length, bool IsProbability)> In(string text) =>
    [
        .. MayBeUnset(text) ? UnsetProbability().Matches(text).Select(match => (match.Index, match.Length, true)) : [],
        .. MayBeMarked(text) ? Marker().Matches(text).Select(match => (match.Index, match.Length, false)) : [],
    ];

    /// <summary>A cheap look before the exact one, for nearly every line has a number: whether a mark stands beside a letter that stands for digits.</summary>
    private static bool MayBeUnset(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAny(UnsetMarks), next; at >= 0; at = (next = text[(at + 1)..].IndexOfAny(UnsetMarks)) < 0 ? -1 : at + 1 + next)
        {
            if (text[at] == '%' ? text[..at] is [.., 'X' or 'x' or '?' or 'N' or '_'] or [.., 'X' or 'x' or '?' or 'N' or '_', _] : text[(at + 1)..] is ['X' or 'x' or '?', ..])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A cheap look before the exact one: whether a <c>T</c> is followed as in one of the words.</summary>
    private static bool MayBeMarked(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOf('T'); at >= 0; at = text.IndexOf('T'))
        {
            text = text[(at + 1)..];
            if (text is ['O' or 'B' or 'K', ..])
            {
                return true;
            }
        }

        return false;
    }

    private static void Split(ImmutableArray<InlineToken>.Builder tokens, int index, Match marker, PageBuilder page)
    {
        InlineToken token = tokens[index];
        SourceSpan span = Span(token, marker.Index, marker.Length);
        page.Placeholders.Add(new Placeholder(marker.Value, span, IsProbability: false));
        int after = marker.Index + marker.Length;
        tokens[index] = token with { Text = token.Text[..marker.Index], Span = Span(token, 0, marker.Index) };
        tokens.Insert(index + 1, new InlineToken(TokenKind.Placeholder, marker.Value, span));
        if (after < token.Text.Length)
        {
            tokens.Insert(index + 2, token with { Text = token.Text[after..], Span = Span(token, after, token.Text.Length - after) });
        }
    }

    private static SourceSpan Span(InlineToken token, int start, int length) =>
        token.Text.Length == token.Span.Length ? new SourceSpan(token.Span.Start + start, token.Span.Start + start + length) : token.Span;
}
