namespace Garden.Analysis.Forecasting;

/// <summary>
/// How far a belief B is expected to move when it comes out whether X holds. All numbers are probabilities, 0–1. They are bound together by the law of total probability,
/// P(B) = P(X)·P(B|X) + P(¬X)·P(B|¬X): what a number is expected to become is what it is now, so that what would raise it if it came must lower it if it stays away. As a condition that beliefs over time must meet, and how to
/// test it: N. Augenblick and M. Rabin, "Belief movement, uncertainty reduction, and rational updating", Quarterly Journal of Economics 136 (2021).
/// </summary>
public static class ExpectedChange
{
    /// <summary>
    /// The other side of a condition: P(B|¬X) = (P(B) − P(X)·P(B|X)) ÷ P(¬X), kept within 0–1. Null where X cannot fail, and where the three numbers cannot all be meant, whichever way they were rounded.
    /// </summary>
    /// <param name="now">P(B).</param>
    /// <param name="likelihood">P(X).</param>
    /// <param name="then">P(B|X).</param>
    public static double? Otherwise(double now, double likelihood, double then) =>
        likelihood < 1 && !Allowed(Interval.Rounded(likelihood), Interval.Rounded(then)).IsApartFrom(Interval.Rounded(now))
            ? Math.Clamp((now - (likelihood * then)) / (1 - likelihood), 0, 1)
            : null;

    /// <summary>
    /// The expected size of the change, P(X)·|P(B|X) − P(B)| + P(¬X)·|P(B|¬X) − P(B)|. Where the numbers keep the law of total probability, both summands are equal.
    /// </summary>
    /// <param name="now">P(B).</param>
    /// <param name="likelihood">P(X).</param>
    /// <param name="then">P(B|X).</param>
    /// <param name="otherwise">P(B|¬X).</param>
    public static double Of(double now, double likelihood, double then, double otherwise) =>
        (likelihood * Math.Abs(then - now)) + ((1 - likelihood) * Math.Abs(otherwise - now));

    /// <summary>
    /// Where P(B) can lie when P(X) and P(B|X) are given: P(B|¬X) may be anything from 0 to 1, so that P(B) is at least P(X)·P(B|X) and at most 1 − P(X)·(1 − P(B|X)). Several X bound it no further than each of them does: within
    /// what makes B true, and within what makes it false, they may overlap in any way.
    /// </summary>
    public static Interval Allowed(Interval likelihood, Interval then) =>
        new(likelihood.Low * then.Low, 1 - (likelihood.Low * (1 - then.High)));
}
