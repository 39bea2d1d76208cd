using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Items;

namespace Garden.Language.Parsing.Estimates;

/// <summary>A belief's line taken apart; places are those in the text's grammar.</summary>
internal sealed record BeliefLine
{
    /// <summary>The estimate; null when there is none.</summary>
    public Candidate? Estimate { get; init; }

    /// <summary>A quantity with its range; null when there is none, or a probability stands on the line.</summary>
    public FoundQuantity? Quantity { get; init; }

    /// <summary>The parts of the claim, in order.</summary>
    public required ImmutableArray<(int Start, int End)> Claim { get; init; }

    /// <summary>The parts of the reason, in order; empty when there is none.</summary>
    public ImmutableArray<(int Start, int End)> Reason { get; init; } = [];

    /// <summary>Numbers that could be meant as well: the estimate among them, or two of which none was read.</summary>
    public ImmutableArray<NumberForm> Rivals { get; init; } = [];

    /// <summary>Percentages that were left where they stand and read as nothing.</summary>
    public ImmutableArray<NumberForm> Left { get; init; } = [];

    /// <summary>Whether the claim says itself that it needs no number: <c>(Normative.) …</c>.</summary>
    public bool NeedsNoNumber { get; init; }
}

/// <summary>A quantity found in a line.</summary>
/// <param name="First">The first token of it.</param>
/// <param name="Next">The first token behind it.</param>
internal sealed record FoundQuantity(Quantity Value, int First, int Next, int Start, int End, string? Problem)
{
    /// <summary>What to do about the problem; null for the usual advice.</summary>
    public string? Advice { get; init; }
}
