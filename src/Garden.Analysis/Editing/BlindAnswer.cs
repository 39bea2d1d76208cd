using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Editing;

/// <summary>
/// A number that the writer gave for a belief without seeing the one on the page. It is kept as the beginning of the reason of a dated entry (<c>2026-11-30: 70% → 63% — blind 55%</c>): in the page, in words that anyone can read, and
/// in a place that every program which reads the page keeps.
/// </summary>
/// <param name="Typed">As typed.</param>
/// <param name="Probability">The one number that stands for it, 0–1.</param>
/// <param name="Shown">The number on the page, 0–1.</param>
public sealed record BlindAnswer(string Typed, double Probability, double Shown)
{
    /// <summary>Reads an answer, in every form that a belief's number takes.</summary>
    /// <param name="belief">The belief; it has a number.</param>
    public static Result<BlindAnswer, Refusal> Read(string typed, Belief belief, GardenSettings settings) =>
        NewNumber.Read(typed, settings).TryGet(out Estimate? estimate, out Refusal? refusal)
            ? new BlindAnswer(typed, estimate.Probability!.Value, belief.Estimate!.Probability!.Value)
            : refusal;

    /// <summary>Both numbers pooled, in whole percents, or with one decimal below 1 % and above 99 %.</summary>
    public double Pooled => Percent.Rounded(LogOdds.Pooled(Probability, Shown));

    /// <summary>How far the answer is from the number on the page, in log odds; above 0 it is the higher one.</summary>
    public double Distance => LogOdds.Of(Probability) - LogOdds.Of(Shown);

    /// <summary>The edit that puts a number on the page and the answer into its entry.</summary>
    /// <param name="number">The number, as typed; null to keep the one on the page.</param>
    /// <param name="why">What else there is to say, on one line; empty for nothing.</param>
    public Result<PageEdit, Refusal> Write(OpenPage page, Belief belief, string? number, string why, DateOnly day) =>
        BeliefMoving.Move(page, belief, new BeliefMoveRequest(number ?? belief.Estimate!.Written, Retest.Reason(Probability, why), day, Rewrite: number is null));
}
