using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;
using static Garden.Analysis.Tests.Linting.Sketch;

namespace Garden.Analysis.Tests.Linting;

/// <summary>GRD304, GRD305, GRD401–GRD404, GRD503, GRD504, GRD801, GRD802: triggers, doubts, relations, dates.</summary>
public sealed class GardenRulesTests
{
    [Theory]
    [InlineData("80%", "90%", true)]
    [InlineData("10%", "20%", true)]
    [InlineData("80%", "20%", false)]
    [InlineData("80%", "70%", false)]
    [InlineData("80%", "XX%", false)]
    [InlineData("80%", null, false)]
    public void Triggers_that_all_push_one_way_are_one_sided(string first, string? second, bool found)
    {
        Topic topic = WithTriggers(Belief(5), Trigger(21, "x", moves: ToFirst(first)), Trigger(22, "x", moves: ToFirst(second)));

        Assert.Equal(found ? [5] : [], LinesOf(RuleDescriptor.OneSidedTriggers, topic));
    }

    [Fact]
    public void Only_open_triggers_are_still_expected()
    {
        Trigger up = Trigger(21, "x", moves: ToFirst("80%"));

        Assert.Empty(LinesOf(RuleDescriptor.OneSidedTriggers, WithTriggers(Belief(5), up)));
        Assert.Empty(LinesOf(RuleDescriptor.OneSidedTriggers, WithTriggers(Belief(5), up with { Moves = [.. up.Moves, .. up.Moves] })));
        Assert.Empty(LinesOf(RuleDescriptor.OneSidedTriggers, WithTriggers(Belief(5), up, up with { State = TriggerState.Fired })));
        Assert.Single(LinesOf(RuleDescriptor.OneSidedTriggers, WithTriggers(Belief(5), up, up with { Id = "other" })));
        Assert.Single(LinesOf(RuleDescriptor.OneSidedTriggers, WithTriggers(Belief(5), up, up with { Id = "other" }, Trigger(23, "x", moves: ToFirst("10%")) with { State = TriggerState.Expired })));
    }

    [Theory]
    [InlineData("2026-05-01", "2026-04-30", true)]
    [InlineData("2026-05-01", "2026-05-01", false)]
    [InlineData("2026-05-01", "2026-05-20", false)]
    [InlineData("2026-07-01", "2026-04-30", false)]
    public void A_fired_trigger_is_answered_by_an_entry_since(string fired, string entry, bool found)
    {
        Topic topic = WithTriggers(
            Belief(5) with { History = [Move(6, entry, "70%")] },
            Trigger(21, "x", moves: ToFirst("80%")) with { State = TriggerState.Fired, StateDate = Day(fired), StateSpan = Line(22) });

        Assert.Equal(found ? [22] : [], LinesOf(RuleDescriptor.IgnoredTrigger, topic));
    }

    [Fact]
    public void A_fired_trigger_is_held_against_each_belief_that_is_still_open()
    {
        Trigger fired = Trigger(21, "x", moves: [.. ToFirst("80%"), new IntendedMove(1, null, Line(21))]) with
        {
            State = TriggerState.Fired,
            StateDate = Day("2026-05-01"),
            StateSpan = Line(22),
        };
        Resolution no = new() { Outcome = Outcome.No, Date = Today, Span = Line(6) };
        Topic topic = Topic("a", Belief(5, claim: "It rains."), Belief(6)) with { References = [Reference("topics/a#b5"), Reference("topics/a#b6")] };
        Topic resolved = Topic("a", Belief(5) with { Resolution = no }, Belief(6) with { Resolution = no }) with { References = topic.References };
        Section triggers = Section(SectionKind.Updates, 20, fired);

        Assert.Equal([22, 22], LinesOf(RuleDescriptor.IgnoredTrigger, topic.With(triggers)));
        Assert.Contains(Findings(RuleDescriptor.IgnoredTrigger, topic.With(triggers)), finding => finding.Message == "“x” fired on 2026-05-01, and “It rains” (70%, line 5) has no entry since" && finding.Related.Single().Location.Start.Line == 5);
        Assert.Empty(LinesOf(RuleDescriptor.IgnoredTrigger, resolved.With(triggers)));
    }

    [Theory]
    [InlineData("Does it hold?", false)]
    [InlineData("Whether it holds.", false)]
    [InlineData("how much of it holds", false)]
    [InlineData("值得吗？", false)]
    [InlineData("Groundwater levels.", true)]
    [InlineData("Somehow it holds.", true)]
    [InlineData("<question>", false)]
    public void An_uncertainty_asks_something(string question, bool found) =>
        Assert.Equal(found ? [5] : [], LinesOf(RuleDescriptor.UncertaintyWithoutQuestion, Topic("a", Uncertainty(5, question))));

    [Fact]
    public void An_open_question_says_why_it_matters() =>
        Assert.Equal(
            [5],
            LinesOf(RuleDescriptor.UncertaintyWithoutStakes, Topic("a",
                Uncertainty(5, "Why?", null), Uncertainty(6, "Why?"), Uncertainty(7, "Why?", "<stakes>"), Uncertainty(8, "<question>", null),
                Uncertainty(9, "Why?", null) with { Answered = Today })));

