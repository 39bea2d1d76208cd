using System.Globalization;
using Garden.Model;
using Garden.Rendering.Sections;
using Garden.Rendering.Views;
using Garden.Text;

namespace Garden.Rendering.Pages;

/// <summary>Everything that was read, newest first, and what it moved. A note that a log names is told by that log.</summary>
internal static class ReadingPages
{
    private static readonly ListText Words = new("readings", "Reading log", "What I read, the newest first, and what it moved.", "Nothing read yet.");

    public static IEnumerable<SitePage> Of(SiteContext site)
    {
        HashSet<Page> told = new(ReferenceEqualityComparer.Instance);
        List<(DateOnly? Date, ListRow Row)> rows = [];
        foreach (Topic topic in site.Topics)
        {
            foreach (ReadingEntry entry in topic.Readings.Where(entry => RichTextWriter.IsWritten(entry.Title)))
            {
                if (entry.Target is int reference && site.Corpus.PlaceOf(topic, reference)?.Page is Page target)
                {
                    told.Add(target);
                }

                rows.Add((entry.Date, new ListRow(GroupOf(entry.Date), scope => Row(scope, topic, entry))));
            }
        }

        rows.AddRange(site.Readings.Where(note => !told.Contains(note)).Select(note => (note.Read, new ListRow(GroupOf(note.Read), scope => Row(scope, note)))));
        return rows.Count == 0 ? [] : ListPages.Of(
            DerivedAddress.Reading,
            Words,
            [.. rows.OrderByDescending(row => row.Date ?? DateOnly.MinValue).Select(row => row.Row)],
            []);
    }

    private static string GroupOf(DateOnly? date) => date?.Year.ToString(CultureInfo.InvariantCulture) ?? "Undated";

    private static RowView Row(PageScope scope, Topic topic, ReadingEntry entry)
    {
        RichTextWriter text = scope.TextOf(topic);
        return new RowView
        {
            Kind = "reading",
            Date = entry.Date is DateOnly date ? Dates.Element(date) : null,
            Words = text.Plain(entry.Title),
            Href = entry.Target is int reference && scope.Corpus.PlaceOf(topic, reference) is { } place ? scope.Links.To(place.Page) : scope.Links.To(topic, entry),
            Why = text.HtmlOrNull(entry.Takeaway),
            Facts = Facts.Join(scope.LinkTo(topic), new ItemViews(text).MovedBy(entry)),
        };
    }

    private static RowView Row(PageScope scope, ReadingNote note) => new()
    {
        Kind = "reading",
        Date = note.Read is DateOnly date ? Dates.Element(date) : null,
        Words = note.Title,
        Href = scope.Links.To(note),
        Why = note.Takeaway is null ? null : Html.Escape(note.Takeaway),
        Facts = Facts.Join(note.Author is null ? null : Html.Escape(note.Author)),
    };
}
