namespace Garden.Maps;

/// <summary>A region and those related to it, grouped by kind: what the map draws and the list beside it says.</summary>
public sealed record Neighbourhood
{
    /// <summary>The region in the middle.</summary>
    public required MapRegion Centre { get; init; }

    /// <summary>The kinds that occur, strongest first.</summary>
    public required IReadOnlyList<NeighbourGroup> Groups { get; init; }

    /// <summary>How many regions are related to this one.</summary>
    public int Count => Groups.Sum(group => group.Regions.Count);

    /// <summary>The neighbourhood of a region; null when the garden has no region of that slug.</summary>
    public static Neighbourhood? Of(RegionGraph graph, string slug)
    {
        if (!graph.TryFind(slug, out int centre))
        {
            return null;
        }

        IEnumerable<NeighbourGroup> groups = graph.Ties(centre).ToArray()
            .GroupBy(tie => tie.Kind)
            .OrderBy(group => group.Key)
            .Select(group => new NeighbourGroup
            {
                Kind = group.Key,
                Regions = [.. group.OrderBy(tie => graph.Rank[tie.Other]).Select(tie => graph.Regions[tie.Other])],
            });
        return new Neighbourhood { Centre = graph.Regions[centre], Groups = [.. groups] };
    }
}

/// <summary>The regions that are related in one way, the heaviest first.</summary>
public sealed record NeighbourGroup
{
    public required MapRelationKind Kind { get; init; }

    /// <summary>At least one region.</summary>
    public required IReadOnlyList<MapRegion> Regions { get; init; }
}
