using System.Collections.Immutable;
using Garden.Forecasting;
using Garden.Model;
using Garden.Tests.Model;

namespace Garden.Tests.Forecasting;

public sealed class CoherenceTests
{
    [Theory]
    [InlineData("70%", "40%", true)]
    [InlineData("70%", "70%", false)]
    [InlineData("71%", "70%", false)] // 70.5 is a reading of both
    [InlineData("72%", "70%", true)]
    [InlineData("70.4%", "70.3%", false)]
    [InlineData("70.4%", "70.2%", true)]
    [InlineData("60-80%", "50-65%", false)] // overlapping ranges
    [InlineData("60-80%", "50-60%", false)] // touching ranges
    [InlineData("61-80%", "50-60%", true)]
    [InlineData("70% (50-80)", "50%", false)] // the range is the writer's own reading
    [InlineData("70% (60-80)", "50%", true)]
    [InlineData("<5%", "0%", false)]
    [InlineData(">95%", "94%", true)]
    [InlineData("95%", ">95%", false)]
    [InlineData("6%", "<5%", true)]
    [InlineData("likely", "unlikely", true)]
    [InlineData("likely", "roughly even", false)]
    [InlineData("odds 1:19", "5%", false)]
    [InlineData("odds 1:1", "40%", true)]
    [InlineData("odds 1:999", "odds 1:99999", true)]
    [InlineData("100%", "99%", false)]
    [InlineData("100%", "unset", false)]
    [InlineData("unquantified", "0%", false)]
    [InlineData("malformed", "0%", false)]
    [InlineData("100%", null, false)]
    [InlineData("100%", "0%", true)]
    public void WhatIsImpliedIsAtLeastAsLikely(string from, string? to, bool contradicts)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("one", from, belief => belief with { Implies = page.Relations("#two") }).Belief("two", to);

        ImmutableArray<Contradiction> found = Coherence.Check(garden.Build());

