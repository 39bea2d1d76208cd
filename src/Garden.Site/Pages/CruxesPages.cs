using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Sections;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>What is worth finding out: conditions and triggers by the expected change of beliefs, then those of which it is not known by how far they would move them, then the questions on which two positions differ.</summary>
internal static class CruxesPages
{
    /// <summary>The most beliefs told of one entry.</summary>
    private const int MostTold = 5;

    private static readonly ListText Text = new("cruxes", Sentences.CruxesTitle, Sentences.CruxesAbout, Sentences.CruxesEmpty) { RowsPerPage = Paging.TallRowsPerPage };

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

    private static Sentence SizeOf(Swing swing) => swing.Expected switch
    {
        null => Sentences.CruxesUnknown,
        >= 5 => Sentences.CruxesLarge,
        >= 1 => Sentences.CruxesMiddle,
        _ => Sentences.CruxesSmall,
    };

    private static RowView Row(PageScope scope, Swing swing)
    {
        PlacedBelief first = swing.Moves[0].Placed;
        Words words = scope.Words;
        return new RowView
        {
            Kind = "swing",
            Mark = MarkOf(words, swing) with { Gauge = GaugeOf(swing.Moves.MaxBy(move => move.Points)!) },
            Words = swing.Words,
            Href = swing.Place is { } place ? scope.Links.To(place.Page, place.Item?.Id ?? place.Anchor) : scope.Links.To(first.Topic, first.Belief),
            Why = Lines.Join(
            [
                .. swing.Moves.Take(MostTold).Select(move => Course(scope, move)),
                swing.Moves.Length > MostTold ? words.Html(Sentences.AndBeliefsMore, swing.Moves.Length - MostTold) : null,
            ]),
            Facts = Facts.Join(scope.LinkTo(swing.Place?.Page ?? first.Topic), Likelihood(words, swing), swing.Place?.Item is Trigger ? PageScope.Anchor(scope.Links.To(DerivedAddress.Updates), words.Say(Sentences.BesideUpdates)) : null),
        };
    }

    /// <summary>From where a belief stands to where it would go, either way.</summary>
    private static HtmlText GaugeOf(SwingMove move) => Gauge.Shift(move.Now, [.. ((double?[])[move.Then ?? (move.Otherwise is null ? null : move.Follows), move.Otherwise ?? move.Follows]).OfType<double>()]);

    /// <summary>The expected change; where it is not known, how many points are at stake.</summary>
    public static MarkView MarkOf(Words words, Swing swing)
    {
        double size = Math.Round(swing.Expected ?? swing.Points, 1);
        string points = words.Say(Sentences.WordPoint, size == 1 ? 1 : (int)Math.Max(2, size));
        string told = swing.Expected is null ? points : words.Say(Sentences.PointsExpected, points);
        return new MarkView
        {
            Number = words.Figure(size / 100),
            Word = swing.Beliefs == 1 ? told : words.Say(Sentences.PointsIn, told, words.Say(Sentences.BeliefsWord, swing.Beliefs)),
        };
    }

    private static HtmlText? Likelihood(Words words, Swing swing) => (swing.Likelihood, swing.By) switch
    {
        ({ } number, { } day) => words.Html(Sentences.LikelyBy, words.Percent(number), words.Day(day)),
        ({ } number, null) => words.Html(Sentences.Likely, words.Percent(number)),
        _ => null,
    };

    /// <summary>Where the belief is and where it would go: <c>Claim, 50 → 60% if so, hence 45% if not</c>.</summary>
    private static HtmlText Course(PageScope scope, SwingMove move)
    {
        Words words = scope.Words;
        string? Side(double? said, bool holds) => (said, move.Follows) switch
        {
            ({ } number, _) => words.Say(holds ? Sentences.IfSo : Sentences.IfNotSo, words.Percent(number)),
            (null, { } number) => words.Say(holds ? Sentences.HenceIfSo : Sentences.HenceIfNotSo, words.Percent(Percent.Rounded(number))),
            _ => null,
        };
        bool isBare = move is { Then: { }, Otherwise: null, Follows: null };
        string?[] ends = isBare ? [words.Percent(move.Then!.Value)] : move.Then is null ? [Side(move.Otherwise, false), Side(null, true)] : [Side(move.Then, true), Side(move.Otherwise, false)];
        return HtmlText.From($"{scope.ShortLink(move.Placed)} {words.Figure(move.Now)}{EstimateMark.Arrow}{string.Join(", ", ends.OfType<string>())}");
    }
}
