using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Sections;
using Garden.Site.Theming;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>All beliefs, by confidence, by sureness, by importance and by last move.</summary>
internal static class BeliefsPages
{
    private static readonly (Sentence Words, string Address)[] Orders =
    [
        (Sentences.OrderConfidence, DerivedAddress.Beliefs),
        (Sentences.OrderSureness, DerivedAddress.BeliefsBySureness),
        (Sentences.OrderImportance, DerivedAddress.BeliefsByImportance),
        (Sentences.OrderLastMove, DerivedAddress.BeliefsByLastMove),
    ];

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        if (!site.Topics.Any(topic => topic.Beliefs.Any()))
        {
            return [];
        }

        ImmutableArray<BeliefRow> rows = [.. BeliefList.Of(site.Corpus).Where(row => RichTextWriter.IsWritten(row.Placed.Belief.Claim))];
        ImmutableArray<BeliefRow> byConfidence = rows.By(BeliefOrder.Confidence);
        int regions = byConfidence.Select(row => row.Placed.Topic.Name).Distinct(StringComparer.Ordinal).Count();
        Words words = site.Words;
        string beliefs = words.Say(Sentences.BeliefsIn, words.Say(Sentences.BeliefsWord, byConfidence.Length), words.Say(Sentences.RegionsWord, regions));
        return
        [
            .. Pages(DerivedAddress.Beliefs, byConfidence, row => ByConfidence(site, row), words.Say(Sentences.BeliefsByConfidence, beliefs)),
            .. Pages(DerivedAddress.BeliefsBySureness, rows.By(BeliefOrder.Decidedness), row => BySureness(site, row), words.Say(Sentences.BeliefsBySureness, beliefs)),
            .. Pages(DerivedAddress.BeliefsByImportance, rows.By(BeliefOrder.Importance), row => ByImportance(words, row), words.Say(Sentences.BeliefsByImportance, beliefs)),
            .. Pages(DerivedAddress.BeliefsByLastMove, rows.By(BeliefOrder.LastMove), row => ByLastMove(words, row), words.Say(Sentences.BeliefsByLastMove, beliefs)),
        ];
    }

    private static IEnumerable<SitePage> Pages(string address, ImmutableArray<BeliefRow> rows, Func<BeliefRow, (string Title, string? Range)> bandOf, string description) =>
        Paging.Cut(address, rows, (at, part, place) => new SitePage(at, PageTemplates.Beliefs, scope => new BeliefsView
        {
            Site = scope.SiteView(),
            Kind = "wide-page",
            Title = scope.Words.Say(Sentences.BeliefsTitle),
            WindowTitle = scope.WindowTitle(scope.Words.Say(Sentences.BeliefsTitle)),
            Description = description,
            Canonical = scope.Canonical,
            Orders = ListPages.OrdersOf(scope, Orders, address),
            Caption = scope.Words.Say(Sentences.BeliefsCaption, scope.Words.Say(Orders.First(order => order.Address == address).Words)),
            Bands = Bands(scope, part, bandOf),
            Pager = place.Pager(scope),
        }));

    private static List<BandView> Bands(PageScope scope, ArraySegment<BeliefRow> rows, Func<BeliefRow, (string Title, string? Range)> bandOf)
    {
        List<BandView> bands = [];
        for (int start = 0; start < rows.Count;)
        {
            (string title, string? range) = bandOf(rows[start]);
            int end = start;
            List<BeliefRowView> views = [];
            while (end < rows.Count && bandOf(rows[end]).Title == title)
            {
                views.Add(View(scope, rows[end++]));
            }

            bands.Add(new BandView { Title = title, Range = range, Rows = views });
            start = end;
        }

        return bands;
    }

    private static (string Title, string? Range) ByConfidence(SiteContext site, BeliefRow row)
    {
        if (row.Probability is not double probability)
        {
            return (site.Words.Say(Sentences.BandNoNumber), null);
        }

        return Likelihood.For(site.Settings.Likelihood, probability) is LikelihoodTerm term
            ? (Counting.Capital(site.Words.Likelihood(term)), site.Words.Range(term.Low, term.High))
            : (site.Words.Say(probability > 0.5 ? Sentences.BandBeyondLikely : Sentences.BandBeyondUnlikely), null);
    }

    /// <summary>The word for a number and the word for its opposite, which is as far from even: <c>Likely or unlikely</c>.</summary>
    private static (string Title, string? Range) BySureness(SiteContext site, BeliefRow row)
    {
        if (row.Probability is not double probability)
        {
            return (site.Words.Say(Sentences.BandNoNumber), null);
        }

        LikelihoodScale vocabulary = site.Settings.Likelihood;
        double likelier = Math.Round(Math.Max(probability, 1 - probability), 9);
        if (Likelihood.For(vocabulary, likelier) is not LikelihoodTerm term || Likelihood.For(vocabulary, 1 - term.Mid) is not LikelihoodTerm opposite)
        {
            return (site.Words.Say(Sentences.BandBeyond), null);
        }

        Words words = site.Words;
        string range = words.Range(term.Low, term.High);
        return term == opposite
            ? (Counting.Capital(words.Likelihood(term)), range)
            : (Counting.Capital(words.Say(Sentences.EitherOr, words.Likelihood(term), words.Likelihood(opposite))), words.Say(Sentences.EitherOr, range, words.Range(opposite.Low, opposite.High)));
    }

    private static (string Title, string? Range) ByImportance(Words words, BeliefRow row) =>
        (Counting.Capital(BeliefViews.ImportanceWords(words, row.Placed.Belief.Importance) ?? words.Say(Sentences.BandNoImportance)), null);

    private static (string Title, string? Range) ByLastMove(Words words, BeliefRow row) =>
        (row.LastMoved?.Year.ToString(CultureInfo.InvariantCulture) ?? words.Say(Sentences.BandNeverMoved), null);

    private static BeliefRowView View(PageScope scope, BeliefRow row)
    {
        (Topic topic, Belief belief) = row.Placed;
        return new BeliefRowView
        {
            Mark = EstimateMark.Of(scope.Words, belief, scope.Site.Settings.Likelihood),
            Claim = scope.Corpus.Plain(topic, belief.Claim),
            Href = scope.Links.To(topic, belief),
            Region = topic.Title,
            RegionHref = scope.Links.To(topic),
            Last = LastOf(scope.Words, belief),
        };
    }

    private static HtmlText? LastOf(Words words, Belief belief)
    {
        if (belief.Resolution is Resolution resolution)
        {
            return BeliefViews.OutcomeOn(words, resolution);
        }

        if (belief.History.MaxBy(move => move.Date) is not BeliefMove last)
        {
            return null;
        }

        HtmlText day = words.Day(last.Date, last.Precision);
        return last.From is null ? words.Html(Sentences.Since, day) : words.Html(Sentences.MoveOn, EstimateMark.Move(words, last.From, last.To), day);
    }
}
