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
/// All beliefs, open ones first, the likeliest of them at the top, then those that came out. Where they fit on one page, the script can put its rows into other orders; of a list
/// that is cut into pages it has only one of them, and the first row of that would not be the first of all. Filtered, it reads the others too.
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
        ImmutableArray<BeliefRow> open = [.. rows.Where(row => row.Placed.Belief.Resolution is null)];
        BeliefRow[] settled = [.. rows.Where(row => row.Placed.Belief.Resolution is not null).OrderByDescending(row => row.Placed.Belief.Resolution!.Date)];
        int regions = rows.Select(row => row.Placed.Topic.Name).Distinct(StringComparer.Ordinal).Count();
        Words words = site.Words;
        string beliefs = words.Say(Sentences.BeliefsIn, words.Say(Sentences.BeliefsWord, rows.Length), words.Say(Sentences.RegionsWord, regions));
        Lazy<Spark?> timeAxis = new(() => Spark.Of(open.Select(row => row.Placed.Belief), site.Corpus.Today));
        Lazy<SieveView> sieve = new(() => SieveOf(site, rows));
        return Paging.Cut(DerivedAddress.Beliefs, [.. open.By(Likeliest.Key), .. settled], (at, part, place) => new SitePage(at, PageTemplates.Beliefs, scope =>
        {
            bool hasOrders = HasOrders(rows);
            ImmutableArray<BeliefRow>[] orders = hasOrders ? [.. Others.Select(order => open.By(order.Key))] : [];
            Dictionary<BeliefRow, string>? places = hasOrders ? PlacesIn(orders) : null;
            BeliefRows views = new(scope);
            Spark? axis = timeAxis.Value;
            ArraySegment<BeliefRow> shown = part[..part.Count(row => row.Placed.Belief.Resolution is null)];
            SettledRowView[] cameOut = [.. part[shown.Count..].Select(row => views.Settled(row.Placed))];
            return new BeliefsView
            {
                Site = scope.SiteView(),
                Kind = "wide-page",
                Title = scope.Words.Say(Sentences.BeliefsTitle),
                WindowTitle = scope.WindowTitle(scope.Words.Say(Sentences.BeliefsTitle)),
                Description = words.Say(Likeliest.About, beliefs),
                Canonical = scope.Canonical,
                Orders = hasOrders ? [View(site, Likeliest, [], beliefs), .. Others.Select((order, at) => View(site, order, orders[at], beliefs))] : null,
                Rule = at == DerivedAddress.Beliefs ? RulePlates.Of(scope, site.Topics) : null,
                Caption = words.Say(Sentences.BeliefsCaption, words.Say(Likeliest.Words)),
                Bands = [.. Bands(site, shown, Likeliest).Select(band => new BandView
                {
                    Title = band.Title,
                    Range = band.Range,
                    Rows = [.. shown[band.Rows].Select(row => views.Open(row, axis, places?[row]))],
                })],
                Years = axis?.Axis(),
                Settled = cameOut.Length > 0 ? cameOut : null,
                SettledCount = words.Number(settled.Length),
                Sieve = rows.Length > 2 ? sieve.Value with { Pages = place.All(scope) } : null,
                Pager = place.Pager(scope),
            };
        }));
    }

    /// <summary>What the rows of the list differ in.</summary>
    private static SieveView SieveOf(SiteContext site, ImmutableArray<BeliefRow> rows)
    {
        HashSet<string> regions = rows.Select(row => row.Placed.Topic.Name).ToHashSet(StringComparer.Ordinal);
        string[] statuses = [.. rows.Select(row => row.Placed.Topic.Status).OfType<string>().Distinct(StringComparer.Ordinal)];
        return new SieveView
        {
            Most = Counting.Plain(Paging.RowsPerPage),
            Areas = [.. site.Areas.Where(area => area.Pages.Any(topic => regions.Contains(topic.Name))).Select(area => AreaPages.TitleOf(site.Words, area.Title))],
            Statuses = [.. statuses.OrderBy(status => site.Settings.Status.IndexOf(status) is >= 0 and int at ? at : int.MaxValue).ThenBy(status => status, StringComparer.Ordinal)],
        };
    }

    /// <summary>Addresses that orders once had, each with the place where that order is now.</summary>
    public static IEnumerable<(string Old, Func<string?> Anchor)> OldAddresses(SiteContext site) =>
        Others.Select(order => ($"{DerivedAddress.Beliefs}{order.Name}/", (Func<string?>)(() => HasOrders(Rows(site)) ? order.Name : null)));

    /// <summary>The beliefs of the list, by page and place.</summary>
    private static ImmutableArray<BeliefRow> Rows(SiteContext site) => [.. BeliefList.Of(site.Corpus).Where(row => RichTextWriter.IsWritten(row.Placed.Belief.Claim))];

    private static bool HasOrders(ImmutableArray<BeliefRow> rows) => rows.Length <= Paging.RowsPerPage && rows.Count(row => row.Placed.Belief.Resolution is null) > 2;

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

    /// <summary>An order of the list.</summary>
    /// <param name="Name">Its anchor on the page, and the last part of the address that it once had.</param>
    /// <param name="About">What the page says of itself in this order.</param>
    /// <param name="BandOf">The heading that a row stands under, and what that means in numbers.</param>
    private sealed record Order(string Name, BeliefOrder Key, Sentence Words, Sentence About, Func<SiteContext, BeliefRow, (string Title, string? Range)> BandOf);
}
