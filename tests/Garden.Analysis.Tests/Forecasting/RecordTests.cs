using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;

namespace Garden.Analysis.Tests.Forecasting;

/// <summary>What a record of forecasts says besides its score: how numbers move, base rates, ranges, parts.</summary>
public sealed class RecordTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void Movement_and_reduction_are_summed_over_dated_steps()
    {
        GardenAsOf garden = Garden("""
            - It rains. ~80% ^rain
              - 2025-03-01: 50%
              - 2025-04-01: 50% → 60%
              - 2026-01-01: 60% → 80%
            - It snows. ~50% ^snow
              - 2026-01-01: 20% → 50%
            - It hails. ~30% ^hail
            """);
        MovementFigures all = Scores.Of(garden, Day).Movement.All!;

        Assert.Equal((2, 3), (all.Beliefs, all.Steps));
        Assert.Equal(0.01 + 0.04 + 0.09, all.Movement, 1e-12);
        Assert.Equal((0.25 - 0.16) + (0.16 - 0.25), all.Reduction, 1e-12);
        Assert.Null(all.Ratio);
        Assert.Equal(["2025", "2026"], Scores.Of(garden, Day).Movement.Years.Select(year => year.Name));
    }

    /// <summary>Movement − reduction of a step is (new − old)(1 − 2·old): another way to the same number.</summary>
    [Fact]
    public void The_z_of_movement_is_that_of_the_excess_a_belief()
    {
        GardenAsOf garden = Garden(string.Concat(Enumerable.Range(1, 6).Select(i => $"- Claim {i}. ~{10 * i}% ^c{i}\n  - 2026-01-0{i}: {50 - (3 * i)}% → {10 * i}%\n")));
        double[] excess = [.. Enumerable.Range(1, 6).Select(i => ((0.1 * i) - (0.5 - (0.03 * i))) * (1 - (2 * (0.5 - (0.03 * i)))))];
        double mean = excess.Average();
        double error = Math.Sqrt(excess.Sum(value => Math.Pow(value - mean, 2)) / 5 / 6);

        Assert.Equal(mean / error, Scores.Of(garden, Day).Movement.All!.Z!.Value, 1e-9);
    }

    [Fact]
    public void Steps_from_the_day_of_the_outcome_on_do_not_count()
    {
        GardenAsOf garden = Garden("- It rains. ~95% ^rain\n  - 2026-01-01: 40% → 60%\n  - 2026-02-01: 60% → 95%\n  - resolved: yes 2026-02-01\n");

        Assert.Equal(1, Scores.Of(garden, Day).Movement.All!.Steps);
    }

    [Fact]
    public void Base_rates_are_scored_beside_the_numbers()
    {
        GardenAsOf garden = Garden("""
            - It rains. ~80% ^rain
              - base rate: 1 of 2 — Junes
              - resolved: yes 2026-02-01
            - It snows. ~60% ^snow
              - base rate: 10%
              - resolved: no 2026-02-01
            - It hails. ~90% ^hail
              - resolved: yes 2026-02-01
            """);
        BaseRateSkill skill = Scores.Of(garden, Day).BaseRates;

        Assert.Equal(2, skill.Count);
        Assert.Equal(1 - ((0.04 + 0.36) / (0.25 + 0.01)), skill.Skill!.Value, 1e-12);
    }

    [Fact]
    public void Ranges_are_counted_and_scored()
    {
        GardenAsOf garden = Garden("""
            - Boats come. ~40 boats (25–60) ^boats
              - resolved: 44 boats 2026-02-01
            - Carts come. ~10 carts (90% 5–20) ^carts
              - resolved: 24 carts 2026-02-01
            """);
        QuantityScores scores = Scores.Of(garden, Day).Quantities;

        Assert.Equal((2, 1), (scores.Count, scores.Inside));
        Assert.Equal(1.7, scores.Expected, 1e-12);
        Assert.Equal((35 + (15 + (20 * 4))) / 2.0, scores.MeanIntervalScore!.Value, 1e-9);
        Assert.Equal((1 + (95 / 15.0)) / 2, scores.MeanRelativeScore!.Value, 1e-9);
        Assert.Equal(Calibration.Wilson(1, 2), scores.Share);
    }

    [Fact]
    public void Scores_are_told_apart_by_area_year_and_how_far_ahead()
    {
        ScoreCard card = Scores.Of(
            Garden("""
                - It rains. ~80% ^rain
                  - 2025-12-01: 80%
                  - resolved: yes 2026-02-01
                - It snows. ~60% ^snow
                  - 2023-12-01: 60%
                  - resolved: no 2025-02-01
                - It hails. ~60% ^hail
                  - resolved: no 2025-02-01
                """),
            Day);

        Assert.Equal(["Weather 3 1"], card.Areas.Select(group => $"{group.Name} {group.Count} {group.Yes}"));
        Assert.Equal(["2025 2 0", "2026 1 1"], card.Years.Select(group => $"{group.Name} {group.Count} {group.Yes}"));
        Assert.Equal(["under-3-months 1", "over-12-months 1"], card.Horizons.Select(group => $"{group.Name} {group.Count}"));
        Assert.Equal(0.36, card.Years[0].Brier, 1e-12);
    }

    private static GardenAsOf Garden(string beliefs) => WrittenGarden.Of(("topics/sky.md", "---\ntitle: Sky\narea: Weather\n---\n\n## Current beliefs\n\n" + beliefs + "\n"));
}
