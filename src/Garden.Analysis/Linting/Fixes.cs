using System.Collections.Immutable;
using System.Text;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Analysis.Linting;

/// <summary>Chooses among the edits of findings and applies them to a text. Everything that is not edited stays byte for byte.</summary>
public static class Fixes
{
    /// <summary>
    /// The findings of one file whose fixes can be applied together: at least as safe as asked for, inside the text, and
    /// nowhere touching each other. Of two that touch the earlier in the file wins; the other has its turn in the next round.
    /// </summary>
    public static ImmutableArray<Diagnostic> Choose(string text, IEnumerable<Diagnostic> findings, FixApplicability least)
    {
        SortedSet<SourceSpan> taken = new(Comparer<SourceSpan>.Create(Order));
        ImmutableArray<Diagnostic>.Builder chosen = ImmutableArray.CreateBuilder<Diagnostic>();
        IEnumerable<Diagnostic> mendable = findings
            .Where(finding => finding.Fix is { Edits.IsEmpty: false } fix && fix.Applicability >= least)
            .OrderBy(finding => finding.Fix!.Edits[0].Span.Start)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal);
        foreach (Diagnostic finding in mendable)
        {
            ImmutableArray<TextEdit> edits = finding.Fix!.Edits;
            if (edits.All(edit => edit.Span.Start >= 0 && edit.Span.Length >= 0 && edit.Span.End <= text.Length && !Touches(taken, edit.Span)))
            {
                chosen.Add(finding);
                taken.UnionWith(edits.Select(edit => edit.Span));
            }
        }

        return chosen.ToImmutable();
    }

    /// <summary>
    /// The text with the edits made, which must not touch each other. Line breaks in an edit are written as the text writes
    /// its own. A line that an edit leaves blank goes with it when the line above is blank as well.
    /// </summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        string newLine = NewLineOf(text);
        StringBuilder result = new(text.Length + 64);
        int at = 0;
        foreach (TextEdit edit in edits.OrderBy(edit => edit.Span.Start))
        {
            result.Append(text, at, edit.Span.Start - at).Append(newLine == "\n" ? edit.Text : edit.Text.Replace("\n", newLine, StringComparison.Ordinal));
            at = edit.Text.Length == 0 && edit.Span.Length > 0 ? PastBlankLine(text, edit.Span, result) : edit.Span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The line break that a text uses first; LF when it has none.</summary>
    public static string NewLineOf(string text)
    {
        int at = text.AsSpan().IndexOfAny('\n', '\r');
        if (at < 0 || text[at] == '\n')
        {
            return "\n";
        }

        return at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r";
    }

    /// <summary>Where the text goes on after a deletion that is the last thing in <paramref name="before"/>.</summary>
    private static int PastBlankLine(string text, SourceSpan deleted, StringBuilder before)
    {
        int end = deleted.End;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        bool atLineEnd = end < text.Length && text[end] is '\r' or '\n';
        if (!atLineEnd || !EndsInBlankLine(before))
        {
            return deleted.End;
        }

        return end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }

    /// <summary>Whether the last line is still empty and the one above it is blank or does not exist.</summary>
    private static bool EndsInBlankLine(StringBuilder text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        int at = text.Length - 1;
        if (text[at] is not ('\n' or '\r'))
        {
            return false;
        }

        at -= text[at] == '\n' && at > 0 && text[at - 1] == '\r' ? 2 : 1;
        while (at >= 0 && text[at] is ' ' or '\t')
        {
            at--;
        }

        return at < 0 || text[at] is '\n' or '\r';
    }

    private static bool Touches(SortedSet<SourceSpan> taken, SourceSpan span)
    {
        // taken spans do not touch each other, so only the last one that starts at or before the end can reach the span
        SortedSet<SourceSpan> before = taken.GetViewBetween(new SourceSpan(int.MinValue, int.MinValue), new SourceSpan(span.End, int.MaxValue));
        return before.Count > 0 && before.Max.End >= span.Start;
    }

    private static int Order(SourceSpan left, SourceSpan right) =>
        left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.End.CompareTo(right.End);
}
