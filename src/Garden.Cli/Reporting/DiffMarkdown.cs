using Garden.Analysis.Comparing;

namespace Garden.Cli.Reporting;

/// <summary>What moved, as Markdown for the summary of a pull request. It has no more than <see cref="MaxRows"/> lines of a kind, for a comment has a limit of its own.</summary>
internal static class DiffMarkdown
{
    /// <summary>The most beliefs of a kind that are listed.</summary>
    public const int MaxRows = 200;

    /// <summary>A heading with counts, then a list for each kind that has any.</summary>
    public static void Write(DiffReport report, TextWriter writer)
    {
        writer.WriteLine($"### Beliefs: {report.Counts}");
        writer.WriteLine();
        writer.WriteLine($"From {MarkdownWords.Of(report.Old.Name)} to {MarkdownWords.Of(report.Now.Name)}.");
        GardenDiff diff = report.Diff;
        Part(writer, "Moved", diff.Moved, change => Line(change.Now, DiffReport.Course(change), DiffReport.Cause(change, ": ")));
        Part(writer, "Resolved", diff.Resolved, change => Line(change.Now, DiffReport.Outcome(change), change.Now.Resolution?.Why));
        Part(writer, "New", diff.New, belief => Line(belief, belief.Shown, null));
        Part(writer, "Gone", diff.Gone, belief => Line(belief, belief.Shown, null));
        Part(writer, "Renamed", diff.Renamed, Renamed);
    }

    private static string Renamed(BeliefChange change)
    {
        string[] was = [.. new[] { change.Old.Place.Name == change.Now.Place.Name ? null : change.Old.Place.Name, change.Old.Place.Claim == change.Now.Place.Claim ? null : $"“{change.Old.Place.Claim}”" }.OfType<string>()];
        return Line(change.Now, "was " + string.Join(", ", was), null);
    }

    private static void Part<T>(TextWriter writer, string name, IReadOnlyCollection<T> changes, Func<T, string> describe)
    {
        if (changes.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine($"**{name}**");
        writer.WriteLine();
        foreach (string line in changes.Take(MaxRows).Select(describe))
        {
            writer.WriteLine(line);
        }

        if (changes.Count > MaxRows)
        {
            writer.WriteLine($"- and {changes.Count - MaxRows} more");
        }
    }

    private static string Line(BeliefState belief, string what, string? why) =>
        $"- {MarkdownWords.Of(belief.Place.Claim)} **{MarkdownWords.Of(what)}**{(why is null ? "" : " — " + MarkdownWords.Of(why))} ({MarkdownWords.Of(belief.Place.Name)})";
}
