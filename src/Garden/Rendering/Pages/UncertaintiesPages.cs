using Garden.Model;
using Garden.Rendering.Sections;
using Garden.Rendering.Views;

namespace Garden.Rendering.Pages;

/// <summary>Everything the writer cannot settle, what matters most first.</summary>
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
            .Where(entry => site.Corpus.Plain(entry.Topic, entry.Question.Question).Length > 0)
            .OrderBy(entry => IsAnswered(entry.Question))
            .ThenByDescending(entry => Weight(entry.Question))
            .ThenBy(entry => entry.Topic.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Question.Span.Start)
            .Select(entry => new ListRow(IsAnswered(entry.Question) ? "Answered" : "Open", scope => Row(scope, entry.Topic, entry.Question)))];
        return rows.Length == 0 ? [] : ListPages.Of(DerivedAddress.Uncertainties, Words, rows, []);
    }

    private static bool IsAnswered(Uncertainty uncertainty) => uncertainty.Answered is not null || uncertainty.Answer is not null;

    /// <summary>How much it matters (unsaid counts as some) times how many beliefs it touches, itself included.</summary>
    private static int Weight(Uncertainty uncertainty) => ((int)(uncertainty.Importance ?? Importance.Medium) + 1) * (uncertainty.Touches.Length + 1);

    private static RowView Row(PageScope scope, Topic topic, Uncertainty uncertainty)
    {
        RichTextWriter text = scope.TextOf(topic);
        string? touches = new ItemViews(text).TouchesOf(uncertainty);
        return new RowView
        {
            Kind = "question",
            Mark = BeliefViews.ImportanceWords(uncertainty.Importance) is string weight ? new MarkView { Word = weight } : null,
            Words = text.Plain(uncertainty.Question),
            Href = scope.Links.To(topic, uncertainty),
            Why = text.HtmlOrNull(uncertainty.Stakes),
            Facts = [scope.LinkTo(topic), .. touches is null ? Array.Empty<string>() : [touches]],
        };
    }
}
