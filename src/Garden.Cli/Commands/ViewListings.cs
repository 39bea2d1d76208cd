using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Cli.Reporting;
using Garden.Language.Model;

namespace Garden.Cli.Commands;

/// <summary>The views of a garden that the site shows too, as listings in the same order. Unlisted pages are not in them.</summary>
internal static class ViewListings
{
    /// <summary>A view as far as it bears on some topics.</summary>
    public static Listing Of(GardenAsOf corpus, string kind, IEnumerable<Topic> topics)
    {
        HashSet<Topic> wanted = new(topics, ReferenceEqualityComparer.Instance);
        return kind switch
        {
            "changes" => Moves(corpus, wanted),
            "evidence" => Evidence(corpus, wanted),
            "cruxes" => Cruxes(corpus, wanted),
            _ => ReviewList.Table("agenda", corpus, Agenda.Of(corpus).Where(entry => wanted.Contains(entry.Topic)), isWeighed: true),
        };
    }

    private static Listing Moves(GardenAsOf corpus, HashSet<Topic> wanted) =>
        new("changes", ["belief", "date", "from", "to", "points", "sources", "reason"])
        {
            Rows =
            [
                .. from change in Changes.Of(corpus)
                   let topic = change.Placed.Topic
                   let step = change.Step
                   where step.Kind == StepKind.Moved && wanted.Contains(topic)
                   select (Cell[])
                   [
                       Cell.Words(change.Placed.Name), Cell.Day(step.Date), Cell.Percent(step.From), Cell.Percent(step.To), Points(step.Points),
                       Cell.Names([.. EvidenceSources.PagesIn(corpus, topic, step.Reason).Select(page => page.Name)]),
                       Cell.Words(step.Reason is { } reason ? corpus.Plain(topic, reason) : null),
                   ],
            ],
        };

    private static Listing Evidence(GardenAsOf corpus, HashSet<Topic> wanted) =>
        new("evidence", ["source", "points", "beliefs", "for", "against", "moved", "title"])
        {
            Rows =
            [
                .. from source in EvidenceSources.Of(corpus)
                   where source.For.Concat(source.Against).Concat(source.Moved.Select(move => move.Placed)).Any(placed => wanted.Contains(placed.Topic))
                   select (Cell[])
                   [
                       Cell.Words(source.Page?.Name ?? source.Url), Cell.Number(Figure(source.Points), source.Points), Cell.Count(source.Beliefs),
                       Names(source.For), Names(source.Against), Names(source.Moved.Select(move => move.Placed).Distinct()), Cell.Words(source.Words),
                   ],
            ],
        };

    private static Listing Cruxes(GardenAsOf corpus, HashSet<Topic> wanted) => new("cruxes", ["crux", "expected", "likelihood", "points", "moves", "words"])
    {
        Rows =
        [
            .. from swing in Swings.Of(corpus)
               where swing.Moves.Any(move => wanted.Contains(move.Placed.Topic))
               select (Cell[])
               [
                   Cell.Words(swing.Place is { } place ? $"{place.Page.Name}#{place.Item?.Id ?? place.Anchor}".TrimEnd('#') : null),
                   Cell.Number(swing.Expected is double expected ? Figure(expected) : null, swing.Expected), Cell.Percent(swing.Likelihood),
                   Cell.Number(Figure(swing.Points), swing.Points), Names(swing.Moves.Select(move => move.Placed)), Cell.Words(swing.Words),
               ],
        ],
    };

    private static Cell Names(IEnumerable<PlacedBelief> beliefs) => Cell.Names([.. beliefs.Select(placed => placed.Name)]);

    private static Cell Points(double? points) => Cell.Number(points is double moved ? Percent.Points(moved) : null, points);

    /// <summary>The size of a move, without a sign.</summary>
    private static string Figure(double points) => Percent.Points(points).TrimStart('+');
}
