using System.Collections.Immutable;
using Garden.Forecasting;
using Garden.Model;
using Garden.Rendering.Sections;
using Garden.Rendering.Views;

namespace Garden.Rendering.Pages;

/// <summary>Everything the writer cannot settle, what an answer would be worth most first; then what was answered.</summary>
internal static class UncertaintiesPages
{
    private static readonly ListText Words = new(
        "uncertainties",
        "Open questions",
        "What I cannot settle, those first that matter most and touch most beliefs.",
        "Nothing is uncertain yet, which cannot be right.");

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        ImmutableArray<OpenUncertainty> open = OpenUncertainties.Of(site.Corpus);
        HashSet<Uncertainty> stillOpen = new(open.Select(row => row.Uncertainty), ReferenceEqualityComparer.Instance);
        ListRow[] rows =
        [
            .. open.Where(row => RichTextWriter.IsWritten(row.Uncertainty.Question)).Select(row => Listed("Open", row.Topic, row.Uncertainty)),
            .. site.Topics.SelectMany(topic => topic.Uncertainties.Where(question => !stillOpen.Contains(question)).Select(question => Listed("Answered", topic, question))),
        ];
        return rows.Length == 0 ? [] : ListPages.Of(DerivedAddress.Uncertainties, Words, rows, []);
    }

    private static ListRow Listed(string group, Topic topic, Uncertainty uncertainty) => new(group, scope => Row(scope, topic, uncertainty));

    private static RowView Row(PageScope scope, Topic topic, Uncertainty uncertainty)
    {
        RichTextWriter text = scope.TextOf(topic);
        return new RowView
        {
            Kind = "question",
            Mark = BeliefViews.ImportanceWords(uncertainty.Importance) is string weight ? new MarkView { Word = weight } : null,
            Words = text.Plain(uncertainty.Question),
            Href = scope.Links.To(topic, uncertainty),
            Why = text.HtmlOrNull(uncertainty.Stakes),
            Facts = Facts.Join(scope.LinkTo(topic), new ItemViews(text).TouchesOf(uncertainty)),
        };
    }
}
