using System.Text.RegularExpressions;
using Garden.Parsing.Inlines;
using Markdig.Syntax;
using SourceSpan = Garden.Text.SourceSpan;

namespace Garden.Parsing.Items;

/// <summary>A nested entry <c>key: value</c>; positions are those of the text's grammar string.</summary>
/// <param name="Key">The key in lower case: <c>by</c>, <c>if not</c>, or a date.</param>
/// <param name="KeyEnd">Where the words behind a key that has an object start: <c>if [[x]]:</c>; the colon for others.</param>
/// <param name="ValueStart">Where the value starts.</param>
internal sealed record Keyed(string Key, int KeyEnd, int ValueStart, InlineText Text)
{
    /// <summary>What stands below the entry's own words: further paragraphs, lists.</summary>
    public IReadOnlyList<Block> Below { get; init; } = [];

    /// <summary>Where the entry ends in the file, with all that stands below it.</summary>
    public int End { get; init; }

    /// <summary>The entry's own words.</summary>
    public SourceSpan Span => Text.SpanOf(0, Text.Grammar.Length);

    /// <summary>The value's span.</summary>
    public SourceSpan ValueSpan => Text.SpanOf(ValueStart, Text.Grammar.Length);

    /// <summary>Where a word of the value ends.</summary>
    public int WordEnd(int start)
    {
        int end = start < Text.Grammar.Length ? Text.Grammar.AsSpan(start).IndexOfAny(' ', '—', '\n') : 0;
        return end < 0 ? Text.Grammar.Length : start + end;
    }

    /// <summary>The value as grammars see it, trimmed.</summary>
    public string Value => Text.Grammar[ValueStart..].Trim();
}

/// <summary>Reads nested entries that the tool understands; others are the writer's notes.</summary>
internal static partial class KeyedReader
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "by", "reviewed", "for", "against", "implies", "excludes", "and", "one-of", "exclusive", "importance", "forecast", "resolved",
        "touches", "answered", "moves", "state", "moved",
    };

    /// <summary>The key and value of an entry; null when it starts with no key that the tool knows.</summary>
    public static Keyed? Read(InlineText text)
    {
        string grammar = text.Grammar;
        int colon = grammar.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return null;
        }

        string head = grammar[..colon].Trim().ToLowerInvariant();
        int value = colon + 1;
        if (Keys.Contains(head) || IsDateLike(head))
        {
            return new Keyed(head, colon, SkipBlanks(grammar, value), text);
        }

        string? condition = head.StartsWith("if not ", StringComparison.Ordinal) ? "if not" : head.StartsWith("if ", StringComparison.Ordinal) ? "if" : null;
        if (condition is null)
        {
            return null;
        }

        // The condition's own words may hold a colon: the value starts behind the last one before the arrow.
        int last = Arrows.First(grammar, colon, grammar.Length) is { } arrow ? grammar.LastIndexOf(':', arrow.Start) : colon;
        return new Keyed(condition, last, SkipBlanks(grammar, last + 1), text);
    }

    /// <summary>Whether a key is meant as a date.</summary>
    public static bool IsDate(string key) => char.IsDigit(key[0]);

    /// <summary>Whether a key has the form of a date, right or wrong.</summary>
    public static bool IsDateLike(ReadOnlySpan<char> key) => !key.IsEmpty && char.IsAsciiDigit(key[0]) && DateLike().IsMatch(key);

    private static int SkipBlanks(string grammar, int at)
    {
        while (at < grammar.Length && char.IsWhiteSpace(grammar[at]))
        {
            at++;
        }

        return at;
    }

    [GeneratedRegex(@"^(\d{4}-\d{1,2}-\d{1,2}|\d{1,4}[/.]\d{1,2}[/.]\d{1,4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateLike();
}
