namespace Garden.Analysis.Forecasting;

/// <summary>
/// How much numbers moved against how much surer they became. Whoever weighs evidence as probability theory says moves, on the average, by
/// as much as the uncertainty falls: Σ(new − old)² against Σ[old(1 − old) − new(1 − new)]. No outcome is needed. N. Augenblick and M. Rabin,
/// "Belief movement, uncertainty reduction, and rational updating", Quarterly Journal of Economics 136 (2021).
/// </summary>
/// <remarks>
/// Few entries a belief make the test weak, and numbers that are noted only when they have moved make the movement look larger than it is.
/// </remarks>
public sealed record MovementFigures
{
    private const double Rounding = 1e-12;

    /// <summary>Fewer beliefs say nothing of how numbers move: it is not shown.</summary>
    public const int Fewest = 5;

    /// <summary>How many beliefs moved at least once, or were reconsidered with a number.</summary>
    public required int Beliefs { get; init; }

    /// <summary>How many moves, those to the same number among them.</summary>
    public required int Steps { get; init; }

    /// <summary>Σ(new − old)².</summary>
    public required double Movement { get; init; }

    /// <summary>Σ[old(1 − old) − new(1 − new)]; below 0 where the numbers became less sure on the whole.</summary>
    public required double Reduction { get; init; }

    /// <summary>
    /// Movement ÷ reduction: above 1 the numbers move more than they become surer (back and forth, or too far), below 1 less; null where they
    /// did not become surer.
    /// </summary>
    public double? Ratio => Reduction > Rounding ? Movement / Reduction : null;

    /// <summary>
    /// How many standard errors the mean of movement − reduction, a belief at a time, lies from 0; null below two beliefs, or where all
    /// differ by the same.
    /// </summary>
    public required double? Z { get; init; }

    /// <summary>The figures of some steps; null when there is none.</summary>
    public static MovementFigures? Of(IReadOnlyCollection<MovementStep> steps)
    {
        if (steps.Count == 0)
        {
            return null;
        }

        double[] excess = [.. steps.GroupBy(step => step.Placed).Select(belief => belief.Sum(step => step.Squared - step.Reduction))];
        return new MovementFigures
        {
            Beliefs = excess.Length,
            Steps = steps.Count,
            Movement = steps.Sum(step => step.Squared),
            Reduction = steps.Sum(step => step.Reduction),
            Z = ZOf(excess),
        };
    }

    private static double? ZOf(double[] excess)
    {
        if (excess.Length < 2)
        {
            return null;
        }

        double mean = excess.Average();
        double deviation = Math.Sqrt(excess.Sum(value => (value - mean) * (value - mean)) / (excess.Length - 1));
        return deviation > 1e-12 ? mean / (deviation / Math.Sqrt(excess.Length)) : null;
    }
}
