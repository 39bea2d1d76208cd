using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UnorderedHistory() : TopicRule(RuleDescriptor.UnorderedHistory)
{
    public override FixReach Reach => FixReach.Nothing;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "dated entries out of order, or two on one day",
        Finds = """
            A dated entry that is earlier than the one above it, and a second entry of the same day. The finding stands at the first entry that is out of place,
            and at each second one.
            """,
        Why = "A history is read downwards. Out of order it tells a different story, and of two entries on one day nobody knows which came last.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The choir will find a new conductor. ~70% — two have applied ^conductor
              - 2026-03-20: 50% → 70% — a second application
              - 2026-01-15: 50% — first guess
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The choir will find a new conductor. ~70% — two have applied ^conductor
              - 2026-01-15: 50% — first guess
              - 2026-03-20: 50% → 70% — a second application
            """),
        Mending = "Put the oldest entry first; `--fix` does it. Of two entries on one day keep the one that counts, or join their reasons: that is left to you.",
    };

    protected override IEnumerable<Diagnostic> Check(Topic topic, PageScope scope) =>
        topic.Says(ItemTraits.History) ? topic.Beliefs.Where(belief => belief.History.Length > 1).SelectMany(belief => Check(topic, belief)) : [];

    private IEnumerable<Diagnostic> Check(Topic topic, Belief belief)
    {
        ImmutableArray<BeliefMove> written = belief.History;
        HashSet<DateOnly> seen = [written[0].Date];
        bool isOrdered = true;
        for (int i = 1; i < written.Length; i++)
        {
            if (!seen.Add(written[i].Date))
            {
                yield return Finding(topic, written[i].Span, $"a second entry of {Wording.Day(written[i].Date)}", "keep one, or give it its own day");
            }
            else if (isOrdered && written[i].Date < written[i - 1].Date)
            {
                isOrdered = false;
                yield return Finding(
                    topic, written[i].Span, $"{Wording.Day(written[i].Date)} stands below {Wording.Day(written[i - 1].Date)}", "put the oldest entry first") with
                {
                    Fix = Sort(belief),
                };
            }
        }
    }

    /// <summary>Writes the entries anew into the places they have, oldest first; null when their words were not kept or span lines.</summary>
    private static Fix? Sort(Belief belief)
    {
        ImmutableArray<BeliefMove> written = belief.History;
        ImmutableArray<BeliefMove> sorted = Histories.ByDay(belief);
        if (written.Any(move => move.Source.Length != move.Span.Length || move.Source.AsSpan().IndexOfAny('\n', '\r') >= 0))
        {
            return null;
        }

        return new Fix(FixApplicability.Safe, [.. written.Zip(sorted).Where(pair => pair.First != pair.Second).Select(pair => new TextEdit(pair.First.Span, pair.Second.Source))]);
    }
}
