using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Site.Data;

/// <summary>Writes one region into <c>garden.json</c>.</summary>
internal sealed class TopicJson(GardenAsOf corpus, JsonOutput json)
{
    public void Write(Topic topic)
    {
        json.String("id", topic.Id);
        json.String("page", topic.Name);
        json.String("title", topic.Title);
        json.String("url", DataNames.Url(topic));
        json.String("description", topic.Description);
        json.String("area", topic.Area);
        json.String("status", topic.Status);
        json.Date("created", topic.Created);
        json.Date("updated", topic.Updated);
        json.Date("reviewed", topic.Reviewed);
        json.Integer("reviewEvery", topic.ReviewEvery);
        json.Strings("tags", topic.Tags);
        json.Strings("aliases", topic.Aliases);
        json.OwnWords(topic);
        json.Boolean("unlisted", topic.Unlisted);
        json.Boolean("stub", topic.IsStub);
        json.Integer("unfilled", topic.Placeholders.Length);
        json.String("headline", Headline(topic));
        json.Strings("beliefs", topic.Beliefs.Select(belief => $"{topic.Name}#{belief.Id}"));
        json.Objects("uncertainties", topic.Uncertainties, uncertainty => WriteUncertainty(topic, uncertainty));
        json.Objects("updates", topic.Triggers, trigger => WriteTrigger(topic, trigger));
        json.Objects("reading", topic.Readings, entry => WriteReading(topic, entry));
        json.Objects("related", corpus.RelatedTo(topic), related =>
        {
            json.String("page", related.Topic.Name);
            json.String("how", related.How ?? KindName(related.Kind));
        });
        json.Strings("backlinks", GardenJson.Backlinks(corpus, topic));
        json.Strings("essays", corpus.WritingOn(topic).Select(essay => essay.Name));
        WriteTable(topic, SectionKind.Evaluation, "evaluation", ["dimension", "assessment", "notes"]);
        json.Strings("includes", DataNames.Words(corpus, topic, topic.SectionsOf(SectionKind.Includes).SelectMany(Entries)));
        WriteTable(topic, SectionKind.Levers, "levers", ["lever", "mechanism", "who"]);
        json.Objects("cruxes", topic.Cruxes, crux => WriteCrux(topic, crux));
        json.Object("fit", () =>
        {
            json.Strings("good", Fit(topic, FitSide.Good));
            json.Strings("less", Fit(topic, FitSide.Less));
        });
    }

    private string? Headline(Topic topic)
    {
        IEnumerable<RichText> prose = topic.SectionsOf(SectionKind.Headline).SelectMany(section => section.Parts).OfType<SectionPart.Prose>().Select(part => part.Html);
        return string.Join(' ', DataNames.Words(corpus, topic, prose)) is { Length: > 0 } words ? words : null;
    }

    private void WriteUncertainty(Topic topic, Uncertainty uncertainty)
    {
        json.String("id", uncertainty.Id);
        json.String("question", DataNames.Words(corpus, topic, uncertainty.Question));
        json.String("why", DataNames.Words(corpus, topic, uncertainty.Stakes));
        json.Importance(uncertainty.Importance);
        json.Strings("touches", DataNames.Places(corpus, topic, uncertainty.Touches));
        json.Date("answered", uncertainty.Answered);
        json.String("answer", DataNames.Words(corpus, topic, uncertainty.Answer));
    }

    private void WriteTrigger(Topic topic, Trigger trigger)
    {
        json.String("id", trigger.Id);
        json.String("text", DataNames.Words(corpus, topic, trigger.Text));
        json.Objects("moves", trigger.Moves.Where(move => corpus.PlaceOf(topic, move.Reference) is not null), move =>
        {
            json.String("belief", DataNames.Place(corpus, topic, move.Reference));
            json.Probability("to", move.To?.Probability);
        });
        json.String("state", trigger.State.ToString().ToLowerInvariant());
        json.Date("date", trigger.StateDate);
        json.Probability("likelihood", trigger.Likelihood?.Estimate.Probability);
        json.Date("likelihoodBy", trigger.Likelihood?.By);
    }

    private void WriteReading(Topic topic, ReadingEntry entry)
    {
        json.String("id", entry.Id);
        json.Date("date", entry.Date, entry.Precision);
        json.String("title", DataNames.Words(corpus, topic, entry.Title));
        json.String("takeaway", DataNames.Words(corpus, topic, entry.Takeaway));
        json.String("target", DataNames.Place(corpus, topic, entry.Target));
        json.Objects("moved", entry.Moved.Where(move => corpus.PlaceOf(topic, move.Reference) is not null), move =>
        {
            json.String("belief", DataNames.Place(corpus, topic, move.Reference));
            json.Probability("from", move.From?.Probability);
            json.Probability("to", move.To?.Probability);
        });
    }

    /// <summary>The rows of a section's tables, columns named by their position; further columns keep the writer's names.</summary>
    private void WriteTable(Topic topic, SectionKind kind, string name, ImmutableArray<string> columns)
    {
        IEnumerable<(Table Table, ImmutableArray<RichText> Row)> rows = topic.SectionsOf(kind)
            .SelectMany(section => section.Parts)
            .OfType<SectionPart.Grid>()
            .SelectMany(part => part.Table.Rows.Select(row => (part.Table, row)));
        json.Objects(name, rows, entry =>
        {
            for (int column = 0; column < columns.Length; column++)
            {
                json.String(columns[column], DataNames.Words(corpus, topic, entry.Row.ElementAtOrDefault(column)));
            }

            json.Objects("more", Enumerable.Range(columns.Length, Math.Max(0, entry.Row.Length - columns.Length)), column =>
            {
                json.String("column", DataNames.Words(corpus, topic, entry.Table.Header.ElementAtOrDefault(column)));
                json.String("text", DataNames.Words(corpus, topic, entry.Row[column]));
            });
        });
    }

    private void WriteCrux(Topic topic, Crux crux)
    {
        void Side(string name, CruxPosition position, IEnumerable<RichText?> arguments) => json.Object(name, () =>
        {
            json.String("position", DataNames.Words(corpus, topic, position.Position));
            json.Probability("probability", position.Estimate?.Probability);
            json.Strings("arguments", DataNames.Words(corpus, topic, arguments));
        });

        json.String("question", crux.Question);
        Side("left", crux.Left, crux.Rows.Select(row => row.Left));
        Side("right", crux.Right, crux.Rows.Select(row => row.Right));
    }

    private IEnumerable<string> Fit(Topic topic, FitSide side) =>
        DataNames.Words(corpus, topic, topic.SectionsOf(SectionKind.Fit)
            .SelectMany(section => section.Parts)
            .OfType<SectionPart.Fit>()
            .Where(part => part.Side == side)
            .SelectMany(part => part.Entries)
            .Select(entry => entry.Text));

    private static IEnumerable<RichText> Entries(Section section) =>
        section.Parts.OfType<SectionPart.Items>().SelectMany(part => part.Entries).Select(Corpus.WordsOf);

    private static string KindName(RelationKind kind) => kind switch
    {
        RelationKind.Named => "named",
        RelationKind.Linked => "linked",
        RelationKind.SharedUncertainty => "shared-uncertainty",
        _ => "shared-crux",
    };
}
