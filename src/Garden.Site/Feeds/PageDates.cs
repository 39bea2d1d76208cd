using Garden.Language.Model;

namespace Garden.Site.Feeds;

/// <summary>When pages changed, as far as their own words tell.</summary>
internal static class PageDates
{
    /// <summary>The newest day that a page says something of, days after <paramref name="today"/> left out; null when it says none.</summary>
    public static DateOnly? Newest(Page page, DateOnly today)
    {
        DateOnly? newest = null;
        foreach (DateOnly? day in Days(page))
        {
            if (day <= today && !(day <= newest))
            {
                newest = day;
            }
        }

        return newest;
    }

    private static IEnumerable<DateOnly?> Days(Page page) => page switch
    {
        Topic topic => [topic.Reviewed, topic.Created, topic.Updated, .. topic.Items.SelectMany(Days)],
        Essay essay => [essay.Date, essay.Updated],
        ReadingNote note => [Dates.FirstDay(note.Read)],
        _ => [],
    };

    private static IEnumerable<DateOnly?> Days(Item item) => item switch
    {
        Belief belief => [belief.Reviewed, belief.Resolution?.Date, .. belief.History.Select(move => (DateOnly?)move.Date)],
        Uncertainty uncertainty => [uncertainty.Answered],
        Trigger trigger => [trigger.StateDate],
        ReadingEntry reading => [reading.Date],
        _ => [],
    };
}
