using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Tests;

/// <summary>A page in the making: items go to sections of their kind, everything that has a place gets a line of its own.</summary>
internal sealed class PageDraft(Func<PageDraft, Page> make)
{
    private const int LineWidth = 10;
    private const int LineCount = 400;
    private static readonly LineMap Ruled = LineMap.Of(string.Concat(Enumerable.Repeat(new string('x', LineWidth - 1) + "\n", LineCount)));

    private readonly List<Reference> _references = [];
    private readonly List<Section> _sections = [];
    private readonly List<Placeholder> _placeholders = [];
    private int _lines;

    public LineMap Lines { get; } = Ruled;

    /// <summary>The next free line of the page; the first is line 1.</summary>
    public SourceSpan Line() => new(_lines * LineWidth, (_lines++ * LineWidth) + LineWidth - 1);

    /// <summary>A mention of <paramref name="target"/> (<c>norms</c>, <c>norms#item</c>, <c>#item</c>): its index.</summary>
    public int To(string target, ReferenceKind kind = ReferenceKind.Wiki, string? how = null)
    {
        string[] parts = target.Split('#');
        _references.Add(new Reference { Kind = kind, Target = parts[0], Item = parts.ElementAtOrDefault(1), Span = new SourceSpan(0, 0), How = how });
        return _references.Count - 1;
    }

    /// <summary>Words with a link to <paramref name="target"/> that is named by it.</summary>
    public RichText Link(string target)
    {
        int index = To(target);
        return RichText.Of([new(TextEventKind.Start, "", TextElement.Reference, number: index), new(TextEventKind.Name, number: index), new(TextEventKind.End, "", TextElement.Reference, number: index)]);
    }

    public ImmutableArray<BeliefRelation> Relations(params string[] targets) => [.. targets.Select(target => new BeliefRelation(To(target), Line()))];

    public Condition If(string target, string estimate, bool holds = true)
    {
        RichText text = Link(target);
        return new Condition { Reference = text.Events.First().Reference, Text = text, Holds = holds, Estimate = Estimates.Of(estimate), Span = Line() };
    }

    public Condition IfNot(string target, string estimate) => If(target, estimate, holds: false);

    public SetMembership OneOf(string name) => new(name, SetKind.OneOf, Line());

    public SetMembership Exclusive(string name) => new(name, SetKind.Exclusive, Line());

    public BeliefMove Move(string date, string? from, string to, string? reason = null) => new()
    {
        Date = Day(date),
        From = from is null ? null : Estimates.Of(from),
        To = Estimates.Of(to),
        Reason = reason is null ? null : RichText.Of(reason),
        Span = Line(),
    };

    public Resolution Resolved(Outcome outcome, string date) => new() { Outcome = outcome, Date = Day(date), Span = Line() };

    /// <summary>Adds a belief whose claim is its id.</summary>
    public PageDraft Belief(string id, string? estimate, Func<Belief, Belief>? shape = null)
    {
        SourceSpan line = Line();
        Belief belief = new()
        {
            Id = id,
            HasExplicitId = true,
            Span = line,
            TextSpan = line,
            Claim = RichText.Of(id),
            Estimate = estimate is null ? null : Estimates.Of(estimate),
        };
        return Add(SectionKind.Beliefs, shape is null ? belief : shape(belief));
    }

    public PageDraft Uncertainty(string id, Func<Uncertainty, Uncertainty>? shape = null)
    {
        SourceSpan line = Line();
        Uncertainty uncertainty = new() { Id = id, HasExplicitId = true, Span = line, TextSpan = line, Question = RichText.Of(id + "?") };
        return Add(SectionKind.Uncertainties, shape is null ? uncertainty : shape(uncertainty));
    }

    public PageDraft Trigger(string id, Func<Trigger, Trigger>? shape = null)
    {
        SourceSpan line = Line();
        Trigger trigger = new() { Id = id, HasExplicitId = true, Span = line, TextSpan = line, Text = RichText.Of(id), SaysDirection = false };
        return Add(SectionKind.Updates, shape is null ? trigger : shape(trigger));
    }

    public IntendedMove WouldMove(string target, string? to) => new(To(target), to is null ? null : Estimates.Of(to), Line());

    public PageDraft Read(string id, string? date, Func<ReadingEntry, ReadingEntry>? shape = null)
    {
        SourceSpan line = Line();
        ReadingEntry entry = new()
        {
            Id = id,
            HasExplicitId = true,
            Span = line,
            TextSpan = line,
            Title = RichText.Of(id),
            Date = date is null ? null : Day(date),
            DateText = RichText.Of(date ?? ""),
        };
        return Add(SectionKind.Reading, shape is null ? entry : shape(entry));
    }

    public PageDraft Add(SectionKind kind, Item item) => Add(kind, new SectionPart.Items([item]));

    /// <summary>Adds a part to the last section if it is of that kind, else to a new one.</summary>
    public PageDraft Add(SectionKind kind, SectionPart part)
    {
        if (_sections.Count == 0 || _sections[^1].Kind != kind)
        {
            _sections.Add(new Section { Kind = kind, Heading = new Heading(kind.ToString(), kind.ToString().ToLowerInvariant(), 2, Line()) });
        }

        _sections[^1] = _sections[^1] with { Parts = _sections[^1].Parts.Add(part) };
        return this;
    }

    public PageDraft Unfilled(string text, bool isProbability = false)
    {
        _placeholders.Add(new Placeholder(text, Line(), isProbability));
        return this;
    }

    public Page Finish() => make(this) with { References = [.. _references], Sections = [.. _sections], Placeholders = [.. _placeholders] };

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
