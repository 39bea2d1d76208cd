using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>A claim the writer holds with some confidence, and everything said about it.</summary>
public sealed record Belief : Item
{
    /// <summary>Whether it is an entry of a list, below which further entries have their place; false for a row, a heading, a paragraph.</summary>
    public bool IsListEntry { get; init; } = true;

    /// <summary>What is believed.</summary>
    public required RichText Claim { get; init; }

    /// <summary>Where an id would be written: behind everything that stands in its first paragraph; null where none can be.</summary>
    public int? IdSlot { get; init; }

    /// <summary>How sure; null when nothing was written.</summary>
    public Estimate? Estimate { get; init; }

    /// <summary>
    /// Whether a number should stand on the line and does not: false where there is one, where the claim says that it needs none, and where
    /// two that could be meant were reported.
    /// </summary>
    public bool LacksNumber { get; init; }

    /// <summary>Numbers of a line without an estimate that could be meant and were left as words.</summary>
    public ImmutableArray<LeftNumber> LeftNumbers { get; init; } = [];

    /// <summary>How much of something is expected; null when the belief is about whether, not how much.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Why, in a line; null when it is missing.</summary>
    public RichText? Reason { get; init; }

    /// <summary>Dated entries in the order written; before them those that follow from commits, if the settings ask for them.</summary>
    public ImmutableArray<BeliefMove> History { get; init; } = [];

    /// <summary>The day by which it should have come out; null when not said.</summary>
    public DateOnly? By { get; init; }

    /// <summary>Where <c>by:</c> is written; null when it is not.</summary>
    public SourceSpan? BySpan { get; init; }

    /// <summary>When the writer last looked at it; null when not said.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>Evidence for it.</summary>
    public ImmutableArray<Evidence> For { get; init; } = [];

    /// <summary>Evidence against it.</summary>
    public ImmutableArray<Evidence> Against { get; init; } = [];

    /// <summary>What it would become if something held, or did not.</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = [];

    /// <summary>Beliefs that follow from it.</summary>
    public ImmutableArray<BeliefRelation> Implies { get; init; } = [];

    /// <summary>Beliefs that cannot hold together with it.</summary>
    public ImmutableArray<BeliefRelation> Excludes { get; init; } = [];

    /// <summary>The beliefs of which it is the conjunction.</summary>
    public ImmutableArray<BeliefRelation> Conjuncts { get; init; } = [];

    /// <summary>The named sets it belongs to.</summary>
    public ImmutableArray<SetMembership> Sets { get; init; } = [];

    /// <summary>How much it matters; null when not said.</summary>
    public Importance? Importance { get; init; }

    /// <summary>How often things of its kind come out; null when not said.</summary>
    public BaseRate? BaseRate { get; init; }

    /// <summary>A public forecast of the same question; null when there is none.</summary>
    public PublicForecast? Forecast { get; init; }

    /// <summary>How it came out; null while it is open.</summary>
    public Resolution? Resolution { get; init; }
}

/// <summary>A number that was read as words.</summary>
/// <param name="Written">The number as written, without a mark.</param>
/// <param name="Span">Where it stands.</param>
public sealed record LeftNumber(string Written, SourceSpan Span);

/// <summary>A dated entry in a belief's history: <c>2026-03-02: 60% → 70% — reason</c>.</summary>
public sealed record BeliefMove
{
    /// <summary>The day of the entry; the first day of the month or year where no day was written.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How much of the date was written.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>The number before the arrow; null when there is none.</summary>
    public Estimate? From { get; init; }

    /// <summary>The number from that day on; null when it cannot be read.</summary>
    public Estimate? To { get; init; }

    /// <summary>Why; null when it is missing.</summary>
    public RichText? Reason { get; init; }

    /// <summary>The whole entry's line.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Where the entry ends in the file, with all that is nested in it.</summary>
    public int End { get; init; }

    /// <summary>Whether it was not written, and follows from a commit in which the number changed; <see cref="Span"/> is then the belief's.</summary>
    public bool IsCommitted { get; init; }

    /// <summary>The source of <see cref="Span"/>, for putting entries into order; empty when it was not kept or is not the whole entry.</summary>
    public string Source { get; init; } = "";
}

/// <summary>Something that speaks for or against a belief.</summary>
/// <param name="Text">In the writer's words, links included.</param>
/// <param name="Reference">The first link to a page of the garden: index into the page's references; null when there is none.</param>
/// <param name="Url">The first link to elsewhere; null when there is none.</param>
public sealed record Evidence(RichText Text, int? Reference, string? Url);

/// <summary>How often things of a belief's kind came out: <c>21 of 30 — springs since 1990</c>, or only a number.</summary>
/// <param name="Probability">The share, 0–1.</param>
/// <param name="Count">How many came out; null when only a number was written.</param>
/// <param name="Of">Of how many, at least 1; null when only a number was written.</param>
/// <param name="Class">What was counted; null when not said.</param>
public sealed record BaseRate(double Probability, int? Count, int? Of, RichText? Class);

/// <summary>A forecast that others publish.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Estimate">The number there; null when not said.</param>
/// <param name="Day">When it was looked up; null when not said.</param>
public sealed record PublicForecast(string Url, Estimate? Estimate = null, DateOnly? Day = null);

/// <summary>A number that would hold under a condition: <c>if [[x#^y]]: → 85%</c>.</summary>
public sealed record Condition
{
    /// <summary>The belief that decides: index into the page's references; null when the condition is only words.</summary>
    public int? Reference { get; init; }

    /// <summary>The condition as written.</summary>
    public required RichText Text { get; init; }

    /// <summary>True for <c>if</c>, false for <c>if not</c>.</summary>
    public required bool Holds { get; init; }

    /// <summary>The number then.</summary>
    public required Estimate Estimate { get; init; }

    /// <summary>Where the condition is written.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>A declared relation to another belief.</summary>
/// <param name="Reference">Index into the page's references.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record BeliefRelation(int Reference, SourceSpan Span);

/// <summary>Which kind of set: one of which exactly one holds, or at most one.</summary>
public enum SetKind
{
    OneOf,
    Exclusive,
}

/// <summary>Membership in a named set; a name is one set in the whole garden.</summary>
public sealed record SetMembership(string Name, SetKind Kind, SourceSpan Span);

/// <summary>How a belief can come out.</summary>
public enum Outcome
{
    Yes,
    No,
    Ambiguous,
    Annulled,
    Withdrawn,

    /// <summary>It came out as an amount, which its <see cref="Resolution"/> holds.</summary>
    Measured,
}

/// <summary>How a belief came out: <c>resolved: yes 2027-06-12 — registry</c>.</summary>
public sealed record Resolution
{
    public required Outcome Outcome { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Whether nothing can change it any more, though its day (<c>by</c>) has not come: <c>no 2026-05-01 — final</c>.</summary>
    public bool IsFinal { get; init; }

    /// <summary>How much it came to, in <see cref="Unit"/>; null where it came out in a word.</summary>
    public double? Amount { get; init; }

    /// <summary>What the amount counts; null where it came out in a word.</summary>
    public string? Unit { get; init; }

    /// <summary>How the writer knows; null when not said.</summary>
    public RichText? Why { get; init; }

    /// <summary>Where it is written.</summary>
    public required SourceSpan Span { get; init; }
}