    [Fact]
    public void A_trigger_says_which_way_it_pushes() =>
        Assert.Equal(
            [5],
            LinesOf(RuleDescriptor.TriggerWithoutDirection, Topic("a").With(Section(SectionKind.Updates, 3,
                Trigger(5, "A poll."), Trigger(6, "A poll would raise it.", saysDirection: true), Trigger(7, "<event>"), Trigger(8, "A poll.", moves: ToFirst("80%"))))));

    [Fact]
    public void A_reading_leaves_something_here_or_in_its_note()
    {
        Section log = Section(SectionKind.Reading, 3,
            Reading(5, "A book", null), Reading(6, "A book", "x"), Reading(7, "<title>", null), Reading(8, "Note", null) with { Target = 0 }, Reading(9, "Note", null) with { Target = 1 });
        Topic topic = Topic("a").With(log) with { References = [Reference("reading/full"), Reference("reading/bare")] };

        Assert.Equal([5, 9], LinesOf(RuleDescriptor.ReadingWithoutTakeaway, topic, Note("full") with { Takeaway = "it leaks" }, Note("bare")));
    }

    [Fact]
    public void A_one_way_relation_is_found_once_on_the_page_that_lacks_it()
    {
        Topic hub = Topic("hub") with { References = [Reference("topics/c", ReferenceKind.Related)] };
        Topic b = Topic("b") with { References = [Reference("topics/hub", ReferenceKind.Related), Reference("topics/hub", ReferenceKind.Related)] };
        Topic c = Topic("c") with { References = [Reference("topics/hub", ReferenceKind.Related), Reference("topics/c", ReferenceKind.Related), Reference("topics/b")] };
        Topic d = Topic("d") with { References = [Reference("topics/hub", ReferenceKind.Related)] };

        Diagnostic finding = Assert.Single(Findings(RuleDescriptor.OneWayRelation, b, c, d, hub with { RelatedSlot = new ListSlot(40, ", ", ", ", "") }));

        Assert.Equal(new TextEdit(new SourceSpan(40, 40), ", b, d"), Assert.Single(finding.Fix!.Edits));
        Assert.Equal(("input/topics/hub.md", "`b` and `d` name this topic as related, and it does not name them back"), (finding.Location.Path, finding.Message));
    }

    [Fact]
    public void A_topic_without_any_connection_is_an_orphan()
    {
        Topic alone = Topic("alone") with { References = [Reference("topics/alone")] };
        Topic linking = Topic("linking") with { References = [Reference("topics/linked")] };
        Topic broken = Topic("broken") with { References = [Reference("nowhere")] };
        Topic tagged = Topic("tagged");
        Essay essay = Essay("e") with { References = [Reference("topics/tagged", ReferenceKind.Topic)] };

        Assert.Equal(
            ["input/topics/alone.md"],
            Findings(RuleDescriptor.OrphanTopic, alone, linking, Topic("linked"), broken, tagged, Topic("hidden") with { Unlisted = true }, Topic("stub") with { DeclaredStub = true }, essay).Select(finding => finding.Location.Path));
        Assert.Empty(Findings(RuleDescriptor.OrphanTopic, alone));
    }

    [Fact]
    public void A_large_garden_that_is_mostly_unlinked_is_told_once()
    {
        Topic[] alone = [.. Enumerable.Range(1, 12).Select(number => Topic($"t{number:D2}"))];
        Topic[] joined = [.. Enumerable.Range(1, 36).Select(number => Topic($"u{number:D2}") with { References = [Reference("topics/t01")] })];

        Assert.Contains("11 more of the 12 topics", Assert.Single(Findings(RuleDescriptor.OrphanTopic, alone)).Message, StringComparison.Ordinal);
        Assert.Equal(11, Findings(RuleDescriptor.OrphanTopic, [.. alone, .. joined]).Length);
        Assert.Equal(11, Findings(RuleDescriptor.OrphanTopic, alone[..11]).Length);
    }

    [Theory]
    [InlineData("2025-12-03", null, false)]
    [InlineData("2025-12-02", null, true)]
    [InlineData("2025-12-02", 365, false)]
    [InlineData("2026-05-01", 30, true)]
    public void A_review_is_due_when_its_interval_has_passed(string reviewed, int? every, bool found)
    {
        Topic topic = Topic("a") with { Reviewed = Day(reviewed), ReviewedSpan = Line(3), ReviewEvery = every };

        Assert.Equal(found ? [3] : [], LinesOf(RuleDescriptor.ReviewDue, topic));
    }

    [Fact]
    public void Nothing_that_happened_lies_in_the_future()
    {
        Essay essay = Essay("e") with { PastDays = [new(Today.AddDays(1), Line(2)), new(Today, Line(3)), new(Today.AddDays(-1), Line(4))] };

        Diagnostic finding = Assert.Single(Findings(RuleDescriptor.FutureDate, essay));
        Assert.Equal((2, "2026-06-02 is in the future"), (finding.Location.Start.Line, finding.Message));
    }

    /// <summary>A move of the page's first belief.</summary>
    private static IntendedMove[] ToFirst(string? to) => [new IntendedMove(0, to is null ? null : Number(to, 21), Line(21))];

    private static Topic WithTriggers(Belief belief, params Trigger[] triggers) =>
        Topic("a", belief).With(Section(SectionKind.Updates, 20, triggers)) with { References = [Reference($"topics/a#{belief.Id}")] };
}
