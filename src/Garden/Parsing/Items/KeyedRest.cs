using Garden.Model;

namespace Garden.Parsing.Items;

/// <summary>Tells whether a nested entry holds words that its key has no place for: such an entry stands among the notes too, so that nothing is lost.</summary>
internal static class KeyedRest
{
    /// <summary>Whether a value that was understood says more than was understood.</summary>
    public static bool SaysMore(Keyed keyed, LikelihoodScale vocabulary)
    {
        string grammar = Estimates.PlainForms.Folded(keyed.Text.Grammar);
        return keyed.Key switch
        {
            "by" or "reviewed" => HasWords(grammar, keyed.WordEnd(keyed.ValueStart), grammar.Length),
            "state" => HasWords(grammar, keyed.WordEnd(keyed.WordEnd(keyed.ValueStart) + 1), grammar.Length),
            "if" or "if not" or "moves" or "moved" => HasWords(grammar, keyed.ValueStart, grammar.Length, vocabulary),
            "implies" or "excludes" or "and" or "touches" => HasWords(grammar, keyed.ValueStart, grammar.Length),
            "forecast" => keyed.Text.FirstUrlIn(keyed.ValueStart, grammar.Length) is not null && HasWords(grammar, keyed.ValueStart, grammar.Length),
            _ when KeyedReader.IsDate(keyed.Key) => HasWords(grammar, keyed.ValueStart, DatedEntry.Of(keyed, vocabulary).ReasonStart, vocabulary),
            _ => false,
        };
    }

    /// <summary>Whether a part holds a word or a number besides links, and besides number forms where these are expected.</summary>
    private static bool HasWords(string grammar, int start, int end, LikelihoodScale? numbers = null)
    {
        int at = start;
        while (at < end)
        {
            if (numbers is LikelihoodScale vocabulary && EstimateReader.At(grammar, at, vocabulary) is NumberForm form)
            {
                at = Math.Max(form.End, at + 1);
                continue;
            }

            int word = at;
            while (word < end && char.IsLetterOrDigit(grammar[word]))
            {
                word++;
            }

            if (word > at && !grammar.AsSpan(at, word - at).Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            at = Math.Max(word, at + 1);
        }

        return false;
    }
}
