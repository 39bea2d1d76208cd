using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing.Items;

/// <summary>A dated entry's value taken apart: <c>[old →] new — reason</c>; positions are those in the text's grammar.</summary>
/// <param name="From">The number before the arrow; null when there is none.</param>
/// <param name="To">The number from that day on; null when there is none.</param>
/// <param name="ToStart">Where that number belongs: behind the arrow, else where the value starts.</param>
/// <param name="ReasonStart">Where the reason starts: behind the number and what leads over from it, a dash as a rule.</param>
/// <param name="SaysMore">Whether words stand before the numbers or between them.</param>
/// <param name="IsAmongWords">Whether the number is one of a sentence: words before it, and no mark behind it that parts it from more.</param>
internal readonly record struct DatedEntry(NumberForm? From, NumberForm? To, int ToStart, int ReasonStart, bool SaysMore, bool IsAmongWords)
{
    /// <summary>Takes a dated entry apart. Its numbers stand before the first dash; everything behind them is the reason, dash or not.</summary>
    public static DatedEntry Of(Keyed keyed, LikelihoodScale vocabulary)
    {
        MarkedText grammar = Estimates.PlainForms.Folded(keyed.Text.Grammar);
        int stop = EstimateReader.FirstDash(grammar, keyed.ValueStart, vocabulary) is >= 0 and int dash ? dash : grammar.Length;
        (int Start, int End)? arrow = Arrows.First(grammar, keyed.ValueStart, stop);
        int toStart = arrow?.End ?? keyed.ValueStart;
        NumberForm? from = arrow is null ? null : EstimateReader.InValue(grammar, keyed.ValueStart, arrow.Value.Start, vocabulary);
        NumberForm? to = EstimateReader.InValue(grammar, toStart, stop, vocabulary);
        if (to is null && arrow is not null && from is not null && !string.IsNullOrWhiteSpace(grammar[from.End..arrow.Value.Start]))
        {
            // The number's reason follows it without a dash, and the arrow is one of its words: "60% since more -> worse".
            (from, to, toStart) = (null, from, keyed.ValueStart);
        }

        int behind = to is not null && to.End < grammar.Length && grammar[to.End] is ')' or ']' && to.Start > 0 && grammar[to.Start - 1] is '(' or '[' ? to.End + 1 : to?.End ?? 0;
        int reason = to is null ? stop : AfterDash(grammar, behind);
        while (to is not null && reason < grammar.Length && grammar[reason] is ',' or ';' or ':' or '.' or '|')
        {
            reason = AfterDash(grammar, reason + 1);
        }

        bool isLed = to is not null && TextScan.HasWords(grammar, toStart, to.Start);
        bool saysMore = isLed || (from is not null && (TextScan.HasWords(grammar, keyed.ValueStart, from.Start) || TextScan.HasWords(grammar, from.End, arrow!.Value.Start)));
        return new DatedEntry(from, to, toStart, reason, saysMore, isLed && !EntryValueSigns.IsClosed(grammar, to!.End) && grammar[TextScan.SkipBlanks(grammar, to.End)] is not (',' or ':'));
    }

    /// <summary>The place behind blanks and the dash that may follow them.</summary>
    private static int AfterDash(MarkedText grammar, int from)
    {
        int at = TextScan.SkipBlanks(grammar, from);
        return TextScan.SkipBlanks(grammar, TextScan.SpacedDash(grammar, at) ?? at);
    }
}
