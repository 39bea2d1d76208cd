namespace Garden.Language.Model;

/// <summary>What the items of a page say that many say nothing of: whoever looks for it in a large garden can pass over the other pages.</summary>
[Flags]
public enum ItemTraits
{
    None = 0,

    /// <summary>A belief has dated entries.</summary>
    History = 1,

    /// <summary>A belief has evidence for or against it.</summary>
    Evidence = 2,

    /// <summary>A belief has conditions.</summary>
    Conditions = 4,

    /// <summary>A belief is resolved.</summary>
    Resolutions = 8,

    /// <summary>A trigger says what it would move.</summary>
    IntendedMoves = 16,

    /// <summary>A reading says what it moved.</summary>
    ReadingMoves = 32,

    /// <summary>An uncertainty touches beliefs.</summary>
    Touches = 64,

    /// <summary>A belief implies or excludes others, is their conjunction, or belongs to a set.</summary>
    Relations = 128,
}

/// <summary>Tells what items say.</summary>
internal static class ItemTraitsOf
{
    /// <summary>What some items say, taken together.</summary>
    public static ItemTraits All(IEnumerable<Item> items) => items.Aggregate(ItemTraits.None, (traits, item) => traits | One(item));

    private static ItemTraits One(Item item) => item switch
    {
        Belief belief =>
            (belief.History.IsEmpty ? ItemTraits.None : ItemTraits.History)
            | (belief.For.IsEmpty && belief.Against.IsEmpty ? ItemTraits.None : ItemTraits.Evidence)
            | (belief.Conditions.IsEmpty ? ItemTraits.None : ItemTraits.Conditions)
            | (belief.Resolution is null ? ItemTraits.None : ItemTraits.Resolutions)
            | (belief is { Implies.IsEmpty: true, Excludes.IsEmpty: true, Conjuncts.IsEmpty: true, Sets.IsEmpty: true } ? ItemTraits.None : ItemTraits.Relations),
        Trigger { Moves.IsEmpty: false } => ItemTraits.IntendedMoves,
        ReadingEntry { Moved.IsEmpty: false } => ItemTraits.ReadingMoves,
        Uncertainty { Touches.IsEmpty: false } => ItemTraits.Touches,
        _ => ItemTraits.None,
    };
}
