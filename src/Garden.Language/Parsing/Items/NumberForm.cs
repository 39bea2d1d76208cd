using Garden.Language.Model;

namespace Garden.Language.Parsing.Items;

/// <summary>A number form found in a text's grammar; positions are those there.</summary>
internal sealed record NumberForm
{
    public required int Start { get; init; }

    /// <summary>Where it ends, a bracketed range included.</summary>
    public required int End { get; init; }

    /// <summary>Where the number alone starts, the mark of approximation left out.</summary>
    public required int NumberStart { get; init; }

    /// <summary>Where the number alone ends.</summary>
    public required int NumberEnd { get; init; }

    /// <summary>Whether it carries <c>~</c> or <c>≈</c>.</summary>
    public required bool IsMarked { get; init; }

    public required EstimateForm Form { get; init; }

    public double? Probability { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public string? Words { get; init; }

    public double? Previous { get; init; }

    public int Decimals { get; init; }

    /// <summary>Whether it is a share of one behind a label (<c>p=0.7</c>) rather than a percentage.</summary>
    public bool IsDecimal { get; init; }

    /// <summary>Whether it is the level or an end of an interval, <c>95% CI 90–99%</c>, and so never the estimate.</summary>
    public bool IsOfInterval { get; init; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>What the number should read; null when only the writer can know.</summary>
    public string? Correction { get; init; }

    /// <summary>What to do where no correction can say it; null for the usual advice.</summary>
    public string? Advice { get; init; }

    /// <summary>A form without a mark that is its number alone.</summary>
    public static NumberForm Plain(int start, int end, EstimateForm form) =>
        new() { Start = start, End = end, NumberStart = start, NumberEnd = end, IsMarked = false, Form = form };
}
