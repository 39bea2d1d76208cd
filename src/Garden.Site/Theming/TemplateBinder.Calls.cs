using System.Collections.Immutable;
using Garden.Language.Text;
using Scriban.Syntax;

namespace Garden.Site.Theming;

/// <summary>Calls: other templates, and sentences of the theme.</summary>
internal sealed partial class TemplateBinder
{
    /// <summary>Whether a template is given what it uses, and nothing else.</summary>
    private bool IsCalledRight(TemplateSource source, ScriptLiteral written, TemplateSource target, List<(ScriptVariable Name, ViewShape Shape, SlotValue Value)> given)
    {
        string[] names = [.. given.Select(argument => argument.Name.Name)];
        IReadOnlySet<string> wanted = Reader.NamesOf(target);
        string[] missing = [.. wanted.Except(names, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach ((ScriptVariable name, _, _) in given.Where(argument => !wanted.Contains(argument.Name.Name)))
        {
            Complain(source, SpanOf(name), $"`{target.Name}` has no use for `{name.Name}`", NearestName.Of(name.Name, missing) is string near ? $"did you mean `{near}`?" : null);
        }

        if (missing.Length == 0)
        {
            return true;
        }

        bool isMisspelt = names.Any(name => !wanted.Contains(name) && NearestName.Of(name, missing) is not null);
        if (!isMisspelt)
        {
            Complain(source, SpanOf(written), $"`{target.Name}` is not given `{missing[0]}`", $"write `{{{{ include '{target.Name}' {string.Join(' ', missing.Select(name => $"{name}: …"))} }}}}`");
        }

        return false;
    }

    /// <summary>A sentence of the theme with its values.</summary>
    private SayPart? Say(TemplateSource source, ScriptFunctionCall call, TemplateScope scope)
    {
        if (call.Arguments.Count == 0 || call.Arguments[0] is not ScriptLiteral { Value: string key } written)
        {
            Complain(source, SpanOf(call), "`say` takes the key of a sentence in quotation marks", "write `{{ say 'skip' }}`");
            return null;
        }

        if (words.NamesOf(key) is not ImmutableArray<string> asked)
        {
            string? near = NearestName.Of(key, words.Keys);
            Complain(source, SpanOf(written), $"the theme has no words for `{key}`", near is null ? "add it to `strings/en.yml`, under `say`" : $"did you mean `{near}`?");
            return null;
        }

        Said.Add(key);
        if (Given(source, call, scope, isSaid: true) is not { } given)
        {
            return null;
        }

        string[] names = [.. given.Select(argument => argument.Name.Name)];
        foreach ((ScriptVariable name, _, _) in given.Where(argument => !asked.Contains(argument.Name.Name, StringComparer.Ordinal)))
        {
            Complain(source, SpanOf(name), $"`{key}` has no place for `{name.Name}`", asked.IsEmpty ? "it holds no values" : $"it holds `{{{string.Join("}`, `{", asked)}}}`");
        }

        if (asked.FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal)) is string missing)
        {
            Complain(source, SpanOf(written), $"`{key}` holds `{{{missing}}}`, which is not given", $"write `{{{{ say '{key}' {missing}: … }}}}`");
        }

        return new SayPart(_words, key, [.. names], [.. given.Select(argument => argument.Value)]);
    }

    /// <summary>What a call is given, by name; null where that is wrong, which has been complained of.</summary>
    private List<(ScriptVariable Name, ViewShape Shape, SlotValue Value)>? Given(TemplateSource source, ScriptFunctionCall call, TemplateScope scope, bool isSaid)
    {
        List<(ScriptVariable, ViewShape, SlotValue)> given = [];
        foreach (ScriptExpression argument in call.Arguments.Skip(1))
        {
            if (argument is not ScriptNamedArgument { Name: { } called, Value: { } passed })
            {
                Complain(source, SpanOf(argument), "what is given has a name", $"write `name: {PathBinder.PathOf(argument)}`");
                return null;
            }

            (ViewShape? shape, SlotValue value) = PathBinder.Bind(this, source, passed, scope);
            if (shape is null)
            {
                return null;
            }

            if (isSaid && shape.Kind is not (ShapeKind.Text or ShapeKind.Html))
            {
                Complain(source, SpanOf(passed), $"`{PathBinder.PathOf(passed)}` is not text", "a sentence holds text and HTML");
                return null;
            }

            if (given.Any(other => other.Item1.Name == called.Name))
            {
                Complain(source, SpanOf(called), $"`{called.Name}` is given twice", null);
                return null;
            }

            given.Add((called, scope.Asked.Contains(PathBinder.PathOf(passed)) ? shape with { MayBeNull = false } : shape, value));
        }

        return given;
    }

    /// <summary>Another template, which knows the names that it is given and no others.</summary>
    private CallPart? Include(TemplateSource source, ScriptFunctionCall call, TemplateScope scope)
    {
        if (call.Arguments.Count == 0 || call.Arguments[0] is not ScriptLiteral { Value: string name } written)
        {
            Complain(source, SpanOf(call), "`include` takes the name of a template in quotation marks", "write `{{ include 'parts/rows' rows: page.changes }}`");
            return null;
        }

        if (Given(source, call, scope, isSaid: false) is not { } passed)
        {
            return null;
        }

        TemplateScope inside = TemplateScope.Empty with { Slots = scope.Slots };
        ImmutableArray<(SlotValue, int)>.Builder given = ImmutableArray.CreateBuilder<(SlotValue, int)>();
        foreach ((ScriptVariable called, ViewShape shape, SlotValue value) in passed)
        {
            given.Add((value, inside.Slots));
            inside = inside.With(called.Name, shape);
        }

        if (!templates.TryGetValue(name, out TemplateSource? target))
        {
            string? near = NearestName.Of(name, templates.Keys.Order(StringComparer.Ordinal));
            Complain(source, SpanOf(written), $"there is no template `{name}`", near is null ? $"add `templates/{name}.sbn`" : $"did you mean `{near}`?");
            return null;
        }

        if (name == Layout)
        {
            Complain(source, SpanOf(written), "the layout stands around every page and cannot be included", null);
            return null;
        }

        if (_calls.Contains(name))
        {
            Complain(source, SpanOf(written), $"the template `{name}` includes itself", null);
            return null;
        }

        if (!IsCalledRight(source, written, target, passed))
        {
            return null;
        }

        MostSlots = Math.Max(MostSlots, inside.Slots);
        TemplatePart body = Bound(target, inside);
        _weight = Math.Min(_weight + _weights[body], MostIncludes + 1);
        if (_weight > MostIncludes)
        {
            Complain(source, SpanOf(written), $"templates that include each other write more than {MostIncludes} parts of a page", "include fewer of them, or go through a list with `for`");
            return null;
        }

        return new CallPart(given.DrainToImmutable(), body);
    }
}
