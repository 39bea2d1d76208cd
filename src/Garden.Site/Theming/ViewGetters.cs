using System.Reflection;

namespace Garden.Site.Theming;

/// <summary>Reads properties of views through delegates, made once for each property: no reflection happens when a page is written.</summary>
internal static class ViewGetters
{
    private static readonly object True = true;
    private static readonly object False = false;

    private static readonly MethodInfo OfValues = typeof(ViewGetters).GetMethod(nameof(Value), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo OfFlags = typeof(ViewGetters).GetMethod(nameof(Flag), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The value of a property of a view of that type: a reference, or a yes or no.</summary>
    public static Func<object, object?> Of(Type view, PropertyInfo property) =>
        (Func<object, object?>)(property.PropertyType == typeof(bool) ? OfFlags : OfValues).MakeGenericMethod(view).Invoke(null, [property.GetMethod])!;

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
