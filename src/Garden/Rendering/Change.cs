using System.Collections.Immutable;
using Garden.Model;
using Garden.Rendering.Marks;

namespace Garden.Rendering;

/// <summary>A belief that moved.</summary>
/// <param name="From">Where it stood.</param>
/// <param name="To">Where it stands since.</param>
internal sealed record Change(Topic Topic, Belief Belief, BeliefMove Move, Estimate From, Estimate To)
{
    /// <summary>
    /// Every move from one number to another, newest first, then in the order of the pages; first guesses and "still the
    /// same" are no moves.
    /// </summary>
    public static ImmutableArray<Change> All(SiteContext site) =>
        [.. site.Topics.SelectMany(topic => topic.Beliefs.SelectMany(belief => Of(topic, belief))).OrderByDescending(change => change.Move.Date)];

    private static IEnumerable<Change> Of(Topic topic, Belief belief)
    {
        Estimate? stands = null;
        foreach (BeliefMove move in belief.History.OrderBy(move => move.Date))
        {
            Estimate? from = move.From ?? stands;
            stands = move.To ?? stands;
            if (from is not null && move.To is Estimate to && EstimateMark.Short(from) != EstimateMark.Short(to))
            {
                yield return new Change(topic, belief, move, from, to);
            }
        }
    }
}
