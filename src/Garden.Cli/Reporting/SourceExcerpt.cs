using System.Globalization;
using System.Text;

namespace Garden.Cli.Reporting;

/// <summary>A line of source with carets under a part of it, aligned as a terminal shows it.</summary>
/// <param name="Line">The line: tabs as four spaces, control characters as pictures, both ends cut to <c>…</c> when it is long.</param>
/// <param name="Indent">The cells before the first caret.</param>
/// <param name="Carets">How many carets; at least one.</param>
internal readonly record struct SourceExcerpt(string Line, int Indent, int Carets)
{
    private const string Tab = "    ";

    private readonly record struct Element(string Text, int Width);

    /// <summary>Shows at most <paramref name="width"/> cells of a line, the marked part among them.</summary>
    /// <param name="start">First marked UTF-16 unit, from 0.</param>
    /// <param name="end">End of the marked part, exclusive; may equal <paramref name="start"/>.</param>
    public static SourceExcerpt Of(ReadOnlySpan<char> line, int start, int end, int width)
    {
        // A paragraph may be one line of thousands of characters: only what can come near the window is measured.
        int from = Math.Max(0, start - (4 * width));
        int to = Math.Min(line.Length, Math.Max(start, from) + (4 * width));
        List<Element> elements = [];
        int first = -1;
        int last = -1;
        for (int at = from; at < to;)
        {
            int length = StringInfo.GetNextTextElementLength(line[at..to]);
            if (first < 0 && start < at + length)
            {
                first = elements.Count;
            }

            if (last < 0 && end <= at)
            {
                last = elements.Count;
            }

            elements.Add(Show(line.Slice(at, length)));
            at += length;
        }

        first = first < 0 ? elements.Count : first;
        last = last < 0 ? elements.Count : last;
        (int left, int right) = Window(elements, first, width);
        string before = left > 0 || from > 0 ? "…" : "";
        StringBuilder shown = new(before);
        for (int i = left; i < right; i++)
        {
            shown.Append(elements[i].Text);
        }

        if (right < elements.Count || to < line.Length)
        {
            shown.Append('…');
        }

        int indent = before.Length + Sum(elements, left, first);
        return new SourceExcerpt(shown.ToString(), indent, Math.Max(1, Sum(elements, first, Math.Min(last, right))));
    }

    private static Element Show(ReadOnlySpan<char> element)
    {
        if (element is "\t")
        {
            return new Element(Tab, Tab.Length);
        }

        string shown = Printable.Of(element.ToString());
        return new Element(shown, CellWidth.Of(shown));
    }

    /// <summary>The elements to show: all when they fit, else some before the first marked one and as many after as fit.</summary>
    private static (int Left, int Right) Window(List<Element> elements, int first, int width)
    {
        if (Sum(elements, 0, elements.Count) <= width)
        {
            return (0, elements.Count);
        }

        int left = first;
        int room = width / 2;
        while (left > 0 && room >= elements[left - 1].Width)
        {
            left--;
            room -= elements[left].Width;
        }

        int right = left;
        int space = width - 2;
        while (right < elements.Count && space >= elements[right].Width)
        {
            space -= elements[right].Width;
            right++;
        }

        return (left, Math.Max(right, Math.Min(first + 1, elements.Count)));
    }

    private static int Sum(List<Element> elements, int from, int to)
    {
        int sum = 0;
        for (int i = from; i < to; i++)
        {
            sum += elements[i].Width;
        }

        return sum;
    }
}
