using Garden.Model;

namespace Garden.Graphs;

/// <summary>The words and the weight of each kind of relation.</summary>
public static class RelationKinds
{
    /// <summary>Every kind, in the order of maps and lists.</summary>
    public static IReadOnlyList<RelationKind> All { get; } =
        [RelationKind.Named, RelationKind.Linked, RelationKind.SharedUncertainty, RelationKind.SharedCrux];

    /// <summary>The kind as words within a sentence: "shared crux".</summary>
    public static string Words(this RelationKind kind) => kind switch
    {
        RelationKind.Named => "named",
        RelationKind.Linked => "linked",
        RelationKind.SharedUncertainty => "shared uncertainty",
        _ => "shared crux",
    };

    /// <summary>The kind as a value in data files: "shared-crux".</summary>
    public static string Key(this RelationKind kind) => kind.Words().Replace(' ', '-');

    /// <summary>How strongly a relation draws its regions together on the territory: 1 to 3.</summary>
    internal static int Weight(this RelationKind kind) => kind switch
    {
        RelationKind.Named => 3,
        RelationKind.Linked => 2,
        _ => 1,
    };
}
