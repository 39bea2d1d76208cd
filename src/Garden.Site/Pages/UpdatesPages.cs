using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Sections;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>Everything that would change the writer's mind: open, fired, expired; the largest moves first.</summary>
internal static class UpdatesPages
{
    private static readonly ListText Words = new(
        "updates",
        "What would update me",
        "Said in advance: what would change my mind, which way, and by how much.",
        "Nothing is named yet that would change my mind.");

    public static bool IsWanted(SiteContext site) => site.Topics.Any(topic => topic.Triggers.Any(trigger => RichTextWriter.IsWritten(trigger.Text)));

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        TriggerRow[] rows = [.. TriggerList.Of(site.Corpus).Where(row => RichTextWriter.IsWritten(row.Trigger.Text))];
        return rows.Length == 0 ? [] : ListPages.Of(DerivedAddress.Updates, Words, rows, row => row.State.ToString(), (scope, row) => Row(scope, row.Topic, row.Trigger));
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
