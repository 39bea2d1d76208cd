using System.Globalization;
using Garden.Language.Model;
using Garden.Site.Views;

namespace Garden.Site.Marks;

/// <summary>How sure the writer is, as readers see it: number, word and length together.</summary>
internal static class EstimateMark
{
    /// <summary>The mark of a belief: its probability, or how much of something it expects.</summary>
    public static MarkView Of(Belief belief, LikelihoodScale vocabulary) =>
        belief is { Estimate: null, Quantity: { } quantity }
            ? new MarkView { Number = Amount(quantity.Value, quantity.Unit), Spoken = true, Range = $"{Plain(quantity.Low)}–{Plain(quantity.High)}", Word = $"{PercentText.Of(quantity.Level)} range" }
            : Of(belief.Estimate, vocabulary, belief.Resolution?.Outcome);

    /// <summary>The mark of an estimate.</summary>
    public static MarkView Of(Estimate? estimate, LikelihoodScale vocabulary, Outcome? outcome = null)
    {
        HtmlText gauge = Gauge.Of(estimate, outcome);
        if (estimate is null)
        {
            return new MarkView { Word = "no number", Gauge = gauge };
        }

        string? value = estimate.Probability is double p ? Math.Round(p, 6).ToString(CultureInfo.InvariantCulture) : null;
        string? word = estimate.Probability is double probability ? Likelihood.For(vocabulary, probability)?.Words : null;
        return estimate.Form switch
        {
            EstimateForm.Unset => new MarkView { Blank = true, Word = "not set", Gauge = gauge },
            EstimateForm.Unquantified => new MarkView { Word = "deliberately without a number" },
            EstimateForm.Malformed => new MarkView { Number = estimate.Written, Spoken = true, Word = "not a probability", Gauge = gauge },
            EstimateForm.Words => new MarkView { Value = value, Number = estimate.Words, Spoken = true, Word = RangeOf(estimate), Gauge = gauge },
            EstimateForm.Odds => new MarkView { Value = value, Number = Short(estimate), Range = estimate.Written, Word = word, Gauge = gauge },
            EstimateForm.Point when RangeOf(estimate) is string range => new MarkView { Value = value, Number = Short(estimate), Range = range[..^1], Word = word, Gauge = gauge },
            _ => new MarkView { Value = value, Number = Short(estimate), Word = word, Gauge = gauge },
        };
    }

    /// <summary>The estimate in as few characters as say it: <c>70%</c>, <c>60–80%</c>, <c>&lt;5%</c>, <c>likely (55–80%)</c>; null when there is nothing to say.</summary>
    public static string? Short(Estimate? estimate) => estimate?.Form switch
    {
        EstimateForm.Point or EstimateForm.Odds when estimate.Probability is double probability => PercentText.Of(probability),
        EstimateForm.Range => RangeOf(estimate) ?? estimate.Written,
        EstimateForm.Bound => estimate.Written,
        EstimateForm.Words => RangeOf(estimate) is string range ? $"{estimate.Words} ({range})" : estimate.Words,
        _ => null,
    };

    /// <summary>A move in as few characters as say it: <c>60 → 70%</c>; null when it leads nowhere.</summary>
    public static string? Move(Estimate? from, Estimate? to)
    {
        string? end = Short(to);
        string? start = Short(from);
        if (end is null || start is null)
        {
            return end;
        }

        // One sign at the end serves both figures, but not a word or a bound.
        bool plain = from!.Form is EstimateForm.Point or EstimateForm.Odds or EstimateForm.Range && end[^1] == '%';
        return $"{(plain ? start[..^1] : start)} → {end}";
    }

    /// <summary>A number with its unit: <c>40 boats</c>; a sign of money stands before it.</summary>
    public static string Amount(double value, string unit)
    {
        bool isMoney = unit.Length > 0 && char.GetUnicodeCategory(unit[0]) == UnicodeCategory.CurrencySymbol;
        return isMoney ? $"{unit[0]}{Plain(value)}{unit[1..]}" : $"{Plain(value)} {unit}";
    }

    private static string Plain(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string? RangeOf(Estimate estimate) =>
        estimate is { Low: double low, High: double high } ? PercentText.Range(low, high) : null;
}
