using Garden.Language.Model;
using Garden.Site.Wording;

namespace Garden.Site.Marks;

/// <summary>A stretch of the rule that one likelihood word covers.</summary>
/// <param name="Low">In percent.</param>
/// <param name="High">In percent.</param>
/// <param name="Words">The word; null where the vocabulary has none.</param>
internal sealed record RuleBand(int Low, int High, string? Words);

/// <summary>The divisions of the rule: where one likelihood word gives way to the next.</summary>
internal static class RuleScale
{
    /// <summary>Without a vocabulary there are quarters.</summary>
    private static readonly RuleBand[] Quarters = [.. Enumerable.Range(0, 4).Select(quarter => new RuleBand(25 * quarter, 25 * (quarter + 1), null))];

    /// <summary>The stretches from 0 to 100. Where words overlap, the one that a number is shown with decides.</summary>
    public static IReadOnlyList<RuleBand> Of(Words words, LikelihoodScale vocabulary)
    {
        if (Likelihood.TermsOf(vocabulary).IsEmpty)
        {
            return Quarters;
        }

        List<RuleBand> bands = [];
        LikelihoodTerm? before = null;
        for (int percent = 0; percent < 100; percent++)
        {
            LikelihoodTerm? term = Likelihood.For(vocabulary, (percent + 0.5) / 100);
            bool goesOn = bands.Count > 0 && (term == before || (term is null && percent == 99));
            if (goesOn)
            {
                bands[^1] = bands[^1] with { High = percent + 1 };
                continue;
            }

            bool isEdge = bands is [{ Words: null, Low: 0, High: 1 }] && term is not null;
            bands = isEdge ? [] : bands;
            bands.Add(new RuleBand(isEdge ? 0 : percent, percent + 1, term is null ? null : words.Likelihood(term)));
            before = term;
        }

        return bands;
    }
}
