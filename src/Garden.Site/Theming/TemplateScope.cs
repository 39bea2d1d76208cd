using Garden.Language.Text;

namespace Garden.Site.Theming;

/// <summary>The names that a place in a template can use.</summary>
/// <param name="Value">What <c>this</c> is.</param>
/// <param name="Extra">Names that a partial was given; null when none.</param>
/// <param name="Parent">What <c>../</c> reaches; null at the top of a template.</param>
/// <param name="Root">What <c>@root</c> is.</param>
internal sealed record TemplateScope(ViewShape Value, IReadOnlyDictionary<string, ViewShape>? Extra, TemplateScope? Parent, ViewShape Root)
{
    private static readonly string[] Counters = ["@index", "@first", "@last", "@key"];

    /// <summary>The top of a page's template.</summary>
    public static TemplateScope OfPage(Type view) => new(ViewShape.OfView(view), null, null, ViewShape.OfView(view));

    /// <summary>The scope inside a block that looks at a value.</summary>
    public TemplateScope Inside(ViewShape value) => new(value, null, this, Root);

    /// <summary>What a path stands for, or what is wrong with it and what to do about it.</summary>
    /// <param name="isSure">Whether the template has asked that a path is there.</param>
    public (ViewShape? Shape, string? Problem, string? Help) Find(string path, Func<string, bool> isSure)
    {
        if (path[0] is '"' or '\'' || char.IsAsciiDigit(path[0]) || path is "true" or "false")
        {
            return (ViewShape.Text, null, null);
        }

        if (Counters.Contains(path))
        {
            return Parent is null ? (null, $"`{path}` stands outside of `{{{{#each}}}}`", null) : (ViewShape.Text, null, null);
        }

        TemplateScope scope = this;
        string rest = path;
        while (rest == ".." || rest.StartsWith("../", StringComparison.Ordinal))
        {
            if (scope.Parent is null)
            {
                return (null, $"`{path}` looks outside, but nothing is around it here", "pass the value to the partial: `{{> name value=../value}}`");
            }

            scope = scope.Parent;
            rest = rest.Length == 2 ? "this" : rest[3..];
        }

        return scope.Within(path, rest, isSure);
    }

    private (ViewShape? Shape, string? Problem, string? Help) Within(string path, string rest, Func<string, bool> isSure)
    {
        ViewShape shape = Value;
        string walked = "";
        bool first = true;
        foreach (string name in rest.Replace("./", "", StringComparison.Ordinal).Split('.'))
        {
            if (first && (name is "this" or "" || name == "@root"))
            {
                shape = name == "@root" ? Root : Value;
                first = false;
                walked = name;
                continue;
            }

            if (walked.Length > 0 && shape.MayBeNull && !isSure(walked))
            {
                return (null, $"`{walked}` may be missing, so `{path}` can fail", $"put it inside `{{{{#if {walked}}}}}` or `{{{{#with {walked}}}}}`");
            }

            ViewShape? next = first && Extra is not null && Extra.TryGetValue(name, out ViewShape? extra) ? extra
                : shape.View is not null && ViewShape.NamesOf(shape.View).TryGetValue(name, out ViewShape? member) ? member
                : null;
            if (next is null)
            {
                return Missing(shape, name);
            }

            shape = next;
            walked = walked.Length == 0 ? name : walked + "." + name;
            first = false;
        }

        return (shape, null, null);
    }

    private static (ViewShape?, string, string?) Missing(ViewShape shape, string name)
    {
        if (shape.View is null)
        {
            string what = shape.Kind == ShapeKind.List ? "a list" : "a plain value";
            return (null, $"`{name}` is looked for in {what}, which has no names", shape.Kind == ShapeKind.List ? "go through it with `{{#each}}`" : null);
        }

        string? near = NearestName.Of(name, ViewShape.NamesOf(shape.View).Keys);
        string has = string.Join(", ", ViewShape.NamesOf(shape.View).Keys.Order(StringComparer.Ordinal));
        return (null, $"there is no name `{name}` in {shape.View.Name}", near is null ? $"it has {has}" : $"did you mean `{near}`?");
    }
}
