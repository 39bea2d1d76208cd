using System.Globalization;
using System.Text;

namespace Garden.Language.Text;

/// <summary>What changed in a file, in the form that <c>diff -u</c> prints and <c>patch</c> and <c>git apply</c> read.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The difference between two texts of one file; empty when there is none. Lines end at LF; a CR before it is part of the line.</summary>
    public static string Of(string path, string before, string after)
    {
        string[] old = Lines(before);
        string[] now = Lines(after);
        List<LineChange> changes = LineDiff.Of(old, now);
        if (changes.Count == 0)
        {
            return "";
        }

        StringBuilder diff = new();
        diff.Append(CultureInfo.InvariantCulture, $"--- a/{path}\n+++ b/{path}\n");
        for (int first = 0; first < changes.Count;)
        {
            int last = first;
            while (last + 1 < changes.Count && changes[last + 1].BeforeStart - changes[last].BeforeEnd <= 2 * Context)
            {
                last++;
            }

            AppendHunk(diff, old, now, changes[first..(last + 1)]);
            first = last + 1;
        }

        return diff.ToString();
    }

    private static void AppendHunk(StringBuilder diff, string[] old, string[] now, List<LineChange> changes)
    {
        int start = Math.Max(changes[0].BeforeStart - Context, 0);
        int end = Math.Min(changes[^1].BeforeEnd + Context, old.Length);
        int newStart = changes[0].AfterStart - (changes[0].BeforeStart - start);
        int newEnd = changes[^1].AfterEnd + (end - changes[^1].BeforeEnd);
        diff.Append("@@ -").Append(Range(start, end)).Append(" +").Append(Range(newStart, newEnd)).Append(" @@\n");
        int at = start;
        foreach (LineChange change in changes)
        {
            Append(diff, ' ', old[at..change.BeforeStart]);
            Append(diff, '-', old[change.BeforeStart..change.BeforeEnd]);
            Append(diff, '+', now[change.AfterStart..change.AfterEnd]);
            at = change.BeforeEnd;
        }

        Append(diff, ' ', old[at..end]);
    }

    /// <summary>First line from 1 and count; the count is left out when it is 1, and nothing starts at the line before it.</summary>
    private static string Range(int start, int end) => (end - start) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{start + 1}"),
        int count => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{count}"),
    };

    private static void Append(StringBuilder diff, char mark, string[] lines)
    {
        foreach (string line in lines)
        {
            diff.Append(mark).Append(line);
            if (!line.EndsWith('\n'))
            {
                diff.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>The lines of a text, each with its line break.</summary>
    private static string[] Lines(string text)
    {
        List<string> lines = [];
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
