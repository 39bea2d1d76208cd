namespace Garden.Analysis.Comparing;

/// <summary>What a belief is known again by in another state of its garden.</summary>
/// <param name="Page">The name of its page: <c>topics/norms</c>.</param>
/// <param name="Id">Its id on that page.</param>
/// <param name="HasOwnId">Whether the writer gave the id; else it follows from the claim.</param>
/// <param name="Claim">The claim in plain words.</param>
public sealed record BeliefPlace(string Page, string Id, bool HasOwnId, string Claim)
{
    /// <summary>The name of the place for other programs: <c>topics/norms#labs-publish</c>.</summary>
    public string Name => $"{Page}#{Id}";
}
