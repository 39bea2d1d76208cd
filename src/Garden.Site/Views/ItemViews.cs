namespace Garden.Site.Views;

/// <summary>A belief with everything said about it.</summary>
public sealed record BeliefView
{
    /// <summary>Its permanent anchor.</summary>
    public required string Id { get; init; }

    /// <summary>How sure.</summary>
    public required MarkView Mark { get; init; }

    public required HtmlText Claim { get; init; }

    /// <summary>The reason in one line; null when none is given.</summary>
    public HtmlText? Why { get; init; }

    /// <summary>Whether it has come out.</summary>
    public bool Resolved { get; init; }

    /// <summary>Whether anything speaks for it or against it.</summary>
    public bool Grounds => For is not null || Against is not null;

    /// <summary>What speaks for it.</summary>
    public IReadOnlyList<HtmlText>? For { get; init; }

    /// <summary>What speaks against it.</summary>
    public IReadOnlyList<HtmlText>? Against { get; init; }

    /// <summary>What it would become if something held, or did not.</summary>
    public IReadOnlyList<ConditionView>? Conditions { get; init; }

    /// <summary>How it bears on other beliefs.</summary>
    public IReadOnlyList<TieView>? Ties { get; init; }

    /// <summary>How it came out: <c>Came true</c>; null while it is open.</summary>
    public string? Outcome { get; init; }

    /// <summary>When and why it came out so.</summary>
    public HtmlText? OutcomeWhy { get; init; }

    /// <summary>Its Brier score: <c>0.01</c>; null when it is not scored.</summary>
    public string? Score { get; init; }

    /// <summary>The line of its history; null when it moved less than once.</summary>
    public HtmlText? Steps { get; init; }

    /// <summary>Which belief the dashed line is of: <c>compare (dashed): Rain comes late, 30 → 45%</c>; null when there is none.</summary>
    public HtmlText? Beside { get; init; }

    /// <summary>Short facts, each in a <c>span</c>: moves, due day, importance.</summary>
    public HtmlText? Facts { get; init; }

    /// <summary>What opens the history: <c>All three entries</c>.</summary>
    public string? HistoryTitle { get; init; }

    /// <summary>Its dated entries, newest first.</summary>
    public IReadOnlyList<MoveView>? History { get; init; }

    /// <summary>The writer's own nested notes.</summary>
    public HtmlText? Notes { get; init; }
}

/// <summary>A number that would hold under a condition.</summary>
public sealed record ConditionView
{
    /// <summary>The condition in words.</summary>
    public required HtmlText Words { get; init; }

    /// <summary>The number that would hold: <c>90%</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The move from the present number, drawn; null when there is none to move from.</summary>
    public HtmlText? Gauge { get; init; }
}

/// <summary>One way in which a belief bears on others.</summary>
public sealed record TieView
{
    /// <summary>How: <c>Implies</c>, <c>Excludes</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The numbers of a set side by side; null for other ties.</summary>
    public HtmlText? Gauge { get; init; }

    /// <summary>The other beliefs; of a set all its numbers.</summary>
    public required IReadOnlyList<HtmlText> Others { get; init; }
}

/// <summary>A dated entry of a history.</summary>
public sealed record MoveView
{
    public required HtmlText Date { get; init; }

    /// <summary>The move: <c>60 → 75%</c>.</summary>
    public string? Change { get; init; }

    /// <summary>Why; null when nothing is said.</summary>
    public HtmlText? Reason { get; init; }
}

/// <summary>Something the writer does not know.</summary>
public sealed record UncertaintyView
{
    /// <summary>Its permanent anchor.</summary>
    public required string Id { get; init; }

    /// <summary>How much it matters, in words; null when not said.</summary>
    public string? Weight { get; init; }

    public required HtmlText Question { get; init; }

    /// <summary>Why it matters.</summary>
    public HtmlText? Stakes { get; init; }

    /// <summary>The answer with its day; null while it is open.</summary>
    public HtmlText? Answer { get; init; }

    /// <summary>Short facts, each in a <c>span</c>: what it touches.</summary>
    public HtmlText? Facts { get; init; }

    /// <summary>The writer's own nested notes.</summary>
    public HtmlText? Notes { get; init; }
}

/// <summary>Something that would change the writer's mind.</summary>
public sealed record TriggerView
{
    /// <summary>Its permanent anchor.</summary>
    public required string Id { get; init; }

    /// <summary>Which way and how far.</summary>
    public required MarkView Mark { get; init; }

    /// <summary>Whether it has happened or can no longer happen, as a class: <c>open</c>, <c>fired</c>, <c>expired</c>.</summary>
    public required string State { get; init; }

    /// <summary>What would have to happen.</summary>
    public required HtmlText Words { get; init; }

    /// <summary>Short facts, each in a <c>span</c>: its state, what it would move.</summary>
    public HtmlText? Facts { get; init; }

    /// <summary>The writer's own nested notes.</summary>
    public HtmlText? Notes { get; init; }
}

/// <summary>A line of a reading log or of related writing.</summary>
public sealed record ReadingView
{
    /// <summary>Its anchor; null for lines that the tool made.</summary>
    public string? Id { get; init; }

    /// <summary>The day in the log; null when not given.</summary>
    public HtmlText? Date { get; init; }

    /// <summary>What was read, linked where it can be.</summary>
    public required HtmlText Title { get; init; }

    /// <summary>What stayed, in one line; null when nothing is said.</summary>
    public HtmlText? Takeaway { get; init; }

    /// <summary>Short facts, each in a <c>span</c>: what it moved.</summary>
    public HtmlText? Facts { get; init; }

    /// <summary>The writer's own nested notes.</summary>
    public HtmlText? Notes { get; init; }
}

/// <summary>An entry of a list that is only a list.</summary>
public sealed record EntryView
{
    /// <summary>Its anchor.</summary>
    public required string Id { get; init; }

    public required HtmlText Words { get; init; }

    /// <summary>The writer's own nested notes.</summary>
    public HtmlText? Notes { get; init; }
}
