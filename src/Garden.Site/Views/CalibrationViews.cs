namespace Garden.Site.Views;

/// <summary>How good the garden's numbers were.</summary>
public sealed record CalibrationView : PageView
{
    /// <summary>How many beliefs are scored: <c>71 scored</c>.</summary>
    public required string Count { get; init; }

    /// <summary>What the figures say, in sentences.</summary>
    public required string Verdict { get; init; }

    /// <summary>The curve; null while too few have come out. <see cref="Bins"/> say the same in figures.</summary>
    public HtmlText? Plot { get; init; }

    /// <summary>Whether the plot has a line of what happened without groups, and the shade around it.</summary>
    public bool HasCurve { get; init; }

    /// <summary>The groups of the curve, lowest first; null while too few have come out.</summary>
    public IReadOnlyList<BinView>? Bins { get; init; }

    /// <summary>Every score with its scale; null while nothing has come out.</summary>
    public IReadOnlyList<ScoreView>? Scores { get; init; }

    /// <summary>What is not scored, and why; null when everything is.</summary>
    public IReadOnlyList<ScoreView>? LeftOut { get; init; }

    /// <summary>The beliefs that came out last; null when there are none to show.</summary>
    public IReadOnlyList<SettledRowView>? Resolved { get; init; }

    /// <summary>How many those are: <c>14</c>, <c>20 of 71</c>.</summary>
    public required string ResolvedCount { get; init; }
}

/// <summary>Beliefs that were held at about the same number.</summary>
public sealed record BinView
{
    /// <summary>The numbers that belong here: <c>20–40%</c>.</summary>
    public required string Said { get; init; }

    /// <summary>Their mean; null when there are none.</summary>
    public string? Mean { get; init; }

    /// <summary>How many came true: <c>7 of 14</c>.</summary>
    public required string Yes { get; init; }

    /// <summary>The same as a share; null when there are none.</summary>
    public string? Share { get; init; }

    /// <summary>Where the true share plausibly lies: <c>27–73%</c>; null when there are none.</summary>
    public string? Interval { get; init; }

    /// <summary>Whether they are too few to say much.</summary>
    public required bool IsFew { get; init; }
}

/// <summary>A figure with its name and what it means.</summary>
public sealed record ScoreView
{
    /// <summary>What is counted or scored: <c>Brier score</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The figure.</summary>
    public required string Figure { get; init; }

    /// <summary>What the figure means, and its scale.</summary>
    public required string Meaning { get; init; }
}
