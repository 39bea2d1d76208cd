using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Analysis.Linking;
using Garden.Language.Text;

namespace Garden.Analysis.Forecasting;

/// <summary>
/// How much the writer's numbers differ when they are asked for again without being shown (<c>garden review --blind</c>): √(Σd² ÷ 2n) over the differences d between the number on the page and the blind one, in log odds. It is
/// the deviation of one answer from what the writer would say on the average: G. Dahlberg, "Statistical methods for medical and biological students" (1940). A change of mind since then counts as noise, so it is an upper bound.
/// </summary>
/// <param name="Pairs">How many blind answers there are with a number before them.</param>
/// <param name="Spread">The deviation, in log odds; null where there is none.</param>
public sealed partial record Retest(int Pairs, double? Spread)
{
    /// <summary>Fewer pairs say nothing of a spread: it is not shown.</summary>
    public const int Fewest = 10;

    /// <summary>What the reason of an entry begins with that holds a blind answer: <c>blind 55%</c>.</summary>
    public const string Word = "blind";

    /// <summary>The deviation in percentage points at 50 %, where it is largest; null where there is none.</summary>
    public double? PointsAtEven => Spread is double spread ? 100 * (LogOdds.Probability(spread) - 0.5) : null;

    /// <summary>The pairs in the dated entries of a garden up to a day.</summary>
    public static Retest Of(Corpus corpus, DateOnly asOf)
    {
        double[] differences = [.. PlacedBelief.All(corpus).SelectMany(placed => Differences(corpus, placed, asOf))];
        return new Retest(differences.Length, differences.Length == 0 ? null : Math.Sqrt(differences.Sum(difference => difference * difference) / (2 * differences.Length)));
    }

    /// <summary>The reason of an entry that holds a blind answer.</summary>
    /// <param name="probability">The answer, 0–1.</param>
    /// <param name="why">What else there is to say, on one line; empty for nothing.</param>
    public static string Reason(double probability, string why) => $"{Word} {Percent.Of(probability)}{(why.Length == 0 ? "" : ", " + why)}";

    private static IEnumerable<double> Differences(Corpus corpus, PlacedBelief placed, DateOnly asOf)
    {
        foreach (BeliefStep step in BeliefHistory.Of(placed.Belief).Until(asOf))
        {
            if (step is { From: double shown, Reason: not null } && AnswerIn(corpus.Plain(placed.Topic, step.Reason)) is double blind)
            {
                yield return LogOdds.Of(blind) - LogOdds.Of(shown);
            }
        }
    }

    /// <summary>The blind answer that a reason begins with, 0–1; null where it begins with none.</summary>
    public static double? AnswerIn(string reason) =>
        Answer().Match(reason) is { Success: true } answer
        && double.TryParse(answer.Groups["percent"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent)
        && percent <= 100
            ? percent / 100
            : null;

    [GeneratedRegex(@"^blind (?<percent>[0-9]{1,3}(\.[0-9]{1,2})?)%(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Answer();
}
