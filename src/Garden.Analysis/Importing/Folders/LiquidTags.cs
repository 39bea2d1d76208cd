using System.Text.RegularExpressions;
using Garden.Analysis.Linking;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>
/// Turns Jekyll's Liquid tags and kramdown's attributes into Markdown where that can mean only one thing: links to posts and files, code, the site's own
/// address in front of a path; what they comment out becomes a comment. The others stay as text.
/// </summary>
internal static partial class LiquidTags
{
    /// <summary>The page without the tags that can be told.</summary>
    /// <param name="name">The page's own name.</param>
    /// <param name="note">Takes what stays as text: line and message.</param>
    public static SourceFile Convert(SourceFile file, string name, TagLinks links, Action<int?, string> note)
    {
        TagEdits edits = new(file, FrontMatterBlock.Find(file).BodyStart);
        Match[] tags = Tag().Matches(file.Text, edits.Start).ToArray();
        ClosingTags closing = new(tags);
        for (int index = 0; index < tags.Length; index++)
        {
            Match tag = tags[index];
            string word = tag.Groups["name"].Value;
            int close = word is "raw" or "comment" or "highlight" ? closing.From(index + 1, "end" + word, nested: word == "comment" ? word : null) : -1;
            if (close > 0)
            {
                index = Between(edits, tag, tags[close]) ? close : index;
            }
            else if (Plain(tag, edits, name, links) is string text)
            {
                edits.Replace(tag.Index, tag.Index + tag.Length, text);
            }
            else if (word == "#")
            {
                edits.MakeComment(tag.Index, tag.Index + 2, tag.Index + tag.Length - 2, tag.Index + tag.Length);
            }
            else if (!word.StartsWith("end", StringComparison.Ordinal))
            {
                edits.Leave(tag.Index, word.Length > 0 ? $"the Liquid tag `{word}`" : $"`{tag.Value.ReplaceLineEndings(" ")}`");
            }
        }

        foreach (Match attribute in Attributes().Matches(file.Text, edits.Start).AsEnumerable())
        {
            edits.Leave(attribute.Index, $"the attribute `{attribute.Value}`");
        }

        return edits.Apply(note);
    }

    /// <summary>Two tags and what stands between them; false where that stays as it is.</summary>
    private static bool Between(TagEdits edits, Match open, Match close)
    {
        int inner = open.Index + open.Length;
        int end = close.Index + close.Length;
        switch (open.Groups["name"].Value)
        {
            case "comment":
                edits.MakeComment(open.Index, inner, close.Index, end);
                break;
            case "highlight":
                string language = open.Groups["args"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
                if (!edits.MakeCode(open.Index, inner, close.Index, end, language))
                {
                    edits.Leave(open.Index, "the Liquid tag `highlight`");
                    return false;
                }

                break;
            default:
                edits.Replace(open.Index, inner, "");
                edits.Replace(close.Index, end, "");
                break;
        }

        return true;
    }

    /// <summary>What a tag says in Markdown; null when that takes a template.</summary>
    private static string? Plain(Match tag, TagEdits edits, string name, TagLinks links)
    {
        string arguments = tag.Groups["args"].Value.Trim();
        switch (tag.Groups["name"].Value)
        {
            case "post_url" when edits.IsAddress(tag.Index):
                return links.LinkTo(name, "/" + (arguments.Contains('/', StringComparison.Ordinal) ? $"{PathChoice.FolderOf(arguments)}/_posts/{arguments[(arguments.LastIndexOf('/') + 1)..]}" : "_posts/" + arguments))
                    ?? links.LinkTo(name, arguments);
            case "link" when edits.IsAddress(tag.Index):
                return links.LinkTo(name, "/" + arguments.TrimStart('/')) ?? (FolderFiles.NameOf(arguments) is null && !arguments.Contains('{', StringComparison.Ordinal) ? "/" + arguments.TrimStart('/') : null);
            case "":
                string expression = tag.Groups["expression"].Value.Trim();
                ReadOnlySpan<char> rest = edits.File.Text.AsSpan(tag.Index + tag.Length);
                bool isBeforePath = rest.StartsWith("/") || rest.StartsWith("{{") || rest.StartsWith("{%");
                return expression is "site.baseurl" or "site.url" && isBeforePath ? ""
                    : SitePath().Match(expression) is { Success: true } path ? path.Groups["path"].Value
                    : null;
            default:
                return null;
        }
    }

    /// <summary>A tag or an expression. Where another tag begins, one that is not closed by then is none, so that no place of the page is read twice.</summary>
    [GeneratedRegex(@"\{%-?\s*(?<name>[\w]+|\#)(?<args>(?:[^%{]|\{(?!%)|%(?!\}))*?)-?%\}|\{\{(?<expression>[^{}]*)\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Tag();

    /// <summary>A path with a filter that puts the site's address in front of it.</summary>
    [GeneratedRegex(@"^(?<quote>[""'])(?<path>/[^""']*)\k<quote>\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex SitePath();

    /// <summary>kramdown's lists of attributes: <c>{: .wide #id}</c>, <c>{:toc}</c>, <c>{::options}</c>.</summary>
    [GeneratedRegex(@"\{::?[^{}\r\n]*\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Attributes();
}
