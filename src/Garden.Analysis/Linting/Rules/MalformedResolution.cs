using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class MalformedResolution() : Rule(RuleDescriptor.MalformedResolution)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a `resolved:` that cannot be read",
        Finds = """
            A `resolved:` line without a date, or without one of `yes` (true, correct, right, came true), `no` (false, wrong), `ambiguous`, `annulled` or `withdrawn`. A date that cannot be read is GRD405.
            A second `resolved:` of the same belief.
            """,
        Why = "Scores and calibration are made of resolutions. One that cannot be read leaves the belief open for ever.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The museum will open its new wing. ~85% — the roof is on ^new-wing
              - resolved: happened 2026-05-02
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The museum will open its new wing. ~85% — the roof is on ^new-wing
              - resolved: yes 2026-05-02 — I was there
            """),
        Mending = """
            Write the outcome, the day and, after a dash, how you know. `ambiguous`: the question turned out not to have an answer. `annulled`: what it was about never took place.
            `withdrawn`: you no longer stand by the question. `garden resolve` writes the line for you.
            """,
    };
}
