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
            `--unsafe-fixes` takes the history's word for it. Where that would delete a range or words in the claim, it keeps them and writes them down as an entry of today, with a reason that you should replace by yours.
            """,
    };

    public override IEnumerable<Diagnostic> Check(CorpusFacts facts)
    {
        foreach ((Topic topic, Belief belief) in facts.Each(topic => topic.Says(ItemTraits.History) ? topic.Beliefs : []))
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
                    Fix = LosesRange(now, last) ? Note(facts, topic, belief, moves[^1]) : Replace(now, last),
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
                        Fix = LosesRange(from, before) ? null : Replace(from, before),
                    };
                }
            }
        }
    }

    private static string Name(CorpusFacts facts, Topic topic, Belief belief) => BeliefWords.Quote(facts.Corpus, new PlacedBelief(topic, belief));

    private static RelatedPlace Entry(Topic topic, BeliefMove move, Estimate number) =>
        new(topic.Locate(move.Span), $"the entry of {Wording.Day(move.Date)} says {number.Written}");

    /// <summary>Whether one number in the place of another would delete what else the writer stated: a range that the new one would leave, or words.</summary>
    private static bool LosesRange(Estimate old, Estimate now) => old.Low is not null && !KeepsRange(old, now);

    private static bool KeepsRange(Estimate old, Estimate now) =>
        old.Form == EstimateForm.Point && now is { Low: null, High: null, Probability: { } number } && old.Low <= number && number <= old.High;

    /// <summary>Puts one number in the place of another; a range around it stays. Words are left to the writer.</summary>
    private static Fix? Replace(Estimate old, Estimate now) =>
        now.Words is not null || now.Probability is null
            ? null
            : Language.Diagnostics.Fix.Replace(
                FixApplicability.Unsafe, KeepsRange(old, now) ? old.NumberSpan : new SourceSpan(old.NumberSpan.Start, Math.Max(old.NumberSpan.End, old.Span.End)), now.Written);

    /// <summary>
    /// Writes the number of the claim down as an entry of today, behind the latest one; null where that is of today or later, and where the belief came out.
    /// </summary>
    private static Fix? Note(CorpusFacts facts, Topic topic, Belief belief, BeliefMove latest)
    {
        if (latest.Date >= facts.Corpus.Today || belief.Resolution is not null || belief.Estimate is not { } now)
        {
            return null;
        }

        string number = now.Words is null ? now.Written.Replace(" – ", "–", StringComparison.Ordinal) : "~" + now.Written;
        int indent = Math.Max(topic.Locate(latest.Span).Start.Column - "- ".Length, topic.Locate(belief.TextSpan).Start.Column) - 1; // a tab is one column, and means more
        string entry = $"{new string(' ', indent)}- {Wording.Day(facts.Corpus.Today)}: {number} — the number in the claim";
        int line = topic.Lines.PositionOf(Math.Max(latest.Span.End, latest.End) - 1).Line;
        TextEdit edit = line < topic.Lines.LineCount
            ? new TextEdit(At(topic.Lines.StartOf(line + 1)), entry + "\n")
            : new TextEdit(At(topic.Lines.Length), "\n" + entry);
        return new Fix(FixApplicability.Unsafe, [edit]);
    }

    private static SourceSpan At(int place) => new(place, place);
}
