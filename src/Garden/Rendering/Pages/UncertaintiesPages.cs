using Garden.Model;
using Garden.Rendering.Sections;
using Garden.Rendering.Views;

namespace Garden.Rendering.Pages;

/// <summary>Everything the writer cannot settle, what matters most first, then in the order of the pages.</summary>
internal static class UncertaintiesPages
{
    private static readonly ListText Words = new(
        "uncertainties",
        "Open questions",
        "What I cannot settle, those first that matter most and touch most beliefs.",
        "Nothing is uncertain yet, which cannot be right.");

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        ListRow[] rows = [.. site.Topics
            .SelectMany(topic => topic.Uncertainties.Select(uncertainty => (Topic: topic, Question: uncertainty)))
            .Where(entry => RichTextWriter.IsWritten(entry.Question.Question))
            .OrderBy(entry => IsAnswered(entry.Question))
            .ThenByDescending(entry => Weight(entry.Question))
            .Select(entry => new ListRow(IsAnswered(entry.Question) ? "Answered" : "Open", scope => Row(scope, entry.Topic, entry.Question)))];
        return rows.Length == 0 ? [] : ListPages.Of(DerivedAddress.Uncertainties, Words, rows, []);
    }

    private static bool IsAnswered(Uncertainty uncertainty) => uncertainty.Answered is not null || uncertainty.Answer is not null;

    /// <summary>How much it matters (unsaid counts as some) times how many beliefs it touches, itself included.</summary>
    private static int Weight(Uncertainty uncertainty) => ((int)(uncertainty.Importance ?? Importance.Medium) + 1) * (uncertainty.Touches.Length + 1);

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
