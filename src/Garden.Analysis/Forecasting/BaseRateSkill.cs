using System.Collections.Immutable;

namespace Garden.Analysis.Forecasting;

/// <summary>
/// How much better the numbers did than the base rates that the writer gave beside them: 1 − Σ(p − o)² ÷ Σ(b − o)², a Brier skill score
/// (A. H. Murphy, "Skill scores based on the mean square error and their relationships to the correlation coefficient", Monthly Weather Review 116, 1988).
/// </summary>
/// <param name="Count">How many scored beliefs have a base rate.</param>
/// <param name="Skill">1 is best, 0 is no better than the base rates, below 0 is worse; null where none has one, or every base rate was right.</param>
public sealed record BaseRateSkill(int Count, double? Skill)
{
    /// <summary>The skill of the last numbers.</summary>
    public static BaseRateSkill Of(ImmutableArray<ScoredBelief> scored)
    {
        ScoredBelief[] with = [.. scored.Where(belief => belief.Placed.Belief.BaseRate is not null)];
        double theirs = with.Sum(belief => Scores.Square(belief.Placed.Belief.BaseRate!.Probability - (belief.IsYes ? 1 : 0)));
        return new BaseRateSkill(with.Length, theirs > 0 ? 1 - (with.Sum(belief => belief.SquaredError) / theirs) : null);
    }
}
