using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Site.Marks;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>A score card in words.</summary>
internal static class CalibrationWords
{
    /// <summary>How many standard deviations or errors luck alone seldom exceeds.</summary>
    private const double Seldom = 2;

    /// <summary>The Brier score of always saying 50 %.</summary>
    private const double Coin = 0.25;

    /// <summary>What the figures say, nothing that they do not bear.</summary>
    public static string Verdict(ScoreCard card)
    {
        if (card.Last.Brier is not double brier)
        {
            return "Nothing has come out yet that can be scored.";
        }

        return card.Bins.IsEmpty
            ? $"Too few have come out to tell skill from luck: {Promise(card)}. The Brier score is {Number(brier)}, where 0.25 is always saying 50%."
            : $"{Answer(card.Last.Z)} {Counting.Capital(Promise(card))}. {Misses(card)} {Skill(card.Last, brier)}";
    }

    /// <summary>The numbers that belong to a group of the curve, in whole percents: <c>33–67%</c>.</summary>
    public static string Said(CalibrationBin bin) => PercentText.Range(Math.Round(bin.From, 2), Math.Round(bin.To, 2));

    /// <summary>Every score with its scale.</summary>
    public static IEnumerable<ScoreView> Scores(ScoreCard card)
    {
        if (card.Last.Brier is not double brier)
        {
            yield break;
        }

        string margin = card.Last.StandardError is double error ? $" ± {Number(2 * error)}" : "";
        yield return Score("Brier score", Number(brier) + margin, "mean squared miss of the last numbers before things came out: 0 is perfect, 0.25 is always saying 50%, 1 is always wrong; ± is two standard errors");
        yield return Score("Of first numbers", Number(card.First.Brier!.Value), "the same for the first number of each belief, which the curve is made of too");
        yield return Score("Over time", Number(card.TimeWeightedBrier!.Value), "the same averaged over the days that each belief was held");
        yield return Score("Log score", Number(card.Last.Log!.Value), "mean surprise: 0 is perfect, 0.693 is always saying 50%; numbers are kept within 0.1–99.9%");
        string z = card.Last.Z is double deviations ? $"; z = {Signed(deviations)}, and luck alone seldom goes beyond ±2" : "";
        yield return Score("Came true", Counting.Figures(card.Last.ActualYes), $"where the numbers promised {Tenths(card.Last.ExpectedYes)}{z}");
        if (card.Last.Discrimination is double discrimination)
        {
            yield return Score("Discrimination", Signed(discrimination), "mean number of what came true less that of what did not: 1 is perfect, 0 is none");
        }
    }

    /// <summary>What is not scored, and why.</summary>
    public static IEnumerable<ScoreView> LeftOut(ScoreCounts counts)
    {
        (string Name, int Count, string Why)[] fates =
        [
            ("Waiting", counts.Waiting, "came out before their day: scored when it has passed, so that what comes out early is not counted early"),
            ("Ambiguous", counts.Ambiguous, "could be read either way"),
            ("Annulled", counts.Annulled, "were never put to the test"),
            ("Withdrawn", counts.Withdrawn, "were taken back by me"),
            ("Without a number", counts.Unquantified, "came out, but had no number before they did"),
            ("Open", counts.Unresolved, "have not come out"),
        ];
        return fates.Where(fate => fate.Count > 0).Select(fate => Score(fate.Name, Counting.Figures(fate.Count), fate.Why));
    }

    private static string Answer(double? z) => z switch
    {
        null => "Every number was 0% or 100%.",
        < -Seldom => "I expected too much to come true.",
        > Seldom => "I expected too little to come true.",
        _ => "Roughly, as far as the count can tell.",
    };

    private static string Promise(ScoreCard card) =>
        $"{Counting.Figures(card.Last.ActualYes)} of {Counting.Figures(card.Counts.Scored)} came true, where the numbers promised {Tenths(card.Last.ExpectedYes)}";

    /// <summary>Which groups of the curve lie off the diagonal by more than their interval.</summary>
    private static string Misses(ScoreCard card)
    {
        string[] groups = [.. card.Bins
            .Where(bin => bin.Mean < bin.Low || bin.Mean > bin.High)
            .Select(bin => $"{Said(bin)} ({Counting.Figures(bin.Yes)} of {Counting.Figures(bin.Count)})")];
        return groups.Length == 0
            ? "No group of numbers differs from what happened by more than its interval."
            : $"What I put at {PageScope.Join([.. groups.Select(HtmlText.Of)]).Text} {(groups.Length == 1 ? "lies outside its interval" : "lie outside their intervals")}, as luck alone would have one group in ten do.";
    }

    private static string Skill(ScoreFigures figures, double brier)
    {
        string score = $"The Brier score of {Number(brier)}";
        if (figures.StandardError is not double error || Math.Abs(brier - Coin) <= Seldom * error)
        {
            return $"{score} cannot be told apart from the 0.25 of always saying 50%.";
        }

        return $"{score} is {(brier < Coin ? "better" : "worse")} than the 0.25 of always saying 50%, by more than luck explains.";
    }

    private static ScoreView Score(string name, string figure, string meaning) => new() { Name = name, Figure = figure, Meaning = meaning };

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Tenths(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');
}
