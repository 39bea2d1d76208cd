using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Sections;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>What is worth finding out: conditions and triggers by how far they would move beliefs, then the questions on which two positions differ.</summary>
internal static class CruxesPages
{
    /// <summary>The most beliefs told of one entry.</summary>
    private const int MostTold = 5;

    private static readonly ListText Text = new("cruxes", Sentences.CruxesTitle, Sentences.CruxesAbout, Sentences.CruxesEmpty);

    public static bool IsWanted(SiteContext site) => site.HasSwings || Disputes(site).Any();

    public static IEnumerable<SitePage> Of(SiteContext site) => !IsWanted(site) ? [] : ListPages
        .Of(site, DerivedAddress.Cruxes, Text, site.Swings, swing => site.Words.Say(SizeOf(swing)), Row)
        .Select(page => page.Address == DerivedAddress.Cruxes ? WithDisputes(page) : page);

    private static SitePage WithDisputes(SitePage page) => page with
    {
        View = scope =>
        {
            ListView list = (ListView)page.View(scope);
            DisputeView[] disputes = [.. Disputes(scope.Site).Select(dispute => View(scope, dispute.Topic, dispute.Section, dispute.Crux))];
            return disputes.Length == 0 ? list : list with { Disputes = disputes, Empty = null };
        },
    };

    private static IEnumerable<(Topic Topic, Section Section, Crux Crux)> Disputes(SiteContext site) =>
        from topic in site.Topics
        from section in topic.SectionsOf(SectionKind.Crux)
        from dispute in section.Parts.OfType<SectionPart.Dispute>()
        select (topic, section, dispute.Crux);

    private static DisputeView View(PageScope scope, Topic topic, Section section, Crux crux) => new()
    {
        Question = crux.Question,
        Href = scope.Links.To(topic, section.Heading?.Anchor),
        Region = topic.Title,
        Crux = new TableViews(scope.TextOf(topic)).Of(crux),
    };

    private static Sentence SizeOf(Swing swing) => Math.Round(swing.Points, 6) switch
    {
        >= 50 => Sentences.CruxesLarge,
        >= 20 => Sentences.CruxesMiddle,
        _ => Sentences.CruxesSmall,
    };

    private static RowView Row(PageScope scope, Swing swing)
    {
        PlacedBelief first = swing.Moves[0].Placed;
        IGrouping<PlacedBelief, SwingMove>[] beliefs = [.. swing.Moves.GroupBy(move => move.Placed)];
        Words words = scope.Words;
        string points = words.Say(Sentences.WordPoint, swing.Points == 1 ? 1 : (int)Math.Max(2, swing.Points));
        return new RowView
        {
            Kind = "swing",
            Mark = new MarkView
            {
                Number = words.Figure(swing.Points / 100),
                Word = beliefs.Length == 1 ? points : words.Say(Sentences.PointsIn, points, words.Say(Sentences.BeliefsWord, beliefs.Length)),
            },
            Words = swing.Words,
            Href = swing.Place is { } place ? scope.Links.To(place.Page, place.Item?.Id ?? place.Anchor) : scope.Links.To(first.Topic, first.Belief),
            Why = Lines.Join(
            [
                .. beliefs.Take(MostTold).Select(moves => Course(scope, moves.Key, moves)),
                beliefs.Length > MostTold ? words.Html(Sentences.AndBeliefsMore, beliefs.Length - MostTold) : null,
            ]),
            Facts = Facts.Join(scope.LinkTo(swing.Place?.Page ?? first.Topic), swing.Place?.Item is Trigger ? words.Html(Sentences.Trigger) : null),
        };
    }

    /// <summary>Where the belief is and where it would go: <c>Claim, 50 → 60% if so, 20% if not</c>.</summary>
    private static HtmlText Course(PageScope scope, PlacedBelief placed, IEnumerable<SwingMove> moves)
    {
        double now = BeliefHistory.Of(placed.Belief).Current ?? 0;
        Words words = scope.Words;
        IEnumerable<string> ends = moves.Select(move => (Number: words.Percent(now + (move.Points / 100)), move.Holds)).Select(end => end.Holds switch
        {
            true => words.Say(Sentences.IfSo, end.Number),
            false => words.Say(Sentences.IfNotSo, end.Number),
            null => end.Number,
        });
        return HtmlText.From($"{scope.ShortLink(placed)} {words.Figure(now)} → {string.Join(", ", ends)}");
    }
}
