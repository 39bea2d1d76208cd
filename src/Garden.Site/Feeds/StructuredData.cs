using System.Buffers;
using System.Text;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Site.Data;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Feeds;

/// <summary>
/// What a page says, in the words of schema.org: the page, its claims, its questions. Names of things are relative to the page, so
/// that they hold wherever it is read.
/// </summary>
internal static class StructuredData
{
    private const string PageId = "#page";

    /// <summary>JSON-LD that may stand in a script element: <c>&lt;</c> is escaped.</summary>
    /// <param name="written">The page of the garden that is shown; null for a page that nobody wrote.</param>
    public static string Of(PageScope scope, PageView view, Page? written)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (JsonOutput json = new(buffer))
        {
            json.Object(null, () =>
            {
                json.String("@context", "https://schema.org");
                json.Objects("@graph", Things(scope, view, written), write => write(json));
            });
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan).TrimEnd();
    }

    private static IEnumerable<Action<JsonOutput>> Things(PageScope scope, PageView view, Page? written) =>
    [
        json => WritePage(json, scope, view, written),
        .. written is not Topic topic ? [] : topic.Items.Select(item => Thing(scope, topic, item)).OfType<Action<JsonOutput>>(),
    ];

    private static void WritePage(JsonOutput json, PageScope scope, PageView view, Page? written)
    {
        GardenSettings garden = scope.Site.Settings;
        json.String("@type", "WebPage");
        json.String("@id", PageId);
        json.String("name", view.Title);
        Given(json, "description", view.Description);
        Given(json, "url", view.Canonical);
        json.String("inLanguage", garden.Language);
        Given(json, "datePublished", (written as Essay)?.Date is DateOnly published ? Dates.Iso(published) : null);
        Given(json, "dateModified", written is not null && PageDates.Newest(written, scope.Corpus.Today) is DateOnly changed ? Dates.Iso(changed) : null);
        WriteAuthor(json, garden);
        json.Object("isPartOf", () =>
        {
            json.String("@type", "WebSite");
            json.String("name", garden.Title);
            Given(json, "url", scope.Site.Options.BaseUrl);
        });
    }

    /// <summary>A belief or a question; null for anything else and for what is still unwritten.</summary>
    private static Action<JsonOutput>? Thing(PageScope scope, Topic topic, Item item)
    {
        GardenAsOf corpus = scope.Corpus;
        if (item is not (Belief or Uncertainty) || DataNames.Words(corpus, topic, Corpus.WordsOf(item)) is not string words)
        {
            return null;
        }

        return json =>
        {
            json.String("@type", item is Belief ? "Claim" : "Question");
            json.String("@id", "#" + Address.Encode(item.Id));
            json.String(item is Belief ? "text" : "name", words);
            if (item is Belief belief)
            {
                Given(json, "description", Percent.Of(belief.Estimate) is string number ? scope.Words.Say(Sentences.HeldAt, number) : null);
                Given(json, "url", scope.Canonical is string page ? $"{page}#{Address.Encode(item.Id)}" : null);
                WriteAuthor(json, scope.Site.Settings);
                BeliefMove[] moves = [.. belief.History.Where(move => move.Date <= corpus.Today)];
                Given(json, "datePublished", Day(moves.MinBy(move => move.Date)));
                Given(json, "dateModified", Day(moves.MaxBy(move => move.Date)));
                json.Object("appearance", () => json.String("@id", PageId));
            }
            else if (DataNames.Words(corpus, topic, ((Uncertainty)item).Answer) is string answer)
            {
                json.Object("acceptedAnswer", () =>
                {
                    json.String("@type", "Answer");
                    json.String("text", answer);
                });
            }
        };
    }

    private static string? Day(BeliefMove? move) => move is null ? null : PartialDates.Iso(move.Date, move.Precision);

    private static void WriteAuthor(JsonOutput json, GardenSettings garden)
    {
        if (garden.Author is string author)
        {
            json.Object("author", () =>
            {
                json.String("@type", "Person");
                json.String("name", author);
            });
        }
    }

    private static void Given(JsonOutput json, string name, string? value)
    {
        if (value is not null)
        {
            json.String(name, value);
        }
    }
}
