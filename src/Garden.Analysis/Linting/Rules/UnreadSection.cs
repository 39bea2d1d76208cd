using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UnreadSection() : Rule(RuleDescriptor.UnreadSection)
{
    public override FixReach Reach => FixReach.WholePage;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a heading that is a slip away from the name of a section",
        Finds = """
            A heading of a topic that is no name of a section and one edit away from one: a letter too many, too few, wrong or swapped with its neighbour; two edits in a
            name of nine letters or more. Also a heading that joins names of two kinds (`Beliefs and uncertainties`), and lines that stand alone and name sections but are
            no headings, as in a page that was copied from a browser. A heading made of real words is left alone, however near it stands: `Key levels`, `Certainties`.
            """,
        Why = "What stands under a misspelt heading is prose to `garden`: no belief of it reaches the lists, the data, the scores. Nothing on the page shows that.",
        Failing = RuleDocumentation.Topic("""
            ## Curent beliefs

            - The ferry will keep its winter timetable. ~80% — the contract runs to spring ^winter-timetable
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The ferry will keep its winter timetable. ~80% — the contract runs to spring ^winter-timetable

            ## Current belongings

            A bicycle and two oars.
            """),
        Mending = """
            Correct the heading; `--unsafe-fixes` does. It is called unsafe because it changes what the whole section means. If the heading is a name of your own for such a
            section, say so in `garden.yml`: `sections: {beliefs: [What I hold true]}`.
            """,
    };
}
