using Garden.Model;

namespace Garden.Parsing.Items;

/// <summary>A dated entry's value taken apart: <c>[old →] new — reason</c>; positions are those of the text's grammar string.</summary>
/// <param name="From">The number before the arrow; null when there is none.</param>
/// <param name="To">The number from that day on; null when there is none.</param>
/// <param name="ReasonStart">Where the reason starts: behind the number and what leads over from it, a dash as a rule.</param>
internal readonly record struct DatedEntry(NumberForm? From, NumberForm? To, int ReasonStart)
{
    /// <summary>Takes a dated entry apart. Its numbers stand before the first dash; everything behind them is the reason, dash or not.</summary>
    public static DatedEntry Of(Keyed keyed, Vocabulary vocabulary)
    {
        string grammar = keyed.Text.Grammar;
        int stop = Dashes.First(grammar, keyed.ValueStart)?.Start ?? grammar.Length;
        int arrow = grammar.IndexOf('→', keyed.ValueStart, stop - keyed.ValueStart);
        NumberForm? from = arrow < 0 ? null : EstimateReader.First(grammar, keyed.ValueStart, arrow, vocabulary);
        NumberForm? to = EstimateReader.First(grammar, arrow < 0 ? keyed.ValueStart : arrow + 1, stop, vocabulary);
        int reason = to is null ? stop : Dashes.SkipAfter(grammar, to.End);
        while (to is not null && reason < grammar.Length && grammar[reason] is ',' or ';' or ':' or '.')
        {
            reason = Dashes.SkipAfter(grammar, reason + 1);
        }

        return new DatedEntry(from, to, reason);
    }
}
