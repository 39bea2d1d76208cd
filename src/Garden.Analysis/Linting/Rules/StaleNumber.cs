using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linting.Rules;

internal sealed class StaleNumber() : Rule(RuleDescriptor.StaleNumber)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a number that is not the one its history arrived at",
        Finds = """
            A belief whose number is not that of its latest dated entry, and a dated entry whose number before the arrow is not that of the entry before it.
            A likelihood word agrees with every number of its range.
            """,
        Why = "Readers see one number at the claim and another in its history, and cannot know which you hold. Scores use the history, lists use the claim.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The reservoir will fill by June. ~50% — snow was late ^reservoir
              - 2026-01-15: 50% — first guess
              - 2026-03-20: 50% → 70% — two weeks of rain
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The reservoir will fill by June. ~70% — snow was late ^reservoir
              - 2026-01-15: 50% — first guess
              - 2026-03-20: 50% → 70% — two weeks of rain
            """),
        Mending = """
            If you forgot to change the claim, change it; `garden update` changes both together. If you changed the claim and forgot the entry, add the entry.
            `--unsafe-fixes` takes the history's word for it.
            """,
    };

    public override IEnumerable<Diagnostic> Check(CorpusFacts facts)
    {
        foreach ((Topic topic, Belief belief) in facts.Each<Belief>())
        {
            ImmutableArray<BeliefMove> moves = Histories.ByDay(belief);
            if (moves is [.., { To: Estimate last }] && belief.Estimate is Estimate now && !Histories.Agree(now, last))
            {
                yield return Finding(
                    topic,
                    now.NumberSpan,
                    $"{Name(facts, topic, belief)} stands at {now.Written}, but its last entry ({Wording.Day(moves[^1].Date)}, {BeliefWords.Place(topic.Locate(moves[^1].Span), topic)}) says {last.Written}",
                    "change the claim, or add an entry for the move") with
                {
                    Related = [Entry(topic, moves[^1], last)],
                    Fix = Replace(now, last),
                };
            }

            for (int i = 1; i < moves.Length; i++)
            {
                if (moves[i].From is Estimate from && moves[i - 1].To is Estimate before && !Histories.Agree(from, before))
                {
                    yield return Finding(
                        topic,
                        from.NumberSpan,
                        $"the entry says that {Name(facts, topic, belief)} stood at {from.Written}, but the entry before it ({Wording.Day(moves[i - 1].Date)}, {BeliefWords.Place(topic.Locate(moves[i - 1].Span), topic)}) left it at {before.Written}",
                        "write the number that it really moved from, or add the missing entry") with
                    {
                        Related = [Entry(topic, moves[i - 1], before)],
                        Fix = Replace(from, before),
                    };
                }
            }
        }
    }

    private static string Name(CorpusFacts facts, Topic topic, Belief belief) => BeliefWords.Quote(facts.Corpus, new PlacedBelief(topic, belief));

    private static RelatedPlace Entry(Topic topic, BeliefMove move, Estimate number) =>
        new(topic.Locate(move.Span), $"the entry of {Wording.Day(move.Date)} says {number.Written}");

    /// <summary>Puts one number in the place of another; a range that the new one would leave goes too. Words are left to the writer.</summary>
    private static Fix? Replace(Estimate old, Estimate now)
    {
        if (now.Words is not null || now.Probability is not double number)
        {
            return null;
        }

        bool keepsRange = now.Low is null && now.High is null && old.Low <= number && number <= old.High;
        return Language.Diagnostics.Fix.Replace(
            FixApplicability.Unsafe, keepsRange ? old.NumberSpan : new SourceSpan(old.NumberSpan.Start, Math.Max(old.NumberSpan.End, old.Span.End)), now.Written);
    }
}
