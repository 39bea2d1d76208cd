using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Garden.Site.Theming;

/// <summary>Reads properties of views through delegates, made once for each property: no reflection happens when a page is written.</summary>
internal static class ViewGetters
{
    private static readonly object True = true;
    private static readonly object False = false;

    private static readonly MethodInfo OfValues = Open(Value<object>);
    private static readonly MethodInfo OfFlags = Open(Flag<object>);

    /// <summary>The value of a property of a view of that type: a reference, or a yes or no.</summary>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Views are references, for which all instances of a generic method share the code of the one for objects, which is named above.")]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The methods ask nothing of their type parameter but that it is a reference.")]
    public static Func<object, object?> Of(Type view, PropertyInfo property) =>
        (Func<object, object?>)(property.PropertyType == typeof(bool) ? OfFlags : OfValues).MakeGenericMethod(view).Invoke(null, [property.GetMethod])!;

    private static MethodInfo Open(Func<MethodInfo, Func<object, object?>> ofObjects) => ofObjects.Method.GetGenericMethodDefinition();

    /// <typeparam name="TView">The view.</typeparam>
    /// <summary>A getter that returns any kind of reference may be called as one that returns an object.</summary>
    private static Func<object, object?> Value<TView>(MethodInfo getter)
        where TView : class
    {
        Func<TView, object?> get = getter.CreateDelegate<Func<TView, object?>>();
        return view => get((TView)view);
    }

    private static Func<object, object?> Flag<TView>(MethodInfo getter)
        where TView : class
    {
        Func<TView, bool> get = getter.CreateDelegate<Func<TView, bool>>();
        return view => get((TView)view) ? True : False;
    }
}
