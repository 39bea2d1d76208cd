using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Assisting;

/// <summary>The number of a belief, shown behind a link to it.</summary>
/// <param name="At">Where the link ends.</param>
/// <param name="Number">The number, or how the belief came out.</param>
/// <param name="Claim">What is believed.</param>
public sealed record NumberHint(int At, string Number, string Claim)
{
    /// <summary>The numbers of the beliefs that a part of a page links to, in order.</summary>
    public static ImmutableArray<NumberHint> In(Corpus corpus, Page page, SourceSpan part)
    {
        if (!corpus.Targets.TryGetValue(page, out ImmutableArray<LinkTarget> targets))
        {
            return [];
        }

        ImmutableArray<NumberHint>.Builder hints = ImmutableArray.CreateBuilder<NumberHint>();
        for (int index = 0; index < targets.Length; index++)
        {
            SourceSpan span = page.References[index].Span;
            if (span.End >= part.Start && span.End <= part.End && targets[index] is LinkTarget.Place { Page: Topic topic, Item: Belief belief } && NumberOf(topic, belief) is string number)
            {
                hints.Add(new NumberHint(span.End, number, PageWords.Of(corpus, topic, belief.Claim)));
            }
        }

        return [.. hints.OrderBy(hint => hint.At).DistinctBy(hint => hint.At)];
    }

    private static string? NumberOf(Topic topic, Belief belief) => belief.Resolution is null ? Percent.Of(belief.Estimate) : BeliefWords.Number(new PlacedBelief(topic, belief));
}
