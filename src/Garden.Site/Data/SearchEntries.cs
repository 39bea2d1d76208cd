using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Site.Data;

/// <summary>Something to be found.</summary>
/// <param name="Url">From the site's root.</param>
/// <param name="Note">What readers are told beside it; empty for nothing.</param>
/// <param name="Also">Other words by which it is found.</param>
internal sealed record SearchEntry(string Text, string Url, string Note, IReadOnlyList<string> Also);

/// <summary>
/// What readers can look for, by kind: regions, other pages, beliefs, questions, essays, readings, each as the site has them.
/// Unlisted pages and what is still unwritten are left out.
/// </summary>
internal static class SearchEntries
{
    /// <summary>The entries of each kind, in the order in which they are shown; one may have none.</summary>
    public static ImmutableArray<(string Kind, ImmutableArray<SearchEntry> Entries)> Of(GardenAsOf corpus)
    {
        Topic[] topics = [.. corpus.Topics.Where(topic => !topic.Unlisted)];
        return
        [
            ("region", [.. topics.Select(topic => OfPage(topic, topic.Area))]),
            ("page", [.. corpus.PlainPages.Where(page => !page.Unlisted).Select(page => OfPage(page, null))]),
            ("belief", [.. topics.SelectMany(topic => topic.Beliefs.Select(belief => OfItem(corpus, topic, belief))).OfType<SearchEntry>()]),
            ("question", [.. topics.SelectMany(topic => topic.Uncertainties.Select(uncertainty => OfItem(corpus, topic, uncertainty))).OfType<SearchEntry>()]),
            ("essay", [.. corpus.Essays.Where(essay => !essay.Unlisted).Select(essay => OfPage(essay, essay.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))]),
            ("reading", [.. corpus.Readings.Where(note => !note.Unlisted).Select(note => OfPage(note, note.Author))]),
        ];
    }

    /// <summary>How many entries there are at most: what is still unwritten is counted, and no text is made.</summary>
    public static int Most(GardenAsOf corpus) =>
        corpus.Pages.Length + corpus.Topics.Where(topic => !topic.Unlisted).Sum(topic => topic.Beliefs.Count() + topic.Uncertainties.Count());

    private static SearchEntry OfPage(Page page, string? note) => new(page.Title, DataNames.Url(page), note ?? "", page.Aliases);

    /// <summary>An item of a region, by its words; null when they are still unwritten.</summary>
    private static SearchEntry? OfItem(GardenAsOf corpus, Topic topic, Item item)
    {
        string? number = item is Belief belief ? Percent.Of(belief.Estimate) : null;
        string note = number is null ? topic.Title : $"{number} · {topic.Title}";
        return DataNames.Words(corpus, topic, Corpus.WordsOf(item)) is string words ? new SearchEntry(words, DataNames.Url(topic, item.Id), note, []) : null;
    }
}
