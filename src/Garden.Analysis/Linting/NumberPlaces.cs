using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linting;

/// <summary>Where a probability could stand, so that a missing one is told from the writer's own words.</summary>
internal static class NumberPlaces
{
    /// <summary>Whether a prompt for a number can mean one: it carries a mark of approximation, or stands where numbers are read.</summary>
    public static bool CanStandAt(Page page, Placeholder prompt) =>
        prompt.Text[0] is '~' or '≈' || (page is Topic topic && (Read(topic).Any(span => span.Contains(prompt.Span)) || IsInTable(topic, prompt.Span)));

    /// <summary>Every place at which a number was looked for and is not set.</summary>
    private static IEnumerable<SourceSpan> Read(Topic topic) => topic.Items.SelectMany(Estimates)
        .Concat(topic.Cruxes.SelectMany(crux => new[] { crux.Left.Estimate, crux.Right.Estimate }))
        .OfType<Estimate>()
        .Where(estimate => estimate.IsUnset)
        .Select(estimate => estimate.Span);

    private static IEnumerable<Estimate?> Estimates(Item item) => item switch
    {
        Belief belief =>
        [
            belief.Estimate,
            .. belief.History.SelectMany(move => new[] { move.From, move.To }),
            .. belief.Conditions.Select(condition => condition.Estimate),
        ],
        Trigger trigger => trigger.Moves.Select(move => move.To),
        ReadingEntry reading => reading.Moved.SelectMany(move => new[] { move.From, move.To }),
        _ => [],
    };

    /// <summary>Whether a place lies in a section of a known kind that is made of tables.</summary>
    private static bool IsInTable(Topic topic, SourceSpan span) =>
        topic.Sections.LastOrDefault(section => section.Heading is { } heading && heading.Span.Start <= span.Start)?.Kind
            is SectionKind.Evaluation or SectionKind.Levers or SectionKind.Crux;
}
