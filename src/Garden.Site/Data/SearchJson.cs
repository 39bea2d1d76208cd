using System.Buffers;
using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Site.Data;

/// <summary>
/// Writes <c>search.json</c>: what readers can look for. Entries stand in the order of their kinds (regions, other pages, beliefs,
/// questions, essays, readings), then as the site has them; unlisted pages and what is still unwritten are left out.
/// </summary>
public static class SearchJson
{
    /// <summary>Writes the file; the output is filled as the writing goes on.</summary>
    public static void Write(GardenAsOf corpus, IBufferWriter<byte> output)
    {
        using JsonOutput json = new(output);
        json.Object(null, () =>
        {
            json.Integer("version", 1);
            json.Objects("entries", Entries(corpus), entry =>
            {
                json.String("kind", entry.Kind);
                json.String("text", entry.Text);
                json.String("url", entry.Url);
                if (entry.Note is not null)
                {
                    json.String("note", entry.Note);
                }

                if (entry.Also.Count > 0)
                {
                    json.Strings("also", entry.Also);
                }

                json.Flush();
            });
        });
    }

    private static IEnumerable<Entry> Entries(GardenAsOf corpus)
    {
        Topic[] topics = [.. corpus.Topics.Where(topic => !topic.Unlisted)];
        return
        [
            .. topics.Select(topic => OfPage("region", topic, topic.Area)),
            .. corpus.PlainPages.Where(page => !page.Unlisted).Select(page => OfPage("page", page, null)),
            .. topics.SelectMany(topic => topic.Beliefs.Select(belief => OfItem(corpus, "belief", topic, belief))).OfType<Entry>(),
            .. topics.SelectMany(topic => topic.Uncertainties.Select(uncertainty => OfItem(corpus, "question", topic, uncertainty))).OfType<Entry>(),
            .. corpus.Essays.Where(essay => !essay.Unlisted).Select(essay => OfPage("essay", essay, essay.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            .. corpus.Readings.Where(note => !note.Unlisted).Select(note => OfPage("reading", note, note.Author)),
        ];
    }

    private static Entry OfPage(string kind, Page page, string? note) => new(kind, page.Title, DataNames.Url(page), note, page.Aliases);

    /// <summary>An item of a region, by its words; null when they are still unwritten.</summary>
    private static Entry? OfItem(GardenAsOf corpus, string kind, Topic topic, Item item)
    {
        string? number = item is Belief belief ? Percent.Of(belief.Estimate) : null;
        string note = number is null ? topic.Title : $"{number} · {topic.Title}";
        return DataNames.Words(corpus, topic, Corpus.WordsOf(item)) is string words ? new Entry(kind, words, DataNames.Url(topic, item.Id), note, []) : null;
    }

    /// <summary>Something to be found.</summary>
    /// <param name="Url">From the site's root.</param>
    /// <param name="Note">What readers are told beside it; null for nothing.</param>
    /// <param name="Also">Other words by which it is found.</param>
    private sealed record Entry(string Kind, string Text, string Url, string? Note, IReadOnlyList<string> Also);
}
