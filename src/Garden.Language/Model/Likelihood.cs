using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Garden.Language.Model;

/// <summary>A word of estimative probability and the range it stands for, in percent.</summary>
/// <param name="Words">The vocabulary's own spelling, in lower case.</param>
/// <param name="Synonyms">Other spellings of the same range; each is shown as <paramref name="Words"/>.</param>
public sealed record LikelihoodTerm(string Words, int LowPercent, int HighPercent, ImmutableArray<string> Synonyms)
{
    /// <summary>Lower end of the range, 0–1.</summary>
    public double Low => LowPercent / 100.0;

    /// <summary>Upper end of the range, 0–1.</summary>
    public double High => HighPercent / 100.0;

    /// <summary>Middle of the range, 0–1: the one number that stands for the word.</summary>
    public double Mid => (LowPercent + HighPercent) / 200.0;
}

/// <summary>
/// The likelihood words of the published vocabularies, with their exact ranges.
/// <list type="bullet">
/// <item>ICD 203: Office of the Director of National Intelligence, Intelligence Community Directive 203,
/// "Analytic Standards", 2 January 2015, section D.6.e(2). The directive has two rows of words and advises against
/// mixing them; words of the second row are read and shown as those of the first.</item>
/// <item>Kent: Sherman Kent, "Words of Estimative Probability", Studies in Intelligence, 1964: 93 % give or take 6,
/// 75 ± 12, 50 ± 10, 30 ± 10, 7 ± 5, and the two certainties at the ends.</item>
/// <item>IPCC: Mastrandrea and others, "Guidance Note for Lead Authors of the IPCC Fifth Assessment Report on Consistent
/// Treatment of Uncertainties", 2010, table 1, with the additional terms that its footnote allows. Ranges overlap by design.</item>
/// </list>
/// </summary>
public static class Likelihood
{
    private static readonly ImmutableArray<LikelihoodTerm> Icd203 =
    [
        new("almost no chance", 1, 5, ["remote"]),
        new("very unlikely", 5, 20, ["highly improbable"]),
        new("unlikely", 20, 45, ["improbable", "improbably"]),
        new("roughly even", 45, 55, ["roughly even chance", "roughly even odds"]),
        new("likely", 55, 80, ["probable", "probably"]),
        new("very likely", 80, 95, ["highly probable"]),
        new("almost certain", 95, 99, ["almost certainly", "nearly certain"]),
    ];

    private static readonly ImmutableArray<LikelihoodTerm> Kent =
    [
        new("impossible", 0, 0, ["impossibility"]),
        new("almost certainly not", 2, 12, []),
        new("probably not", 20, 40, []),
        new("chances about even", 40, 60, []),
        new("probable", 63, 87, ["probably"]),
        new("almost certain", 87, 99, ["almost certainly"]),
        new("certain", 100, 100, ["certainty"]),
    ];

    private static readonly ImmutableArray<LikelihoodTerm> Ipcc =
    [
        new("exceptionally unlikely", 0, 1, []),
        new("extremely unlikely", 0, 5, []),
        new("very unlikely", 0, 10, []),
        new("unlikely", 0, 33, []),
        new("about as likely as not", 33, 66, []),
        new("more likely than not", 50, 100, []),
        new("likely", 66, 100, []),
        new("very likely", 90, 100, []),
        new("extremely likely", 95, 100, []),
        new("virtually certain", 99, 100, []),
    ];

    private static readonly FrozenDictionary<LikelihoodScale, Spellings> BySpelling = Enum.GetValues<LikelihoodScale>().ToFrozenDictionary(scale => scale, scale => new Spellings(TermsOf(scale)));

    /// <summary>The terms of a vocabulary, least likely first; none of <see cref="LikelihoodScale.None"/>.</summary>
    public static ImmutableArray<LikelihoodTerm> TermsOf(LikelihoodScale vocabulary) => vocabulary switch
    {
        LikelihoodScale.Icd203 => Icd203,
        LikelihoodScale.Kent => Kent,
        LikelihoodScale.Ipcc => Ipcc,
        _ => [],
    };

    /// <summary>The term that <paramref name="words"/> name, in any case and with any spacing; null when the vocabulary has none.</summary>
    public static LikelihoodTerm? Find(LikelihoodScale vocabulary, string words)
    {
        string folded = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return BySpelling[vocabulary].Terms.GetValueOrDefault(folded);
    }

    /// <summary>Whether the words of any term begin with a word, in any case. Makes no strings.</summary>
    public static bool Begins(LikelihoodScale vocabulary, ReadOnlySpan<char> word) => BySpelling[vocabulary].Begin(word);

    /// <summary>
    /// The term for a number: the narrowest range that holds it, the first of equals. Null where the vocabulary has no word,
    /// as ICD 203 has none below 1 % and above 99 %.
    /// </summary>
    /// <param name="probability">0–1.</param>
    public static LikelihoodTerm? For(LikelihoodScale vocabulary, double probability)
    {
        const double Rounding = 1e-9;
        return TermsOf(vocabulary)
            .Where(term => probability >= term.Low - Rounding && probability <= term.High + Rounding)
            .MinBy(term => term.HighPercent - term.LowPercent);
    }

    /// <summary>A vocabulary by the spellings of its terms, all in lower case.</summary>
    private sealed class Spellings(IEnumerable<LikelihoodTerm> terms)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _first =
            SpellingsOf(terms).Select(spelling => spelling.Words.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        private readonly int _longestFirst = SpellingsOf(terms).Select(spelling => spelling.Words.Split(' ')[0].Length).DefaultIfEmpty().Max();

        public FrozenDictionary<string, LikelihoodTerm> Terms { get; } = SpellingsOf(terms).ToFrozenDictionary(spelling => spelling.Words, spelling => spelling.Term, StringComparer.Ordinal);

        public bool Begin(ReadOnlySpan<char> word)
        {
            if (word.Length > _longestFirst)
            {
                return false;
            }

            Span<char> lower = stackalloc char[_longestFirst];
            return _first.Contains(lower[..word.ToLowerInvariant(lower)]);
        }

        private static IEnumerable<(string Words, LikelihoodTerm Term)> SpellingsOf(IEnumerable<LikelihoodTerm> terms) =>
            terms.SelectMany(term => term.Synonyms.Prepend(term.Words).Select(words => (words, term)));
    }
}
