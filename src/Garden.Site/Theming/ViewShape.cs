using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Garden.Site.Theming;

/// <summary>What a name in a template stands for.</summary>
internal enum ShapeKind
{
    /// <summary>Characters, escaped when written.</summary>
    Text,

    /// <summary>Finished HTML.</summary>
    Html,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A view with names of its own.</summary>
    View,

    /// <summary>A list.</summary>
    List,
}

/// <summary>A name of a view.</summary>
/// <param name="Get">The value in a view, which must be of the view's type.</param>
internal sealed record ViewName(ViewShape Shape, Func<object, object?> Get);

/// <summary>The shape of a value that templates see, read from the view records.</summary>
/// <param name="View">The record of a <see cref="ShapeKind.View"/>; else null.</param>
/// <param name="Element">The shape of the entries of a <see cref="ShapeKind.List"/>; else null.</param>
/// <param name="MayBeNull">Whether it may be missing, so that a template has to ask before it looks inside.</param>
internal sealed record ViewShape(ShapeKind Kind, Type? View, ViewShape? Element, bool MayBeNull)
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, ViewName>> Known = new();

    /// <summary>Characters that the template itself gives.</summary>
    public static readonly ViewShape Text = new(ShapeKind.Text, null, null, false);

    /// <summary>Markup that the template itself gives.</summary>
    public static readonly ViewShape Html = new(ShapeKind.Html, null, null, false);

    /// <summary>Yes or no.</summary>
    public static readonly ViewShape Flag = new(ShapeKind.Flag, null, null, false);

    /// <summary>The shape of a view record.</summary>
    public static ViewShape OfView(Type view) => new(ShapeKind.View, view, null, false);

    /// <summary>The names that a view offers, in the spelling of templates; templates may spell their case as they like.</summary>
    public static IReadOnlyDictionary<string, ViewName> NamesOf(Type view) => Known.GetOrAdd(view, Read);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Views are records of this assembly, of which a native program keeps every member.")]
    private static Dictionary<string, ViewName> Read(Type view)
    {
        NullabilityInfoContext nullability = new();
        ViewGetters getters = ViewGetters.Of(view);
        Dictionary<string, ViewName> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (PropertyInfo property in view.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            bool nullable = !property.PropertyType.IsValueType && nullability.Create(property).ReadState == NullabilityState.Nullable;
            names[char.ToLowerInvariant(property.Name[0]) + property.Name[1..]] = new ViewName(Of(property.PropertyType, nullable), getters.Of(property));
        }

        return names;
    }

    private static ViewShape Of(Type type, bool nullable) =>
        type == typeof(string) ? Text with { MayBeNull = nullable }
        : type == typeof(HtmlText) ? Html with { MayBeNull = nullable }
        : type == typeof(bool) ? Flag
        : type.IsGenericType ? new ViewShape(ShapeKind.List, null, Of(type.GetGenericArguments()[0], nullable: false), nullable)
        : new ViewShape(ShapeKind.View, type, null, nullable);
}
