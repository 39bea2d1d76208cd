using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Sections;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>Everything that would change the writer's mind: open, fired, expired; the largest moves first.</summary>
internal static class UpdatesPages
{
    private static readonly ListText Text = new("updates", Sentences.UpdatesTitle, Sentences.UpdatesAbout, Sentences.UpdatesEmpty) { RowsPerPage = Paging.TallRowsPerPage };

    public static bool IsWanted(SiteContext site) => site.Topics.Any(topic => topic.Triggers.Any(trigger => RichTextWriter.IsWritten(trigger.Text)));

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        TriggerRow[] rows = [.. TriggerList.Of(site.Corpus).Where(row => RichTextWriter.IsWritten(row.Trigger.Text)).OrderBy(row => row.State).ThenByDescending(row => row.Moves.Select(move => Math.Abs(move.Points ?? 0)).DefaultIfEmpty().Max())];
        return rows.Length == 0 ? [] : ListPages.Of(site, DerivedAddress.Updates, Text, rows, row => site.Words.Say(ItemViews.StateWords(row.State)), (scope, row) => Row(scope, row.Topic, row.Trigger));
    }

    private static RowView Row(PageScope scope, Topic topic, Trigger trigger)
    {
        RichTextWriter text = scope.TextOf(topic);
        ItemViews items = new(text);
        return new RowView
        {
            Kind = "trigger",
            Mark = items.MarkOf(trigger),
            Words = text.Plain(trigger.Text),
            Href = scope.Links.To(topic, trigger),
            Facts = Facts.Join([scope.LinkTo(topic), items.DayOf(trigger), .. items.MovesOf(trigger)]),
        };
    }
}
