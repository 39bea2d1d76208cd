using System.Collections.Immutable;
using Scriban.Syntax;

namespace Garden.Site.Theming;

/// <summary>Binds the conditions of templates: a path, <c>!</c>, <c>&amp;&amp;</c>, <c>||</c>, <c>==</c> and <c>!=</c> with words, brackets.</summary>
internal static class ConditionBinder
{
    private static readonly ImmutableHashSet<string> None = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>A condition.</summary>
    /// <param name="Test">Asks it; null where it is wrong, which has been complained of.</param>
    /// <param name="IfTrue">The paths that are not null where it holds.</param>
    /// <param name="IfFalse">The paths that are not null where it does not.</param>
    internal sealed record Condition(SlotTest? Test, ImmutableHashSet<string> IfTrue, ImmutableHashSet<string> IfFalse);

    /// <summary>Binds a condition.</summary>
    public static Condition Bind(TemplateBinder binder, TemplateSource source, ScriptExpression expression, TemplateScope scope)
    {
        switch (expression)
        {
            case ScriptNestedExpression { Expression: { } inner }:
                return Bind(binder, source, inner, scope);
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } right }:
                Condition not = Bind(binder, source, right, scope);
                return new Condition(not.Test is { } test ? slots => !test(slots) : null, not.IfFalse, not.IfTrue);
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.And, Left: { } left, Right: { } right }:
                Condition first = Bind(binder, source, left, scope);
                Condition second = Bind(binder, source, right, scope.Sure(first.IfTrue));
                return new Condition(first.Test is { } one && second.Test is { } two ? slots => one(slots) && two(slots) : null, first.IfTrue.Union(second.IfTrue), None);
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or, Left: { } left, Right: { } right }:
                Condition either = Bind(binder, source, left, scope);
                Condition or = Bind(binder, source, right, scope.Sure(either.IfFalse));
                return new Condition(either.Test is { } oneOf && or.Test is { } other ? slots => oneOf(slots) || other(slots) : null, None, either.IfFalse.Union(or.IfFalse));
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual, Left: { } left, Right: { } right } comparison:
                return Compared(binder, source, (left, right), comparison.Operator == ScriptBinaryOperator.CompareEqual, scope);
            default:
                (ViewShape? shape, SlotValue value) = PathBinder.Bind(binder, source, expression, scope);
                return new Condition(shape is null ? null : slots => TemplatePart.IsThere(value(slots)), None.Add(PathBinder.PathOf(expression)), None);
        }
    }

    private static Condition Compared(TemplateBinder binder, TemplateSource source, (ScriptExpression Left, ScriptExpression Right) sides, bool isEqual, TemplateScope scope)
    {
        (ViewShape? left, SlotValue one) = PathBinder.Bind(binder, source, sides.Left, scope);
        (ViewShape? right, SlotValue other) = PathBinder.Bind(binder, source, sides.Right, scope);
        bool isText = left is { Kind: ShapeKind.Text } && right is { Kind: ShapeKind.Text };
        if (left is not null && right is not null && !isText)
        {
            binder.Complain(source, TemplateBinder.SpanOf(sides.Left), "only text can be compared", null);
        }

        return new Condition(isText ? slots => string.Equals((string?)one(slots), (string?)other(slots), StringComparison.Ordinal) == isEqual : null, None, None);
    }
}
