using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class JointlyIncoherent() : CoherenceRule(RuleDescriptor.JointlyIncoherent)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "relations that each hold alone and cannot all hold together",
        Finds = """
            GRD301, GRD302 and GRD303 look at one relation at a time. This rule takes all of them together: every `implies:`, `excludes:` and `and:`, every `if` and `if not`, every set, what came
            out, and the numbers of all beliefs in them. It asks whether there is any way to spread 100 % over the ways in which the beliefs can come out, so that every number is one that
            its estimate can mean. Numbers are read as their rounding intervals, ranges whole, and the reckoning is exact.

            Where there is no such way, the finding names a smallest set of declarations that conflict: without any one of them the others can all hold. It stands at the first relation
            of the set, and all its other declarations are shown as places of their own. What one relation alone contradicts is left to the other rules. Groups of beliefs
            that are too large are checked in overlapping parts ([limits](../limits.md)); `garden lint --statistics` says how many beliefs stand in groups that this leaves unproved.
            """,
        Why = """
            Each relation may look fine beside its numbers. Only all of them together show that no world is like that, and that somebody could take bets against you and win whatever happens.
            """,
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The ferry will run all winter. ~30% — the company is short of crews ^ferry-winter
              - implies: [[#^quay-rebuilt]]
              - excludes: [[#^bridge-opens]]
            - The old quay will be rebuilt in time. ~60% — the stone has arrived ^quay-rebuilt
              - implies: [[#^bridge-opens]]
            - The bridge will open before winter. ~65% — only the railing is missing ^bridge-opens
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The ferry will run all winter. ~30% — the company is short of crews ^ferry-winter
              - implies: [[#^quay-rebuilt]]
              - excludes: [[#^bridge-opens]]
            - The old quay will be rebuilt in time. ~60% — the stone has arrived ^quay-rebuilt
            - The bridge will open before winter. ~65% — only the railing is missing ^bridge-opens
            """),
        Mending = "Read the message as an argument, and give up the weakest of what it names: move a number with a dated entry, or remove a relation that does not really hold.",
    };

    public override IEnumerable<Diagnostic> Check(CorpusFacts facts) => facts.Joint.Contradictions
        .Select(contradiction => Finding(contradiction, "move a number, or remove a relation that does not really hold"));
}
