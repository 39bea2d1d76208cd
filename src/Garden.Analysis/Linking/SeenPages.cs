using Garden.Language.Model;

namespace Garden.Analysis.Linking;

/// <summary>
/// Pages as a day sees them: a dated entry, a resolution, a trigger that fired or expired and an answer that are dated later have
/// not happened yet. The number in a claim has no date and stays.
/// </summary>
internal static class SeenPages
{
    /// <summary>The page without what is dated after <paramref name="day"/>; the same page when nothing is.</summary>
    public static Page Of(Page page, DateOnly day) =>
        page.Items.Any(item => HasLater(item, day)) ? page with { Sections = [.. page.Sections.Select(section => Of(section, day))] } : page;

    private static Section Of(Section section, DateOnly day) => section with
    {
        Parts = [.. section.Parts.Select(part => part is SectionPart.Items items ? new SectionPart.Items([.. items.Entries.Select(item => Of(item, day))]) : part)],
    };

    private static bool HasLater(Item item, DateOnly day) => item switch
    {
        Belief belief => belief.Resolution?.Date > day || belief.History.Any(move => move.Date > day),
        Trigger trigger => trigger.StateDate > day,
        Uncertainty uncertainty => uncertainty.Answered > day,
        _ => false,
    };

    private static Item Of(Item item, DateOnly day) => !HasLater(item, day) ? item : item switch
    {
        Belief belief => belief with
        {
            History = [.. belief.History.Where(move => move.Date <= day)],
            Resolution = belief.Resolution?.Date > day ? null : belief.Resolution,
        },
        Trigger trigger => trigger with { State = TriggerState.Open, StateDate = null },
        Uncertainty uncertainty => uncertainty with { Answered = null, Answer = null },
        _ => item,
    };
}
