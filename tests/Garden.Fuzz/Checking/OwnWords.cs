using System.Text.RegularExpressions;

namespace Garden.Fuzz.Checking;

/// <summary>The words that a made-up page has to itself, but for those in places that no reader sees.</summary>
internal static partial class OwnWords
{
    /// <summary>The words of a page's body.</summary>
    public static IEnumerable<string> Of(string text)
    {
        Match front = FrontMatter().Match(text);
        string body = Unseen().Replace(text[(front.Success ? front.Length : 0)..], " ");
        return Word().Matches(body).Select(word => word.Value);
    }

    [GeneratedRegex(@"\A---\s.*?[\r\n]---\s*[\r\n]", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex FrontMatter();

    /// <summary>Comments, targets of links, ids of headings, tags, prompts, and definitions of links.</summary>
    [GeneratedRegex(@"<!--.*?-->|%%.*?%%|\]\([^)]*\)|#[^\]|\r\n ]*(?:\||\]\])|\{#[^}]*\}|<[^>\r\n]*>|\[r\]: [^\r\n]*|\[\[[^\]|]*\||```[^\r\n]*", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Unseen();

    [GeneratedRegex("w[0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
