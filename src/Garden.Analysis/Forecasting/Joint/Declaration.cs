using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>One thing that a garden declares about events. An event is a belief, or the words of a condition; each has an index.</summary>
/// <param name="Topic">The region whose page declares it.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Events">The events that it is about.</param>
internal abstract record Declaration(Topic Topic, SourceSpan Span, ImmutableArray<int> Events)
{
    /// <summary>Which law of the rules about one relation at a time it belongs to; null for what a belief stands at, which every law is about.</summary>
    public abstract object? Relation { get; }
}

/// <summary>What a belief stands at.</summary>
internal sealed record StandsAt(Topic Topic, SourceSpan Span, int Event, Billionths Bounds) : Declaration(Topic, Span, [Event])
{
    public override object? Relation => null;
}

/// <summary>A belief came out.</summary>
internal sealed record CameOut(Topic Topic, SourceSpan Span, int Event, bool IsYes) : Declaration(Topic, Span, [Event])
{
    public override object? Relation => null;
}

/// <summary>What a belief would stand at if another event came out as said.</summary>
internal sealed record StandsAtIf(Topic Topic, Condition Condition, int Event, int Guard, Billionths Bounds) : Declaration(Topic, Condition.Span, [Event, Guard])
{
    public override object Relation => (Event, Guard);
}

/// <summary>Where one belief holds the other does.</summary>
internal sealed record Implication(Topic Topic, SourceSpan Span, int If, int Then) : Declaration(Topic, Span, [If, Then])
{
    public override object Relation => (nameof(Implication), If, Then);
}

/// <summary>No two of these beliefs hold together.</summary>
internal sealed record Exclusion(Topic Topic, SourceSpan Span, int One, int Other) : Declaration(Topic, Span, [One, Other])
{
    public override object Relation => (nameof(Exclusion), One, Other);
}

/// <summary>A belief holds only where all of the others do, and there for certain if they are all its parts.</summary>
internal sealed record Conjunction(Topic Topic, SourceSpan Span, int Whole, ImmutableArray<int> Parts, bool AreAll) : Declaration(Topic, Span, [Whole, .. Parts])
{
    public override object Relation => (nameof(Conjunction), Whole);
}

/// <summary>A belief is in a set, of which at most one holds.</summary>
/// <param name="Name">The name of the set as the first member writes it.</param>
internal sealed record Membership(Topic Topic, SourceSpan Span, string Name, int Set, int Event) : Declaration(Topic, Span, [Event])
{
    public override object Relation => Set;
}

/// <summary>One of all members of a set holds.</summary>
/// <param name="Name">The name of the set as the first member writes it.</param>
internal sealed record OneHolds(Topic Topic, SourceSpan Span, string Name, int Set, ImmutableArray<int> Members) : Declaration(Topic, Span, Members)
{
    public override object Relation => Set;
}

/// <summary>An interval of probabilities in billionths. Its ends are those of the interval where these are decimals, else the next ones outside of it.</summary>
internal readonly record struct Billionths(long Low, long High)
{
    /// <summary>What 1 is.</summary>
    public const long One = 1_000_000_000;

    /// <summary>The interval of an estimate, free of what binary numbers add to decimals.</summary>
    public static Billionths Of(Interval interval) => new(End(interval.Low, Math.Floor), End(interval.High, Math.Ceiling));

    private static long End(double number, Func<double, double> outside)
    {
        double scaled = number * One;
        double nearest = Math.Round(scaled);
        return (long)(Math.Abs(scaled - nearest) < 1e-3 ? nearest : outside(scaled));
    }
}
