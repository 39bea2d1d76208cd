using System.Collections.Immutable;

namespace Garden.Site.Theming;

/// <summary>A name that a place in a template can use.</summary>
/// <param name="Slot">Where its value stands while a page is written.</param>
internal readonly record struct ScopeName(ViewShape Shape, int Slot);

/// <summary>What a place in a template knows.</summary>
/// <param name="Names">The names, spelt as the template spells them, each with its shape.</param>
/// <param name="Slots">How many slots are taken by the names around and above.</param>
/// <param name="Asked">The paths that the template has asked for here, so that they are not null.</param>
/// <param name="Counter">The slot of the loop around; null outside of loops.</param>
internal sealed record TemplateScope(ImmutableDictionary<string, ScopeName> Names, int Slots, ImmutableHashSet<string> Asked, int? Counter = null)
{
    /// <summary>Where the view of the page stands.</summary>
    public const int PageSlot = 0;

    /// <summary>Where the words stand in the language of the page.</summary>
    public const int PageWords = 1;

    /// <summary>Where the words stand in the language of the site.</summary>
    public const int SiteWords = 2;

    /// <summary>A scope without names.</summary>
    public static readonly TemplateScope Empty = new(ImmutableDictionary.Create<string, ScopeName>(StringComparer.Ordinal), 3, ImmutableHashSet.Create<string>(StringComparer.Ordinal));

    /// <summary>The scope of a page's template or of the layout: one name, the page.</summary>
    public static TemplateScope OfPage(string name, ViewShape page) => Empty with { Names = Empty.Names.Add(name, new ScopeName(page, PageSlot)) };

    /// <summary>The scope with a name more, which takes the next slot.</summary>
    public TemplateScope With(string name, ViewShape shape) =>
        this with { Names = Names.SetItem(name, new ScopeName(shape, Slots)), Slots = Slots + 1, Asked = Asked.Except(Asked.Where(path => path == name || path.StartsWith(name + ".", StringComparison.Ordinal))) };

    /// <summary>The scope where some paths have been asked for.</summary>
    public TemplateScope Sure(ImmutableHashSet<string> paths) => this with { Asked = Asked.Union(paths) };

    /// <summary>The scope inside a loop, its counter in the next slot.</summary>
    public TemplateScope Counting() => this with { Counter = Slots, Slots = Slots + 1 };

    /// <summary>The names and what they stand for, as a key: two calls of a template with equal keys mean the same.</summary>
    public string Key => string.Join(',', Names.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => $"{name.Key}:{name.Value.Slot}:{Told(name.Value.Shape)}"));

    private static string Told(ViewShape shape) => $"{shape.Kind}{shape.View?.Name}{(shape.Element is null ? "" : "<" + Told(shape.Element))}{(shape.MayBeNull ? "?" : "")}";
}
