using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Forecasting;

namespace Garden.Analysis.Comparing;

/// <summary>A number as <c>beliefs.json</c> gives it. Probabilities are 0–1.</summary>
/// <param name="Probability">The one number that stands for it; null when there is none.</param>
/// <param name="Low">Lower end of the range; null for a bare point.</param>
/// <param name="High">Upper end of the range; null for a bare point.</param>
/// <param name="Words">The likelihood word; null for a number.</param>
/// <param name="Form">How it was written: <c>point</c>, <c>range</c>, <c>bound</c> …; null when not said.</param>
/// <param name="Written">As written; null when not said.</param>
public sealed record StatedNumber(double? Probability, double? Low, double? High, string? Words, string? Form, string? Written)
{
    /// <summary>Whether both say the same, however they are written.</summary>
    public bool SaysAs(StatedNumber other) => Interval.AreOne(Probability, other.Probability) && Interval.AreOne(Low, other.Low) && Interval.AreOne(High, other.High) && Words == other.Words;

    /// <summary>For people: <c>70%</c>, <c>70% (60–80%)</c>, <c>60–80%</c>, <c>likely (55–80%)</c>; null when there is none.</summary>
    public string? Shown => this switch
    {
        { Probability: null } => null,
        { Form: "bound", Written: { } written } => written,
        { Words: { } words, Low: { } low, High: { } high } => $"{words} ({Percent.Of(new Interval(low, high))})",
        { Form: "range", Low: { } low, High: { } high } => Percent.Of(new Interval(low, high)),
        { Probability: { } point, Low: { } low, High: { } high } => $"{Percent.Of(point)} ({Percent.Of(new Interval(low, high))})",
        { Probability: { } point } => Percent.Of(point),
    };
}

/// <summary>An amount that is expected, as <c>beliefs.json</c> gives it.</summary>
public sealed record StatedQuantity(double Value, double Low, double High, double Level, string Unit)
{
    /// <summary>For people: <c>40 boats (25–60)</c>.</summary>
    public string Shown => string.Create(CultureInfo.InvariantCulture, $"{Value} {Unit} ({Low}–{High})");
}

/// <summary>A dated entry, as <c>beliefs.json</c> gives it.</summary>
/// <param name="Date">A day, month or year.</param>
/// <param name="To">The number since, 0–1; null when it cannot be read.</param>
/// <param name="Reason">Why, in plain words; null when not said.</param>
public sealed record StatedEntry(string Date, double? To, string? Reason);

/// <summary>How a belief came out, as <c>beliefs.json</c> gives it.</summary>
/// <param name="Outcome"><c>yes</c>, <c>no</c>, <c>ambiguous</c>, <c>annulled</c>, <c>withdrawn</c> or <c>measured</c>.</param>
/// <param name="Amount">How much it came to; null where it came out in a word.</param>
/// <param name="Date">The day.</param>
/// <param name="Why">How the writer knows; null when not said.</param>
public sealed record StatedOutcome(string Outcome, double? Amount, string? Unit, string Date, string? Why)
{
    /// <summary>For people: <c>yes</c>, <c>44 boats</c>.</summary>
    public string Shown => Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{amount} {Unit}").TrimEnd() : Outcome;

    /// <summary>Whether both say the same of how and when it came out.</summary>
    public bool SaysAs(StatedOutcome other) => this with { Why = null } == other with { Why = null };
}

/// <summary>A belief in one state of a garden.</summary>
public sealed record BeliefState
{
    /// <summary>Where it stands and what it claims.</summary>
    public required BeliefPlace Place { get; init; }

    /// <summary>How sure the writer was.</summary>
    public required StatedNumber Number { get; init; }

    /// <summary>How much was expected; null when the belief is about whether.</summary>
    public StatedQuantity? Quantity { get; init; }

    /// <summary>The dated entries, earliest first.</summary>
    public ImmutableArray<StatedEntry> History { get; init; } = [];

    /// <summary>How it came out; null while open.</summary>
    public StatedOutcome? Resolution { get; init; }

    /// <summary>The number or the amount, for people; <c>no number</c> where there is neither.</summary>
    public string Shown => Quantity?.Shown ?? Number.Shown ?? "no number";
}
