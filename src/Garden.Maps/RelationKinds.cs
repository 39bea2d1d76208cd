namespace Garden.Maps;

/// <summary>The words and the weight of each kind of relation.</summary>
public static class RelationKinds
{
    /// <summary>Every kind, in the order of maps and lists.</summary>
    public static IReadOnlyList<MapRelationKind> All { get; } =
        [MapRelationKind.Named, MapRelationKind.Linked, MapRelationKind.SharedUncertainty, MapRelationKind.SharedCrux];

    /// <summary>The kind as words within a sentence: "shared crux".</summary>
    public static string Words(this MapRelationKind kind) => kind switch
    {
        MapRelationKind.Named => "named",
        MapRelationKind.Linked => "linked",
        MapRelationKind.SharedUncertainty => "shared uncertainty",
        _ => "shared crux",
    };

    /// <summary>The kind as a value in data files: "shared-crux".</summary>
    public static string Key(this MapRelationKind kind) => kind.Words().Replace(' ', '-');

    /// <summary>How strongly a relation draws its regions together on the territory: 1 to 3.</summary>
    internal static int Weight(this MapRelationKind kind) => kind switch
    {
        MapRelationKind.Named => 3,
        MapRelationKind.Linked => 2,
        _ => 1,
    };
}
