using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Site.Theming;

/// <summary>
/// Checks templates against the views they are given, before anything is rendered: the template engine reports a missing
/// name only when it meets it, and without its place.
/// </summary>
internal sealed class TemplateChecker(IReadOnlyDictionary<string, TemplateSource> templates)
{
    private const string BlockOfCaller = "@partial-block";

    private readonly Dictionary<string, ImmutableArray<TemplateTag>> _tags = new(StringComparer.Ordinal);
    private readonly HashSet<(string Template, Type? View, string Extra)> _checked = [];
    private readonly List<string> _calls = [];
    private readonly List<string> _asked = [];
    private readonly HashSet<Diagnostic> _diagnostics = [];

    /// <summary>The templates that others call.</summary>
    public HashSet<string> Partials { get; } = new(StringComparer.Ordinal);

    /// <summary>The templates that were reached from a page.</summary>
    public HashSet<string> Reached => _checked.Select(use => use.Template).ToHashSet(StringComparer.Ordinal);

    /// <summary>What those templates are given: a view, null for none, and the names of what comes with it, joined by commas.</summary>
    public IReadOnlyCollection<(string Template, Type? View, string Extra)> Uses => _checked;

    /// <summary>Everything that is wrong, in order of file and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. _diagnostics.OrderBy(finding => finding.Location.Path, StringComparer.Ordinal).ThenBy(finding => finding.Location.Span.Start).ThenBy(finding => finding.Message, StringComparer.Ordinal)];

    /// <summary>Checks the template of a page.</summary>
    public void Check(string template, Type view) => Enter(templates[template], TemplateScope.OfPage(view));

    private void Enter(TemplateSource source, TemplateScope scope)
    {
        string extra = scope.Extra is null ? "" : string.Join(',', scope.Extra.Keys.Order(StringComparer.Ordinal));
        if (!_checked.Add((source.Name, scope.Value.View, extra)))
        {
            return;
        }

        _calls.Add(source.Name);
        string[] asked = [.. _asked];
        _asked.Clear();
        ImmutableArray<TemplateTag> tags = TagsOf(source);
        int end = Body(source, tags, 0, scope, null);
        if (end < tags.Length)
        {
            string words = tags[end].Kind == TagKind.Else ? "`{{else}}` stands outside of a block" : $"`{{{{/{tags[end].Name}}}}}` closes nothing";
            Complain(source, tags[end].Span, words, null);
        }

        _asked.AddRange(asked);
        _calls.RemoveAt(_calls.Count - 1);
    }

    private ImmutableArray<TemplateTag> TagsOf(TemplateSource source)
    {
        if (_tags.TryGetValue(source.Name, out ImmutableArray<TemplateTag> known))
        {
            return known;
        }

        (ImmutableArray<TemplateTag> tags, SourceSpan? unclosed) = TemplateScanner.Scan(source.File.Text);
        if (unclosed is SourceSpan span)
        {
            Complain(source, span, "the tag is never closed", "close it with as many braces as open it");
        }

        return _tags[source.Name] = tags;
    }

    /// <summary>Checks tags until the block ends; gives the index of the tag that ends it.</summary>
    private int Body(TemplateSource source, ImmutableArray<TemplateTag> tags, int at, TemplateScope scope, TemplateTag? opening)
    {
        while (at < tags.Length)
        {
            TemplateTag tag = tags[at];
            switch (tag.Kind)
            {
                case TagKind.Close or TagKind.Else:
                    return at;
                case TagKind.Open:
                    at = Block(source, tags, at, scope);
                    break;
                case TagKind.OpenPartial:
                    Call(source, tag, scope);
                    at = Closed(source, tags, Body(source, tags, at + 1, scope, tag), tag);
                    break;
                case TagKind.Partial:
                    Call(source, tag, scope);
                    at++;
                    break;
                case TagKind.Value or TagKind.RawValue:
                    Value(source, tag, scope);
                    at++;
                    break;
                default:
                    Complain(source, tag.Span, "themes do not use this kind of tag", "use `{{name}}`, `{{{html}}}`, `{{#if}}`, `{{#unless}}`, `{{#each}}`, `{{#with}}` and `{{> partial}}`");
                    at++;
                    break;
            }
        }

        if (opening is not null)
        {
            Complain(source, opening.Span, $"`{{{{#{opening.Name}}}}}` is never closed", $"close it with `{{{{/{opening.Name}}}}}`");
        }

        return at;
    }

    private int Block(TemplateSource source, ImmutableArray<TemplateTag> tags, int at, TemplateScope scope)
    {
        TemplateTag tag = tags[at];
        (TemplateScope inside, string? asked) = Inside(source, tag, scope);
        int end = Guarded(source, tags, at + 1, inside, tag, asked);
        while (end < tags.Length && tags[end].Kind == TagKind.Else)
        {
            TemplateTag otherwise = tags[end];
            string? also = null;
            if (otherwise.Words.Length == 3 && otherwise.Words[1].Text == "if")
            {
                also = otherwise.Words[2].Text;
                Resolve(source, otherwise.Words[2], scope);
            }

            end = Guarded(source, tags, end + 1, scope, tag, also);
        }

        return Closed(source, tags, end, tag);
    }

    private int Guarded(TemplateSource source, ImmutableArray<TemplateTag> tags, int at, TemplateScope scope, TemplateTag opening, string? asked)
    {
        if (asked is null)
        {
            return Body(source, tags, at, scope, opening);
        }

        _asked.Add(asked);
        int end = Body(source, tags, at, scope, opening);
        _asked.RemoveAt(_asked.Count - 1);
        return end;
    }

