using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Sections;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>What comes due: days by which beliefs should have come out, and reviews; overdue first.</summary>
internal static class AgendaPages
{
    private const int SoonDays = 30;

    private static readonly ListText Text = new("agenda", Sentences.AgendaTitle, Sentences.AgendaAbout, Sentences.AgendaEmpty);

    public static bool IsWanted(SiteContext site) => site.HasAgenda;

    public static IEnumerable<SitePage> Of(SiteContext site) => !IsWanted(site) ? [] :
        ListPages.Of(site, DerivedAddress.Agenda, Text, site.Agenda, entry => When(site.Words, entry, site.Corpus.Today), Row);

    private static string When(Words words, AgendaEntry entry, DateOnly today)
    {
        if (entry.IsOverdue)
        {
            return words.Say(Sentences.AgendaOverdue);
        }

        string year = Counting.Plain(entry.Due.Year);
        return entry.Due.DayNumber - today.DayNumber <= SoonDays ? words.Say(Sentences.AgendaSoon, SoonDays) : entry.Due.Year == today.Year ? words.Say(Sentences.AgendaLater, year) : year;
    }

    private static RowView Row(PageScope scope, AgendaEntry entry)
    {
        PlacedBelief? placed = entry.Belief is null ? null : new PlacedBelief(entry.Topic, entry.Belief);
        return new RowView
        {
            Kind = "due",
            Date = scope.Words.Day(entry.Due),
            Words = placed is null ? entry.Topic.Title : scope.WordsOf(placed),
            Href = scope.Links.To(entry.Topic, entry.Belief?.Id),
            Why = entry.Kind == DueKind.Deadline ? Deadline(scope.Words, entry.Belief!) : Review(scope.Words, entry),
            Facts = Facts.Join(
                placed is null ? scope.Words.Html(Sentences.Region) : scope.LinkTo(entry.Topic),
                BeliefViews.ImportanceWords(scope.Words, entry.Belief?.Importance) is string weight ? HtmlText.Of(weight) : null),
        };
    }

    private static HtmlText Deadline(Words words, Belief belief) =>
        EstimateMark.Short(words, belief.Estimate) is string number ? words.Html(Sentences.AgendaKnownSay, number) : words.Html(Sentences.AgendaKnown);

    private static HtmlText Review(Words words, AgendaEntry entry)
    {
        DateOnly? reviewed = entry.Belief is null ? entry.Topic.Reviewed : entry.Belief.Reviewed;
        return reviewed is DateOnly day ? words.Html(Sentences.AgendaReviewLast, words.Day(day))
            : entry.Topic.Created is DateOnly created ? words.Html(Sentences.AgendaReviewBegun, words.Day(created))
            : words.Html(Sentences.AgendaReview);
    }
}
