using System.Globalization;
using Garden.Language.Model;
using Garden.Site.Sections;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>Everything that was read, newest first, and what it moved. A note that a log names is told by that log.</summary>
internal static class ReadingPages
{
    /// <summary>Something that was read: an entry of a region's log, or a note.</summary>
    private readonly record struct Read(DateOnly? Date, Page Page, ReadingEntry? Entry);

    private static readonly ListText Text = new("readings", Sentences.ReadingTitle, Sentences.ReadingAbout, Sentences.ReadingEmpty) { RowsPerPage = Paging.TallRowsPerPage };

    private static readonly ListText IdleText = new("idle-readings", Sentences.IdleTitle, Sentences.IdleAbout, Sentences.IdleEmpty) { RowsPerPage = Paging.TallRowsPerPage };

    public static bool IsWanted(SiteContext site) => !site.Readings.IsEmpty || site.Topics.Any(topic => topic.Readings.Any(entry => RichTextWriter.IsWritten(entry.Title)));

    public static bool IsIdleWanted(SiteContext site) => site.Topics.Any(topic => topic.Readings.Any(entry => site.IsIdle(topic, entry)));

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        HashSet<Page> told = new(ReferenceEqualityComparer.Instance);
        List<Read> rows = [];
        foreach (Topic topic in site.Topics)
        {
            foreach (ReadingEntry entry in topic.Readings.Where(entry => RichTextWriter.IsWritten(entry.Title)))
            {
                if (entry.Target is int reference && site.Corpus.PlaceOf(topic, reference)?.Page is Page target)
                {
                    told.Add(target);
                }

                rows.Add(new Read(entry.Date, topic, entry));
            }
        }

        rows.AddRange(site.Readings.Where(note => !told.Contains(note)).Select(note => new Read(Dates.FirstDay(note.Read), note, null)));
        Read[] log = [.. rows.OrderByDescending(row => row.Date ?? DateOnly.MinValue).ThenBy(row => row.Page.Title, NaturalOrder.Comparer)];
        Read[] idle = [.. log.Where(row => row is { Page: Topic topic, Entry: ReadingEntry entry } && site.IsIdle(topic, entry))];
        return
        [
            .. log.Length == 0 ? [] : Pages(site, DerivedAddress.Reading, Text, log),
            .. idle.Length == 0 ? [] : Pages(site, DerivedAddress.ReadingThatMovedNothing, IdleText, idle),
        ];
    }

    private static IEnumerable<SitePage> Pages(SiteContext site, string address, ListText text, Read[] rows) => ListPages.Of(
        site,
        address,
        text,
        rows,
        row => row.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? site.Words.Say(Sentences.Undated),
        (scope, row) => row.Entry is ReadingEntry entry ? Row(scope, (Topic)row.Page, entry) : Row(scope, (ReadingNote)row.Page));

    private static RowView Row(PageScope scope, Topic topic, ReadingEntry entry)
    {
        RichTextWriter text = scope.TextOf(topic);
        return new RowView
        {
            Kind = "reading",
            Date = entry.Date is DateOnly date ? scope.Words.Day(date, entry.Precision) : null,
            Words = text.Plain(entry.Title),
            Href = entry.Target is int reference && scope.Corpus.PlaceOf(topic, reference) is { } place ? scope.Links.To(place.Page) : scope.Links.To(topic, entry),
            Why = text.HtmlOrNull(entry.Takeaway),
            Facts = Facts.Join(scope.LinkTo(topic), new ItemViews(text).MovedBy(entry)),
        };
    }

    private static RowView Row(PageScope scope, ReadingNote note) => new()
    {
        Kind = "reading",
        Date = note.Read is null ? null : scope.Words.Day(note.Read),
        Words = note.Title,
        Href = scope.Links.To(note),
        Why = note.Takeaway is string takeaway ? HtmlText.Of(takeaway) : null,
        Facts = Facts.Join(note.Author is string author ? HtmlText.Of(author) : null),
    };
}
