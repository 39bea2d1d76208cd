using System.Text.RegularExpressions;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Turns Hugo's shortcodes into Markdown where that can mean only one thing: links to pages, figures, code; what they comment out becomes a comment. The others stay as text.</summary>
internal static partial class HugoShortcodes
{
    /// <summary>The page without the shortcodes that can be told.</summary>
    /// <param name="name">The page's own name.</param>
    /// <param name="note">Takes what stays as text: line and message.</param>
    public static SourceFile Convert(SourceFile file, string name, TagLinks links, Action<int?, string> note)
    {
        TagEdits edits = new(file, FrontMatterBlock.Find(file).BodyStart);
        Match[] tags = Shortcode().Matches(file.Text, edits.Start).ToArray();
        ClosingTags closing = new(tags);
        for (int index = 0; index < tags.Length; index++)
        {
            Match tag = tags[index];
            string code = tag.Groups["name"].Value;
            int close = IsPair(code) ? closing.From(index + 1, "/" + code, nested: code == "comment" ? code : null) : -1;
            if (tag.Groups["shown"].Success)
            {
                edits.Replace(tag.Index, tag.Index + tag.Length, tag.Value.Replace("/*", "", StringComparison.Ordinal).Replace("*/", "", StringComparison.Ordinal));
            }
            else if (close > 0)
            {
                Match end = tags[close];
                if (code == "comment")
                {
                    edits.MakeComment(tag.Index, tag.Index + tag.Length, end.Index, end.Index + end.Length);
                }
                else if (!edits.MakeCode(tag.Index, tag.Index + tag.Length, end.Index, end.Index + end.Length, Argument(tag, "lang", isFirst: true) ?? ""))
                {
                    edits.Leave(tag.Index, "the shortcode `highlight`");
                    continue;
                }

                index = close;
            }
            else if (Plain(tag, edits, name, links) is string text)
            {
                edits.Replace(tag.Index, tag.Index + tag.Length, text);
            }
            else if (!code.StartsWith('/'))
            {
                edits.Leave(tag.Index, $"the shortcode `{code}`");
            }
        }

        return edits.Apply(note);
    }

    private static bool IsPair(string code) => code is "highlight" or "comment";

    /// <summary>What a shortcode says in Markdown; null when that takes a template.</summary>
    private static string? Plain(Match tag, TagEdits edits, string name, TagLinks links) => tag.Groups["name"].Value switch
    {
        "ref" or "relref" when edits.IsAddress(tag.Index) && !HasOther(tag, "path") && Argument(tag, "path", isFirst: true) is string path => links.LinkTo(name, path),
        "figure" when !HasOther(tag, "src", "alt", "caption", "title", "width", "height", "class", "loading") && Argument(tag, "src", isFirst: false) is string source => Figure(tag, source),
        _ => null,
    };

    private static string Figure(Match tag, string source)
    {
        string caption = Argument(tag, "caption", isFirst: false) ?? "";
        string alt = Argument(tag, "alt", isFirst: false) ?? caption;
        string title = Argument(tag, "title", isFirst: false) is string words && words != caption && words != alt ? words : "";
        string address = source.Contains(' ', StringComparison.Ordinal) ? $"<{source}>" : source;
        string below = string.Concat(new[] { title, caption == alt ? "" : caption }.Where(text => text.Length > 0).Select(text => $"\n*{text}*"));
        return $"![{alt.Replace("]", "\\]", StringComparison.Ordinal)}]({address}){below}";
    }

    private static bool HasOther(Match tag, params string[] known) =>
        Parameter().Matches(tag.Groups["args"].Value).Any(one => one.Groups["key"].Success && !known.Contains(one.Groups["key"].Value, StringComparer.Ordinal));

    /// <summary>A parameter by its name, or the first one that has none.</summary>
    private static string? Argument(Match tag, string key, bool isFirst)
    {
        Match? found = Parameter().Matches(tag.Groups["args"].Value)
            .FirstOrDefault(one => one.Groups["key"].Success ? one.Groups["key"].Value == key : isFirst);
        return found is null ? null : found.Groups["quoted"].Success ? found.Groups["quoted"].Value : found.Groups["bare"].Value;
    }

    [GeneratedRegex(@"\{\{(?<mark>[<%])(?<shown>/\*)?\s*(?<name>/?[\w./-]+)(?<args>(?:[^{}]|\{(?!\{))*?)/?\s{0,99}(?:\*/)?[>%]\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"(?:(?<key>[\w-]+)=)?(?:""(?<quoted>[^""]*)""|`(?<quoted>[^`]*)`|(?<bare>[^\s""`=]+))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Parameter();
}
