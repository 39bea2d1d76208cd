using Garden.Parsing.Inlines;

namespace Garden.Parsing.Items;

/// <summary>The dash that parts a claim from its reason: <c>—</c>, or <c>–</c> or <c>--</c> with spaces around.</summary>
internal static class Dashes
{
    /// <summary>Every dash that a keyboard or a word processor makes, as the inside of a pattern's class: they all join the ends of a range.</summary>
    public const string Class = @"\u2010-\u2015\u2212-";

    /// <summary>The first dash from a place on: where it and the blanks around it start and end; null when there is none.</summary>
    public static (int Start, int End)? First(string grammar, int from)
    {
        for (int at = from; at < grammar.Length; at++)
        {
            int width = WidthAt(grammar, at);
            if (width > 0)
            {
                return (at, SkipBlanks(grammar, at + width));
            }
        }

        return null;
    }

    /// <summary>The first dash that has spaces around, which parts the fields of a reading; null when there is none.</summary>
    public static (int Start, int End)? FirstSpaced(string grammar, int from)
    {
        for (int at = from; at < grammar.Length; at++)
        {
            int width = WidthAt(grammar, at);
            if (width > 0 && IsSpaced(grammar, at, width))
            {
                return (at, SkipBlanks(grammar, at + width));
            }
        }

        return null;
    }

    /// <summary>Whether a dash, a prompt or the end follows a place, blanks and one closing full stop left out.</summary>
    public static bool IsFollowed(string grammar, int end)
    {
        int at = SkipBlanks(grammar, end);
        return at == grammar.Length
            || grammar[at] == InlineText.Prompt
            || grammar[at] == '\n'
            || WidthAt(grammar, at) > 0
            || HyphenAt(grammar, at)
            || (grammar[at] is '.' or ';' && SkipBlanks(grammar, at + 1) == grammar.Length);
    }

    /// <summary>The place behind the dash that follows a form; behind the form's blanks when no dash does.</summary>
    public static int SkipAfter(string grammar, int end)
    {
        int at = SkipBlanks(grammar, end);
        int width = at < grammar.Length ? WidthAt(grammar, at) : 0;
        if (width == 0 && at < grammar.Length && HyphenAt(grammar, at))
        {
            width = 1;
        }

        return SkipBlanks(grammar, at + width);
    }

    private static int SkipBlanks(string grammar, int at)
    {
        while (at < grammar.Length && grammar[at] is ' ' or '\t' or '\u00A0')
        {
            at++;
        }

        return at;
    }

    private static int WidthAt(string grammar, int at) => grammar[at] switch
    {
        '—' => 1,
        '–' when IsSpaced(grammar, at, 1) => 1,
        '-' when at + 1 < grammar.Length && grammar[at + 1] == '-' && IsSpaced(grammar, at, 2) => 2,
        _ => 0,
    };

    /// <summary>A hyphen, a minus or the like with spaces around directly behind a number: too clear to be anything but a dash.</summary>
    private static bool HyphenAt(string grammar, int at) => grammar[at] is '-' or '−' or (>= '\u2010' and <= '\u2015') && IsSpaced(grammar, at, 1);

    private static bool IsSpaced(string grammar, int at, int width) =>
        at > 0 && char.IsWhiteSpace(grammar[at - 1]) && (at + width >= grammar.Length || char.IsWhiteSpace(grammar[at + width]));
}
