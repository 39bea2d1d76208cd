using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Sections;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>Everything the writer cannot settle, what an answer would be worth most first; then what was answered.</summary>
internal static class UncertaintiesPages
{
    private static readonly ListText Text = new("uncertainties", Sentences.QuestionsTitle, Sentences.QuestionsAbout, Sentences.QuestionsEmpty) { RowsPerPage = Paging.TallRowsPerPage };

    /// <summary>Whether anything is asked: what is open has words, what is answered may have none.</summary>
    public static bool IsWanted(SiteContext site) => site.Topics.Any(topic =>
        topic.Uncertainties.Any(uncertainty => uncertainty.Answered <= site.Corpus.Today || RichTextWriter.IsWritten(uncertainty.Question)));

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        ImmutableArray<OpenUncertainty> open = OpenUncertainties.Of(site.Corpus);
        HashSet<Uncertainty> stillOpen = new(open.Select(row => row.Uncertainty), ReferenceEqualityComparer.Instance);
        (Topic, Uncertainty)[] rows =
        [
            .. open.Where(row => RichTextWriter.IsWritten(row.Uncertainty.Question)).OrderByDescending(row => BeliefList.Rank(row.Uncertainty.Importance)).Select(row => (row.Topic, row.Uncertainty)),
            .. site.Topics.SelectMany(topic => topic.Uncertainties.Where(question => !stillOpen.Contains(question)).Select(question => (topic, question))),
        ];
        bool isWeighed = open.Any(row => row.Uncertainty.Importance is not null);
        return rows.Length == 0 ? [] : ListPages.Of(site, DerivedAddress.Uncertainties, Text, rows, row => HeadingOf(site.Words, row.Item2, stillOpen.Contains(row.Item2), isWeighed), (scope, row) => Row(scope, row, stillOpen.Contains(row.Item2)));
    }

    /// <summary>What is open stands by how much it matters, as far as any question says that.</summary>
    private static string HeadingOf(Words words, Uncertainty uncertainty, bool isOpen, bool isWeighed) =>
        !isOpen ? words.Say(Sentences.QuestionsAnswered)
            : !isWeighed ? words.Say(Sentences.QuestionsOpen)
            : BeliefViews.ImportanceWords(words, uncertainty.Importance) is string weight ? Counting.Capital(weight) : words.Say(Sentences.BandNoImportance);

    private static RowView Row(PageScope scope, (Topic Topic, Uncertainty Uncertainty) row, bool isOpen)
    {
        (Topic topic, Uncertainty uncertainty) = row;
        RichTextWriter text = scope.TextOf(topic);
        return new RowView
        {
            Kind = "question",
            Mark = !isOpen && BeliefViews.ImportanceWords(scope.Words, uncertainty.Importance) is string weight ? new MarkView { Word = weight } : null,
            Words = text.Plain(uncertainty.Question),
            Href = scope.Links.To(topic, uncertainty),
            Why = text.HtmlOrNull(uncertainty.Stakes),
            Facts = Facts.Join(scope.LinkTo(topic), new ItemViews(text).TouchesOf(uncertainty)),
        };
    }
}
