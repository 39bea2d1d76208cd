namespace Garden.Maps;

/// <summary>What a drawing says, in the language of those who see it.</summary>
public sealed record MapWords
{
    /// <summary>What the marks of the large map mean, in plain words.</summary>
    public required string About { get; init; }

    /// <summary>What stands on a map without regions.</summary>
    public required string Empty { get; init; }

    /// <summary>The large map by name, with its number of areas, nought for one without, and of regions.</summary>
    public required Func<int, int, string> Territory { get; init; }

    /// <summary>An area with its number of regions.</summary>
    public required Func<string, int, string> Area { get; init; }

    /// <summary>A region with its number of relations: also whether its page is yet to be written, or else its status.</summary>
    public required Func<MapRegion, int, string> Region { get; init; }

    /// <summary>How many more there are.</summary>
    public required Func<int, string> More { get; init; }

    /// <summary>How many regions of how many are marks; the others are dots.</summary>
    public required Func<int, int, string> Marks { get; init; }

    /// <summary>How many relations of how many are drawn.</summary>
    public required Func<int, int, string> Roads { get; init; }

    /// <summary>A region with its number of relations.</summary>
    public required Func<string, int, string> Neighbourhood { get; init; }

    /// <summary>A kind of relation in one word, for the columns are narrow, over the neighbours that are related so.</summary>
    public required Func<MapRelationKind, string> Heading { get; init; }

    /// <summary>A neighbour, how it is related, and whether its page is yet to be written.</summary>
    public required Func<string, MapRelationKind, bool, string> Neighbour { get; init; }
}
