using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class MalformedDate() : Rule(RuleDescriptor.MalformedDate)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a date in the body that cannot be read or does not exist",
        Finds = """
            A date that can be read in two ways (`05/01/2026`) or in none, or a day that no calendar has (`2026-02-30`), where an entry needs one: `by:`, dated entries, `reviewed:`, `resolved:`,
            `state:`, reading logs. `2026-01-05`, `5 January 2026` and `Jan 5, 2026` are read; a month or a year is enough in reading logs, dated entries and `by:`, a quarter in `by:`.
            Dates in prose are yours to write as you like. In front matter the same mistake is GRD604.
            """,
        Why = "`01/02/2026` is January in one country and February in another. A date that is guessed would move beliefs, scores and reviews.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The bypass will open. ~80% — the signs are up ^bypass
              - by: 01/02/2027
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The bypass will open. ~80% — the signs are up ^bypass
              - by: 2027-02-01
            """),
        Mending = "Write year, month and day: `2027-02-01`.",
    };
}
