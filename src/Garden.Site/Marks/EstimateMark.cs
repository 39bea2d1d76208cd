using System.Globalization;
using Garden.Language.Model;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Marks;

/// <summary>How sure the writer is, as readers see it: number, word and length together.</summary>
internal static class EstimateMark
{
    /// <summary>Between the two numbers of a move, which stay on one line.</summary>
    public const string Arrow = "\u00A0→\u00A0";

    private static readonly LikelihoodScale[] Scales = Enum.GetValues<LikelihoodScale>();

    /// <summary>The mark of a belief: its probability, or how much of something it expects.</summary>
    public static MarkView Of(Words words, Belief belief, LikelihoodScale vocabulary) =>
        belief is { Estimate: null, Quantity: { } quantity }
            ? new MarkView { Number = Amount(words, quantity.Value, quantity.Unit), Spoken = true, Range = words.Range(Plain(words, quantity.Low), Plain(words, quantity.High)), Word = words.Say(Sentences.LevelRange, words.Percent(quantity.Level)), Gauge = DensityStrip.Of(quantity) }
            : Of(words, belief.Estimate, vocabulary, belief.Resolution?.Outcome);

    /// <summary>The mark of an estimate.</summary>
    public static MarkView Of(Words words, Estimate? estimate, LikelihoodScale vocabulary, Outcome? outcome = null)
    {
        HtmlText gauge = Gauge.Of(estimate, outcome);
        if (estimate is null)
        {
            return new MarkView { Word = words.Say(Sentences.NoNumber), Gauge = gauge };
        }

        string? value = ValueOf(estimate);
        string? word = estimate.Probability is double probability ? Likelihood.For(vocabulary, probability) is LikelihoodTerm term ? words.Likelihood(term) : null : null;
        return estimate.Form switch
        {
            EstimateForm.Unset => new MarkView { Blank = true, Word = words.Say(Sentences.NotSet), Gauge = gauge },
            EstimateForm.Unquantified => new MarkView { Word = words.Say(Sentences.WithoutNumber) },
            EstimateForm.Malformed => new MarkView { Number = estimate.Written, Spoken = true, Word = words.Say(Sentences.NotProbability), Gauge = gauge },
            EstimateForm.Words => new MarkView { Value = value, Number = WordOf(words, estimate), Spoken = true, Word = RangeOf(words, estimate), Gauge = gauge },
            EstimateForm.Odds => new MarkView { Value = value, Number = Short(words, estimate), Range = estimate.Written, Word = word, Gauge = gauge },
            EstimateForm.Point when estimate is { Low: double low, High: double high } => new MarkView { Value = value, Number = Short(words, estimate), Range = words.Range(words.Figure(low), words.Figure(high)), Word = word, Gauge = gauge },
            _ => new MarkView { Value = value, Number = Short(words, estimate), Word = word, Gauge = gauge },
        };
    }

    /// <summary>The estimate in as few characters as say it: <c>70%</c>, <c>60–80%</c>, <c>&lt;5%</c>, <c>likely (55–80%)</c>; null when there is nothing to say.</summary>
    public static string? Short(Words words, Estimate? estimate) => estimate?.Form switch
    {
        EstimateForm.Point or EstimateForm.Odds when estimate.Probability is double probability => words.Percent(probability),
        EstimateForm.Range => RangeOf(words, estimate) ?? estimate.Written,
        EstimateForm.Bound => estimate.Written,
        EstimateForm.Words => RangeOf(words, estimate) is string range ? $"{WordOf(words, estimate)} ({range})" : WordOf(words, estimate),
        _ => null,
    };

    /// <summary>What a belief expects in as few characters as stand in a column: a word of likelihood as its range; null when there is nothing to say.</summary>
    public static string? Brief(Words words, Belief belief) =>
        belief is { Estimate: null, Quantity: { } quantity } ? Amount(words, quantity.Value, quantity.Unit)
            : belief.Estimate is { Form: EstimateForm.Words } spoken && RangeOf(words, spoken) is string range ? range
            : Short(words, belief.Estimate);

    /// <summary>The drawing of what a belief expects: on the scale of all probabilities, an amount on its own; null where its numbers are no range.</summary>
    public static HtmlText? GaugeOf(Belief belief) =>
        belief is { Estimate: null, Quantity: { } quantity } ? DensityStrip.Of(quantity, belief.Resolution?.Amount) : Gauge.Of(belief.Estimate, belief.Resolution?.Outcome);

    /// <summary>The probability for programs, 0–1; null when there is none.</summary>
    public static string? ValueOf(Estimate? estimate) => estimate?.Probability is double probability ? Math.Round(probability, 6).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>A move in as few characters as say it: <c>60 → 70%</c>; null when it leads nowhere.</summary>
    public static string? Move(Words words, Estimate? from, Estimate? to)
    {
        string? end = Short(words, to);
        string? start = Short(words, from);
        if (end is null || start is null)
        {
            return end;
        }

        // One sign serves both figures, but not a word.
        return Figures(words, from!) is not string first ? start + Arrow + end
            : Figures(words, to!) is string last ? words.Percent(first + Arrow + last)
            : (to!.Form == EstimateForm.Bound ? first : start) + Arrow + end;
    }

    /// <summary>The figures of a number or a range without their sign; null for all else.</summary>
    private static string? Figures(Words words, Estimate estimate) => estimate switch
    {
        { Form: EstimateForm.Point or EstimateForm.Odds, Probability: double probability } => words.Figure(probability),
        { Form: EstimateForm.Range, Low: double low, High: double high } => words.Range(words.Figure(low), words.Figure(high)),
        _ => null,
    };

    /// <summary>A number with its unit: <c>40 boats</c>; a sign of money stands before it.</summary>
    public static string Amount(Words words, double value, string unit)
    {
        bool isMoney = unit.Length > 0 && char.GetUnicodeCategory(unit[0]) == UnicodeCategory.CurrencySymbol;
        return isMoney ? $"{unit[0]}{Plain(words, value)}{unit[1..]}" : $"{Plain(words, value)} {unit}";
    }

    private static string Plain(Words words, double value) => words.Decimal(value, "0.######");

    /// <summary>A word of the vocabulary as the site's language has it; else what was written.</summary>
    private static string? WordOf(Words words, Estimate estimate) =>
        estimate.Words is string word && Scales.Select(scale => Likelihood.Find(scale, word)).OfType<LikelihoodTerm>().FirstOrDefault() is LikelihoodTerm term ? words.Likelihood(term) : estimate.Words;

    private static string? RangeOf(Words words, Estimate estimate) =>
        estimate is { Low: double low, High: double high } ? words.Range(low, high) : null;
}
