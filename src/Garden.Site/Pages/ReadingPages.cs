using System.Globalization;
using Garden.Language.Model;
using Garden.Site.Sections;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>Everything that was read, newest first, and what it moved. A note that a log names is told by that log.</summary>
internal static class ReadingPages
{
    /// <summary>Something that was read: an entry of a region's log, or a note.</summary>
    private readonly record struct Read(DateOnly? Date, Page Page, ReadingEntry? Entry);

    private static readonly ListText Words = new("readings", "Reading log", "What I read, the newest first, and what it moved.", "Nothing read yet.");

    private static readonly ListText IdleWords = new(
        "idle-readings",
        "Read, and moved nothing",
        "What I read without a number moving, the newest first: already known, not believed, or not taken in.",
        "Everything I read moved something.");

    public static bool IsWanted(SiteContext site) => !site.Readings.IsEmpty || site.Topics.Any(topic => topic.Readings.Any(entry => RichTextWriter.IsWritten(entry.Title)));

    public static bool IsIdleWanted(SiteContext site) => site.Topics.Any(topic => topic.Readings.Any(site.IsIdle));

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
        Read[] log = [.. rows.OrderByDescending(row => row.Date ?? DateOnly.MinValue)];
        Read[] idle = [.. log.Where(row => row.Entry is ReadingEntry entry && site.IsIdle(entry))];
        return
        [
            .. log.Length == 0 ? [] : Pages(DerivedAddress.Reading, Words, log),
            .. idle.Length == 0 ? [] : Pages(DerivedAddress.ReadingThatMovedNothing, IdleWords, idle),
        ];
    }

    private static IEnumerable<SitePage> Pages(string address, ListText words, Read[] rows) => ListPages.Of(
        address,
        words,
        rows,
        row => row.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? "Undated",
        (scope, row) => row.Entry is ReadingEntry entry ? Row(scope, (Topic)row.Page, entry) : Row(scope, (ReadingNote)row.Page));

    private static RowView Row(PageScope scope, Topic topic, ReadingEntry entry)
    {
        RichTextWriter text = scope.TextOf(topic);
        return new RowView
        {
            Kind = "reading",
            Date = entry.Date is DateOnly date ? Dates.Element(date, entry.Precision) : null,
            Words = text.Plain(entry.Title),
            Href = entry.Target is int reference && scope.Corpus.PlaceOf(topic, reference) is { } place ? scope.Links.To(place.Page) : scope.Links.To(topic, entry),
            Why = text.HtmlOrNull(entry.Takeaway),
            Facts = Facts.Join(scope.LinkTo(topic), new ItemViews(text).MovedBy(entry)),
        };
    }

    private static RowView Row(PageScope scope, ReadingNote note) => new()
    {
        Kind = "reading",
        Date = note.Read is null ? null : Dates.Element(note.Read),
        Words = note.Title,
        Href = scope.Links.To(note),
        Why = note.Takeaway is string takeaway ? HtmlText.Of(takeaway) : null,
        Facts = Facts.Join(note.Author is string author ? HtmlText.Of(author) : null),
    };
}
