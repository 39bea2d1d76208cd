using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Sections;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>What comes due: days by which beliefs should have come out, and reviews; overdue first.</summary>
internal static class AgendaPages
{
    private const int SoonDays = 30;

    private static readonly ListText Words = new(
        "agenda",
        "What comes due",
        "Which claims should have come out by when, and what I have to look at again.",
        "Nothing comes due.");

    public static bool IsWanted(SiteContext site) => !site.Agenda.IsEmpty;

    public static IEnumerable<SitePage> Of(SiteContext site) => !IsWanted(site) ? [] :
        ListPages.Of(DerivedAddress.Agenda, Words, site.Agenda, entry => When(entry, site.Corpus.Today), Row);

    private static string When(AgendaEntry entry, DateOnly today)
    {
        if (entry.IsOverdue)
        {
            return "Overdue";
        }

        string year = Counting.Plain(entry.Due.Year);
        return entry.Due.DayNumber - today.DayNumber <= SoonDays ? $"Within {SoonDays} days" : entry.Due.Year == today.Year ? $"Later in {year}" : year;
    }

    private static RowView Row(PageScope scope, AgendaEntry entry)
    {
        PlacedBelief? placed = entry.Belief is null ? null : new PlacedBelief(entry.Topic, entry.Belief);
        return new RowView
        {
            Kind = "due",
            Date = Dates.Element(entry.Due),
            Words = placed is null ? entry.Topic.Title : scope.WordsOf(placed),
            Href = scope.Links.To(entry.Topic, entry.Belief?.Id),
            Why = entry.Kind == DueKind.Deadline ? Deadline(entry.Belief!) : Review(entry),
            Facts = Facts.Join(
                placed is null ? HtmlText.Of("Region") : scope.LinkTo(entry.Topic),
                BeliefViews.ImportanceWords(entry.Belief?.Importance) is string weight ? HtmlText.Of(weight) : null),
        };
    }

    private static HtmlText Deadline(Belief belief) =>
        HtmlText.Of("Should be known by then" + (EstimateMark.Short(belief.Estimate) is string number ? $"; I say {number}." : "."));

    private static HtmlText Review(AgendaEntry entry)
    {
        DateOnly? reviewed = entry.Belief is null ? entry.Topic.Reviewed : entry.Belief.Reviewed;
        return reviewed is DateOnly day ? HtmlText.From($"To be looked at again; last on {Dates.Element(day)}.")
            : entry.Topic.Created is DateOnly created ? HtmlText.From($"To be looked at again; begun on {Dates.Element(created)}.")
            : HtmlText.Of("To be looked at again.");
    }
}
