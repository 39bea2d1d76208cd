using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Sections;
using Garden.Site.Theming;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>What comes due: first what will be known by some day, with how long that is; then what is to be looked at again, by month.</summary>
internal static class AgendaPages
{
    /// <summary>Up to so many days are counted in days.</summary>
    private const int FewDays = 60;

    /// <summary>Up to so many months are counted in months.</summary>
    private const int FewMonths = 36;

    /// <summary>So many that are overdue are shown; the others are folded.</summary>
    private const int MostOverdue = 20;

    private const double DaysOfMonth = 365.25 / 12;

    public static bool IsWanted(SiteContext site) => site.HasAgenda;

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        if (!IsWanted(site))
        {
            return [];
        }

        AgendaEntry[] deadlines = ByUrgency(site, DueKind.Deadline);
        AgendaEntry[] reviews = ByUrgency(site, DueKind.Review);
        return Paging.Cut<AgendaEntry>(DerivedAddress.Agenda, [.. deadlines, .. reviews], (at, part, place) => new SitePage(at, PageTemplates.Agenda, scope =>
        {
            Words words = scope.Words;
            RowView[] overdue = [.. part.Where(entry => entry is { Kind: DueKind.Deadline, IsOverdue: true }).Select(entry => Row(scope, entry))];
            RowView[] due = [.. part.Where(entry => entry is { Kind: DueKind.Deadline, IsOverdue: false }).Select(entry => Row(scope, entry))];
            ReviewMonthView[] months = [.. Months(scope, part.Where(entry => entry.Kind == DueKind.Review))];
            return new AgendaView
            {
                Site = scope.SiteView(),
                Kind = "agenda",
                Title = words.Say(Sentences.AgendaTitle),
                WindowTitle = scope.WindowTitle(words.Say(Sentences.AgendaTitle)),
                Description = words.Say(Sentences.AgendaAbout),
                Canonical = scope.Canonical,
                Beside = ListFamilies.Beside(scope, DerivedAddress.Agenda),
                Timeline = at == DerivedAddress.Agenda ? Timeline.Draw(words, scope.Corpus.Today, [.. site.Agenda.Select(entry => Mark(scope, entry))]) : null,
                Overdue = overdue.Length > 0 ? overdue[..Math.Min(MostOverdue, overdue.Length)] : null,
                MoreOverdue = overdue.Length > MostOverdue ? overdue[MostOverdue..] : null,
                MoreOverdueWords = overdue.Length > MostOverdue ? words.Say(Sentences.AndMore, overdue.Length - MostOverdue) : null,
                Deadlines = due.Length > 0 ? due : null,
                DeadlineCount = words.Number(deadlines.Length),
                Months = months.Length > 0 ? months : null,
                ReviewCount = words.Number(reviews.Length),
                Pager = place.Pager(scope),
            };
        }));
    }

    /// <summary>What comes due of a kind: first what is overdue, the longer past and the more it matters the earlier.</summary>
    private static AgendaEntry[] ByUrgency(SiteContext site, DueKind kind) =>
    [
        .. site.Agenda.Where(entry => entry.Kind == kind && entry.IsOverdue)
            .OrderByDescending(entry => (site.Corpus.Today.DayNumber - entry.Due.DayNumber) * Math.Max(1, entry.Belief is Belief belief ? BeliefList.Rank(belief.Importance) : RegionRows.WeightOf(entry.Topic))),
        .. site.Agenda.Where(entry => entry.Kind == kind && !entry.IsOverdue),
    ];

    private static string NameOf(PageScope scope, AgendaEntry entry) =>
        entry.Belief is Belief belief ? scope.WordsOf(new PlacedBelief(entry.Topic, belief)) : entry.Topic.Title;

    private static TimelineMark Mark(PageScope scope, AgendaEntry entry) =>
        new(entry.Due, scope.Links.To(entry.Topic, entry.Belief?.Id), $"{scope.Words.DayWords(entry.Due)}: {NameOf(scope, entry)}", entry.Kind == DueKind.Deadline);

    private static RowView Row(PageScope scope, AgendaEntry entry)
    {
        Belief belief = entry.Belief!;
        (int count, Sentence unit) = Countdown(entry.Due.DayNumber - scope.Corpus.Today.DayNumber);
        HtmlText? stand = EstimateMark.Brief(scope.Words, belief) is string number ? HtmlText.From($"<span class=\"num\">{number}</span> {EstimateMark.GaugeOf(belief)}") : null;
        return new RowView
        {
            Kind = "due",
            Mark = new MarkView { Number = scope.Words.Number(count), Word = scope.Words.Say(unit, count) },
            Words = NameOf(scope, entry),
            Href = scope.Links.To(entry.Topic, belief.Id),
            Why = stand,
            Facts = Facts.Join(
                scope.Words.Day(entry.Due),
                scope.LinkTo(entry.Topic),
                BeliefViews.ImportanceWords(scope.Words, belief.Importance) is string weight ? HtmlText.Of(weight) : null,
                entry.Swing is { Expected: not null } swing && CruxesPages.MarkOf(scope.Words, swing) is { Number: string size } mark ? scope.Words.Html(Sentences.AgendaWorth, size, mark.Word) : null),
        };
    }

    /// <summary>How long it is: in days, then in months, then in years.</summary>
    /// <param name="days">Less than 0 where the day is past.</param>
    private static (int Count, Sentence Unit) Countdown(int days)
    {
        int months = (int)Math.Round(Math.Abs(days) / DaysOfMonth, MidpointRounding.AwayFromZero);
        return (Math.Abs(days), months, days < 0) switch
        {
            ( <= FewDays and int few, _, true) => (few, Sentences.DueDaysPast),
            ( <= FewDays and int few, _, false) => (few, Sentences.DueDays),
            (_, <= FewMonths, true) => (months, Sentences.DueMonthsPast),
            (_, <= FewMonths, false) => (months, Sentences.DueMonths),
            (_, _, true) => ((int)Math.Round(months / 12.0, MidpointRounding.AwayFromZero), Sentences.DueYearsPast),
            _ => ((int)Math.Round(months / 12.0, MidpointRounding.AwayFromZero), Sentences.DueYears),
        };
    }

    /// <summary>What is overdue, then a month at a time; the first is open.</summary>
    private static IEnumerable<ReviewMonthView> Months(PageScope scope, IEnumerable<AgendaEntry> reviews)
    {
        bool isFirst = true;
        foreach (IGrouping<string?, AgendaEntry> month in reviews.GroupBy(entry => entry.IsOverdue ? null : Dates.Iso(entry.Due)[..7], StringComparer.Ordinal))
        {
            ReviewDueView[] rows = [.. month.Select(entry => new ReviewDueView
            {
                Day = scope.Words.Day(entry.Due),
                Words = NameOf(scope, entry),
                Href = scope.Links.To(entry.Topic, entry.Belief?.Id),
                How = How(scope.Words, entry),
            })];
            int shown = month.Key is null ? Math.Min(MostOverdue, rows.Length) : rows.Length;
            yield return new ReviewMonthView
            {
                Title = month.Key is null ? scope.Words.Html(Sentences.AgendaOverdue) : scope.Words.Day(month.Key),
                Count = scope.Words.Number(rows.Length),
                IsOpen = isFirst,
                Reviews = rows[..shown],
            };
            isFirst = false;
            if (shown < rows.Length)
            {
                yield return new ReviewMonthView { Title = scope.Words.Html(Sentences.AndMore, rows.Length - shown), IsOpen = false, Reviews = rows[shown..] };
            }
        }
    }

    private static HtmlText How(Words words, AgendaEntry entry)
    {
        DateOnly? reviewed = entry.Belief is null ? entry.Topic.Reviewed : entry.Belief.Reviewed;
        return reviewed is DateOnly day ? words.Html(Sentences.AgendaLookedAt, words.Day(day))
            : entry.Topic.Created is DateOnly created ? words.Html(Sentences.AgendaBegun, words.Day(created))
            : HtmlText.Empty;
    }
}
