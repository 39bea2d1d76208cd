using Garden.Analysis.Forecasting;

namespace Garden.Analysis.Tests.Forecasting;

public sealed class PublicComparisonTests
{
    private static readonly DateOnly AsOf = new(2026, 6, 1);

    /// <summary>Day by day, instead of by the lengths of stretches.</summary>
    [Fact]
    public void Scores_are_averaged_over_the_days_that_both_had_a_number()
    {
        PublicComparison comparison = Of("""
            - One. ~90% ^one
              - 2026-01-01: 50%
              - 2026-01-11: 50% → 90%
              - forecast: https://example.org/1 70% 2026-01-06
              - resolved: yes 2026-01-31
            """);
        double[] own = [.. Enumerable.Range(6, 25).Select(day => day < 11 ? -Math.Log(0.5) : -Math.Log(0.9))];
        Assert.Equal(1, comparison.Count);
        Assert.Equal(own.Average(), comparison.Own!.Value, 1e-12);
        Assert.Equal(-Math.Log(0.7), comparison.Theirs!.Value, 1e-12);
        Assert.Equal(-Math.Log(0.7) - own.Average(), comparison.Difference!.Value, 1e-12);
        Assert.Null(comparison.StandardError);
    }

    [Fact]
    public void Differences_have_a_standard_error()
    {
        string Belief(string id, int own, int theirs, string outcome) => $"- {id}. ~{own}% ^{id}\n  - 2026-01-01: {own}%\n  - forecast: https://example.org/{id} {theirs}% 2026-01-01\n  - resolved: {outcome} 2026-02-01\n";
        PublicComparison comparison = Of(Belief("a", 80, 60, "yes") + Belief("b", 30, 10, "no") + Belief("c", 50, 50, "no"));
        double[] differences = [Math.Log(0.8 / 0.6), Math.Log(0.7 / 0.9), 0];
        double mean = differences.Sum() / 3;
        Assert.Equal(mean, comparison.Difference!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(((differences[0] - mean) * (differences[0] - mean)) + ((differences[1] - mean) * (differences[1] - mean)) + (mean * mean)) / Math.Sqrt(6), comparison.StandardError!.Value, 1e-12);
    }

    [Theory]
    [InlineData("forecast: https://example.org/1")] // no number
    [InlineData("forecast: https://example.org/1 70%")] // no day
    [InlineData("forecast: https://example.org/1 70% 2026-01-31")] // noted when it was known
    public void A_forecast_that_cannot_be_compared_is_left_out(string forecast) =>
        Assert.Equal(new PublicComparison(0, null, null, null, null), Of($"- One. ~50% ^one\n  - 2026-01-01: 50%\n  - {forecast}\n  - resolved: yes 2026-01-31\n"));

    [Fact]
    public void A_number_without_a_day_cannot_be_compared() =>
        Assert.Equal(0, Of("- One. ~50% ^one\n  - forecast: https://example.org/1 70% 2026-01-01\n  - resolved: yes 2026-01-31\n").Count);

    [Fact]
    public void Days_begin_with_the_later_of_both()
    {
        PublicComparison comparison = Of("- One. ~80% ^one\n  - 2026-01-21: 80%\n  - forecast: https://example.org/1 70% 2026-01-01\n  - resolved: yes 2026-01-31\n");
        Assert.Equal(-Math.Log(0.8), comparison.Own!.Value, 1e-12);
    }

    private static PublicComparison Of(string beliefs) => Scores.Of(WrittenGarden.Of(("topics/a.md", "## Beliefs\n\n" + beliefs)), AsOf).PublicForecasts;
}
