using Garden.Model;

namespace Garden.Graphs;

/// <summary>A region as maps see it.</summary>
public sealed record MapRegion
{
    /// <summary>The key of the region, unique in its garden; also the last key of every order.</summary>
    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>The name of its area; empty for a region outside every area.</summary>
    public string Area { get; init; } = "";

    /// <summary>True while its page is not yet written.</summary>
    public bool Stub { get; init; }

    /// <summary>Any measure of importance, higher first. It orders regions that have equally many relations.</summary>
    public int Importance { get; init; }
}

/// <summary>One way in which the region <see cref="From"/> is related to <see cref="To"/>; both are slugs.</summary>
/// <param name="How">The writer's word for it; null without one. Maps do not show it, data files do.</param>
public readonly record struct MapRelation(string From, string To, RelationKind Kind, string? How = null);
