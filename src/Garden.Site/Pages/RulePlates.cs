using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Sections;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>The rule of a garden or of an area: every belief that has a number, on one scale.</summary>
internal static class RulePlates
{
    /// <summary>How long a move counts as lately.</summary>
    private const int LateDays = 90;

    /// <summary>The rule of some regions; null when no belief of theirs has a number.</summary>
    public static RuleView? Of(PageScope scope, IEnumerable<Topic> topics)
    {
        Words words = scope.Words;
        DateOnly since = DateOnly.FromDayNumber(Math.Max(0, scope.Corpus.Today.DayNumber - LateDays));
        List<RuleDot> dots = [];
        int unnumbered = 0;
        foreach (Topic topic in topics)
        {
            foreach (Belief belief in topic.Beliefs.Where(belief => RichTextWriter.IsWritten(belief.Claim)))
            {
                if (DotOf(scope, topic, belief, since) is RuleDot dot)
                {
                    dots.Add(dot);
                }
                else if (belief.Resolution is null)
                {
                    unnumbered++;
                }
            }
        }

        if (dots.Count == 0)
        {
            return null;
        }

        int moved = dots.Count(dot => dot.Was is not null);
        int settled = dots.Count(dot => dot.CameTrue is not null);
        bool isCounted = dots.Count > BeliefRule.MostDots;
        string says = words.Say(Sentences.RuleSays);
        return new RuleView
        {
            Drawing = BeliefRule.Draw(words, scope.Site.Settings.Likelihood, dots, says),
            Says = unnumbered == 0 ? says : $"{says} {words.Say(Sentences.RuleUnnumbered, unnumbered)}",
            Open = words.Say(Sentences.RuleOpen, dots.Count - settled),
            Counted = isCounted,
            Moved = moved == 0 || isCounted ? null : words.Html(Sentences.RuleMoved, moved, words.Day(since)),
            Settled = settled == 0 ? null : words.Say(isCounted ? Sentences.RuleSettledCounted : Sentences.RuleSettled, settled),
        };
    }

    private static RuleDot? DotOf(PageScope scope, Topic topic, Belief belief, DateOnly since)
    {
        bool? cameTrue = belief.Resolution?.Outcome switch { Outcome.Yes => true, Outcome.No => false, _ => null };
        bool isOpen = belief.Resolution is null;
        if (belief.Estimate is not { Probability: double at, IsUnset: false } estimate || (!isOpen && cameTrue is null))
        {
            return null;
        }

        Words words = scope.Words;
        double? was = isOpen ? Before(belief.History, since) : null;
        was = was is double before && Math.Abs(before - at) > 0.0001 ? was : null;
        string number = EstimateMark.Short(words, estimate) ?? words.Percent(at);
        string claim = scope.Corpus.Plain(topic, belief.Claim);
        string title = belief.Resolution is Resolution resolution
            ? words.Say(Sentences.RuleDotSettled, number, claim, topic.Title, BeliefViews.OutcomeWords(words, resolution))
            : was is double earlier ? words.Say(Sentences.RuleDotMoved, number, claim, topic.Title, words.Percent(earlier)) : words.Say(Sentences.RuleDot, number, claim, topic.Title);
        return new RuleDot(at, was, cameTrue, -BeliefList.Rank(belief.Importance), scope.Links.To(topic, belief), title);
    }

    /// <summary>The number before the first of the late moves; null when there is none.</summary>
    private static double? Before(ImmutableArray<BeliefMove> history, DateOnly since)
    {
        BeliefMove? first = history.Where(move => move.Date >= since && move.To?.Probability is not null).MinBy(move => move.Date);
        return first is null ? null
            : first.From?.Probability ?? history.Where(move => move.Date < first.Date).MaxBy(move => move.Date)?.To?.Probability;
    }
}
