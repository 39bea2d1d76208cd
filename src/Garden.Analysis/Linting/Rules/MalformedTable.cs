using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class MalformedTable() : Rule(RuleDescriptor.MalformedTable)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a table with too few or too many columns for its section",
        Finds = """
            An evaluation table of one column, a levers table of fewer than two, or a crux table that does not have exactly two. The table is shown as it stands, and not understood.
            """,
        Why = "Columns mean something by their place: dimension and assessment, lever and mechanism, one position and the other. A crux of three columns has no other side.",
        Failing = RuleDocumentation.Topic("""
            ## Crux 1: Can the market be moved?

            | It can | It cannot | Undecided |
            |---|---|---|
            | The square is free on Fridays | Stalls need water | The council has not said |
            """),
        Passing = RuleDocumentation.Topic("""
            ## Crux 1: Can the market be moved?

            | It can | It cannot |
            |---|---|
            | The square is free on Fridays | Stalls need water |
            """),
        Mending = "Give the table the columns of its section, or move it under a heading of your own, where any table is fine.",
    };
}
