using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing.Items;

/// <summary>Reads a line of a reading log: date, title, takeaway, what it moved.</summary>
internal sealed class ReadingReader(ItemReader items)
{
    private readonly ReadingLine _lines = new(items.Page.Words, items.Dates);

    /// <summary>Reads one entry.</summary>
    public ReadingEntry Read(ListEntry entry)
    {
        InlineText text = entry.Text;
        ReadingParts parts = _lines.Read(text);
        RichText title = ItemReader.Part(text, parts.TitleStart, parts.TitleEnd) ?? RichText.Empty;
        (string id, bool isExplicit) = items.IdOf(entry, title);
        (int dateFrom, int dateTo) = text.Trim(parts.DateStart, parts.DateEnd);
        DateForm? date = parts.Date is null ? null : items.Dates.Checked(parts.Date, text, DateNeed.Part);
        if (date is not null)
        {
            items.Dates.HasPassed(date, text);
        }

        ReadingEntry reading = new()
        {
            Id = id,
            HasExplicitId = isExplicit,
            Span = entry.Span,
            TextSpan = ItemReader.TextSpan(entry),
            DateText = text.Slice(dateFrom, dateTo),
            Date = date?.First,
            Precision = date?.Precision ?? DatePrecision.Day,
            Title = title,
            Takeaway = ItemReader.Part(text, Math.Min(parts.Takeaway, text.Grammar.Length), text.Grammar.Length),
            Target = text.ReferencesIn(parts.TitleStart, parts.TitleEnd).Select(reference => (int?)reference).FirstOrDefault(),
        };
        (reading, List<Keyed> kept) = items.Keys(entry, reading);
        return reading with { Notes = items.Notes(entry, kept) };
    }
}
