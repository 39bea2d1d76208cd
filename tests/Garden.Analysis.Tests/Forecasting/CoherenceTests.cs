using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Forecasting;

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
        GardenAsOf corpus = garden.Build();

        Contradiction found = Assert.Single(Coherence.Check(corpus));

        Assert.Equal("topics/a", found.Topic.Name);
        Assert.Equal(corpus.Topics[0].Beliefs.Single().Implies[0].Span, found.Span);
        Assert.Equal("“one” (70%) implies “two” (40%, b.md:1), so it cannot be the likelier", found.Message);
        RelatedPlace related = Assert.Single(found.Related);
        Assert.Equal(("input/topics/b.md", 1, "“two” stands at 40%"), (related.Location.Path, related.Location.Start.Line, related.Message));
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
        GardenAsOf corpus = garden.Build();

        Contradiction found = Assert.Single(Coherence.Check(corpus));

        Assert.Equal(corpus.Topics[0], found.Topic);
        Assert.Equal(corpus.Topics[0].Beliefs.Last().Sets[0].Span, found.Span);
        Assert.Equal("exactly one of the set “The Winner” holds, yet “one” (60%) and “two” (50%, b.md:1) come to at least 109%", found.Message);
        Assert.Equal("“two” stands at 50%", Assert.Single(found.Related).Message);
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
        GardenAsOf corpus = garden.Build();

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
    [InlineData("20-31%", "30-60%", "80-90%", "10-20%", false)] // touching from below
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
        GardenAsOf corpus = garden.Build();

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
        Assert.Equal("“b” stands at 90%, but 85% if “x” (50%, line 5) and 40% if not leave only 61.78–63.22%", found.Message);
        Assert.Equal("“x” stands at 50%", Assert.Single(found.Related).Message);
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
        GardenAsOf corpus = garden.Build();

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
        Assert.Equal("“b” has several numbers for one condition: 85% and 60% if “x” (no number, line 5)", found.Message);
    }

    [Theory]
    [InlineData(Outcome.Yes, "40%", true)] // what it implies is certain from now on
    [InlineData(Outcome.Yes, "100%", false)]
    [InlineData(Outcome.Yes, ">99%", false)]
    [InlineData(Outcome.Yes, "unset", false)]
    [InlineData(Outcome.No, "40%", false)]
    [InlineData(Outcome.Ambiguous, "40%", false)]
    [InlineData(Outcome.Annulled, "40%", false)]
    [InlineData(Outcome.Withdrawn, "40%", false)]
    public void WhatCameOutCountsAsCertainForWhatItImplies(Outcome outcome, string other, bool contradicts)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("one", "90%", belief => belief with { Resolution = page.Resolved(outcome, "2026-01-01"), Implies = page.Relations("#two") }).Belief("two", other);
        Assert.Equal(contradicts, Coherence.Check(garden.Build()).Length == 1);
    }

    [Fact]
    public void WhatCameOutIsNamedByItsOutcome()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("one", "60%", belief => belief with { Implies = page.Relations("#two") })
            .Belief("two", "60%", belief => belief with { Resolution = page.Resolved(Outcome.No, "2026-01-01") });
        Contradiction found = Assert.Single(Coherence.Check(garden.Build()));
        Assert.Equal("“one” (60%) implies “two” (came out no, line 4), so it cannot be the likelier", found.Message);
        Assert.Equal("“two” came out no", found.Related[0].Message);
    }

    [Theory]
    [InlineData(Outcome.Yes, "1%", true)]
    [InlineData(Outcome.Yes, "0%", false)]
    [InlineData(Outcome.Yes, "<5%", false)]
    [InlineData(Outcome.No, "100%", false)]
    [InlineData(Outcome.Withdrawn, "100%", false)]
    public void WhatCameOutLeavesNothingToWhatItExcludes(Outcome outcome, string other, bool contradicts)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("one", "50%", belief => belief with { Resolution = page.Resolved(outcome, "2026-01-01"), Excludes = page.Relations("#two") }).Belief("two", other);
        ImmutableArray<Contradiction> found = Coherence.Check(garden.Build());
        Assert.Equal(contradicts, found.Length == 1);
        Assert.All(found, contradiction => Assert.Equal("“one” (came out yes) and “two” (1%, line 5) exclude each other, so together they cannot come to more than 100%", contradiction.Message));
    }

    [Theory]
    [InlineData(Outcome.Yes, "90%", false)] // 0.5 · 1 bounds it no more than the other part does
    [InlineData(Outcome.Yes, "93%", true)]
    [InlineData(Outcome.Yes, "87%", true)] // 1 + 0.9 − 1
    [InlineData(Outcome.No, "0%", false)]
    [InlineData(Outcome.No, "5%", true)]
    [InlineData(Outcome.Annulled, "5%", false)]
    public void APartThatCameOutBoundsAConjunction(Outcome outcome, string whole, bool contradicts)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("whole", whole, belief => belief with { Conjuncts = page.Relations("#one", "#two", "#one") })
            .Belief("one", "50%", belief => belief with { Resolution = page.Resolved(outcome, "2026-01-01") })
            .Belief("two", "90%");
        Assert.Equal(contradicts, Coherence.Check(garden.Build()).Length == 1);
    }

    [Theory]
    [InlineData("80%", "70% 55%", "“whole” (80%) holds where “part0” (70%, line 5) and “part1” (55%, line 6) both hold, so it cannot be likelier than 55.5%")]
    [InlineData("1%", "90% 90%", "“whole” (1%) holds where “part0” (90%, line 5) and “part1” (90%, line 6) both hold, so it cannot be less likely than 79%")]
    [InlineData("80%", "50%", "“whole” (80%) holds where “part0” (50%, line 4) does, so it cannot be likelier than 50.5%")]
    [InlineData("80%", "50% 60% 70%", "“whole” (80%) holds where “part0” (50%, line 6), “part1” (60%, line 7) and “part2” (70%, line 8) all hold, so it cannot be likelier than 50.5%")]
    public void AConjunctionNamesItsPartsAndTheBoundThatItBreaks(string whole, string parts, string message)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        string[] estimates = parts.Split(' ');
        page.Belief("whole", whole, belief => belief with { Conjuncts = page.Relations([.. estimates.Select((_, index) => $"#part{index}")]) });
        for (int index = 0; index < estimates.Length; index++)
        {
            page.Belief($"part{index}", estimates[index]);
        }

        Contradiction found = Assert.Single(Coherence.Check(garden.Build()));
        Assert.Equal(message, found.Message);
        Assert.Equal(estimates.Select((estimate, index) => $"“part{index}” stands at {estimate}"), found.Related.Select(related => related.Message));
    }

    [Theory]
    [InlineData(Outcome.Yes, "85%", false)]
    [InlineData(Outcome.Yes, "60%", true)]
    [InlineData(Outcome.Yes, "95%", true)]
    [InlineData(Outcome.No, "30%", true)]
    [InlineData(Outcome.No, "40%", false)]
    [InlineData(Outcome.No, "60%", true)]
    [InlineData(Outcome.Ambiguous, "60%", false)] // anything between the two
    public void AConditionThatCameOutLeavesItsOwnNumber(Outcome outcome, string estimate, bool contradicts)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("b", estimate, belief => belief with { Conditions = [page.If("#x", "85%"), page.IfNot("#x", "40%")] })
            .Belief("x", "50%", belief => belief with { Resolution = page.Resolved(outcome, "2026-01-01") });
        Assert.Equal(contradicts, Coherence.Check(garden.Build()).Length == 1);
    }

    [Fact]
    public void TheConditionsOfWhatCameOutAreHistory()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("b", "50%", belief => belief with { Resolution = page.Resolved(Outcome.Yes, "2026-01-01"), Conditions = [page.If("#x", "85%"), page.IfNot("#x", "80%")] })
            .Belief("x", "50%");
        Assert.Empty(Coherence.Check(garden.Build()));
    }

    [Theory]
    [InlineData(Outcome.Yes, "0% 0%", false)]
    [InlineData(Outcome.Yes, "0% 60%", true)]
    [InlineData(Outcome.No, "40% 60%", false)]
    [InlineData(Outcome.No, "30% 60%", true)]
    [InlineData(Outcome.Annulled, "30% 60%", false)]
    [InlineData(Outcome.Annulled, "60% 60%", true)]
    public void AMemberThatCameOutCountsInItsSet(Outcome outcome, string others, bool contradicts)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("winner", "60%", belief => belief with { Resolution = page.Resolved(outcome, "2026-01-01"), Sets = [page.OneOf("x")] });
        foreach ((string estimate, int index) in others.Split(' ').Select((estimate, index) => (estimate, index)))
        {
            page.Belief($"other{index}", estimate, belief => belief with { Sets = [page.OneOf("x")] });
        }

        Assert.Equal(contradicts, Coherence.Check(garden.Build()).Length == 1);
    }

    [Theory]
    [InlineData(8, "“b7” (20%, line 16) come to at least 156%")]
    [InlineData(9, "“b7” (20%, line 16) and 1 more come to at least 175.5%")]
    [InlineData(12, "“b7” (20%, line 16) and 4 more come to at least 234%")]
    public void ALargeSetNamesEightMembersAndCountsTheRest(int members, string end)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        for (int index = 0; index < members; index++)
        {
            page.Belief($"b{index}", "20%", belief => belief with { Sets = [page.Exclusive("x")] });
        }

        Contradiction found = Assert.Single(Coherence.Check(garden.Build()));
        Assert.StartsWith("at most one of the set “x” holds, yet “b0” (20%), “b1” (20%, line 4)", found.Message, StringComparison.Ordinal);
        Assert.EndsWith(end, found.Message, StringComparison.Ordinal);
        Assert.Equal(members - 1, found.Related.Length);
    }

    [Fact]
    public void ASetOfOneSaysSo()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("only", "70%", belief => belief with { Sets = [page.OneOf("x")] });
        Assert.Equal("exactly one of the set “x” holds, yet “only” (70%) comes to at most 70.5%", Assert.Single(Coherence.Check(garden.Build())).Message);
    }

    [Theory]
    [InlineData("85%", "a short claim", "“a short claim”")]
    [InlineData("85%", "Ends in a full stop.", "“Ends in a full stop”")]
    [InlineData("85%", "", "“two”")]
    [InlineData("85%", "a claim of exactly sixty characters, which is not cut at all", "“a claim of exactly sixty characters, which is not cut at all”")]
    [InlineData("85%", "a claim of more than sixty characters that is cut at the last blank", "“a claim of more than sixty characters that is cut at the…”")]
    [InlineData("85%", "aclaimwithoutanyblankthatislongerthansixtycharactersandhastobecut", "“aclaimwithoutanyblankthatislongerthansixtycharactersandhasto…”")]
    public void ALongClaimIsCutAtAWord(string estimate, string claim, string quoted)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("one", estimate, belief => belief with { Implies = page.Relations("#two") }).Belief("two", "20%", belief => belief with { Claim = RichText.Of(claim) });
        Assert.Contains($"implies {quoted} (20%", Assert.Single(Coherence.Check(garden.Build())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APartThatLeadsNowhereMayBeAnything()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("whole", "1%", belief => belief with { Conjuncts = page.Relations("#one", "#two", "#gone") }).Belief("one", "90%").Belief("two", "90%");
        Assert.Empty(Coherence.Check(garden.Build()));
    }

    [Fact]
    public void ConditionsOnTwoBeliefsOfOnePageAreNotPaired()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("b", "90%", belief => belief with { Conditions = [page.If("c#x", "60%"), page.IfNot("c#y", "40%")] });
        garden.Topic("c").Belief("x", "unset").Belief("y", "unset");
        Assert.Empty(Coherence.Check(garden.Build()));
    }

    [Fact]
    public void ABeliefDoesNotDecideItself()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("b", "90%", belief => belief with { Conditions = [page.If("#b", "10%"), page.IfNot("#b", "20%")] });
        Assert.Empty(Coherence.Check(garden.Build()));
    }

    [Fact]
    public void NumbersForTheOtherSideOfAConditionContradictEachOtherToo()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("b", "50%", belief => belief with { Conditions = [page.If("#x", "50%"), page.IfNot("#x", "85%"), page.IfNot("#x", "60%")] }).Belief("x", null);
        Assert.Equal("“b” has several numbers for one condition: 85% and 60% if not “x” (no number, line 6)", Assert.Single(Coherence.Check(garden.Build())).Message);
    }

    [Fact]
    public void NumbersForOneConditionThatTouchAgree()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("b", "70%", belief => belief with { Conditions = [page.If("#x", "85%"), page.If("#x", "86%")] }).Belief("x", null);
        Assert.Empty(Coherence.Check(garden.Build()));
    }

    [Fact]
    public void ASingleConditionLeavesWhatItSaysAndIsNamedOnce()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("b", "10%", belief => belief with { Conditions = [page.If("#x", "85%"), page.If("#x", "85%")] }).Belief("x", "50%");
        Assert.Equal("“b” stands at 10%, but 85% if “x” (50%, line 5) leaves only 41.83–92.82%", Assert.Single(Coherence.Check(garden.Build())).Message);
    }

    [Fact]
    public void AtOnePlaceContradictionsComeByKind()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        ImmutableArray<BeliefRelation> relations = page.Relations("#two");
        page.Belief("one", "90%", belief => belief with { Conjuncts = relations, Excludes = relations, Implies = relations }).Belief("two", "30%");
        Assert.Equal(
            [ContradictionKind.Implication, ContradictionKind.Set, ContradictionKind.Conjunction],
            Coherence.Check(garden.Build()).Select(contradiction => contradiction.Kind));
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
        GardenAsOf corpus = WrittenGarden.Of(
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
