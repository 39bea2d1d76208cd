namespace Garden.Language.Text;

/// <summary>A stretch of lines that differs: lines <c>[BeforeStart, BeforeEnd)</c> became <c>[AfterStart, AfterEnd)</c>, counted from 0.</summary>
public readonly record struct LineChange(int BeforeStart, int BeforeEnd, int AfterStart, int AfterEnd);

/// <summary>
/// The shortest way from one list of lines to another, after Eugene W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", Algorithmica 1, 1986.
/// </summary>
public static class LineDiff
{
    /// <summary>Texts that differ in more lines than this are given as one change: the search is quadratic in it.</summary>
    private const int MostEdits = 1000;

    /// <summary>The stretches that differ, in order; none touch.</summary>
    public static List<LineChange> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        int head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head])
        {
            head++;
        }

        int tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        int n = before.Count - head - tail;
        int m = after.Count - head - tail;
        if (n == 0 && m == 0)
        {
            return [];
        }

        List<int[]>? steps = n == 0 || m == 0 ? null : Search(n, m, (x, y) => before[head + x] == after[head + y]);
        return steps is null ? [new LineChange(head, head + n, head, head + m)] : Walk(steps, n, m, head);
    }

    /// <summary>The furthest reach on each diagonal after 0, 1, 2 … edits; null when it takes too many.</summary>
    private static List<int[]>? Search(int n, int m, Func<int, int, bool> same)
    {
        int most = Math.Min(n + m, MostEdits);
        int[] reach = new int[2 * most + 3];
        int middle = most + 1;
        List<int[]> steps = [];
        for (int edits = 0; edits <= most; edits++)
        {
            steps.Add(reach[(middle - edits - 1)..(middle + edits + 2)]);
            for (int k = -edits; k <= edits; k += 2)
            {
                int x = GoesDown(reach, middle, k, edits) ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                while (x < n && x - k < m && same(x, x - k))
                {
                    x++;
                }

                reach[middle + k] = x;
                if (x >= n && x - k >= m)
                {
                    return steps;
                }
            }
        }

        return null;
    }

    /// <summary>Goes the way back from the end and collects what was not the same.</summary>
    private static List<LineChange> Walk(List<int[]> steps, int n, int m, int head)
    {
        List<LineChange> changes = [];
        int x = n;
        int y = m;
        for (int edits = steps.Count - 1; edits > 0; edits--)
        {
            int[] reach = steps[edits];
            int middle = edits + 1;
            int k = x - y;
            bool down = GoesDown(reach, middle, k, edits);
            int fromX = down ? reach[middle + k + 1] : reach[middle + k - 1];
            int fromY = fromX - (down ? k + 1 : k - 1);
            int toX = down ? fromX : fromX + 1;
            int toY = down ? fromY + 1 : fromY;
            if (changes is [.., LineChange next] && next.BeforeStart == head + toX && next.AfterStart == head + toY)
            {
                changes[^1] = next with { BeforeStart = head + fromX, AfterStart = head + fromY };
            }
            else
            {
                changes.Add(new LineChange(head + fromX, head + toX, head + fromY, head + toY));
            }

            (x, y) = (fromX, fromY);
        }

        changes.Reverse();
        return changes;
    }

    private static bool GoesDown(int[] reach, int middle, int k, int edits) =>
        k == -edits || (k != edits && reach[middle + k - 1] < reach[middle + k + 1]);
}
