using System.Text;
using System.Text.RegularExpressions;

namespace Garden.Analysis.Linting;

/// <summary>
/// A pattern over paths: <c>*</c> and <c>?</c> stay within one part, <c>**</c> crosses parts (<c>a/**/b</c> matches <c>a/b</c> too),
/// <c>{a,b}</c> is either; a pattern that ends in <c>/</c> means everything below. Case matters. A pattern is measured against
/// the path inside the content folder (<c>reading/x.md</c>) and against the path from the garden's root
/// (<c>input/reading/x.md</c>); one of them is enough.
/// </summary>
public sealed class Glob
{
    /// <summary>The content folder's name where the garden's root is the folder around it.</summary>
    private const string ContentFolder = "input/";

    private readonly Regex _pattern;

    /// <summary>Reads a pattern; every text is one, for what is not special stands for itself.</summary>
    public Glob(string pattern)
        : this(Compiled(Translate(pattern.EndsWith('/') ? pattern + "**" : pattern)))
    {
    }

    private Glob(Regex pattern) => _pattern = pattern;

    /// <summary>
    /// A pattern of files of the content folder, as writers of ignore files type it: <c>\</c> is <c>/</c>, a leading <c>/</c>, <c>./</c> or <c>input/</c> says nothing, a folder's
    /// name means everything below it, and <c>.md</c> may be left out.
    /// </summary>
    /// <param name="widely">Whether case counts for nothing, a name without a folder is found at any depth, and wildcards at the end reach into folders.</param>
    public static Glob OfContent(string pattern, bool widely)
    {
        string path = pattern.Trim().Replace('\\', '/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        path = path.TrimStart('/');
        path = path.StartsWith(ContentFolder, StringComparison.Ordinal) ? path[ContentFolder.Length..] : path;
        string whole = path.TrimEnd('/');
        bool isBare = widely && !whole.Contains('/', StringComparison.Ordinal) && pattern.Trim() is not ['/' or '.', ..];
        string below = widely || path.EndsWith('/') || !whole[(whole.LastIndexOf('/') + 1)..].AsSpan().ContainsAny('*', '?') ? @"(?:\.md|/[\s\S]*)?" : "";
        string regex = (isBare ? "(?:[^/]*/)*" : "") + $"(?:{Translate(whole)})" + below;
        return new Glob(Compiled(widely ? $"(?i:{regex})" : regex));
    }

    /// <summary>Whether a path from the garden's root is meant.</summary>
    public bool Matches(string path) =>
        _pattern.IsMatch(path) || (path.StartsWith(ContentFolder, StringComparison.Ordinal) && _pattern.IsMatch(path[ContentFolder.Length..]));

#pragma warning disable RS0030 // At most Caps.GlobLength characters, all escaped but its wildcards, and it cannot backtrack.
    private static Regex Compiled(string regex) => new($"^(?:{regex})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
#pragma warning restore RS0030

    private static string Translate(string pattern)
    {
        StringBuilder regex = new();
        int open = 0;
        for (int at = 0; at < pattern.Length; at++)
        {
            ReadOnlySpan<char> rest = pattern.AsSpan(at);
            if (rest.StartsWith("**/"))
            {
                regex.Append("(?:[^/]*/)*");
                at += 2;
            }
            else if (rest.StartsWith("**"))
            {
                regex.Append(@"[\s\S]*");
                at++;
            }
            else if (rest[0] == '{' && rest.Contains('}'))
            {
                open++;
                regex.Append("(?:");
            }
            else if (rest[0] == '}' && open > 0)
            {
                open--;
                regex.Append(')');
            }
            else
            {
                regex.Append(rest[0] switch
                {
                    '*' => "[^/]*",
                    '?' => "[^/]",
                    ',' when open > 0 => "|",
                    char c => Regex.Escape(c.ToString()),
                });
            }
        }

        return regex.Append(')', open).ToString();
    }
}
