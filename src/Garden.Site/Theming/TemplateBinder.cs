using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Text;
using Garden.Site.Wording;
using Scriban.Syntax;

namespace Garden.Site.Theming;

/// <summary>
/// Binds templates to the views they are given: checks every name in them, and makes what writes the page. Scriban reads
/// the templates; binding takes the place of its interpreter, which would look each name up again on every page, and would
/// report a wrong one only where a page meets it.
/// </summary>
internal sealed partial class TemplateBinder(IReadOnlyDictionary<string, TemplateSource> templates, WordsBook words)
{
    /// <summary>The template around every page.</summary>
    public const string Layout = "layout";

    /// <summary>The most templates that one page may be put together from, those counted again that are included again.</summary>
    private const long MostIncludes = 100_000;

    /// <summary>How templates call the page that they show.</summary>
    public const string Page = "page";

    /// <summary>Where the layout says that the page's own template belongs.</summary>
    private const string Content = "content";

    private readonly Dictionary<TemplatePart, long> _weights = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Template, string Scope, int Words), TemplatePart> _bound = [];
    private readonly Dictionary<string, SortedSet<string>> _uses = new(StringComparer.Ordinal);
    private readonly List<string> _calls = [];
    private readonly HashSet<Diagnostic> _diagnostics = [];
    private TemplateReader? _reader;
    private TemplatePart? _content;
    private long _weight;
    private bool _saidContent;
    private int _words = TemplateScope.PageWords;

    private TemplateReader Reader => _reader ??= new TemplateReader((source, span, message, help) => Complain(source, span, message, help));

    /// <summary>The templates that were reached from a page, and what each is given there: <c>rows: list of RowView</c>.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Uses => _uses;

    /// <summary>The sentences that the templates say, by key.</summary>
    public HashSet<string> Said { get; } = new(StringComparer.Ordinal);

    /// <summary>How many slots a page's values need at most.</summary>
    public int MostSlots { get; private set; }

    /// <summary>Everything that is wrong, in order of file and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. _diagnostics.OrderBy(finding => finding.Location.Path, StringComparer.Ordinal).ThenBy(finding => finding.Location.Span.Start).ThenBy(finding => finding.Message, StringComparer.Ordinal)];

    /// <summary>Binds the template of a page, the layout around it. Its view stands in the first slot.</summary>
    public TemplatePart Bind(string template, Type view)
    {
        TemplateScope scope = TemplateScope.OfPage(Page, ViewShape.OfView(view));
        _words = TemplateScope.PageWords;
        _content = Bound(templates[template], scope);
        if (!templates.TryGetValue(Layout, out TemplateSource? layout))
        {
            return _content;
        }

        _saidContent = false;
        _words = TemplateScope.SiteWords;
        TemplatePart whole = Bound(layout, scope.With(Content, ViewShape.Html));
        if (!_saidContent)
        {
            Complain(layout, default, "the layout does not say where the page belongs", "write `{{ content }}` inside of `<main>`");
        }

        return whole;
    }

    internal void Complain(TemplateSource source, SourceSpan span, string message, string? help, Severity severity = Severity.Error) =>
        _diagnostics.Add(source.Complain(span, message, help, severity));

    internal static SourceSpan SpanOf(ScriptNode node) => new(node.Span.Start.Offset, node.Span.End.Offset + 1);

    private TemplatePart Bound(TemplateSource source, TemplateScope scope)
    {
        (string, string, int) key = (source.Name, scope.Key, _words);
        if (source.Name != Layout && _bound.TryGetValue(key, out TemplatePart? known))
        {
            return known;
        }

        Note(source, scope);
        _calls.Add(source.Name);
        long around = _weight;
        _weight = 1;
        TemplatePart part = Reader.BodyOf(source) is { } body ? Block(source, body, scope) : new SequencePart([]);
        _weights[part] = _weight;
        _weight = around;
        _calls.RemoveAt(_calls.Count - 1);
        return _bound[key] = part;
    }

    private void Note(TemplateSource source, TemplateScope scope)
    {
        if (!_uses.TryGetValue(source.Name, out SortedSet<string>? uses))
        {
            _uses[source.Name] = uses = new SortedSet<string>(StringComparer.Ordinal);
        }

        uses.Add(string.Join(", ", scope.Names.Where(name => name.Key != Content).OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => $"{name.Key}: {Told(name.Value.Shape)}")));
    }

    private static string Told(ViewShape shape) => shape.Kind switch
    {
        ShapeKind.View => shape.View!.Name,
        ShapeKind.List => "list of " + Told(shape.Element!),
        ShapeKind.Html => "HTML",
        ShapeKind.Flag => "yes or no",
        _ => "text",
    };

    /// <summary>Binds statements one after the other; what a statement keeps under a name is known to those behind it.</summary>
    private SequencePart Block(TemplateSource source, ScriptBlockStatement block, TemplateScope scope)
    {
        ImmutableArray<TemplatePart>.Builder parts = ImmutableArray.CreateBuilder<TemplatePart>();
        foreach (ScriptStatement statement in block.Statements)
        {
            if (statement is ScriptCaptureStatement { Target: ScriptVariable kept, Body: { } words })
            {
                TemplatePart inside = Block(source, words, scope);
                parts.Add(new CapturePart(scope.Slots, inside));
                scope = scope.With(kept.Name, ViewShape.Html);
                MostSlots = Math.Max(MostSlots, scope.Slots);
            }
            else if (Bind(source, statement, scope) is TemplatePart part)
            {
                parts.Add(part);
            }
        }

        return new SequencePart(parts.DrainToImmutable());
    }

    /// <summary>What a statement writes; null for nothing.</summary>
    private TemplatePart? Bind(TemplateSource source, ScriptStatement statement, TemplateScope scope)
    {
        MostSlots = Math.Max(MostSlots, scope.Slots);
        switch (statement)
        {
            case ScriptRawStatement raw:
                byte[] text = source.Published(raw.Text.ToString(), raw.Span.Start.Offset);
                return text.Length == 0 ? null : new TextPart(text);
            case ScriptEscapeStatement or ScriptNopStatement or ScriptEndStatement:
                return null;
            case ScriptIfStatement { Condition: { } condition, Then: { } then } choice:
                return Choice(source, condition, then, choice.Else, scope);
            case ScriptForStatement { Variable: ScriptVariable entry, Iterator: { } list, Body: { } body, Else: null, NamedArguments: null or { Count: 0 } } when statement is not ScriptTableRowStatement:
                return Loop(source, entry.Name, list, body, scope);
            case ScriptForStatement:
                Complain(source, SpanOf(statement), "a loop in a theme has a name, a list and a body", "write `{{ for row in rows }}…{{ end }}`; ask with `if` what to do about an empty list");
                return null;
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariable { Name: "include" } } call }:
                return Include(source, call, scope);
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariable { Name: "say" } } call }:
                return Say(source, call, scope);
            case ScriptExpressionStatement { Expression: { } expression }:
                return Value(source, expression, scope);
            default:
                Complain(source, SpanOf(statement), "themes do not use this kind of statement", "use values, `say`, `if`, `for`, `capture` and `include`");
                return null;
        }
    }

    private ChoicePart? Choice(TemplateSource source, ScriptExpression condition, ScriptBlockStatement then, ScriptConditionStatement? otherwise, TemplateScope scope)
    {
        ConditionBinder.Condition bound = ConditionBinder.Bind(this, source, condition, scope);
        TemplatePart yes = Block(source, then, scope.Sure(bound.IfTrue));
        TemplateScope unless = scope.Sure(bound.IfFalse);
        TemplatePart? no = otherwise switch
        {
            ScriptElseStatement { Body: { } body } => Block(source, body, unless),
            ScriptIfStatement { Condition: { } also, Then: { } or } next => Choice(source, also, or, next.Else, unless),
            _ => null,
        };
        return bound.Test is null ? null : new ChoicePart(bound.Test, yes, no);
    }

    private LoopPart? Loop(TemplateSource source, string entry, ScriptExpression list, ScriptBlockStatement body, TemplateScope scope)
    {
        (ViewShape? shape, SlotValue value) = PathBinder.Bind(this, source, list, scope);
        if (shape is not null && shape.Kind != ShapeKind.List)
        {
            Complain(source, SpanOf(list), $"`{PathBinder.PathOf(list)}` is not a list", null);
        }

        if (shape?.Element is not ViewShape element)
        {
            return null;
        }

        TemplatePart inside = Block(source, body, scope.Counting().With(entry, element));
        return new LoopPart(value, scope.Slots, inside);
    }

    private ValuePart? ValueOf(TemplateSource source, ScriptExpression expression, TemplateScope scope)
    {
        (ViewShape? shape, SlotValue value) = PathBinder.Bind(this, source, expression, scope);
        if (shape?.Kind is ShapeKind.View or ShapeKind.List or ShapeKind.Flag)
        {
            string cure = shape.Kind switch { ShapeKind.List => "go through it with `for`", ShapeKind.Flag => "ask for it with `if`", _ => "write one of its names behind a dot" };
            Complain(source, SpanOf(expression), $"`{PathBinder.PathOf(expression)}` is not text", cure);
        }

        return new ValuePart(value);
    }

    private TemplatePart? Value(TemplateSource source, ScriptExpression expression, TemplateScope scope)
    {
        if (expression is not ScriptVariable { Name: Content } || source.Name != Layout)
        {
            return ValueOf(source, expression, scope);
        }

        _saidContent = true;
        return _content;
    }
}
