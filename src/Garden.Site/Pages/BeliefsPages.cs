using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Sections;
using Garden.Site.Theming;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>All beliefs, by confidence, by sureness, by importance and by last move.</summary>
internal static class BeliefsPages
{
    private static readonly (string Words, string Address)[] Orders =
    [
        ("by confidence", DerivedAddress.Beliefs),
        ("by sureness", DerivedAddress.BeliefsBySureness),
        ("by importance", DerivedAddress.BeliefsByImportance),
        ("by last move", DerivedAddress.BeliefsByLastMove),
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
        string description = $"{Counting.Capital(Counting.Of(byConfidence.Length, "belief"))} in {Counting.Of(regions, "region")}";
        return
        [
            .. Pages(DerivedAddress.Beliefs, byConfidence, row => ByConfidence(site, row), $"{description}, the likeliest at the top. A length is the number; a frame is the range I would not be surprised by."),
            .. Pages(DerivedAddress.BeliefsBySureness, rows.By(BeliefOrder.Decidedness), row => BySureness(site, row), $"{description}, the surest at the top, whichever way: how far a number is from 50%."),
            .. Pages(DerivedAddress.BeliefsByImportance, rows.By(BeliefOrder.Importance), ByImportance, $"{description}, those first that matter most."),
            .. Pages(DerivedAddress.BeliefsByLastMove, rows.By(BeliefOrder.LastMove), ByLastMove, $"{description}, the last moved at the top."),
        ];
    }

    private static IEnumerable<SitePage> Pages(string address, ImmutableArray<BeliefRow> rows, Func<BeliefRow, (string Title, string? Range)> bandOf, string description) =>
        Paging.Cut(address, rows, (at, part, place) => new SitePage(at, PageTemplates.Beliefs, scope => new BeliefsView
        {
            Site = scope.SiteView(),
            Kind = "wide-page",
            Title = "All beliefs",
            WindowTitle = scope.WindowTitle("All beliefs"),
            Description = description,
            Canonical = scope.Canonical,
            Orders = ListPages.OrdersOf(scope, Orders, address),
            Caption = "All beliefs " + Orders.First(order => order.Address == address).Words,
            Bands = Bands(scope, part, bandOf),
            Pager = place.Pager(scope.Links),
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
            return ("Without a number", null);
        }

        return Likelihood.For(site.Settings.Likelihood, probability) is LikelihoodTerm term
            ? (Counting.Capital(term.Words), PercentText.Range(term.Low, term.High))
            : (probability > 0.5 ? "Beyond words, likely" : "Beyond words, unlikely", null);
    }

    /// <summary>The word for a number and the word for its opposite, which is as far from even: <c>Likely or unlikely</c>.</summary>
    private static (string Title, string? Range) BySureness(SiteContext site, BeliefRow row)
    {
        if (row.Probability is not double probability)
        {
            return ("Without a number", null);
        }

        LikelihoodScale vocabulary = site.Settings.Likelihood;
        double likelier = Math.Round(Math.Max(probability, 1 - probability), 9);
        if (Likelihood.For(vocabulary, likelier) is not LikelihoodTerm term || Likelihood.For(vocabulary, 1 - term.Mid) is not LikelihoodTerm opposite)
        {
            return ("Beyond words", null);
        }

        string range = PercentText.Range(term.Low, term.High);
        return term == opposite
            ? (Counting.Capital(term.Words), range)
            : (Counting.Capital($"{term.Words} or {opposite.Words}"), $"{range} or {PercentText.Range(opposite.Low, opposite.High)}");
    }

    private static (string Title, string? Range) ByImportance(BeliefRow row) =>
        (Counting.Capital(BeliefViews.ImportanceWords(row.Placed.Belief.Importance) ?? "not said how much it matters"), null);

    private static (string Title, string? Range) ByLastMove(BeliefRow row) =>
        (row.LastMoved?.Year.ToString(CultureInfo.InvariantCulture) ?? "Never moved", null);

    private static BeliefRowView View(PageScope scope, BeliefRow row)
    {
        (Topic topic, Belief belief) = row.Placed;
        return new BeliefRowView
        {
            Mark = EstimateMark.Of(belief, scope.Site.Settings.Likelihood),
            Claim = scope.Corpus.Plain(topic, belief.Claim),
            Href = scope.Links.To(topic, belief),
            Region = topic.Title,
            RegionHref = scope.Links.To(topic),
            Last = LastOf(belief),
        };
    }

    private static HtmlText? LastOf(Belief belief)
    {
        if (belief.Resolution is Resolution resolution)
        {
            return HtmlText.From($"{BeliefViews.OutcomeWords(resolution).ToLowerInvariant()} {Dates.Element(resolution.Date)}");
        }

        if (belief.History.MaxBy(move => move.Date) is not BeliefMove last)
        {
            return null;
        }

        HtmlText day = Dates.Element(last.Date, last.Precision);
        return last.From is null ? HtmlText.From($"since {day}") : HtmlText.From($"{EstimateMark.Move(last.From, last.To)}, {day}");
    }
}
