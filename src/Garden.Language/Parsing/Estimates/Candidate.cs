using Garden.Language.Model;
using Garden.Language.Parsing.Items;

namespace Garden.Language.Parsing.Estimates;

/// <summary>How clearly a number is the estimate; a smaller one wins.</summary>
internal enum EstimateRank
{
    /// <summary>Marked, and delimited on both sides.</summary>
    Delimited,

    /// <summary>Marked, delimited before, the reason's words directly behind.</summary>
    BeforeReason,

    /// <summary>Marked, words before that are no amount's, delimited behind.</summary>
    BehindClaim,

    /// <summary>Not marked, but labelled or said in the first person.</summary>
    Said,

    /// <summary>Not marked, alone where an estimate stands.</summary>
    Alone,

    /// <summary>A likelihood word alone where an estimate stands.</summary>
    Word,

    /// <summary>In an estimate's place, but nothing that can be read.</summary>
    Unreadable,
}

/// <summary>What stands between a line's claim and its reason, and is neither.</summary>
/// <param name="First">The first token of it and of what belongs to it: brackets, labels, "about".</param>
/// <param name="Next">The first token behind all of that.</param>
/// <param name="IsFront">Whether the claim follows it.</param>
internal record NumberPlace(int First, int Next, bool IsFront)
{
    /// <summary>The claim's tokens where the form itself holds it, as <c>P(claim) = 70%</c> does; null elsewhere.</summary>
    public (int First, int Next)? Claim { get; init; }
}

/// <summary>A number of a line that could be the estimate.</summary>
internal sealed record Candidate(NumberForm Form, EstimateRank Rank, int First, int Next, bool IsFront) : NumberPlace(First, Next, IsFront)
{
    /// <summary>Whether the writer set no mark, so that the number was inferred to be the estimate; odds and bounds show by their own signs what they are.</summary>
    public bool IsInferred => Rank is EstimateRank.Said or EstimateRank.Alone or EstimateRank.Word && Form is { IsMarked: false, Problem: null } && Form.Form is not (EstimateForm.Odds or EstimateForm.Bound);
}
