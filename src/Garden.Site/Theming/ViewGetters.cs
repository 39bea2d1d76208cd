using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Garden.Site.Theming;

/// <summary>
/// Reads properties of one kind of view through delegates, made once for each property: no reflection happens when a page is written. There is one
/// of these for a kind of view, and not one for a property, because putting a generic type together is a quarter of the time a theme takes to load.
/// </summary>
internal abstract class ViewGetters
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>The getters of a view.</summary>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Views are references, for which all instances of a generic class share the code of the one for objects, which is kept.")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, typeof(OfView<object>))]
    public static ViewGetters Of(Type view) => (ViewGetters)Activator.CreateInstance(typeof(OfView<>).MakeGenericType(view))!;

    /// <summary>The value of a property of a view of that kind: a reference, or a yes or no.</summary>
    public abstract Func<object, object?> Of(PropertyInfo property);

    /// <summary>The getters of one kind of view.</summary>
    /// <typeparam name="TView">The view.</typeparam>
    private sealed class OfView<TView> : ViewGetters
        where TView : class
    {
        /// <summary>A getter that returns any kind of reference may be called as one that returns an object.</summary>
        public override Func<object, object?> Of(PropertyInfo property)
        {
            if (property.PropertyType == typeof(bool))
            {
                Func<TView, bool> flag = property.GetMethod!.CreateDelegate<Func<TView, bool>>();
                return view => flag((TView)view) ? True : False;
            }

            Func<TView, object?> get = property.GetMethod!.CreateDelegate<Func<TView, object?>>();
            return view => get((TView)view);
        }
    }
}
