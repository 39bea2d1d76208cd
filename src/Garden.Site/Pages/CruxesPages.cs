using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>What is worth finding out: conditions and triggers by how far they would move beliefs.</summary>
internal static class CruxesPages
{
    /// <summary>The most beliefs told of one entry.</summary>
    private const int MostTold = 5;

    private static readonly ListText Words = new(
        "cruxes",
        "What is worth finding out",
        "What would move my numbers if it were known, what would move them furthest first.",
        "Nothing is named yet.");

    public static bool IsWanted(SiteContext site) => !site.Swings.IsEmpty;

    public static IEnumerable<SitePage> Of(SiteContext site) => !IsWanted(site) ? [] : ListPages.Of(DerivedAddress.Cruxes, Words, site.Swings, SizeOf, Row);

    private static string SizeOf(Swing swing) => Math.Round(swing.Points, 6) switch
    {
        >= 50 => "50 points and more",
        >= 20 => "20 to 50 points",
        _ => "Under 20 points",
    };

    private static RowView Row(PageScope scope, Swing swing)
    {
        PlacedBelief first = swing.Moves[0].Placed;
        IGrouping<PlacedBelief, SwingMove>[] beliefs = [.. swing.Moves.GroupBy(move => move.Placed)];
        return new RowView
        {
            Kind = "swing",
            Mark = new MarkView
            {
                Number = PercentText.Figure(swing.Points / 100),
                Word = (swing.Points == 1 ? "point" : "points") + (beliefs.Length == 1 ? "" : $" in {Counting.Of(beliefs.Length, "belief")}"),
            },
            Words = swing.Words,
            Href = swing.Place is { } place ? scope.Links.To(place.Page, place.Item?.Id ?? place.Anchor) : scope.Links.To(first.Topic, first.Belief),
            Why = Lines.Join(
            [
                .. beliefs.Take(MostTold).Select(moves => Course(scope, moves.Key, moves)),
                beliefs.Length > MostTold ? HtmlText.Of($"and {Counting.FiguresOf(beliefs.Length - MostTold, "belief")} more") : null,
            ]),
            Facts = Facts.Join(scope.LinkTo(swing.Place?.Page ?? first.Topic), swing.Place?.Item is Trigger ? HtmlText.Of("Trigger") : null),
        };
    }

    /// <summary>Where the belief is and where it would go: <c>Claim, 50 → 60% if so, 20% if not</c>.</summary>
    private static HtmlText Course(PageScope scope, PlacedBelief placed, IEnumerable<SwingMove> moves)
    {
        double now = BeliefHistory.Of(placed.Belief).Current ?? 0;
        IEnumerable<string> ends = moves.Select(move => PercentText.Of(now + (move.Points / 100)) + (move.Holds switch
        {
            true => " if so",
            false => " if not",
            null => "",
        }));
        return HtmlText.From($"{scope.ShortLink(placed)} {PercentText.Figure(now)} → {string.Join(", ", ends)}");
    }
}
