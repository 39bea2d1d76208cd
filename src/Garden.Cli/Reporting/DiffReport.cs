using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Comparing;

namespace Garden.Cli.Reporting;

/// <summary>One of two states that are compared.</summary>
/// <param name="Name">As it was asked for.</param>
/// <param name="Commit">The hash of the commit it was read from; null where it was read from files.</param>
internal sealed record DiffSide(string Name, string? Commit, ImmutableArray<BeliefState> Beliefs);

/// <summary>What moved between two states, to be printed.</summary>
internal sealed record DiffReport(DiffSide Old, DiffSide Now, GardenDiff Diff)
{
    /// <summary>How much of each kind there is: <c>2 moved, 1 new</c>.</summary>
    public string Counts
    {
        get
        {
            (int Count, string Word)[] kinds =
                [(Diff.Moved.Length, "moved"), (Diff.Resolved.Length, "resolved"), (Diff.New.Length, "new"), (Diff.Gone.Length, "gone"), (Diff.Renamed.Length, "renamed")];
            string words = string.Join(", ", kinds.Where(kind => kind.Count > 0).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count} {kind.Word}")));
            return words.Length > 0 ? words : "nothing moved";
        }
    }

    /// <summary>From where to where a number moved.</summary>
    public static string Course(BeliefChange change) => $"{change.Old.Shown} → {change.Now.Shown}";

    /// <summary>When and why it moved, as far as a dated entry tells.</summary>
    /// <param name="link">What stands between day and reason.</param>
    public static string Cause(BeliefChange change, string link) => change.Cause is { } cause ? cause.Date + link + (cause.Reason ?? "no reason given") : "no dated entry tells of it";

    /// <summary>How it came out, from how it had come out before.</summary>
    public static string Outcome(BeliefChange change) =>
        $"{(change.Old.Resolution is null ? "" : Outcome(change.Old.Resolution) + " → ")}{Outcome(change.Now.Resolution)}, held at {change.Now.Shown}";

    /// <summary>What a resolution changed to, in words: <c>yes (2026-05-01)</c>, <c>open again</c>.</summary>
    private static string Outcome(StatedOutcome? outcome) => outcome is null ? "open again" : $"{outcome.Shown} ({outcome.Date})";
}
