using System.Text;

namespace Garden.Language.Text;

/// <summary>
/// Comments in words that are not read as Markdown: a link's title, the words of a wiki link, a value of front matter. They are what they are in the body:
/// <c>&lt;!-- … --&gt;</c> and <c>%% … %%</c>, which nobody but the writer sees. Code keeps its own, a backslash takes the meaning of a sign away, and what is never closed is no comment.
/// </summary>
public static class Comments
{
    private const string Opening = "<!--";
    private const string Closing = "-->";
    private const string Percents = "%%";

    /// <summary>Words without the comments in them. Of the blanks on both sides of one, those before it stay.</summary>
    public static string Without(string words)
    {
        if (!MayBeIn(words))
        {
            return words;
        }

        StringBuilder seen = new(words.Length);
        int from = 0;
        foreach ((int start, int end) in In(words))
        {
            ReadOnlySpan<char> before = words.AsSpan(from, start - from);
            bool isDoubled = from > 0 && (seen.Length == 0 || char.IsWhiteSpace(seen[^1]));
            seen.Append(isDoubled ? before.TrimStart() : before);
            from = end;
        }

        bool isBlank = from > 0 && (seen.Length == 0 || char.IsWhiteSpace(seen[^1]));
        return seen.Append(isBlank ? words.AsSpan(from).TrimStart() : words.AsSpan(from)).ToString();
    }

    /// <summary>Where the first of a sign stands that is in no comment; -1 when there is none.</summary>
    public static int IndexOutside(ReadOnlySpan<char> words, char sign)
    {
        int first = words.IndexOf(sign);
        if (first < 0 || !MayBeIn(words[..first]))
        {
            return first;
        }

        Ends ends = new(words);
        int from = 0;
        while (first >= 0 && Next(words, from, first, ends) is var (_, end))
        {
            from = end;
            int next = end <= first ? first - end : words[end..].IndexOf(sign);
            first = next < 0 ? -1 : end + next;
        }

        return first;
    }

    /// <summary>Where the comment that starts at a place ends, exclusive; -1 when none starts there.</summary>
    public static int EndAt(ReadOnlySpan<char> words, int at)
    {
        ReadOnlySpan<char> rest = words[at..];
        int percents = rest.StartsWith(Percents, StringComparison.Ordinal) ? rest[Percents.Length..].IndexOf(Percents, StringComparison.Ordinal) : -1;
        int closing = rest.StartsWith(Opening, StringComparison.Ordinal) ? rest[Opening.Length..].IndexOf(Closing, StringComparison.Ordinal) : -1;
        return percents > 0 ? at + percents + (2 * Percents.Length) : closing >= 0 ? at + closing + Opening.Length + Closing.Length : -1;
    }

    /// <summary>Whether words may hold the start of a comment.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> words) => words.IndexOf(Percents, StringComparison.Ordinal) >= 0 || words.IndexOf(Opening, StringComparison.Ordinal) >= 0;

    /// <summary>Every comment, in order: where it starts, and where it ends, exclusive.</summary>
    private static IEnumerable<(int Start, int End)> In(string words)
    {
        Ends ends = new(words);
        for (int from = 0; Next(words, from, words.Length, ends) is var (start, end); from = end)
        {
            yield return (start, end);
        }
    }

    /// <summary>The first comment that starts in a part; null when none does. Each place is looked at once, however many signs there are.</summary>
    private static (int Start, int End)? Next(ReadOnlySpan<char> words, int from, int to, Ends ends)
    {
        for (int at = from; at < to;)
        {
            ReadOnlySpan<char> rest = words[at..];
            bool isPercents = rest.StartsWith(Percents, StringComparison.Ordinal);
            bool mayEnd = isPercents ? ends.Percents > at + Percents.Length : rest[0] == '<' && ends.Closing >= at + Opening.Length;
            if (mayEnd && EndAt(words, at) is > 0 and int end)
            {
                return (at, end);
            }

            at = rest[0] == '`' ? BehindCode(words, at, ends.Ticks ??= LastTicks(words)) : at + (isPercents || rest[0] == '\\' ? 2 : 1);
        }

        return null;
    }

    /// <summary>Where the last signs stand that can end something, so that none is looked for in vain.</summary>
    private sealed class Ends(ReadOnlySpan<char> words)
    {
        public int Percents { get; } = words.LastIndexOf(Comments.Percents, StringComparison.Ordinal);

        public int Closing { get; } = words.LastIndexOf(Comments.Closing, StringComparison.Ordinal);

        /// <summary>Where the last run of backticks of each length starts; looked for when the first is met.</summary>
        public Dictionary<int, int>? Ticks { get; set; }
    }

    /// <summary>Where the last run of backticks of each length starts.</summary>
    private static Dictionary<int, int> LastTicks(ReadOnlySpan<char> words)
    {
        Dictionary<int, int> last = [];
        int at = 0;
        while (words[at..].IndexOf('`') is >= 0 and int next)
        {
            at += next;
            int length = TicksAt(words[at..]);
            last[length] = at;
            at += length;
        }

        return last;
    }

    /// <summary>Behind the code that backticks open, or behind the backticks where nothing closes them.</summary>
    private static int BehindCode(ReadOnlySpan<char> words, int at, Dictionary<int, int> lastTicks)
    {
        int length = TicksAt(words[at..]);
        int next = at + length;
        if (lastTicks.GetValueOrDefault(length, -1) <= at)
        {
            return next; // none closes it, or a backslash took the first of a longer run
        }

        while (words[next..].IndexOf('`') is >= 0 and int skipped && TicksAt(words[(next + skipped)..]) is int found && found != length)
        {
            next += skipped + found;
        }

        return next + words[next..].IndexOf('`') + length;
    }

    private static int TicksAt(ReadOnlySpan<char> words) => words.IndexOfAnyExcept('`') is >= 0 and int length ? length : words.Length;
}
