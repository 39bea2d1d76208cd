using System.Globalization;
using Garden.Model;
using Garden.Rendering.Marks;
using Garden.Rendering.Sections;
using Garden.Rendering.Theming;
using Garden.Rendering.Views;

namespace Garden.Rendering.Pages;

/// <summary>All beliefs, by confidence, by importance and by last move.</summary>
internal static class BeliefsPages
{
    private static readonly (string Words, string Address)[] Orders =
    [
        ("by confidence", DerivedAddress.Beliefs),
        ("by importance", DerivedAddress.BeliefsByImportance),
        ("by last move", DerivedAddress.BeliefsByLastMove),
    ];

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        Entry[] all = [.. site.Topics.SelectMany(topic => topic.Beliefs
            .Where(belief => RichTextWriter.IsWritten(belief.Claim))
            .Select(belief => new Entry(topic, belief)))];
        if (!site.Topics.Any(topic => topic.Beliefs.Any()))
        {
            return [];
        }

        Entry[] byConfidence = [.. all.OrderByDescending(entry => entry.Belief.Estimate?.Probability ?? -1)];
        string description = $"{Counting.Capital(Counting.Of(all.Length, "belief"))} in {Counting.Of(all.Select(entry => entry.Topic.Id).Distinct(StringComparer.Ordinal).Count(), "region")}";
        return
        [
            .. Pages(DerivedAddress.Beliefs, byConfidence, entry => ByConfidence(site, entry), $"{description}, the surest at the top. A length is the number; a frame is the range I would not be surprised by."),
            .. Pages(DerivedAddress.BeliefsByImportance, byConfidence.OrderByDescending(entry => entry.Belief.Importance is Importance importance ? (int)importance : -1), ByImportance, $"{description}, those first that matter most."),
            .. Pages(DerivedAddress.BeliefsByLastMove, byConfidence.OrderByDescending(entry => LastMove(entry.Belief) ?? DateOnly.MinValue), ByLastMove, $"{description}, the last moved at the top."),
        ];
    }

    private static IEnumerable<SitePage> Pages(string address, IEnumerable<Entry> entries, Func<Entry, (string Title, string? Range)> bandOf, string description) =>
        Paging.Cut(address, [.. entries], (at, part, place) => new SitePage(at, PageTemplates.Beliefs, scope => new BeliefsView
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

    private static List<BandView> Bands(PageScope scope, ArraySegment<Entry> entries, Func<Entry, (string Title, string? Range)> bandOf)
    {
        List<BandView> bands = [];
        for (int start = 0; start < entries.Count;)
        {
            (string title, string? range) = bandOf(entries[start]);
            int end = start;
            List<BeliefRowView> rows = [];
            while (end < entries.Count && bandOf(entries[end]).Title == title)
            {
                rows.Add(Row(scope, entries[end++]));
            }

            bands.Add(new BandView { Title = title, Range = range, Rows = rows });
            start = end;
        }

        return bands;
    }

    private static (string Title, string? Range) ByConfidence(SiteContext site, Entry entry)
    {
        if (entry.Belief.Estimate?.Probability is not double probability)
        {
            return ("Without a number", null);
        }

        return Likelihood.For(site.Settings.Likelihood, probability) is LikelihoodTerm term
            ? (Counting.Capital(term.Words), Percent.Range(term.Low, term.High))
            : (probability > 0.5 ? "Beyond words, likely" : "Beyond words, unlikely", null);
    }

    private static (string Title, string? Range) ByImportance(Entry entry) =>
        (Counting.Capital(BeliefViews.ImportanceWords(entry.Belief.Importance) ?? "not said how much it matters"), null);

    private static (string Title, string? Range) ByLastMove(Entry entry) =>
        (LastMove(entry.Belief)?.Year.ToString(CultureInfo.InvariantCulture) ?? "Never moved", null);

    private static DateOnly? LastMove(Belief belief) => belief.History.IsEmpty ? null : belief.History.Max(move => move.Date);

    private static BeliefRowView Row(PageScope scope, Entry entry) => new()
    {
        Mark = EstimateMark.Of(entry.Belief.Estimate, scope.Site.Settings.Likelihood, entry.Belief.Resolution?.Outcome),
        Claim = scope.Corpus.Plain(entry.Topic, entry.Belief.Claim),
        Href = scope.Links.To(entry.Topic, entry.Belief),
        Region = entry.Topic.Title,
        RegionHref = scope.Links.To(entry.Topic),
        Last = LastOf(entry.Belief),
    };

    private static string? LastOf(Belief belief)
    {
        if (belief.Resolution is Resolution resolution)
        {
            return $"{BeliefViews.OutcomeWords(resolution.Outcome).ToLowerInvariant()} {Dates.Element(resolution.Date)}";
        }

        if (belief.History.MaxBy(move => move.Date) is not BeliefMove last)
        {
            return null;
        }

        return last.From is null ? $"since {Dates.Element(last.Date)}" : $"{Text.Html.Escape(EstimateMark.Move(last.From, last.To) ?? "")}, {Dates.Element(last.Date)}";
    }

    private sealed record Entry(Topic Topic, Belief Belief);
}