        Assert.Equal(contradicts, found.Length == 1);
        Assert.All(found, contradiction => Assert.Equal(ContradictionKind.Implication, contradiction.Kind));
    }

    [Fact]
    public void AnImplicationStandsAtItsLineAndSaysTheArithmetic()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("one", "70%", belief => belief with { Implies = page.Relations("b#two", "b#three", "b#two", "#one", "b#gone") });
        garden.Topic("b").Belief("two", "40%").Belief("three", "likely");
        Corpus corpus = garden.Build();

        Contradiction found = Assert.Single(Coherence.Check(corpus));

        Assert.Equal("topics/a", found.Topic.Name);
        Assert.Equal(corpus.Topics[0].Beliefs.Single().Implies[0].Span, found.Span);
        Assert.Equal("70% here implies at least 69.5% for “two”, which stands at 40%", found.Message);
    }

    [Theory]
    [InlineData("33% 33% 34%", SetKind.OneOf, false)]
    [InlineData("33% 33% 33%", SetKind.OneOf, false)] // thirds, rounded
    [InlineData("33% 33% 31%", SetKind.OneOf, true)]
    [InlineData("33% 33% 31%", SetKind.Exclusive, false)]
    [InlineData("33.3% 33.3% 33.3%", SetKind.OneOf, false)]
    [InlineData("33.2% 33.2% 33.2%", SetKind.OneOf, true)]
    [InlineData("60% 41%", SetKind.Exclusive, false)] // 59.5 + 40.5
    [InlineData("60% 42%", SetKind.Exclusive, true)]
    [InlineData("60-80% 40-50%", SetKind.Exclusive, false)] // touching
    [InlineData("60-80% 41-50%", SetKind.Exclusive, true)]
    [InlineData("<5% >95%", SetKind.OneOf, false)]
    [InlineData(">95% <5% 1%", SetKind.Exclusive, false)]
    [InlineData(">95% 6%", SetKind.Exclusive, true)]
    [InlineData("likely likely", SetKind.Exclusive, true)]
    [InlineData("50% unset", SetKind.OneOf, false)]
    [InlineData("60% unset 50%", SetKind.OneOf, true)] // what is missing cannot mend it
    [InlineData("unset", SetKind.OneOf, false)]
    [InlineData("70%", SetKind.OneOf, true)]
    [InlineData("70%", SetKind.Exclusive, false)]
    public void SetsSumToOne(string estimates, SetKind kind, bool contradicts)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        foreach (string estimate in estimates.Split(' '))
        {
            page.Belief($"b{estimate}{page.Line().Start}", estimate, belief => belief with { Sets = [new SetMembership("winner", kind, page.Line())] });
        }

        ImmutableArray<Contradiction> found = Coherence.Check(garden.Build());

        Assert.Equal(contradicts, found.Length == 1);
        Assert.All(found, contradiction => Assert.Equal(ContradictionKind.Set, contradiction.Kind));
    }

    [Fact]
    public void ASetIsOneInTheWholeGardenAndStandsAtItsFirstMember()
    {
        CorpusBuilder garden = new();
        PageDraft late = garden.Topic("b");
        late.Belief("two", "50%", belief => belief with { Sets = [late.OneOf("the  winner"), late.OneOf("The winner")] });
        PageDraft early = garden.Topic("a");
        early.Belief("other", "90%").Belief("one", "60%", belief => belief with { Sets = [early.OneOf("The Winner")] });
        Corpus corpus = garden.Build();

        Contradiction found = Assert.Single(Coherence.Check(corpus));

        Assert.Equal(corpus.Topics[0], found.Topic);
        Assert.Equal(corpus.Topics[0].Beliefs.Last().Sets[0].Span, found.Span);
        Assert.Equal("the beliefs of the set “The Winner” come to 60% + 50% = 109–111%, yet exactly one of them holds", found.Message);
    }

    [Fact]
    public void ASetThatNotEveryMemberCallsExhaustiveNeedNotReachOne()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("one", "30%", belief => belief with { Sets = [page.OneOf("x")] })
            .Belief("two", "30%", belief => belief with { Sets = [page.Exclusive("x")] });
        Assert.Empty(Coherence.Check(garden.Build()));
    }

    [Theory]
    [InlineData("60%", "40%", false)]
    [InlineData("60%", "41%", false)]
    [InlineData("60%", "50%", true)]
    [InlineData(">95%", "<5%", false)]
    public void ExclusionHoldsPairwiseAndIsReportedOnce(string first, string second, bool contradicts)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("one", first, belief => belief with { Excludes = page.Relations("#two", "#one") })
            .Belief("two", second, belief => belief with { Excludes = page.Relations("#one", "#one") });
        Corpus corpus = garden.Build();

        ImmutableArray<Contradiction> found = Coherence.Check(corpus);

        Assert.Equal(contradicts, found.Length == 1);
        Assert.All(found, contradiction => Assert.Equal(corpus.Topics[0].Beliefs.First().Excludes[0].Span, contradiction.Span));
    }

    [Theory]
    [InlineData("50%", "70% 80%", false)] // 0.5 is the lower bound
    [InlineData("48%", "70% 80%", true)]
    [InlineData("70%", "70% 80%", false)]
    [InlineData("71%", "70% 80%", false)]
    [InlineData("72%", "70% 80%", true)]
    [InlineData("0%", "50% 50%", false)]
    [InlineData("0%", "60% 60%", true)]
    [InlineData("5%", "50% 50% 50%", false)]
    [InlineData("1%", "70% 70% 70%", true)]
    [InlineData("10%", "70% 70% unset", false)]
    [InlineData("80%", "70% unset", true)]
    [InlineData("likely", "unlikely 90%", true)]
    [InlineData("unset", "0% 0%", false)]
    public void AConjunctionLiesBetweenTheBoundsOfItsParts(string whole, string parts, bool contradicts)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        string[] estimates = parts.Split(' ');
        string[] names = [.. estimates.Select((_, index) => $"#part{index}")];
        page.Belief("whole", whole, belief => belief with { Conjuncts = page.Relations(names) });
        foreach ((string estimate, string name) in estimates.Zip(names))
        {
            page.Belief(name[1..], estimate);
        }

        ImmutableArray<Contradiction> found = Coherence.Check(garden.Build());

        Assert.Equal(contradicts, found.Length == 1);
        Assert.All(found, contradiction => Assert.Equal(ContradictionKind.Conjunction, contradiction.Kind));
    }

    [Theory]
    [InlineData("62%", "50%", "85%", "40%", false)] // 62.5 exactly
    [InlineData("63%", "50%", "85%", "40%", false)] // at most 0.505 · 0.855 + 0.495 · 0.405 = 63.2
    [InlineData("64%", "50%", "85%", "40%", true)]
    [InlineData("61%", "50%", "85%", "40%", true)]
    [InlineData("86%", "unset", "85%", "40%", false)]
    [InlineData("87%", "unset", "85%", "40%", true)]
    [InlineData("38%", "unset", "85%", "40%", true)]
    [InlineData("40%", null, "85%", "40%", false)]
    [InlineData("42%", "50%", "85%", null, false)] // 0.495 · 0.845 = 41.8
    [InlineData("41%", "50%", "85%", null, true)]
    [InlineData("93%", "50%", "85%", null, false)]
    [InlineData("94%", "50%", "85%", null, true)]
    [InlineData("20%", "50%", null, "40%", false)]
    [InlineData("18%", "50%", null, "40%", true)]
    [InlineData("70%", "50%", null, "40%", false)]
    [InlineData("72%", "50%", null, "40%", true)]
    [InlineData("99%", "unset", "85%", null, false)]
    [InlineData("20-70%", "30-60%", "80-90%", "10-20%", false)]
    [InlineData("63-70%", "30-60%", "80-90%", "10-20%", true)] // at most 0.6 · 0.9 + 0.4 · 0.2 = 62
    [InlineData("20-30%", "30-60%", "80-90%", "10-20%", true)] // at least 0.3 · 0.8 + 0.7 · 0.1 = 31
    [InlineData("62-70%", "30-60%", "80-90%", "10-20%", false)] // touching
    [InlineData("unset", "50%", "85%", "40%", false)]
    [InlineData("1%", "50%", "unset", "40%", true)]
    public void ConditionalsBoundABelief(string belief, string? decider, string? then, string? otherwise, bool contradicts)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("b", belief, shaped => shaped with
        {
            Conditions =
            [
                .. otherwise is null ? [] : new[] { page.IfNot("c#x", otherwise) },
                .. then is null ? [] : new[] { page.If("c#x", then) },
            ],
        });
        garden.Topic("c").Belief("x", decider);
        Corpus corpus = garden.Build();

        ImmutableArray<Contradiction> found = Coherence.Check(corpus);

        Assert.Equal(contradicts, found.Length == 1);
        Assert.All(found, contradiction => Assert.Equal(ContradictionKind.Conditional, contradiction.Kind));
        Assert.All(found, contradiction => Assert.Equal(corpus.Topics[0].Beliefs.Single().Conditions[0].Span, contradiction.Span));
    }

    [Fact]
    public void AConditionalSaysItsArithmetic()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("b", "90%", belief => belief with { Conditions = [page.If("#x", "85%"), page.IfNot("#x", "40%")] }).Belief("x", "50%");
        Contradiction found = Assert.Single(Coherence.Check(garden.Build()));
        Assert.Equal("with 85% if “x” (at 50%) and 40% if not only 61.78–63.22% is possible, yet this belief stands at 90%", found.Message);
    }

    [Fact]
    public void ConditionsInWordsPairByTheirWordsOnly()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        Condition InWords(string words, string estimate, bool holds) =>
            new() { Text = RichText.Of(words), Holds = holds, Estimate = Estimates.Of(estimate), Span = page.Line() };
        page.Belief("apart", "90%", belief => belief with { Conditions = [InWords("it rains", "60%", true), InWords("the sun shines", "40%", false)] })
            .Belief("paired", "90%", belief => belief with { Conditions = [InWords("it rains", "60%", true), InWords("It rains", "40%", false)] });
        Corpus corpus = garden.Build();

        Contradiction found = Assert.Single(Coherence.Check(corpus));

        Assert.Equal(corpus.Topics[0].Beliefs.Last().Conditions[0].Span, found.Span);
    }

    [Fact]
    public void TwoNumbersForOneConditionContradictEachOther()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("b", "70%", belief => belief with { Conditions = [page.If("#x", "85%"), page.If("#x", "60%")] }).Belief("x", null);
        Contradiction found = Assert.Single(Coherence.Check(garden.Build()));
        Assert.Equal("85% and 60% if “x” are numbers for the same condition", found.Message);
    }

    [Fact]
    public void WhatHasComeOutIsHistory()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        Resolution no = page.Resolved(Outcome.No, "2026-01-01");
        page.Belief("resolved", "10%", belief => belief with { Resolution = no, Sets = [page.OneOf("x")], Excludes = page.Relations("#one") })
            .Belief("one", "60%", belief => belief with { Implies = page.Relations("#resolved"), Sets = [page.OneOf("x")], Conjuncts = page.Relations("#resolved") })
            .Belief("two", "30%", belief => belief with { Sets = [page.OneOf("x")], Conditions = [page.If("#resolved", "90%"), page.IfNot("#resolved", "80%")] });
        Assert.Empty(Coherence.Check(garden.Build()));
    }

    [Fact]
    public void ASetWhoseWinnerIsKnownIsSettled()
    {
        foreach ((Outcome outcome, int findings) in new[] { (Outcome.Yes, 0), (Outcome.No, 1), (Outcome.Annulled, 1) })
        {
            CorpusBuilder garden = new();
            PageDraft page = garden.Topic("a");
            page.Belief("winner", "60%", belief => belief with { Resolution = page.Resolved(outcome, "2026-01-01"), Sets = [page.OneOf("x")] })
                .Belief("one", "60%", belief => belief with { Sets = [page.OneOf("x")] })
                .Belief("two", "60%", belief => belief with { Sets = [page.OneOf("x")] });
            Assert.Equal(findings, Coherence.Check(garden.Build()).Length);
        }
    }

    [Fact]
    public void ContradictionsComeInOrderOfPageAndPlace()
    {
        CorpusBuilder garden = new();
        foreach (string id in new[] { "b", "a" })
        {
            PageDraft page = garden.Topic(id);
            page.Belief("one", "90%", belief => belief with { Excludes = page.Relations("#two"), Implies = page.Relations("#two"), Sets = [page.OneOf(id)] })
                .Belief("two", "30%");
        }

        ImmutableArray<Contradiction> found = Coherence.Check(garden.Build());

        Assert.Equal("a a a b b b", string.Join(' ', found.Select(contradiction => contradiction.Topic.Id)));
        int[] starts = [.. found.Take(3).Select(contradiction => contradiction.Span.Start)];
        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void WrittenRelationsAreCheckedWhereTheyAreWritten()
    {
        Corpus corpus = WrittenGarden.Of(
            ("topics/a.md", """
                ## Beliefs

                - The gauge is right. 70% — two seasons ^gauge
                  - implies: [[b#^sea]]
                  - one-of: cause
                - The chart is right. ~likely — it agrees ^chart
                  - by: 2027-01-01
                  - one-of: cause
                  - if not [[b#^sea]]: → 5%
                  - if [[b#^sea]]: → 10%
                - Both are. 80% — hope ^both
                  - and: [[#^gauge]], [[#^chart]]
                - Neither is. <5% — fear
                  - excludes: [[#^both]]
                """),
            ("topics/b.md", "## Beliefs\n\n- The sea rises. 40% — said the pilot ^sea\n"));

        Assert.Equal(
            ["4 Implication", "5 Set", "9 Conditional", "12 Conjunction"],
            Coherence.Check(corpus).Select(found => $"{found.Topic.Lines.PositionOf(found.Span.Start).Line} {found.Kind}"));
    }
}
