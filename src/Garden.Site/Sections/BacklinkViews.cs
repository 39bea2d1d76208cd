using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Site.Views;

namespace Garden.Site.Sections;

/// <summary>What links to a page, each with the sentences it stands in.</summary>
internal static class BacklinkViews
{
    /// <summary>The most pages that are shown.</summary>
    private const int MostPages = 200;

    /// <summary>The most sentences of one page that are shown.</summary>
    private const int MostSentences = 3;

    /// <summary>
    /// The pages that mention this one, those that indexes do not show left out. Regions that only name it as related and
    /// essays that only name it as a subject are shown in sections of their own.
    /// </summary>
    public static (IReadOnlyList<BacklinkView> Shown, int Left) Of(PageScope scope, Page page)
    {
        List<BacklinkView> views = [];
        int pages = 0;
        foreach (IGrouping<object?, Backlink> group in scope.Corpus.BacklinksOf(page).GroupBy(link => link.From, ReferenceEqualityComparer.Instance))
        {
            Page from = (Page)group.Key!;
            bool shownElsewhere = from is not ReadingNote && group.All(link => !link.Reference.InText);
            if (ReferenceEquals(from, page) || from.Unlisted || shownElsewhere)
            {
                continue;
            }

            if (++pages <= MostPages)
            {
                Item? item = ItemOf(from, group.First().Reference);
                views.Add(new BacklinkView
                {
                    Title = ReferenceEquals(from, scope.Corpus.Home) ? scope.Site.Settings.Title : from.Title,
                    Href = scope.Links.To(from, item?.Id),
                    Sentences = [.. group.Select(link => SentenceOf(scope, from, link.Reference)).Where(sentence => sentence.Length > 0).Distinct(StringComparer.Ordinal).Take(MostSentences).Select(scope.Words.Quotation)],
                });
            }
        }

        return (views, pages - views.Count);
    }

    /// <summary>The entry that a mention stands in; null for one in running text.</summary>
    private static Item? ItemOf(Page page, Reference reference) => page.Items.FirstOrDefault(item => item.Span.Contains(reference.Span));

    /// <summary>
    /// The sentence of a mention; for one in a machine-read key, as evidence is, the words of the entry that it belongs to; for one
    /// in a reading log, what stayed.
    /// </summary>
    private static string SentenceOf(PageScope scope, Page page, Reference reference) => ItemOf(page, reference) switch
    {
        _ when reference.Sentence.IsEmpty => "",
        ReadingEntry { Takeaway: RichText takeaway } => scope.Corpus.Excerpt(page, takeaway),
        Item item when !item.TextSpan.Contains(reference.Span) => scope.Corpus.Excerpt(page, Corpus.WordsOf(item)),
        _ => scope.Corpus.Excerpt(page, reference.Sentence),
    };
}
