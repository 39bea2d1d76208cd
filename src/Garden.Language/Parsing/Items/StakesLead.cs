using System.Buffers;
using System.Collections.Immutable;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>Finds the words that lead from a question to what hangs on it: <c>Why it matters:</c>, <c>This matters because</c>.</summary>
internal sealed class StakesLead(Lexicon words)
{
    private readonly ImmutableArray<string> _leads = words.List("stakes");
    private readonly SearchValues<string> _signs = SearchValues.Create(words.List("stakes").AsSpan(), StringComparison.OrdinalIgnoreCase);
    private readonly ImmutableArray<string> _because = words.List("because");

    /// <summary>The first lead of a text: where it starts and where the stakes do; null when there is none.</summary>
    public (int Start, int End)? In(MarkedText text)
    {
        for (int at = Next(text.Text, 0); at < text.Length; at = Next(text.Text, at + 1))
        {
            if (TextScan.StartsWord(text, at) && TextScan.PhraseAt(text, at, _leads) is var (lead, end) && Behind(text, at, lead, end) is int stakes)
            {
                return (at, stakes);
            }
        }

        return null;
    }

    /// <summary>The next place from one on at which the characters of a lead stand; the end of the text when there is none.</summary>
    private int Next(string text, int from) => text.AsSpan(from).IndexOfAny(_signs) is >= 0 and int at ? from + at : text.Length;

    /// <summary>
    /// Where the stakes start behind a lead; null when the words are part of a sentence. A colon or a dash makes a lead of several words one
    /// wherever it stands; one word, and those that end in "because", must begin a sentence.
    /// </summary>
    private int? Behind(MarkedText text, int start, string lead, int end)
    {
        int mark = TextScan.SkipBlanks(text, end);
        bool isParted = mark < text.Length && (text[mark] is ':' or '：' || TextScan.SpacedDash(text, mark) is not null || (text[mark] is '-' or '–' && mark == end));
        bool isMany = lead.Contains(' ', StringComparison.Ordinal);
        bool asks = mark < text.Length && text[mark] is '?' or '？' or '؟' && mark == end && mark + 1 < text.Length && BeginsSentence(text, start); // "Why does it matter? It decides."
        if (isParted)
        {
            return isMany || BeginsSentence(text, start) ? TextScan.SkipBlanks(text, TextScan.SpacedDash(text, mark) ?? mark + 1) : null;
        }

        if (asks)
        {
            return TextScan.SkipBlanks(text, mark + 1);
        }

        bool isReason = _because.Any(word => lead.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase));
        return isReason && mark > end && mark < text.Length && BeginsSentence(text, start) ? mark : null;
    }

    private static bool BeginsSentence(MarkedText text, int start)
    {
        ReadOnlySpan<char> before = text.Text.AsSpan(0, start).TrimEnd();
        return before is [] or [.., '.' or '?' or '!' or ':' or ';' or '—' or '–' or '-' or '(' or ')' or '"' or '”' or '»' or '…'
            or '。' or '？' or '！' or '：' or '；' or '（' or '）' or '」' or '』' or '؟' or '؛' or '۔' or '¿']
            || text.MarkAt(before.Length - 1) is TextMark.Prompt or TextMark.Object;
    }
}
