using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Analysis.Editing;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Assisting;

/// <summary>What could be written in front matter: the keys of the kind of page, and what each of them takes. Only YAML is completed.</summary>
internal static partial class FrontMatterCompletion
{
    /// <summary>The proposals at a place in front matter; null where it is none.</summary>
    public static Proposals? At(Corpus corpus, Page page, SourceFile source, CursorLine line)
    {
        FrontMatterBlock block = FrontMatterBlock.Find(source);
        if (block is not { Content: SourceSpan content, Syntax: FieldSyntax.Yaml } || line.Cursor < content.Start || line.Start > content.End)
        {
            return null;
        }

        PageKind kind = HoverText.KindOf(page);
        if (KeyLine().IsMatch(line.Before))
        {
            return Proposals.Of(line.From(0), line.Before, Keys(kind, source.Text[content.Start..content.End], line.After.TrimStart().StartsWith(':') ? "" : ": "));
        }

        if (ValueLine().Match(line.Before) is { Success: true } value)
        {
            Group typed = value.Groups["value"];
            int item = typed.Value.LastIndexOfAny(['[', ',', '"', '\'']) + 1;
            int start = typed.Index + item + (typed.Value[item..].Length - typed.Value[item..].TrimStart().Length);
            return Values(corpus, page, kind, value.Groups["key"].Value) is { } values ? Proposals.Of(line.From(start), line.Before[start..], values) : null;
        }

        return ItemLine().Match(line.Before) is { Success: true } entry && KeyAbove(source.Text[content.Start..Math.Max(content.Start, line.Start)]) is string key && Values(corpus, page, kind, key) is { } items
            ? Proposals.Of(line.From(entry.Groups["value"].Index), entry.Groups["value"].Value, items)
            : null;
    }

    private static IEnumerable<Proposal> Keys(PageKind kind, string block, string end)
    {
        HashSet<string> there = [.. block.Split('\n').Select(line => ValueLine().Match(line)).Where(found => found.Success).Select(found => FrontMatterKeys.Find(kind, found.Groups["key"].Value, out _)?.Name).OfType<string>()];
        return FrontMatterKeys.All.Where(key => key.IsOf(kind) && !there.Contains(key.Name)).Select(key => new Proposal(key.Name, key.Name + end, ProposalKind.Key)
        {
            Explanation = KeyMeanings.FrontMatter[key.Name],
            OtherNames = key.Synonyms,
        });
    }

    /// <summary>What a key takes; null where that cannot be listed.</summary>
    private static IEnumerable<Proposal>? Values(Corpus corpus, Page page, PageKind kind, string written) => FrontMatterKeys.Find(kind, written, out _)?.Name switch
    {
        "status" => corpus.Settings.Status.Select(status => Value(status)),
        "area" => corpus.Topics.Select(topic => topic.Area).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).Select(area => Value(area)),
        "tags" => corpus.Pages.SelectMany(one => one.Tags).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Select(tag => Value(tag)),
        "related" or "topics" => Topics(corpus, page),
        "reviewed" or "date" or "updated" or "created" or "read" or "published" => [Value(corpus.Today.ToString("O", CultureInfo.InvariantCulture), "today")],
        "stub" or "unlisted" or "draft" => [Value("true"), Value("false")],
        "dir" => [Value("ltr"), Value("rtl"), Value("auto")],
        "review-every" => [Value("90d"), Value("180d"), Value("1y")],
        _ => null,
    };

    private static IEnumerable<Proposal> Topics(Corpus corpus, Page page)
    {
        PageNames names = new(corpus);
        return corpus.Topics.Where(topic => !ReferenceEquals(topic, page)).Select(topic => Value(names.NameOf(topic), topic.Title) with { Kind = ProposalKind.Page });
    }

    private static Proposal Value(string words, string? detail = null) => new(words, Plain().IsMatch(words) ? words : YamlText.Quoted(words), ProposalKind.Value)
    {
        Detail = detail,
        OtherNames = detail is null ? [] : [detail],
    };

    /// <summary>The key whose list goes on at the end of some lines; null when none does.</summary>
    private static string? KeyAbove(string lines)
    {
        foreach (string line in lines.TrimEnd().Split('\n').Reverse())
        {
            if (ValueLine().Match(line.TrimEnd()) is { Success: true } key)
            {
                return key.Groups["value"].Value.Length == 0 ? key.Groups["key"].Value : null;
            }

            if (!ItemLine().IsMatch(line.TrimEnd()))
            {
                return null;
            }
        }

        return null;
    }

    [GeneratedRegex("^[A-Za-z_-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^(?<key>[A-Za-z][A-Za-z0-9_-]*)[ \t]*:[ \t]*(?<value>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ValueLine();

    [GeneratedRegex(@"^[ \t]*-[ \t]+(?<value>[^:]*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ItemLine();

    /// <summary>Words that YAML reads as words: no number, no date, no mark that means something.</summary>
    [GeneratedRegex(@"^(\p{L}[\p{L}\p{N} /_-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+[dwmy])$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
