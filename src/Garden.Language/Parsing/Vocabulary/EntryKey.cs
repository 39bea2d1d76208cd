using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Language.Parsing.Vocabulary;

/// <summary>Where a key of beliefs may stand besides in an entry below its item.</summary>
[Flags]
internal enum KeyForms
{
    /// <summary>Nowhere: a sentence may begin with its word.</summary>
    None = 0,

    /// <summary>At the start of a line: <c>**Importance:** high</c>.</summary>
    Label = 1,

    /// <summary>At the head of a column of a table.</summary>
    Column = 2,
}

/// <summary>
/// A key of nested entries: its name, the value it takes, under which kinds of item it may stand and what it adds to them. Its words
/// in each language are those that the <c>keys</c> group of the language's file has for its name.
/// </summary>
internal abstract class EntryKey(string name, EntryShape shape, string expected, bool repeats)
{
    /// <summary>The name, by which language files know it; <see cref="EntryKeys.DatedName"/> for entries that begin with a date.</summary>
    public string Name { get; } = name;

    /// <summary>What its value is made of.</summary>
    public EntryShape Shape { get; } = shape;

    /// <summary>The value in the writer's words.</summary>
    public string Expected { get; } = expected;

    /// <summary>Whether an item may have several; of a key that may not the last counts.</summary>
    public bool Repeats { get; } = repeats;

    /// <summary>The kinds of item under which it may stand.</summary>
    public ImmutableArray<Type> Places { get; protected set; } = [];

    /// <summary>Where it may stand besides; everywhere unless its declaration says less.</summary>
    public KeyForms Forms { get; protected set; } = KeyForms.Label | KeyForms.Column;

    /// <summary>Whether it is a key of beliefs that may stand in a form.</summary>
    public bool Has(KeyForms form) => Forms.HasFlag(form) && Places.Contains(typeof(Belief));

    /// <summary>Whether it may stand under an item.</summary>
    public bool IsUnder(Item item) => Places.Contains(item.GetType());

    /// <summary>The item with what the key adds; null when the item has no room for it.</summary>
    /// <param name="item">An item under which the key may stand.</param>
    /// <param name="value">The value, of the key's type.</param>
    public abstract Item? Apply(Item item, object value);
}

/// <summary>A key whose value is of a type.</summary>
/// <typeparam name="T">What its value is read into.</typeparam>
internal sealed class EntryKey<T>(string name, EntryValue<T> value, bool repeats) : EntryKey(name, value.Shape, value.Expected, repeats)
    where T : notnull
{
    private readonly Dictionary<Type, Func<Item, T, Item?>> _appliers = [];

    /// <summary>The key, allowed under one more kind of item.</summary>
    /// <typeparam name="TItem">The kind of item.</typeparam>
    /// <param name="apply">The item with what the key adds; null when it has no room for it.</param>
    public EntryKey<T> Under<TItem>(Func<TItem, T, TItem?> apply)
        where TItem : Item
    {
        _appliers.Add(typeof(TItem), (item, read) => apply((TItem)item, read));
        Places = Places.Add(typeof(TItem));
        return this;
    }

    /// <summary>The key, in no form but these besides that of a nested entry.</summary>
    public EntryKey<T> Only(KeyForms forms)
    {
        Forms = forms;
        return this;
    }

    /// <inheritdoc/>
    public override Item? Apply(Item item, object value) => _appliers[item.GetType()](item, (T)value);
}
