using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class ReadingWithoutTakeaway() : LinkedItemRule<ReadingEntry>(RuleDescriptor.ReadingWithoutTakeaway, topic => topic.Readings)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a line of a reading log that says nothing of what stayed",
        Finds = "An entry of a reading log with no words after its date and title, parted from them by a dash with blanks around it. An entry that links to a reading note with a `takeaway` of its own is fine.",
        Why = "A list of titles shows diligence. What stayed shows what the reading did, and is what you will look for later.",
        Failing = RuleDocumentation.Topic("""
            ## Recent reading

            - 2026-02-11 — The annual report of the water board
            """),
        Passing = RuleDocumentation.Topic("""
            ## Recent reading

            - 2026-02-11 — The annual report of the water board — half of the loss is in one pipe
            """),
        Mending = "Add one sentence after a second dash. \"Nothing new\" is a takeaway.",
    };

    protected override bool IsSuspect(Topic topic, ReadingEntry item) => Wording.IsMissing(item.Takeaway) && !item.Title.HasPlaceholder;

    protected override Diagnostic? Check(CorpusFacts facts, Topic topic, ReadingEntry item)
    {
        bool isInNote = item.Target is int target && facts.Corpus.PlaceOf(topic, target)?.Page is ReadingNote { Takeaway: not null };
        return isInNote ? null : Finding(topic, item.TextSpan, "nothing says what stayed of the reading", "add one sentence after a second dash: ` — what stayed`");
    }
}
