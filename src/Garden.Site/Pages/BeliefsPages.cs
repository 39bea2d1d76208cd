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

/// <summary>
/// All beliefs, the likeliest first. Where they fit on one page, the script can put its rows into other orders; of a list
/// that is cut into pages it has only one of them, and the first row of that would not be the first of all.
/// </summary>
internal static class BeliefsPages
{
    private static readonly Order Likeliest = new("by-confidence", BeliefOrder.Confidence, Sentences.OrderConfidence, Sentences.BeliefsByConfidence, ByConfidence);

    private static readonly Order[] Others =
    [
        new("by-sureness", BeliefOrder.Decidedness, Sentences.OrderSureness, Sentences.BeliefsBySureness, BySureness),
        new("by-importance", BeliefOrder.Importance, Sentences.OrderImportance, Sentences.BeliefsByImportance, ByImportance),
        new("by-last-move", BeliefOrder.LastMove, Sentences.OrderLastMove, Sentences.BeliefsByLastMove, ByLastMove),
    ];

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        if (!site.Topics.Any(topic => topic.Beliefs.Any()))
        {
            return [];
        }

        ImmutableArray<BeliefRow> rows = Rows(site);
        int regions = rows.Select(row => row.Placed.Topic.Name).Distinct(StringComparer.Ordinal).Count();
        Words words = site.Words;
        string beliefs = words.Say(Sentences.BeliefsIn, words.Say(Sentences.BeliefsWord, rows.Length), words.Say(Sentences.RegionsWord, regions));
        return Paging.Cut(DerivedAddress.Beliefs, rows.By(Likeliest.Key), (at, part, place) => new SitePage(at, PageTemplates.Beliefs, scope =>
        {
            ImmutableArray<BeliefRow>[] orders = HasOrders(rows) ? [.. Others.Select(order => rows.By(order.Key))] : [];
            Dictionary<BeliefRow, string>? places = orders.Length == 0 ? null : PlacesIn(orders);
            return new BeliefsView
            {
                Site = scope.SiteView(),
                Kind = "wide-page",
                Title = scope.Words.Say(Sentences.BeliefsTitle),
                WindowTitle = scope.WindowTitle(scope.Words.Say(Sentences.BeliefsTitle)),
                Description = words.Say(Likeliest.About, beliefs),
                Canonical = scope.Canonical,
                Orders = orders.Length == 0 ? null : [View(site, Likeliest, [], beliefs), .. Others.Select((order, at) => View(site, order, orders[at], beliefs))],
                Rule = at == DerivedAddress.Beliefs ? RulePlates.Of(scope, site.Topics) : null,
                Caption = words.Say(Sentences.BeliefsCaption, words.Say(Likeliest.Words)),
                Bands = [.. Bands(site, part, Likeliest).Select(band => new BandView
                {
                    Title = band.Title,
                    Range = band.Range,
                    Rows = [.. part[band.Rows].Select(row => View(scope, row, places?[row]))],
                })],
                Pager = place.Pager(scope),
            };
        }));
    }

    /// <summary>Addresses that orders once had, each with the place where that order is now.</summary>
    public static IEnumerable<(string Old, Func<string?> Anchor)> OldAddresses(SiteContext site) =>
        Others.Select(order => ($"{DerivedAddress.Beliefs}{order.Name}/", (Func<string?>)(() => HasOrders(Rows(site)) ? order.Name : null)));

    /// <summary>The beliefs of the list, by page and place.</summary>
    private static ImmutableArray<BeliefRow> Rows(SiteContext site) => [.. BeliefList.Of(site.Corpus).Where(row => RichTextWriter.IsWritten(row.Placed.Belief.Claim))];

    private static bool HasOrders(ImmutableArray<BeliefRow> rows) => rows.Length is > 2 and <= Paging.RowsPerPage;

    /// <summary>The place of each row in each of some orders, from 0: <c>17 4 250</c>.</summary>
    private static Dictionary<BeliefRow, string> PlacesIn(ImmutableArray<BeliefRow>[] orders)
    {
        Dictionary<BeliefRow, string> places = new(ReferenceEqualityComparer.Instance);
        foreach (ImmutableArray<BeliefRow> order in orders)
        {
            for (int place = 0; place < order.Length; place++)
            {
                places[order[place]] = places.TryGetValue(order[place], out string? before) ? $"{before} {Counting.Plain(place)}" : Counting.Plain(place);
            }
        }

        return places;
    }

    private static OrderView View(SiteContext site, Order order, ImmutableArray<BeliefRow> rows, string beliefs) => new()
    {
        Name = order.Name,
        Words = site.Words.Say(order.Words),
        Description = site.Words.Say(order.About, beliefs),
        Caption = site.Words.Say(Sentences.BeliefsCaption, site.Words.Say(order.Words)),
        Bands = [.. Bands(site, rows.ToArray(), order).Select(band => new OrderBandView { Title = band.Title, Range = band.Range, From = Counting.Plain(band.Rows.Start.Value) })],
    };

    /// <summary>Rows that follow each other under one heading.</summary>
    private static IEnumerable<(string Title, string? Range, Range Rows)> Bands(SiteContext site, ArraySegment<BeliefRow> rows, Order order)
    {
        for (int start = 0, end; start < rows.Count; start = end)
        {
            (string title, string? range) = order.BandOf(site, rows[start]);
            for (end = start + 1; end < rows.Count && order.BandOf(site, rows[end]).Title == title;)
            {
                end++;
            }

            yield return (title, range, start..end);
        }
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

    private static (string Title, string? Range) ByImportance(SiteContext site, BeliefRow row) =>
        (Counting.Capital(BeliefViews.ImportanceWords(site.Words, row.Placed.Belief.Importance) ?? site.Words.Say(Sentences.BandNoImportance)), null);

    private static (string Title, string? Range) ByLastMove(SiteContext site, BeliefRow row) =>
        (row.LastMoved?.Year.ToString(CultureInfo.InvariantCulture) ?? site.Words.Say(Sentences.BandNeverMoved), null);

    private static BeliefRowView View(PageScope scope, BeliefRow row, string? places)
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
            Places = places,
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

    /// <summary>An order of the list.</summary>
    /// <param name="Name">Its anchor on the page, and the last part of the address that it once had.</param>
    /// <param name="About">What the page says of itself in this order.</param>
    /// <param name="BandOf">The heading that a row stands under, and what that means in numbers.</param>
    private sealed record Order(string Name, BeliefOrder Key, Sentence Words, Sentence About, Func<SiteContext, BeliefRow, (string Title, string? Range)> BandOf);
}
