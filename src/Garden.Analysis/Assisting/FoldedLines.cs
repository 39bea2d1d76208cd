using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Assisting;

/// <summary>Lines that an editor can fold away: front matter, what stands under a heading, what is nested in an item.</summary>
/// <param name="First">The line that stays, from 1.</param>
/// <param name="Last">The last line that goes.</param>
public readonly record struct FoldedLines(int First, int Last)
{
    /// <summary>The lines of a page that can be folded, in order; each of more than one line.</summary>
    public static ImmutableArray<FoldedLines> Of(Page page, SourceFile source)
    {
        LineMap lines = source.Lines;
        List<FoldedLines> found = [];
        if (page.BodyStart > 0)
        {
            found.Add(new FoldedLines(1, LastLine(source, page.BodyStart)));
        }

        Heading[] headings = [.. page.Headings.OrderBy(heading => heading.Span.Start)];
        for (int i = 0; i < headings.Length; i++)
        {
            int end = headings.Skip(i + 1).FirstOrDefault(other => other.Level <= headings[i].Level)?.Span.Start ?? source.Text.Length;
            found.Add(new FoldedLines(lines.PositionOf(headings[i].Span.Start).Line, LastLine(source, end)));
        }

        found.AddRange(page.Items.Select(item => new FoldedLines(lines.PositionOf(item.TextSpan.Start).Line, LastLine(source, item.Span.End))));
        return [.. found.Where(one => one.Last > one.First).Distinct().OrderBy(one => one.First).ThenByDescending(one => one.Last)];
    }

    /// <summary>The last line before a place that is not blank.</summary>
    private static int LastLine(SourceFile source, int end) => source.Lines.PositionOf(source.Text.AsSpan(0, Math.Min(end, source.Text.Length)).TrimEnd().Length).Line;
}
