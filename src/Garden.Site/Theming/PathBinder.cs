using Garden.Language.Text;
using Scriban.Syntax;

namespace Garden.Site.Theming;

/// <summary>Binds the paths and literals of templates: <c>page.site.title</c>, <c>for.first</c>, <c>'words'</c>.</summary>
internal static class PathBinder
{
    private const string Loop = "for";

    private static readonly SlotValue Nothing = static _ => null;

    /// <summary>The path as templates write it: <c>page.area</c>; empty for what is none.</summary>
    public static string PathOf(ScriptExpression expression) => expression switch
    {
        ScriptVariable name => name.Name,
        ScriptMemberExpression { Target: { } target, Member: { } member } => $"{PathOf(target)}.{member.Name}",
        _ => "",
    };

    /// <summary>What an expression stands for and how its value is found; a null shape where it is wrong, which has been complained of.</summary>
    public static (ViewShape? Shape, SlotValue Value) Bind(TemplateBinder binder, TemplateSource source, ScriptExpression expression, TemplateScope scope)
    {
        switch (expression)
        {
            case ScriptLiteral { Value: string words }:
                return (ViewShape.Text, _ => words);
            case ScriptLiteral { Value: bool flag }:
                object boxed = flag;
                return (ViewShape.Flag, _ => boxed);
            case ScriptVariable name:
                return Named(binder, source, name, scope);
            case ScriptMemberExpression { Target: ScriptVariable { Name: Loop }, Member: { } counted }:
                return Counted(binder, source, counted, scope);
            case ScriptMemberExpression { Target: { } target, Member: { } member }:
                (ViewShape? outer, SlotValue value) = Bind(binder, source, target, scope);
                return outer is null ? (null, Nothing) : Member(binder, source, (outer, value, PathOf(target)), member, scope);
            default:
                binder.Complain(source, TemplateBinder.SpanOf(expression), "themes cannot compute this", "write a name: what a page shows is worked out before the template sees it");
                return (null, Nothing);
        }
    }

    private static (ViewShape?, SlotValue) Named(TemplateBinder binder, TemplateSource source, ScriptVariable name, TemplateScope scope)
    {
        if (scope.Names.TryGetValue(name.Name, out ScopeName found))
        {
            int slot = found.Slot;
            return (found.Shape, slots => slots[slot]);
        }

        string[] known = [.. scope.Names.Keys.Order(StringComparer.Ordinal)];
        string has = known.Length == 0 ? "it is given nothing" : $"it is given `{string.Join("`, `", known)}`";
        bool isOfPage = scope.Names.TryGetValue(TemplateBinder.Page, out ScopeName page) && ViewShape.NamesOf(page.Shape.View!).ContainsKey(name.Name);
        string help = isOfPage ? $"write `page.{name.Name}`" : NearestName.Of(name.Name, known) is string near ? $"did you mean `{near}`?" : has;
        binder.Complain(source, TemplateBinder.SpanOf(name), $"the template knows no `{name.Name}`", help);
        return (null, Nothing);
    }

    private static (ViewShape?, SlotValue) Counted(TemplateBinder binder, TemplateSource source, ScriptVariable counted, TemplateScope scope)
    {
        if (scope.Counter is not int slot)
        {
            binder.Complain(source, TemplateBinder.SpanOf(counted), $"`for.{counted.Name}` stands outside of a loop", null);
            return (null, Nothing);
        }

        switch (counted.Name)
        {
            case "first":
                return (ViewShape.Flag, slots => ((LoopCounter)slots[slot]!).Index == 0);
            case "last":
                return (ViewShape.Flag, slots => slots[slot] is LoopCounter loop && loop.Index == loop.Count - 1);
            default:
                binder.Complain(source, TemplateBinder.SpanOf(counted), $"a loop has no `{counted.Name}`", "it has `for.first` and `for.last`");
                return (null, Nothing);
        }
    }

    private static (ViewShape?, SlotValue) Member(TemplateBinder binder, TemplateSource source, (ViewShape Shape, SlotValue Value, string Path) outer, ScriptVariable member, TemplateScope scope)
    {
        (ViewShape shape, SlotValue value, string path) = outer;
        if (shape.View is null)
        {
            string what = shape.Kind == ShapeKind.List ? "a list" : "a plain value";
            binder.Complain(source, TemplateBinder.SpanOf(member), $"`{member.Name}` is looked for in {what}, which has no names", shape.Kind == ShapeKind.List ? "go through it with `for`" : null);
            return (null, Nothing);
        }

        IReadOnlyDictionary<string, ViewName> names = ViewShape.NamesOf(shape.View);
        if (!names.TryGetValue(member.Name, out ViewName? found))
        {
            string? near = NearestName.Of(member.Name, names.Keys);
            string has = string.Join(", ", names.Keys.Order(StringComparer.Ordinal));
            binder.Complain(source, TemplateBinder.SpanOf(member), $"there is no name `{member.Name}` in {shape.View.Name}", near is null ? $"it has {has}" : $"did you mean `{near}`?");
            return (null, Nothing);
        }

        if (shape.MayBeNull && !scope.Asked.Contains(path))
        {
            binder.Complain(source, TemplateBinder.SpanOf(member), $"`{path}` may be missing, so `{path}.{member.Name}` can fail", $"put it inside `{{{{ if {path} }}}}`");
            return (null, Nothing);
        }

        Func<object, object?> get = found.Get;
        return (found.Shape, slots => value(slots) is object view ? get(view) : null);
    }
}
