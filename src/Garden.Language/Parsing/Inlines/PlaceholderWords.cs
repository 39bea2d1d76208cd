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

    /// <summary>What every unset number holds: the cheapest look of all.</summary>
    private static readonly SearchValues<char> UnsetMarks = SearchValues.Create("%~≈");

    /// <summary>What every unset number holds: a cheap look before the exact one.</summary>
    private static readonly SearchValues<string> UnsetSigns = SearchValues.Create(
        ["X%", "x%", "?%", "N%", "_%", "X %", "x %", "? %", "N %", "_ %", "~XX", "~xx", "~??", "≈XX", "≈xx", "≈??"], StringComparison.Ordinal);

    private static readonly SearchValues<string> MarkerSigns = SearchValues.Create(["TODO", "TBD", "TK"], StringComparison.Ordinal);

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

            if (token.Text.AsSpan().ContainsAny(MarkerSigns) && Marker().Match(token.Text) is { Success: true } marker)
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
        .. text.AsSpan().ContainsAny(MarkerSigns) ? Marker().Matches(text).Select(match => (match.Index, match.Length, false)) : [],
    ];

    private static bool MayBeUnset(ReadOnlySpan<char> text) => text.ContainsAny(UnsetMarks) && text.ContainsAny(UnsetSigns);

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
