using System.Collections.Immutable;
using System.Text;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>A page's text with a change made; every character outside the edits is what it was.</summary>
/// <param name="Path">Path from the garden's root.</param>
/// <param name="Before">The text as it stands on disk.</param>
/// <param name="Edits">In order, without overlap, in offsets of <paramref name="Before"/>; none when there is nothing to do.</param>
/// <param name="Done">What the edit says, for the writer: <c>60% → 70%</c>.</param>
public sealed record PageEdit(string Path, string Before, ImmutableArray<TextEdit> Edits, string Done)
{
    /// <summary>The changed text.</summary>
    public string After { get; } = Apply(Before, Edits);

    /// <summary>The edit of a page whose links are rewritten, in any order. Two links that use one reference definition are mended by the same edit.</summary>
    internal static PageEdit OfLinks(string path, string before, IEnumerable<TextEdit> edits) => new(path, before, [.. edits.Distinct().OrderBy(edit => edit.Span.Start)], "");

    /// <summary>The one edit that makes a text of another.</summary>
    public static PageEdit Between(string path, string before, string after, string done)
    {
        int start = before.AsSpan().CommonPrefixLength(after);
        int end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return new PageEdit(path, before, [new TextEdit(new SourceSpan(start, before.Length - end), after[start..^end])], done);
    }

    private static string Apply(string text, ImmutableArray<TextEdit> edits)
    {
        StringBuilder result = new(text.Length + 64);
        int at = 0;
        foreach (TextEdit edit in edits)
        {
            result.Append(text, at, edit.Span.Start - at).Append(edit.Text);
            at = edit.Span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
