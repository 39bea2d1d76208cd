using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Pages;

/// <summary>
/// Reads an essay whose notes were pasted below it: marks <c>[1]</c> in the text become footnotes, and the paragraphs at its end their words. Those begin with their
/// number, or they are as many as there are marks.
/// </summary>
internal static partial class PastedEssay
{
    private const int LongestHeading = 70;

    private const int ShortestParagraph = 90;

    /// <summary>How many notes the lines call and hold; 0 when they are no such essay.</summary>
    public static int NotesIn(ImmutableArray<PastedLine> lines)
    {
        int[] marks = [.. lines.SelectMany(line => Mark().Matches(line.Text)).Select(Number).Distinct()];
        int count = marks.Length;
        bool isComplete = count > 0 && marks.Max() == count && marks.Min() == 1;
        bool countsFromZero = lines.Any(line => line.Text.Contains("[0]", StringComparison.Ordinal)); // indices of a program, and no notes
        return isComplete && !countsFromZero && lines.Length > count + 1 ? count : 0;
    }

    /// <summary>The essay.</summary>
    /// <param name="count">As <see cref="NotesIn"/> tells.</param>
    /// <param name="today">Its date, for the text has none.</param>
    public static PastedPage Read(ImmutableArray<PastedLine> lines, int count, DateOnly today)
    {
        List<(int? Line, string Message)> notes = [(null, "the text has no date: the day of the import stands there")];
        int last = lines.ToList().FindLastIndex(line => !IsNumbered(line) && Mark().IsMatch(line.Text));
        int[] numbered = [.. Enumerable.Range(0, lines.Length).Where(index => IsNumbered(lines[index]))];
        int[] numbers = [.. numbered.Select(index => Number(NumberedNote().Match(lines[index].Text)))];
        bool areNumbered = count > 0 && numbered.Length >= count && numbered[0] > 0 && numbers.Distinct().Count() == numbers.Length && Enumerable.Range(1, count).All(numbers.Contains);

        // One paragraph behind one mark may be anything; where some begin with a number, the others are none.
        bool areAtEnd = count > 1 && numbered.Length == 0 && lines.Length - count > last;
        int end = areNumbered ? numbered[0] : areAtEnd ? lines.Length - count : lines.Length;
        if (areAtEnd)
        {
            notes.Add((lines[end].Number, $"the last {count} paragraphs were taken for the notes 1 to {count.ToString(CultureInfo.InvariantCulture)}"));
        }
        else if (count > 0 && !areNumbered)
        {
            notes.Add((null, $"the {count} marks of notes stay as they are: their notes were not found at the end"));
        }

        HashSet<PastedLine> headings = [.. Headings(lines[..end])];
        notes.AddRange(headings.Select(heading => ((int?)heading.Number, $"`{heading.Text}` was made a heading")));
        notes.AddRange(Twice(lines[..end]));
        bool hasNotes = areNumbered || areAtEnd;
        string body = PastedLines.ToMarkdown(lines[..end], line => headings.Contains(line) ? "## " + line.Text : hasNotes ? Mark().Replace(line.Text, mark => $"[^{Number(mark)}]") : line.Text);
        IEnumerable<string> words = lines[end..].Select((line, index) => areAtEnd ? $"\n[^{index + 1}]: {line.Text}\n" : NoteOf(line, count));
        return new PastedPage("essays/", null, [("date", PastedPage.Day(today))], body + string.Concat(words), [.. notes]);
    }

    /// <summary>A note with its number in front, or a further paragraph of the note before it. One that nothing calls stays a paragraph: as a note it would not be shown.</summary>
    private static string NoteOf(PastedLine line, int count)
    {
        Match number = NumberedNote().Match(line.Text);
        return number.Success && Number(number) > count ? $"\n{line.Text}\n" : number.Success ? $"\n[^{Number(number)}]: {line.Text[number.Length..].TrimStart()}\n" : $"\n    {line.Text}\n";
    }

    private static bool IsNumbered(PastedLine line) => NumberedNote().IsMatch(line.Text);

    /// <summary>Short lines without a full stop between paragraphs: headings whose mark was lost.</summary>
    private static IEnumerable<PastedLine> Headings(ImmutableArray<PastedLine> lines)
    {
        for (int index = 1; index + 1 < lines.Length; index++)
        {
            string text = lines[index].Text;
            bool isShort = text.Length <= LongestHeading && !PastedLines.IsBullet(lines[index]) && text[^1] is not ('.' or ',' or ';' or ':' or '!' or '”' or '"' or ')') && !text.Contains('\t', StringComparison.Ordinal);
            bool isPlain = text[0] is not ('#' or '>' or '-' or '*' or '[' or '|') && char.IsLetterOrDigit(text[0]);
            if (isShort && isPlain && !Mark().IsMatch(text) && lines[index - 1].Text.Length > LongestHeading - 30 && lines[index + 1].Text.Length >= 30 && HasParagraph(lines, index))
            {
                yield return lines[index];
            }
        }
    }

    /// <summary>Whether a real paragraph stands close below a line.</summary>
    private static bool HasParagraph(ImmutableArray<PastedLine> lines, int index) =>
        Enumerable.Range(index + 1, Math.Min(2, lines.Length - index - 1)).Any(next => lines[next].Text.Length >= ShortestParagraph);

    /// <summary>Long paragraphs that stand twice, as when a page was copied twice into one file.</summary>
    private static IEnumerable<(int? Line, string Message)> Twice(ImmutableArray<PastedLine> lines)
    {
        PastedLine[] again = [.. lines.Where(line => line.Text.Length >= ShortestParagraph).GroupBy(line => line.Text, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.ElementAt(1))];
        return again.Length == 0 ? [] : [(again[0].Number, again.Length == 1 ? "this paragraph stands twice in the text" : $"{again.Length} paragraphs stand twice in the text, from this line on")];
    }

    private static int Number(Match match) => int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    /// <summary>A mark in the text; not the words of a link, and not a note's own number.</summary>
    [GeneratedRegex(@"(?<!^)\[(?<number>[1-9][0-9]{0,2})\](?![(:\[])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:\[(?<number>[1-9][0-9]{0,2})\](?!\()|\^(?<number>[1-9][0-9]{0,2})(?=\s))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex NumberedNote();
}
