using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>An interval in which a share of the cases lies.</summary>
/// <param name="Share">0–1, half of the rest on each side.</param>
public sealed record QuantityBand(double Share, double Low, double High);

/// <summary>
/// Where an amount is to be expected, as far as a middle and a range tell: the middle is taken for the median, and what lies above it and
/// what lies below it each for the half of a logistic distribution of which the range's end is the quantile that its level says. A share q
/// then lies within ln((1 + q) / (1 − q)) ÷ ln((1 + level) / (1 − level)) of the way from the middle to each end. No more is claimed: a
/// writer who gives three numbers has not said what lies far outside them.
/// </summary>
public static class QuantityBands
{
    private static readonly ImmutableArray<double> Shares = [0.95, 0.8, 0.6, 0.4, 0.2];

    /// <summary>The bands of 95, 80, 60, 40 and 20 %, the widest first; none where range or level tell nothing. An amount whose range does not go below 0 is never expected there.</summary>
    public static ImmutableArray<QuantityBand> Of(Quantity quantity)
    {
        double whole = LogOddsOf(quantity.Level);
        if (!(whole > 0) || !double.IsFinite(whole) || !(quantity.High > quantity.Low))
        {
            return [];
        }

        double least = quantity.Low >= 0 ? 0 : double.NegativeInfinity;
        ImmutableArray<QuantityBand> bands =
        [
            .. from share in Shares
               let part = LogOddsOf(share) / whole
               select new QuantityBand(share, Math.Max(least, quantity.Value - ((quantity.Value - quantity.Low) * part)), quantity.Value + ((quantity.High - quantity.Value) * part)),
        ];
        return double.IsFinite(bands[0].High - bands[0].Low) ? bands : [];
    }

    /// <summary>How far the ends of the middle share lie out, in log odds.</summary>
    private static double LogOddsOf(double share) => Math.Log((1 + share) / (1 - share));
}
