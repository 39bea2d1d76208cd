using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Parsing.Vocabulary;
using Garden.Language.Text;

namespace Garden.Analysis.Assisting;

/// <summary>What could be nested in an item: the keys that it may have, and what each of them takes.</summary>
internal static partial class EntryCompletion
{
    /// <summary>The proposals at a place in a nested entry; null where it is none.</summary>
    public static Proposals? At(Corpus corpus, Page page, SourceFile source, CursorLine line)
    {
        if (NestedLine().Match(line.Before) is not { Success: true } nested || line.Indent == 0 || ItemAbove(page, source, line) is not Item item)
        {
            return null;
        }

        Lexicon words = Lexicon.Of(page.Language ?? corpus.Settings.Language);
        Group typed = nested.Groups["key"];
        if (!nested.Groups["value"].Success)
        {
            return Proposals.Of(line.From(typed.Index), typed.Value, Keys(corpus, item, words, line.After.TrimStart().StartsWith(':')));
        }

        Group value = nested.Groups["value"];
        return words.Table("keys").Find(typed.Value.Trim()) is string name && EntryKeys.Find(name) is EntryKey key && key.IsUnder(item)
            ? Proposals.Of(line.From(value.Index), value.Value, Values(corpus, page, words, key))
            : null;
    }

    private static IEnumerable<Proposal> Keys(Corpus corpus, Item item, Lexicon words, bool hasColon)
    {
        HashSet<string> there = [.. item.Entries.Select(entry => entry.Key)];
        foreach (EntryKey key in EntryKeys.All.Where(key => key.IsUnder(item) && (key.Repeats || !there.Contains(key.Name))))
        {
            bool isDated = key.Name == EntryKeys.DatedName;
            string word = isDated ? Day(corpus.Today) : words.Table("keys").Entries.First(entry => entry.Name == key.Name).Words[0];
            string end = hasColon ? "" : ": ";
            yield return new Proposal(word, word + end, isDated ? ProposalKind.Value : ProposalKind.Key)
            {
                Detail = key.Expected,
                Explanation = KeyMeanings.Entries[key.Name],
                OtherNames = isDated ? ["today"] : [key.Name],
            };
        }
    }

    private static IEnumerable<Proposal> Values(Corpus corpus, Page page, Lexicon words, EntryKey key)
    {
        string today = Day(corpus.Today);
        return key.Shape switch
        {
            EntryShape.Day => [Value(today, "today")],
            EntryShape.Deadline => Deadlines(corpus.Today),
            EntryShape.Importance => Words("importance").Select(word => Value(word)),
            EntryShape.Resolution => Words("outcomes").Select(word => Value($"{word} {today}")),
            EntryShape.State => Words("states").Select((word, place) => Value(place == 0 ? word : $"{word} {today}")),
            EntryShape.Answer => [Value($"{today} — ", "today")],
            EntryShape.SetName => corpus.Topics.SelectMany(topic => topic.Beliefs).SelectMany(belief => belief.Sets).Select(set => set.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => Value(name)),
            EntryShape.Condition or EntryShape.Implication or EntryShape.Relations or EntryShape.Moves or EntryShape.Links or EntryShape.Moved => Beliefs(corpus, page, key.Shape),
            _ => [],
        };

        IEnumerable<string> Words(string group) => words.Table(group).Entries.DistinctBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => entry.Words[0]);
    }

    /// <summary>Links to the beliefs of the page; those of other pages are proposed as soon as a link is begun.</summary>
    private static IEnumerable<Proposal> Beliefs(Corpus corpus, Page page, EntryShape shape)
    {
        string end = shape switch
        {
            EntryShape.Condition => ": → ",
            EntryShape.Moves => " → ",
            _ => "",
        };
        return page.Items.OfType<Belief>().Where(belief => belief.HasExplicitId).Select(belief => new Proposal($"[[#^{belief.Id}]]", $"[[#^{belief.Id}]]{end}", ProposalKind.Item)
        {
            Detail = PageWords.Of(corpus, page, belief.Claim),
            OtherNames = [belief.Id],
        });
    }

    /// <summary>The ends of this quarter, this year and the next.</summary>
    private static ImmutableArray<Proposal> Deadlines(DateOnly today)
    {
        int quarter = ((today.Month - 1) / 3 * 3) + 3;
        DateOnly end = new(today.Year, quarter, DateTime.DaysInMonth(today.Year, quarter));
        int next = Math.Min(today.Year + 1, DateOnly.MaxValue.Year);
        return [.. new[] { Value(Day(end), "the end of the quarter"), Value(Day(new DateOnly(today.Year, 12, 31)), "the end of the year"), Value(Day(new DateOnly(next, 12, 31)), "the end of next year") }.DistinctBy(one => one.Text, StringComparer.Ordinal)];
    }

    private static Proposal Value(string text, string? detail = null) => new(text.Trim(' ', '—'), text, ProposalKind.Value) { Detail = detail, OtherNames = detail is null ? [] : [detail] };

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The item in which a line is nested: the last one above it, with nothing between them and a smaller indent; null when there is none.</summary>
    private static Item? ItemAbove(Page page, SourceFile source, CursorLine line)
    {
        Item? item = page.Items.Where(item => item.Span.Start < line.Start).MaxBy(item => item.Span.Start);
        if (item is null || (item.Span.End < line.Start && !source.Text.AsSpan(item.Span.End, line.Start - item.Span.End).IsWhiteSpace()))
        {
            return null;
        }

        return CursorLine.At(source, item.Span.Start).Indent < line.Indent || CursorLine.At(source, item.TextSpan.Start).Before.TrimStart().Length > 0 ? item : null;
    }

    [GeneratedRegex(@"^[ \t]*([-*+]|[0-9]{1,9}[.)])[ \t]+(?<key>[^:\[\]]{0,40})(:[ \t]*(?<value>[^\[\]]{0,80}))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NestedLine();
}
