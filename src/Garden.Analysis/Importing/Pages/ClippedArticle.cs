using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Pages;

/// <summary>Reads where somebody else's article came from: lines such as <c>Source: https://…</c>, <c>Published: 2026-06-14</c>, <c>Author: …</c> near its start, quoted or not. Its text stays whole.</summary>
internal static partial class ClippedArticle
{
    private const int MostLines = 12;

    /// <summary>The keys that say where the article came from; null when it has no address.</summary>
    /// <param name="body">The text below front matter.</param>
    public static ImmutableArray<(string Key, string Value)>? Keys(string body)
    {
        string[] head = [.. body.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0).Take(MostLines)];
        string? url = Fact(head, "source", "url", "link", "original") is string address && Address().Match(address) is { Success: true } found ? found.Value : null;
        if (url is null)
        {
            return null;
        }

        List<(string Key, string Value)> keys = [("url", PastedPage.Quoted(url))];
        if (Fact(head, "author", "authors", "by") is string author)
        {
            keys.Add(("author", PastedPage.Quoted(author)));
        }

        if (Fact(head, "published", "date") is string published && CalendarText.DayOrPart(published) is string day)
        {
            keys.Add(("published", day));
        }

        return [.. keys];
    }

    /// <summary>What stands behind the first of some labels.</summary>
    private static string? Fact(string[] head, params string[] labels) => head
        .Select(line => Labelled().Match(line))
        .Where(match => match.Success && labels.Contains(match.Groups["label"].Value, StringComparer.OrdinalIgnoreCase))
        .Select(match => match.Groups["value"].Value.Trim())
        .FirstOrDefault();

    [GeneratedRegex(@"^\s{0,3}(?:>\s?)?[*_]*(?<label>[A-Za-z]+)[*_]*:[*_]*\s*(?<value>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"https?://[^\s<>\)\]]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Address();
}
