using Garden.Analysis.Forecasting;
using Garden.Analysis.Forecasting.Joint;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Forecasting.Joint;

public sealed class JointCoherenceTests
{
    [Fact]
    public void ACheckThatIsCalledOffEnds() =>
        Assert.Throws<OperationCanceledException>(() => JointCoherence.Check(Chain(80, "40%"), new CancellationToken(canceled: true)));

    [Fact]
    public void A_contradiction_is_told_as_an_argument_with_each_declaration_as_a_place()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("one", "30%", belief => belief with { Implies = page.Relations("#two"), Excludes = page.Relations("b#three") })
            .Belief("two", "60%", belief => belief with { Implies = page.Relations("b#three") });
        garden.Topic("b").Belief("three", "65%");
        GardenAsOf corpus = garden.Build();

        Contradiction found = Assert.Single(JointCoherence.Check(corpus).Contradictions);

        Assert.Equal(ContradictionKind.Joint, found.Kind);
        Assert.Equal(corpus.Topics[0].Beliefs.First().Implies[0].Span, found.Span);
        Assert.Equal("“one” (line 1) implies “two” (line 5), “one” excludes “three” (b.md:1), and “two” implies “three”, so “one” must be 0%, yet it stands at 30%", found.Message);
        Assert.Equal(["“one” excludes “three”", "“two” implies “three”", "“one” stands at 30%"], found.Related.Select(place => place.Message));
    }

    [Fact]
    public void A_condition_in_words_is_named_by_them_wherever_it_stands()
    {
        GardenAsOf corpus = WrittenGarden.Of(("topics/a.md", """
            ## Beliefs

            - The ferry will run all winter ^ferry
              - if the company hires crews: → 80%
              - if not the company hires crews: → 70%
              - implies: [[#^quay]]
            - The quay will be rebuilt. ~20% — no stone yet ^quay
            """));

        Contradiction found = Assert.Single(JointCoherence.Check(corpus).Contradictions);

        Assert.Contains("80% if “the company hires crews” and 70% if not", found.Message, StringComparison.Ordinal);
        Assert.All(found.Related, place => Assert.NotEmpty(place.Message));
    }

    [Theory]
    [InlineData("60%", "70%", "“c” can be at most 40.5%", "55%")]
    [InlineData("20%", "20%", "must be at least", "30%")]
    public void A_bound_is_named_where_the_number_is_not_settled(string first, string second, string bound, string third)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        bool isMost = first == "60%";
        page.Belief("a", first, belief => belief with { Sets = isMost ? [] : [page.OneOf("x")], Excludes = isMost ? page.Relations("#middle") : [] })
            .Belief("middle", null, belief => belief with { Sets = isMost ? [] : [page.OneOf("x")], Implies = isMost ? [] : page.Relations("#c") })
            .Belief("b", second, belief => belief with { Sets = isMost ? [] : [page.OneOf("x")] })
            .Belief("c", third, belief => belief with { Implies = isMost ? page.Relations("#middle") : [] });

        Assert.Contains(bound, Assert.Single(JointCoherence.Check(garden.Build()).Contradictions).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outcomes_and_conditions_alone_are_said_to_conflict()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("open", null, belief => belief with { Conditions = [page.If("#one", "80%"), page.If("#two", "20%")] })
            .Belief("one", "50%", belief => belief with { Resolution = page.Resolved(Outcome.Yes, "2026-01-01") })
            .Belief("two", "50%", belief => belief with { Resolution = page.Resolved(Outcome.Yes, "2026-01-01") });

        Assert.Equal(
            "“open” (line 1) is 80% if “one” (came out yes, line 5), and “open” is 20% if “two” (came out yes, line 7), which cannot all be",
            Assert.Single(JointCoherence.Check(garden.Build()).Contradictions).Message);
    }

    [Theory]
    [InlineData("2026-05-31", 1)]
    [InlineData("2026-06-02", 0)] // after the day that the garden is seen from
    public void An_outcome_counts_from_its_day(string day, int found)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("one", "50%", belief => belief with { Resolution = page.Resolved(Outcome.Yes, day), Implies = page.Relations("#two") })
            .Belief("two", null, belief => belief with { Excludes = page.Relations("#three") })
            .Belief("three", "20%");
        Assert.Equal(found, JointCoherence.Check(garden.Build()).Contradictions.Length);
    }

    [Fact]
    public void What_one_relation_contradicts_is_left_to_its_own_rule()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("one", "70%", belief => belief with { Implies = page.Relations("#two"), Conditions = [page.If("#two", "10%"), page.IfNot("#two", "20%")] })
            .Belief("two", "40%", belief => belief with { Sets = [page.OneOf("x")] })
            .Belief("three", "90%", belief => belief with { Sets = [page.OneOf("x")] });
        GardenAsOf corpus = garden.Build();

        Assert.Equal(3, Coherence.Check(corpus).Length);
        Assert.Empty(JointCoherence.Check(corpus).Contradictions);
    }

    [Fact]
    public void A_long_chain_is_proved_and_its_contradiction_named()
    {
        Contradiction found = Assert.Single(JointCoherence.Check(Chain(80, "40%")).Contradictions);

        Assert.Contains("and more like them", found.Message, StringComparison.Ordinal);
        Assert.Equal(80, found.Related.Length);
        JointFindings possible = JointCoherence.Check(Chain(80, "90%"));
        Assert.Empty(possible.Contradictions);
        Assert.Equal(0, possible.Unproved);
    }

    [Fact]
    public void Too_many_relations_for_a_smallest_set_are_counted()
    {
        Contradiction found = Assert.Single(JointCoherence.Check(Chain(Caps.JointCore.Most, "40%")).Contradictions);

        Assert.StartsWith("399 relations between 400 beliefs, of which this is the first, cannot all hold", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 0)]
    [InlineData(100, 100)]
    public void A_group_that_is_too_large_is_not_called_proved(int members, int unproved)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        for (int index = 0; index < members; index++)
        {
            page.Belief($"b{index}", null, belief => belief with { Sets = [page.OneOf("all")] });
        }

        Assert.Equal(unproved, JointCoherence.Check(garden.Build()).Unproved);
    }

    [Fact]
    public void A_contradiction_inside_a_group_that_is_too_large_is_found()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        for (int index = 0; index < 100; index++)
        {
            page.Belief($"b{index}", null, belief => belief with { Sets = [page.Exclusive("all")] });
        }

        page.Belief("one", "30%", belief => belief with { Implies = page.Relations("#b7", "#b8") });

        JointFindings found = JointCoherence.Check(garden.Build());

        Assert.Equal("at most one of “b7” (line 16) and “b8” (line 18) holds (“all”), “one” (line 202) implies “b7”, and “one” implies “b8”, so “one” must be 0%, yet it stands at 30%", Assert.Single(found.Contradictions).Message);
        Assert.Equal(101, found.Unproved);
    }

    /// <summary>Beliefs of which each implies the next, the first at 70 %.</summary>
    private static GardenAsOf Chain(int length, string last)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        for (int index = 0; index < length; index++)
        {
            string? number = index == 0 ? "70%" : index == length - 1 ? last : null;
            page.Belief($"b{index}", number, belief => belief with { Implies = index == length - 1 ? [] : [new BeliefRelation(page.To($"#b{index + 1}"), new SourceSpan(index, index + 1))] });
        }

        return garden.Build();
    }
}
