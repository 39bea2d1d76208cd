namespace Garden.Maps;

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

    /// <summary>Any measure of importance, not below 0: the area of its mark grows with it. It orders regions that have equally many relations.</summary>
    public int Importance { get; init; }

    /// <summary>How far along its page is, in the writer's word; empty when nothing says so.</summary>
    public string Status { get; init; } = "";

    /// <summary>How far along its page is, as its mark shows it: an open ring at 0, filling from the middle, a disc at 1.</summary>
    public double Filled { get; init; } = 1;
}

/// <summary>How two regions are related; earlier kinds weigh more.</summary>
public enum MapRelationKind
{
    /// <summary>One of them names the other as related.</summary>
    Named,

    /// <summary>One of them links to the other.</summary>
    Linked,

    /// <summary>They share an open question.</summary>
    SharedUncertainty,

    /// <summary>They share a crux.</summary>
    SharedCrux,
}

/// <summary>One way in which the region <see cref="From"/> is related to <see cref="To"/>; both are slugs.</summary>
/// <param name="How">The writer's word for it; null without one. Maps do not show it, data files do.</param>
public readonly record struct MapRelation(string From, string To, MapRelationKind Kind, string? How = null);
