using Garden.Language.Parsing.Inlines;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Items;

/// <summary>
/// Finds days whose number Markdown takes for that of a list's entry: <c>- 3. Mai 2026</c>, and entries that begin with <c>3. Mai 2026</c> themselves, unless
/// the numbers of their list count.
/// </summary>
internal sealed class NumberedDays(PageBuilder page, InlineReader inlines)
{
    private readonly DateScanner _dates = DateScanner.Of(page.Words);

    /// <summary>The entry whose number may be a day: the only one of the list with which an entry begins, or the entry itself; null when none may be.</summary>
    public static ListItemBlock? NumberedIn(Block entry) => entry switch
    {
        ListItemBlock and [ListBlock { IsOrdered: true } and [ListItemBlock and [ParagraphBlock, ..] numbered], ..] => numbered,
        ListItemBlock { Parent: ListBlock { IsOrdered: true } list } own and [ParagraphBlock, ..] when !Counts(list) => own,
        _ => null,
    };

    /// <summary>The number of an entry with all that stands before its words, and where it starts in the file.</summary>
    public (string Number, int Start) NumberOf(ListItemBlock numbered)
    {
        int start = inlines.SpanOf(numbered).Start;
        return (page.File.Text[start..inlines.SpanOf(numbered[0]).Start], start);
    }

    /// <summary>An entry's words with its number before them where the two are a day; null where they are none.</summary>
    /// <param name="numbered">An entry that begins with a paragraph.</param>
    public InlineText? Led(ListItemBlock numbered)
    {
        (string number, int start) = NumberOf(numbered);
        InlineText words = inlines.ReadAhead((ParagraphBlock)numbered[0]);
        return _dates.At(words.Grammar.Led(number), 0) is { Problem: null, Period: DatePeriod.Day } day && day.End > number.Length
            ? EntryTexts.Led(number, start, inlines.Read((ParagraphBlock)numbered[0]))
            : null;
    }

    /// <summary>Whether the entries of a list are numbered one by one from the start, or all alike.</summary>
    private static bool Counts(ListBlock list)
    {
        int first = ((ListItemBlock)list[0]).Order;
        int last = ((ListItemBlock)list[^1]).Order;
        return list.Count > 1 && first <= 1 && (last == first || last - first == list.Count - 1);
    }
}
