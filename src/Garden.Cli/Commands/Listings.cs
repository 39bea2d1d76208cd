using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Cli.Reporting;
using Garden.Language.Model;

namespace Garden.Cli.Commands;

/// <summary>The listings of a garden: everything, unlisted pages included, in order of page and place. Views come in their own order.</summary>
internal static class Listings
{
    public static readonly IReadOnlyCollection<string> Kinds = ["topics", "beliefs", "uncertainties", "updates", "reading", "changes", "evidence", "cruxes", "agenda", "drafts"];

    /// <summary>The head of the list of beliefs.</summary>
    public static readonly ImmutableArray<string> BeliefColumns = ["belief", "probability", "importance", "by", "moved", "outcome", "claim"];

    public static Listing Of(GardenAsOf corpus, string kind, ListFilter filter)
    {
        Topic[] topics = [.. corpus.Topics.Where(topic => filter.Takes(corpus, topic))];
        return kind switch
        {
            "topics" => Topics(topics),
            "beliefs" => Beliefs(corpus, topics, filter),
            "uncertainties" => Uncertainties(corpus, topics, filter),
            "updates" => Updates(corpus, topics, filter),
            "reading" => Reading(corpus, topics, filter),
            "drafts" => Drafts(corpus),
            _ => ViewListings.Of(corpus, kind, topics),
        };
    }

    private static Listing Topics(IEnumerable<Topic> topics) => new("topics", ["topic", "area", "status", "reviewed", "beliefs", "unfilled", "title"])
    {
        Rows =
        [
            .. topics.Select(topic => (Cell[])
            [
                Cell.Words(topic.Name), Cell.Words(topic.Area), Cell.Words(topic.Status), Cell.Day(topic.Reviewed),
                Cell.Count(topic.Beliefs.Count()), Cell.Count(topic.Placeholders.Length), Cell.Words(topic.Title),
            ]),
        ],
    };

    /// <summary>The pages that are kept back, each with who sees it when.</summary>
    private static Listing Drafts(GardenAsOf corpus) => new("drafts", ["page", "kept", "from", "until", "title"])
    {
        Rows =
        [
            .. corpus.Drafts.Select(page => (Cell[])
            [
                Cell.Words(page.Name), Cell.Words(KindOf(page.Privacy, corpus.Today)), Cell.Day(page.Privacy.From), Cell.Day(page.Privacy.Until), Cell.Words(page.Title),
            ]),
        ],
    };

    private static string KindOf(PagePrivacy privacy, DateOnly today) => privacy switch
    {
        { IsUnreadable: true } => "unreadable",
        { IsPrivate: true } => "private",
        _ when privacy.On(today) == PageHiding.Draft => "draft",
        _ => "dated",
    };

    private static Listing Beliefs(GardenAsOf corpus, IEnumerable<Topic> topics, ListFilter filter) =>
        new("beliefs", BeliefColumns)
        {
            Rows =
            [
                .. from row in InOrder(BeliefList.Of(topics), filter.Sort)
                   let belief = row.Placed.Belief
                   where filter.Takes(row.Probability) && !(filter.Open && row.Placed.IsResolved)
                   select (Cell[])
                   [
                       Cell.Words(row.Placed.Name), Cell.Percent(row.Probability),
                       Name(belief.Importance), Cell.Day(belief.By), Cell.Day(row.LastMoved), Name(belief.Resolution?.Outcome), Text(corpus, row.Placed.Topic, belief.Claim),
                   ],
            ],
        };

    private static Listing Uncertainties(GardenAsOf corpus, IEnumerable<Topic> topics, ListFilter filter) =>
        new("uncertainties", ["uncertainty", "importance", "touches", "answered", "question"])
        {
            Rows =
            [
                .. from topic in topics
                   from uncertainty in topic.Uncertainties
                   where !(filter.Open && uncertainty.Answered <= corpus.Today)
                   select (Cell[])
                   [
                       Place(topic, uncertainty), Name(uncertainty.Importance), Cell.Count(uncertainty.Touches.Length),
                       Cell.Day(uncertainty.Answered), Text(corpus, topic, uncertainty.Question),
                   ],
            ],
        };

    private static Listing Updates(GardenAsOf corpus, IEnumerable<Topic> topics, ListFilter filter) => new("updates", ["update", "state", "date", "moves", "text"])
    {
        Rows =
        [
            .. from topic in topics
               from trigger in topic.Triggers
               let state = TriggerList.StateOn(trigger, corpus.Today)
               where !filter.Open || state == TriggerState.Open
               select (Cell[])
               [
                   Place(topic, trigger), Name<TriggerState>(state), Cell.Day(trigger.StateDate), Cell.Count(trigger.Moves.Length), Text(corpus, topic, trigger.Text),
               ],
        ],
    };

    /// <summary>
    /// The notes on sources, then the lines of the topics' reading logs. A filter for topics leaves out notes that belong to none of
    /// them. What moved nothing is a line of a log.
    /// </summary>
    private static Listing Reading(GardenAsOf corpus, Topic[] topics, ListFilter filter)
    {
        HashSet<ReadingEntry> idle = new(filter.Idle ? IdleReadings.Of(corpus).Select(reading => reading.Entry) : [], ReferenceEqualityComparer.Instance);
        bool isFiltered = filter.Area is not null || filter.Status is not null || filter.Stale;
        IEnumerable<ReadingNote> notes = corpus.Readings
            .Where(note => !filter.Idle && (!isFiltered || note.Topics.Any(index => corpus.PlaceOf(note, index)?.Page is Topic topic && topics.Contains(topic))));
        return new Listing("reading", ["reading", "date", "title", "takeaway"])
        {
            Rows =
            [
                .. notes.Select(note => (Cell[])[Cell.Words(note.Name), Cell.Words(note.Read), Cell.Words(note.Title), Cell.Words(note.Takeaway)]),
                .. from topic in topics
                   from entry in topic.Readings
                   where !filter.Idle || idle.Contains(entry)
                   select (Cell[])
                   [
                       Place(topic, entry), Cell.Day(entry.Date), Text(corpus, topic, entry.Title),
                       entry.Takeaway is RichText takeaway ? Text(corpus, topic, takeaway) : Cell.Words(null),
                   ],
            ],
        };
    }

    private static ImmutableArray<BeliefRow> InOrder(ImmutableArray<BeliefRow> rows, BeliefOrder? order) => order is { } asked ? rows.By(asked) : rows;

    private static Cell Place(Topic topic, Item item) => Cell.Words($"{topic.Name}#{item.Id}");

    private static Cell Name<T>(T? value)
        where T : struct, Enum => Cell.Words(value?.ToString().ToLowerInvariant());

    private static Cell Text(GardenAsOf corpus, Page page, RichText words) => Cell.Words(corpus.Plain(page, words) is { Length: > 0 } plain ? plain : null);
}
