using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Cli.Reporting;
using Garden.Language.Model;

namespace Garden.Cli.Commands;

/// <summary>What is due, as a listing.</summary>
internal static class ReviewList
{
    /// <summary>
    /// What is due on the garden's day or within so many days: what matters most first, then the longest overdue. A topic matters
    /// as much as the most important of its open beliefs.
    /// </summary>
    public static Listing Of(GardenAsOf corpus, int days) => Table("due", corpus, Due(corpus, days));

    /// <summary>The same in the order of the list.</summary>
    public static IEnumerable<AgendaEntry> Due(GardenAsOf corpus, int days)
    {
        DateOnly last = DateOnly.FromDayNumber((int)Math.Min((long)corpus.Today.DayNumber + days, DateOnly.MaxValue.DayNumber));
        return Agenda.Of(corpus)
            .Where(entry => entry.Due <= last)
            .OrderByDescending(entry => ImportanceOf(entry) is Importance importance ? (int)importance : -1);
    }

    /// <summary>What comes due, in the order given.</summary>
    /// <param name="isWeighed">Whether the expected change of other beliefs is a column of its own.</param>
    public static Listing Table(string name, GardenAsOf corpus, IEnumerable<AgendaEntry> entries, bool isWeighed = false) =>
        new(name, ["due", "what", "overdue", "importance", .. isWeighed ? ["expected"] : Array.Empty<string>(), "id", "words"])
        {
            Rows =
            [
                .. entries.Select(entry => (Cell[])
                [
                    Cell.Day(entry.Due), Cell.Words(entry.Kind == DueKind.Deadline ? "deadline" : "review"), Cell.Flag(entry.IsOverdue),
                    Cell.Words(ImportanceOf(entry)?.ToString().ToLowerInvariant()),
                    .. isWeighed ? [Cell.Number(entry.Swing?.Expected is double expected ? Percent.Points(expected).TrimStart('+') : null, entry.Swing?.Expected)] : Array.Empty<Cell>(),
                    Cell.Words(entry.Belief is { } belief ? $"{entry.Topic.Name}#{belief.Id}" : entry.Topic.Name),
                    Cell.Words(entry.Belief is { } claimed ? corpus.Plain(entry.Topic, claimed.Claim) : entry.Topic.Title),
                ]),
            ],
        };

    private static Importance? ImportanceOf(AgendaEntry entry) =>
        entry.Belief is { } belief ? belief.Importance : entry.Topic.Beliefs.Where(open => open.Resolution is null).Max(open => open.Importance);
}
