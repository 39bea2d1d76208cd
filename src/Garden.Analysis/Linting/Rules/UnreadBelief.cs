using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UnreadBelief() : Rule(RuleDescriptor.UnreadBelief)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a section of beliefs in which nothing is read, or a belief outside of one",
        Finds = """
            A section of beliefs, uncertainties or what would change your mind that has content and no entry: one finding, at its heading. And an entry of a list that is a
            belief by what it says, with a marked number in the place of an estimate (`~70%`) or a belief's keys below it, under a heading that starts no such section: at the
            entry. A paragraph with such a number beside beliefs of another form is found too, so is one whose number has no `~` among paragraphs that are beliefs, and on an essay or a page that is no topic the first section of beliefs with a
            number in a list: beliefs are read in `topics/` alone. The same holds for an evaluation or levers without a table, a crux whose
            arguments are a list, and lists under “Who should work on this” without one of the leads that are known.
            """,
        Why = "It looks like a belief to you and to your readers, and is only words to `garden`: it has no permalink, no history, no score, and is in no list.",
        Failing = RuleDocumentation.Topic("""
            ## My notes from the harbour

            - The ferry will keep its winter timetable. ~80% — the contract runs to spring ^winter-timetable
            """),
        Passing = RuleDocumentation.Topic("""
            ## My notes from the harbour

            - The ferry ran on 80 % of the days last winter.

            ## Current beliefs

            - The ferry will keep its winter timetable. ~80% — the contract runs to spring ^winter-timetable
            """),
        Mending = """
            Move the entry under `## Current beliefs`, or add the heading to the names in `garden.yml`: `sections: {beliefs: [My notes from the harbour]}`. In a section without
            entries write each as an entry of a list. A number that is no estimate of yours needs no `~` before it.
            """,
    };
}
