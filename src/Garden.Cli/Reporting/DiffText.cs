using Garden.Analysis.Comparing;

namespace Garden.Cli.Reporting;

/// <summary>What moved, for a terminal.</summary>
internal static class DiffText
{
    /// <summary>A line of counts, then a part for each kind that has any.</summary>
    public static void Write(DiffReport report, TextWriter writer)
    {
        writer.WriteLine(Printable.Of($"{report.Old.Name} → {report.Now.Name}: {report.Counts}"));
        GardenDiff diff = report.Diff;
        Part(writer, "moved", diff.Moved, change => (change.Now, DiffReport.Course(change), DiffReport.Cause(change, " — ")));
        Part(writer, "resolved", diff.Resolved, change => (change.Now, DiffReport.Outcome(change), change.Now.Resolution?.Why));
        Part(writer, "new", diff.New, belief => (belief, belief.Shown, null));
        Part(writer, "gone", diff.Gone, belief => (belief, belief.Shown, null));
        Part(writer, "renamed", diff.Renamed, change => (change.Now, change.Old.Place.Name == change.Now.Place.Name ? "" : "was " + change.Old.Place.Name, change.Old.Place.Claim == change.Now.Place.Claim ? null : "was: " + change.Old.Place.Claim));
    }

    private static void Part<T>(TextWriter writer, string name, IReadOnlyCollection<T> changes, Func<T, (BeliefState Belief, string What, string? Why)> describe)
    {
        if (changes.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine(name);
        foreach ((BeliefState belief, string what, string? why) in changes.Select(describe))
        {
            writer.WriteLine(Printable.Of($"  {belief.Place.Name}  {what}").TrimEnd());
            writer.WriteLine(Printable.Of($"      {belief.Place.Claim}"));
            if (why is not null)
            {
                writer.WriteLine(Printable.Of($"      {why}"));
            }
        }
    }
}
