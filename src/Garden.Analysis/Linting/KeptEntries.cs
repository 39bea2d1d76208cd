using System.Collections.Immutable;
using Garden.Analysis.Comparing;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linting;

/// <summary>Compares the dated entries of one belief in two states.</summary>
/// <param name="newNameOf">The present name of a place by its old one.</param>
internal sealed class KeptEntries(Corpus before, Corpus since, PlacedBelief old, PlacedBelief now, Func<string, string> newNameOf)
{
    private const string Help = "put back what it said, and add an entry of today for what you think now";

    private readonly Dictionary<BeliefMove, double?> _oldFrom = Froms(old.Belief);
    private readonly Dictionary<BeliefMove, double?> _newFrom = Froms(now.Belief);

    /// <summary>What became of some entries of the old state.</summary>
    public IEnumerable<Diagnostic> Findings(IReadOnlyCollection<BeliefMove> kept)
    {
        List<BeliefMove> left = [.. Histories.ByDay(now.Belief)];
        List<BeliefMove> changed = [];
        foreach (BeliefMove entry in kept)
        {
            int same = left.FindIndex(other => IsSameDay(entry, other) && Difference(entry, other) is null);
            if (same >= 0)
            {
                left.RemoveAt(same);
            }
            else
            {
                changed.Add(entry);
            }
        }

        foreach (BeliefMove entry in changed)
        {
            int other = left.FindIndex(one => IsSameDay(entry, one));
            other = other >= 0 ? other : left.FindIndex(one => Difference(entry, one) is null && SayTheSame(entry.Reason, one.Reason) && one.Reason is not null);
            if (other < 0)
            {
                yield return Finding(now.Belief.TextSpan, $"the entry of {Day(entry)} ({BeliefWords.Number(entry.To)}) was removed", "put it back: an entry says what you thought on its day");
                continue;
            }

            BeliefMove found = left[other];
            left.RemoveAt(other);
            yield return Finding(found.Span, IsSameDay(entry, found) ? $"the entry of {Day(entry)} {Difference(entry, found)}" : $"the entry of {Day(entry)} is now dated {Day(found)}", Help);
        }
    }

    /// <summary>What an entry of the same day says otherwise; null where it says the same.</summary>
    private string? Difference(BeliefMove entry, BeliefMove other)
    {
        if (!AreOne(entry.To, other.To))
        {
            return $"said {BeliefWords.Number(entry.To)} and now says {BeliefWords.Number(other.To)}";
        }

        if (StartsElsewhere(entry, other))
        {
            return $"started from {Number(_oldFrom[entry])} and now starts from {Number(_newFrom[other])}";
        }

        return SayTheSame(entry.Reason, other.Reason) ? null : "has another reason than it had";
    }

    /// <summary>Whether the number before the arrow is another one. One that is written, or left out, where it follows from the entry before says nothing new.</summary>
    private bool StartsElsewhere(BeliefMove entry, BeliefMove other) => (entry.From, other.From) switch
    {
        (null, null) => false,
        ({ } was, { } isNow) => !AreOne(was, isNow),
        _ => _oldFrom[entry] is not double from || _newFrom[other] is not double start || !Interval.AreOne(from, start),
    };

    /// <summary>Whether a reason still says what it said; one that was missing may be given later.</summary>
    private bool SayTheSame(RichText? reason, RichText? other) =>
        reason is null || (other is not null && ReasonWords.SayTheSame(ReasonWords.Of(before, old.Topic, reason), ReasonWords.Of(since, now.Topic, other), newNameOf));

    /// <summary>Whether an entry has the day of another, or one that lies in the month or year that the other gives.</summary>
    private static bool IsSameDay(BeliefMove entry, BeliefMove other) => entry.Precision switch
    {
        _ when entry.Date == other.Date && entry.Precision == other.Precision => true,
        DatePrecision.Month => other.Precision == DatePrecision.Day && (entry.Date.Year, entry.Date.Month) == (other.Date.Year, other.Date.Month),
        DatePrecision.Year => other.Precision != DatePrecision.Year && entry.Date.Year == other.Date.Year,
        _ => false,
    };

    private static bool AreOne(Estimate? left, Estimate? right) => (left, right) switch
    {
        (null, null) => true,
        ({ Probability: double a } one, { Probability: double b } other) => Interval.AreOne(a, b) && Interval.AreOne(one.Low, other.Low) && Interval.AreOne(one.High, other.High),
        ({ Probability: null } one, { Probability: null } other) => one.Written == other.Written,
        _ => false,
    };

    /// <summary>The numbers that entries start from, written or following from the entry before.</summary>
    private static Dictionary<BeliefMove, double?> Froms(Belief belief)
    {
        ImmutableArray<BeliefStep> steps = BeliefHistory.Of(belief).Steps;
        Dictionary<BeliefMove, double?> froms = new(ReferenceEqualityComparer.Instance);
        foreach ((int index, BeliefMove move) in Histories.ByDay(belief).Index())
        {
            froms[move] = steps[index].From;
        }

        return froms;
    }

    private Diagnostic Finding(SourceSpan span, string message, string help) => new()
    {
        Rule = RuleDescriptor.RewrittenHistory,
        Severity = RuleDescriptor.RewrittenHistory.Severity,
        Location = now.Topic.Locate(span),
        Message = message,
        Help = help,
    };

    private static string Day(BeliefMove entry) => PartialDates.Iso(entry.Date, entry.Precision);

    private static string Number(double? number) => number is double known ? Percent.Of(known) : "no number";
}
