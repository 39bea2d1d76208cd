using System.Buffers;
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

    private static readonly SearchValues<char> Signs = SearchValues.Create("%<\\`");

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

    /// <summary>Where the first of a sign stands that is in no comment; -1 when there is none. No more is looked at than has to be: what is asked for at every place of a long text stays fast.</summary>
    public static int IndexOutside(ReadOnlySpan<char> words, char sign)
    {
        int from = 0;
        while (words[from..].IndexOf(sign) is >= 0 and int next)
        {
            int at = from + next;
            if (FirstIn(words, from, at) is not (>= 0 and int end))
            {
                return at;
            }

            from = end;
        }

        return -1;
    }

    /// <summary>Where the comment that starts at a place ends, exclusive; -1 when none starts there.</summary>
    public static int EndAt(ReadOnlySpan<char> words, int at)
    {
        ReadOnlySpan<char> rest = words[at..];
        int percents = rest.StartsWith(Percents, StringComparison.Ordinal) ? rest[Percents.Length..].IndexOf(Percents, StringComparison.Ordinal) : -1;
        int closing = rest.StartsWith(Opening, StringComparison.Ordinal) ? rest[Opening.Length..].IndexOf(Closing, StringComparison.Ordinal) : -1;
        return percents > 0 ? at + percents + (2 * Percents.Length) : closing >= 0 ? at + closing + Opening.Length + Closing.Length : -1;
    }

    /// <summary>Where the first comment that starts in a part ends, exclusive; -1 when none starts there.</summary>
    private static int FirstIn(ReadOnlySpan<char> words, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            int open = words[at..to].IndexOfAny(Signs);
            if (open < 0)
            {
                return -1;
            }

            at += open;
            ReadOnlySpan<char> rest = words[at..];
            if (rest[0] == '`')
            {
                string ticks = new('`', TicksAt(rest));
                int code = rest[ticks.Length..].IndexOf(ticks, StringComparison.Ordinal);
                at += ticks.Length - 1 + (code < 0 ? 0 : code + ticks.Length);
                continue;
            }

            if (rest[0] == '\\')
            {
                at++;
            }
            else if (EndAt(words, at) is > 0 and int end)
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>Whether words may hold the start of a comment.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> words) => words.IndexOf(Percents, StringComparison.Ordinal) >= 0 || words.IndexOf(Opening, StringComparison.Ordinal) >= 0;

    /// <summary>Every comment, in order: where it starts, and where it ends, exclusive. One pass, however many signs there are.</summary>
    private static List<(int Start, int End)> In(string words)
    {
        List<(int Start, int End)> comments = [];
        int lastPercents = words.LastIndexOf(Percents, StringComparison.Ordinal);
        int lastClosing = words.LastIndexOf(Closing, StringComparison.Ordinal);
        Dictionary<int, int> lastTicks = LastTicks(words);
        for (int at = 0; at < words.Length;)
        {
            ReadOnlySpan<char> rest = words.AsSpan(at);
            if (rest[0] == '`')
            {
                at = BehindCode(words, at, lastTicks);
            }
            else if (rest[0] == '%' && rest.StartsWith(Percents, StringComparison.Ordinal) && lastPercents > at + Percents.Length && rest[Percents.Length..].IndexOf(Percents, StringComparison.Ordinal) is > 0 and int length)
            {
                comments.Add((at, at + length + (2 * Percents.Length)));
                at = comments[^1].End;
            }
            else if (rest[0] == '<' && rest.StartsWith(Opening, StringComparison.Ordinal) && lastClosing >= at + Opening.Length)
            {
                comments.Add((at, words.IndexOf(Closing, at + Opening.Length, StringComparison.Ordinal) + Closing.Length));
                at = comments[^1].End;
            }
            else
            {
                at += rest[0] == '\\' ? 2 : 1;
            }
        }

        return comments;
    }

    /// <summary>Where the last run of backticks of each length starts.</summary>
    private static Dictionary<int, int> LastTicks(string words)
    {
        Dictionary<int, int> last = [];
        for (int at = 0; (at = words.IndexOf('`', at)) >= 0;)
        {
            int length = TicksAt(words.AsSpan(at));
            last[length] = at;
            at += length;
        }

        return last;
    }

    /// <summary>Behind the code that backticks open, or behind the backticks where nothing closes them.</summary>
    private static int BehindCode(string words, int at, Dictionary<int, int> lastTicks)
    {
        int length = TicksAt(words.AsSpan(at));
        int next = at + length;
        if (lastTicks[length] <= at)
        {
            return next;
        }

        while ((next = words.IndexOf('`', next)) >= 0 && TicksAt(words.AsSpan(next)) is int found && found != length)
        {
            next += found;
        }

        return next + length;
    }

    private static int TicksAt(ReadOnlySpan<char> words) => words.IndexOfAnyExcept('`') is >= 0 and int length ? length : words.Length;
}
