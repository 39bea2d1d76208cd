using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>A list entry with a place of its own on the page.</summary>
public abstract record Item
{
    /// <summary>Unique on the page: the explicit <c>^id</c>, else a slug of the words.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the writer gave the id, so that the permalink outlives a change of wording.</summary>
    public required bool HasExplicitId { get; init; }

    /// <summary>The entry with everything nested in it.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The words of the entry's first paragraph, without markers around them: where complaints about them stand.</summary>
    public required SourceSpan TextSpan { get; init; }

    /// <summary>The nested entries that were understood, in the order written.</summary>
    public ImmutableArray<UnderstoodEntry> Entries { get; init; } = [];

    /// <summary>The writer's own nested notes: rendered, not understood.</summary>
    public RichText Notes { get; init; } = RichText.Empty;
}

/// <summary>A nested entry whose key and value were understood.</summary>
/// <param name="Key">The name of its key.</param>
/// <param name="Span">Its own words, the key included.</param>
public readonly record struct UnderstoodEntry(string Key, SourceSpan Span);

/// <summary>An entry of a list that is only a list: what an approach includes, who fits.</summary>
public sealed record PlainItem : Item
{
    /// <summary>The words.</summary>
    public required RichText Text { get; init; }
}

/// <summary>How much something matters to the writer; higher matters more.</summary>
public enum Importance
{
    Low,
    Medium,
    High,
}

/// <summary>Something the writer does not know.</summary>
public sealed record Uncertainty : Item
{
    /// <summary>The question, without its stakes.</summary>
    public required RichText Question { get; init; }

    /// <summary>The words after "Why it matters:"; null when they are missing.</summary>
    public RichText? Stakes { get; init; }

    /// <summary>How much it matters; null when not said.</summary>
    public Importance? Importance { get; init; }

    /// <summary>What it bears on: indexes into the page's references.</summary>
    public ImmutableArray<int> Touches { get; init; } = [];

    /// <summary>When it was answered; null while it is open.</summary>
    public DateOnly? Answered { get; init; }

    /// <summary>The answer; null when none is given.</summary>
    public RichText? Answer { get; init; }
}

/// <summary>Whether an event that would change the writer's mind has happened.</summary>
public enum TriggerState
{
    Open,
    Fired,
    Expired,
}

/// <summary>A belief that an event would move, and where to.</summary>
/// <param name="Reference">Index into the page's references.</param>
/// <param name="To">Where it would stand; null when only a direction is known.</param>
/// <param name="Span">Where the move is written.</param>
public sealed record IntendedMove(int Reference, Estimate? To, SourceSpan Span);

/// <summary>How likely an event is: <c>15% by 2027-06</c>.</summary>
/// <param name="Estimate">The number.</param>
/// <param name="By">The last day that counts; null when not said.</param>
public sealed record TriggerLikelihood(Estimate Estimate, DateOnly? By);

/// <summary>Something that would change the writer's mind.</summary>
public sealed record Trigger : Item
{
    /// <summary>The event, in the writer's words.</summary>
    public required RichText Text { get; init; }

    /// <summary>Whether the words themselves say which way it would push.</summary>
    public required bool SaysDirection { get; init; }

    /// <summary>What it would move.</summary>
    public ImmutableArray<IntendedMove> Moves { get; init; } = [];

    /// <summary>How likely the event is; null when not said.</summary>
    public TriggerLikelihood? Likelihood { get; init; }

    /// <summary>Whether it has happened.</summary>
    public TriggerState State { get; init; }

    /// <summary>When it happened or expired; null while open.</summary>
    public DateOnly? StateDate { get; init; }

    /// <summary>Where <c>state:</c> is written; null when it is not.</summary>
    public SourceSpan? StateSpan { get; init; }
}

/// <summary>A belief that a reading moved.</summary>
/// <param name="Reference">Index into the page's references.</param>
/// <param name="From">Where it stood; null when not said.</param>
/// <param name="To">Where it stands since; null when not said.</param>
public sealed record ReadingMove(int Reference, Estimate? From, Estimate? To);

/// <summary>One line of a reading log.</summary>
public sealed record ReadingEntry : Item
{
    /// <summary>When it was read; the first day of the month or year where no day was written; null when unfilled or unreadable.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How much of the date was written.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>The date as written; empty when there is none.</summary>
    public RichText DateText { get; init; } = RichText.Empty;

    /// <summary>What was read.</summary>
    public required RichText Title { get; init; }

    /// <summary>What stayed; null when it is missing.</summary>
    public RichText? Takeaway { get; init; }

    /// <summary>The first link in the title to a page of the garden: index into the page's references; null when there is none.</summary>
    public int? Target { get; init; }

    /// <summary>What it moved.</summary>
    public ImmutableArray<ReadingMove> Moved { get; init; } = [];
}