    /// <summary>The scope inside a block, and the path that it has asked for.</summary>
    private (TemplateScope Scope, string? Asked) Inside(TemplateSource source, TemplateTag tag, TemplateScope scope)
    {
        if (tag.Name is not ("if" or "unless" or "each" or "with") || tag.Words.Length != 2)
        {
            bool known = tag.Name is "if" or "unless" or "each" or "with";
            Complain(source, tag.Span, known ? $"`{{{{#{tag.Name}}}}}` takes one name" : $"there is no block `{tag.Name}`", "blocks are `{{#if name}}`, `{{#unless name}}`, `{{#each name}}` and `{{#with name}}`");
            return (scope, null);
        }

        if (Resolve(source, tag.Words[1], scope) is not ViewShape shape)
        {
            return (scope, null);
        }

        switch (tag.Name)
        {
            case "each" when shape.Kind == ShapeKind.List:
                return (scope.Inside(shape.Element!), null);
            case "each":
                Complain(source, tag.Words[1].Span, $"`{tag.Words[1].Text}` is not a list", null);
                return (scope, null);
            case "with":
                return (scope.Inside(shape with { MayBeNull = false }), null);
            default:
                return (scope, tag.Name == "if" ? tag.Words[1].Text : null);
        }
    }

    private int Closed(TemplateSource source, ImmutableArray<TemplateTag> tags, int end, TemplateTag opening)
    {
        if (end < tags.Length && tags[end].Name != opening.Name)
        {
            Complain(source, tags[end].Span, $"`{{{{/{tags[end].Name}}}}}` closes `{{{{#{opening.Name}}}}}`", $"close it with `{{{{/{opening.Name}}}}}`");
        }

        return end + 1;
    }

    private void Value(TemplateSource source, TemplateTag tag, TemplateScope scope)
    {
        if (tag.Words.Length != 1)
        {
            Complain(source, tag.Span, tag.Words.IsEmpty ? "the tag is empty" : $"there is no helper `{tag.Name}`", tag.Words.IsEmpty ? null : "themes have no helpers; a tag holds one name");
            return;
        }

        if (Resolve(source, tag.Words[0], scope) is not ViewShape shape)
        {
            return;
        }

        string name = tag.Words[0].Text;
        if (tag.Kind == TagKind.RawValue && shape.Kind == ShapeKind.Text)
        {
            Complain(source, tag.Span, $"`{name}` is plain text and would be published unescaped", $"write `{{{{{name}}}}}`", Severity.Warning);
        }
        else if (tag.Kind == TagKind.Value && shape.Kind == ShapeKind.Html)
        {
            Complain(source, tag.Span, $"`{name}` is HTML and would be published escaped", $"write `{{{{{{{name}}}}}}}`", Severity.Warning);
        }
        else if (shape.Kind is ShapeKind.View or ShapeKind.List or ShapeKind.Flag)
        {
            string cure = shape.Kind switch { ShapeKind.List => "{{#each}}", ShapeKind.Flag => "{{#if}}", _ => "{{#with}}" };
            Complain(source, tag.Span, $"`{name}` is not text", $"look into it with `{cure}`");
        }
    }

    private void Call(TemplateSource source, TemplateTag tag, TemplateScope scope)
    {
        if (tag.Words.IsEmpty)
        {
            Complain(source, tag.Span, "the partial has no name", null);
            return;
        }

        if (tag.Name == BlockOfCaller)
        {
            return;
        }

        if (!templates.TryGetValue(tag.Name, out TemplateSource? target))
        {
            string? near = NearestName.Of(tag.Name, templates.Keys.Order(StringComparer.Ordinal));
            Complain(source, tag.Words[0].Span, $"there is no template `{tag.Name}`", near is null ? $"add `templates/{tag.Name}.hbs`" : $"did you mean `{near}`?");
            return;
        }

        Partials.Add(tag.Name);
        ViewShape value = scope.Value;
        Dictionary<string, ViewShape> extra = scope.Extra is null ? new(StringComparer.OrdinalIgnoreCase) : new(scope.Extra, StringComparer.OrdinalIgnoreCase);
        foreach (TagWord word in tag.Words.Skip(1))
        {
            int equals = word.Text.IndexOf('=', StringComparison.Ordinal);
            TagWord argument = equals < 0 ? word : new TagWord(word.Text[(equals + 1)..], word.Span with { Start = word.Span.Start + equals + 1 });
            ViewShape? shape = argument.Text.Length == 0 ? null : Resolve(source, argument, scope);
            if (equals >= 0)
            {
                extra[word.Text[..equals]] = shape ?? ViewShape.Text;
            }
            else
            {
                value = shape ?? value;
            }
        }

        if (_calls.Contains(tag.Name))
        {
            Complain(source, tag.Words[0].Span, $"the template `{tag.Name}` includes itself", null);
            return;
        }

        Enter(target, new TemplateScope(value with { MayBeNull = false }, extra.Count == 0 ? null : extra, null, scope.Root));
    }

    private ViewShape? Resolve(TemplateSource source, TagWord path, TemplateScope scope)
    {
        (ViewShape? shape, string? problem, string? help) = scope.Find(path.Text, _asked.Contains);
        if (problem is not null)
        {
            Complain(source, path.Span, problem, help);
        }

        return shape;
    }

    private void Complain(TemplateSource source, SourceSpan span, string message, string? help, Severity severity = Severity.Error) =>
        _diagnostics.Add(source.Complain(span, message, help, severity));
}
