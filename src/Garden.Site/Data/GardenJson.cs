using System.Buffers;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Site.Data;

/// <summary>Writes <c>garden.json</c>: every page of the garden with what it holds.</summary>
public static class GardenJson
{
    /// <summary>
    /// Writes the file. Unlisted pages are in it, marked as such: what keeps them out is out of indexes, feeds and search, and
    /// this file is neither. Drafts are in it only when they are published. The output is filled as the writing goes on.
    /// </summary>
    /// <param name="bodyOf">A page's Markdown without front matter and comments, to be written beside what is read from it.</param>
    /// <param name="withWords">Whether the words of each body are written too; to tell them, it is read once more.</param>
    public static void Write(GardenAsOf corpus, IBufferWriter<byte> output, Func<Page, string> bodyOf, bool withWords = false)
    {
        void WriteBody(JsonOutput json, Page page)
        {
            string body = bodyOf(page);
            json.String("body", body);
            if (withWords)
            {
                json.String("text", PublishedSource.Words(body));
            }
        }

        using JsonOutput json = new(output);
        TopicJson topics = new(corpus, json);
        json.Object(null, () =>
        {
            json.Integer("version", 1);
            json.String("title", corpus.Settings.Title);
            json.String("url", corpus.Settings.Url);
            json.String("description", corpus.Settings.Description);
            json.String("author", corpus.Settings.Author);
            json.String("language", corpus.Settings.Language);
            json.Objects("topics", corpus.Topics, topic =>
            {
                topics.Write(topic);
                WriteBody(json, topic);
                json.Flush();
            });
            json.Objects("essays", corpus.Essays, essay =>
            {
                WritePage(json, corpus, essay);
                WriteBody(json, essay);
                json.Date("date", essay.Date);
                json.Date("updated", essay.Updated);
                json.String("source", essay.Source);
                json.Strings("topics", DataNames.Places(corpus, essay, essay.Topics));
                json.Flush();
            });
            json.Objects("readings", corpus.Readings, note =>
            {
                WritePage(json, corpus, note);
                WriteBody(json, note);
                json.String("source", note.Url);
                json.String("author", note.Author);
                json.String("published", note.Published);
                json.String("read", note.Read);
                json.String("takeaway", note.Takeaway);
                json.Strings("topics", DataNames.Places(corpus, note, note.Topics));
                json.Flush();
            });
            json.Objects("pages", corpus.Pages.OfType<PlainPage>(), page =>
            {
                WritePage(json, corpus, page);
                WriteBody(json, page);
                json.Flush();
            });
            json.Objects("worthFindingOut", Swings.Of(corpus), swing => WriteSwing(json, swing));
        });
    }

    private static void WriteSwing(JsonOutput json, Swing swing)
    {
        json.String("on", swing.Place is { } place ? DataNames.Place(place) : null);
        json.String("words", swing.Words);
        json.Probability("likelihood", swing.Likelihood);
        json.Date("likelihoodBy", swing.By);
        json.Probability("expectedChange", swing.Expected / 100);
        json.Objects("moves", swing.Moves, move =>
        {
            json.String("belief", move.Placed.Name);
            json.Probability("from", move.Now);
            json.Probability("then", move.Then);
            json.Probability("otherwise", move.Otherwise);
            json.Probability("follows", move.Follows);
        });
    }

    /// <summary>The names of the pages that mention a page, each once.</summary>
    internal static IEnumerable<string> Backlinks(GardenAsOf corpus, Page page) =>
        corpus.BacklinksOf(page).Select(link => link.From.Name).Distinct(StringComparer.Ordinal);

    private static void WritePage(JsonOutput json, GardenAsOf corpus, Page page)
    {
        json.String("id", page.Name);
        json.String("title", page.Title);
        json.String("url", DataNames.Url(page));
        json.String("description", page.Description);
        json.Strings("tags", page.Tags);
        json.Strings("aliases", page.Aliases);
        json.OwnWords(page);
        json.Boolean("unlisted", page.Unlisted);
        json.Integer("words", page.WordCount);
        json.Strings("backlinks", Backlinks(corpus, page));
    }
}
