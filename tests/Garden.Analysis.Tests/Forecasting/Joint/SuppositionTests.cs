using Garden.Analysis.Forecasting;
using Garden.Analysis.Forecasting.Joint;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Forecasting.Joint;

public sealed class SuppositionTests
{
    [Fact]
    public void Bounds_are_reached_and_not_passed()
    {
        const double Step = 1e-4;
        int tried = 0;
        for (int seed = 1; seed <= 400; seed++)
        {
            GardenAsOf corpus = RandomRelations.Of(seed).Garden;
            PlacedBelief[] beliefs = [.. PlacedBelief.All(corpus)];
            bool isYes = seed % 2 == 0;
            if (Interval.Of(beliefs[0].Belief.Estimate) is not { Low: > 0.02, High: < 0.98 } || RandomRelations.Of(seed).World.Slack() < 0 || !Supposition.Of(corpus, beliefs[0], isYes).TryGet(out Supposition? supposition, out _))
            {
                continue;
            }

            foreach (SupposedNumber number in supposition.Numbers.Take(2))
            {
                int belief = Array.IndexOf(beliefs, number.Placed);
                double With(double low, double high)
                {
                    RandomRelations random = RandomRelations.Of(seed);
                    random.World.Conditional(belief, 0, isYes, (low, high));
                    return random.World.Slack();
                }

                if (double.IsNaN(With(0, 1)) || double.IsNaN(With(0, number.Bounds.Low + Step)))
                {
                    // the independent way went in circles
                    continue;
                }

                tried++;
                (double low, double high) = (number.Bounds.Low, number.Bounds.High);
                Assert.True(With(Math.Max(0, low - Step), low + Step) > -1e-7, $"seed {seed}: {low} of {number.Placed.Name} is not reached: {With(Math.Max(0, low - Step), low + Step)}");
                Assert.True(With(high - Step, Math.Min(1, high + Step)) > -1e-7, $"seed {seed}: {high} of {number.Placed.Name} is not reached: {With(Math.Max(0, low - Step), low + Step)}");
                Assert.True(low < 2 * Step || With(0, low - Step) < 0, $"seed {seed}: {low} of {number.Placed.Name} is passed");
                Assert.True(high > 1 - (2 * Step) || With(high + Step, 1) < 0, $"seed {seed}: {high} of {number.Placed.Name} is passed");
            }
        }

        Assert.InRange(tried, 50, 800);
    }

    [Fact]
    public void What_is_implied_comes_out_too_and_what_is_excluded_does_not()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("rain", "30%", belief => belief with { Implies = page.Relations("#wet"), Excludes = page.Relations("#dust") })
            .Belief("wet", "40%")
            .Belief("dust", "20%")
            .Belief("match", "50%", belief => belief with { Conditions = [page.If("#rain", "10%")] })
            .Belief("apart", "50%");

        Supposition supposition = Of(garden, "rain", isYes: true);

        Assert.Equal(["wet 1–1 moves", "match 0.095–0.105 moves", "dust 0–0 moves"], supposition.Numbers.Select(Shown));
        Assert.True(supposition.IsWhole);
    }

    [Fact]
    public void A_number_that_may_stay_is_told_with_its_bounds()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("rain", "50%", belief => belief with { Implies = page.Relations("#wet") }).Belief("wet", "60%").Belief("open", null, belief => belief with { Excludes = page.Relations("#rain") });

        Assert.Equal(["wet 0.1818–0.2178 moves", "open 0–1 stays"], Of(garden, "rain", isYes: false).Numbers.Select(number => Shown(number with { Bounds = new(Math.Round(number.Bounds.Low, 4), Math.Round(number.Bounds.High, 4)) })));
    }

    [Theory]
    [InlineData("done", true, SuppositionTrouble.CameOut)]
    [InlineData("never", true, SuppositionTrouble.RuledOut)]
    [InlineData("torn", true, SuppositionTrouble.Contradictory)]
    public void What_cannot_be_supposed_says_why(string id, bool isYes, SuppositionTrouble trouble)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("done", "50%", belief => belief with { Resolution = page.Resolved(Outcome.Yes, "2026-01-01"), Excludes = page.Relations("#never") })
            .Belief("never", "0%")
            .Belief("torn", "60%", belief => belief with { Implies = page.Relations("#low") })
            .Belief("low", "40%");
        GardenAsOf corpus = garden.Build();

        Assert.Equal(trouble, Supposition.Of(corpus, PlacedBelief.All(corpus).Single(placed => placed.Belief.Id == id), isYes).Failure?.Trouble);
    }

    [Fact]
    public void A_belief_without_relations_moves_nothing()
    {
        CorpusBuilder garden = new();
        garden.Topic("a").Belief("alone", "60%").Belief("other", "40%");
        Assert.Empty(Of(garden, "alone", isYes: true).Numbers);
    }

    private static Supposition Of(CorpusBuilder garden, string id, bool isYes)
    {
        GardenAsOf corpus = garden.Build();
        Assert.True(Supposition.Of(corpus, PlacedBelief.All(corpus).Single(placed => placed.Belief.Id == id), isYes).TryGet(out Supposition? supposition, out _));
        return supposition;
    }

    private static string Shown(SupposedNumber number) => FormattableString.Invariant($"{number.Placed.Belief.Id} {number.Bounds.Low}–{number.Bounds.High} {(number.MustMove ? "moves" : "stays")}");
}
