using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UnreadEntry() : Rule(RuleDescriptor.UnreadEntry)
{
    /// <summary>A key that is read is no note any more.</summary>
    public override FixReach Reach => FixReach.WholePage;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a nested entry that looks like a key and cannot be read",
        OtherSeverity = "warning where the key is more than a letter off",
        Finds = """
            An entry below a belief, a question, an event or a reading that begins with a key such as `by:` or `implies:`, with a date, or with something one slip away from a key,
            and that says nothing to the tool: the key is misspelt or stands under the wrong kind of entry, its value is missing or unusable, a condition names several beliefs,
            a relation is negated in words. The entry stays on the page as a note. A date that cannot be read is GRD405, a number GRD204, a resolution GRD209.
            """,
        Why = """
            `imples:` looks like a relation and is none; nothing else would tell you. Half of a condition ("if A and B") would be another condition, so such an entry is
            not read at all.
            """,
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The mill will run all summer. ~60% — the pond is full ^mill-runs
              - imples: [[#^bread]]
            - The village bakery will bake its own bread. ~80% — it did last year ^bread
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The mill will run all summer. ~60% — the pond is full ^mill-runs
              - implies: [[#^bread]]
            - The village bakery will bake its own bread. ~80% — it did last year ^bread
            """),
        Mending = """
            Write the key as it is meant; `--fix` does where only one can be meant and its value can be read. One condition names one belief: write a line for each. If the
            entry is a note of your own, begin it with other words.
            """,
    };
}
