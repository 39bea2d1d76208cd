using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Forecasting;

/// <summary>
/// A forecaster with a past, and her scores worked out by other means than the program's: whole percents and integer sums where
/// that is possible, one day after the other, the textbook's other formula where there is one.
/// </summary>
internal sealed class SyntheticForecaster
{
    public static readonly DateOnly AsOf = new(2026, 6, 1);
    private static readonly DateOnly Start = new(2025, 1, 1);

    private readonly List<Held> _beliefs = [];

    /// <summary>Makes a past of <paramref name="scored"/> beliefs that came out and count; a few of other fates come on top.</summary>
    public SyntheticForecaster(int scored)
    {
        Dice dice = new(scored);
        for (int index = 0; index < scored; index++)
        {
            List<(int Day, int Percent)> entries = [];
            int day = dice.Below(40);
            for (int entry = dice.Below(5); entry > 0; entry--)
            {
                entries.Add((day, dice.Below(101)));
                day += 1 + dice.Below(60);
            }

            int percent = entries.Count > 0 ? entries[^1].Percent : dice.Below(101);
            _beliefs.Add(new Held(entries, percent, day + dice.Below(30) + 1, dice.Below(100) < percent));
        }
    }

    public GardenAsOf Garden()
    {
        CorpusBuilder garden = new("2026-06-01");
        PageDraft page = garden.Topic("forecasts");
        for (int index = 0; index < _beliefs.Count; index++)
        {
            Held held = _beliefs[index];
            page.Belief($"b{index}", $"{held.Percent}%", belief => belief with
            {
                By = held.IsYes ? null : AsOf,
                Resolution = page.Resolved(held.IsYes ? Outcome.Yes : Outcome.No, Date(held.End)),
                History = [.. held.Entries.Select(entry => page.Move(Date(entry.Day), null, $"{entry.Percent}%"))],
            });
        }

        page.Belief("waiting", "80%", belief => belief with { By = AsOf.AddDays(1), Resolution = page.Resolved(Outcome.Yes, "2026-01-01") })
            .Belief("ambiguous", "80%", belief => belief with { Resolution = page.Resolved(Outcome.Ambiguous, "2026-01-01") })
            .Belief("withdrawn", "80%", belief => belief with { Resolution = page.Resolved(Outcome.Withdrawn, "2026-01-01") })
            .Belief("open", "80%");
        return garden.Build();
    }

    public void Verify(ScoreCard card)
    {
        Assert.Equal(_beliefs.Count, card.Counts.Scored);
        Assert.Equal((1, 1, 0, 1, 1), (card.Counts.Waiting, card.Counts.Ambiguous, card.Counts.Annulled, card.Counts.Withdrawn, card.Counts.Unresolved));
        VerifyFigures(card.Last, held => held.Percent);
        VerifyFigures(card.First, held => held.FirstPercent);
        Close(_beliefs.Sum(held => held.DailyError()) / _beliefs.Count, card.TimeWeightedBrier);
        VerifyBins(card);
    }

    private void VerifyFigures(ScoreFigures figures, Func<Held, int> percentOf)
    {
        // squared errors in ten-thousandths, so that the sums are exact
        long[] errors = [.. _beliefs.Select(held => (long)(held.IsYes ? 100 - percentOf(held) : percentOf(held))).Select(miss => miss * miss)];
        double n = errors.Length;
        double sum = errors.Sum();
        double sumOfSquares = errors.Sum(error => (double)error * error);
        Close(sum / n / 1e4, figures.Brier);
        Close(Math.Sqrt((sumOfSquares - (sum * sum / n)) / (n - 1)) / 1e4 / Math.Sqrt(n), figures.StandardError);

        double product = 0;
        int expected = 0;
        long variance = 0;
        List<int> yes = [];
        List<int> no = [];
        foreach (Held held in _beliefs)
        {
            int percent = percentOf(held);
            double happened = (held.IsYes ? percent : 100 - percent) / 100.0;
            product += Math.Log2(happened < 0.001 ? 0.001 : happened > 0.999 ? 0.999 : happened);
            expected += percent;
            variance += percent * (100 - percent);
            (held.IsYes ? yes : no).Add(percent);
        }

        Close(product * Math.Log(2) / -n, figures.Log);
        Close(expected / 100.0, figures.ExpectedYes);
        Assert.Equal(yes.Count, figures.ActualYes);
        Close(((100 * yes.Count) - expected) / Math.Sqrt(variance), figures.Z);
        Close(((double)yes.Sum() / yes.Count / 100) - ((double)no.Sum() / no.Count / 100), figures.Discrimination);
    }

    private void VerifyBins(ScoreCard card)
    {
        int bins = _beliefs.Count >= 100 ? 10 : _beliefs.Count >= 50 ? 5 : _beliefs.Count >= 20 ? 3 : 0;
        Assert.Equal(bins, card.Bins.Length);
        for (int index = 0; index < bins; index++)
        {
            // index ≤ percent · bins / 100 < index + 1 in whole numbers; the last bin also takes 100 %
            Held[] inside = [.. _beliefs.Where(held => Math.Min(held.FirstPercent * bins / 100, bins - 1) == index)];
            CalibrationBin bin = card.Bins[index];
            Assert.Equal((inside.Length, inside.Count(held => held.IsYes)), (bin.Count, bin.Yes));
            Close(index / (double)bins, bin.From);
            Close((index + 1) / (double)bins, bin.To);
            if (inside.Length == 0)
            {
                Assert.Null(bin.Mean);
                continue;
            }

            Close(inside.Sum(held => held.FirstPercent) / 100.0 / inside.Length, bin.Mean);
            Close(Solve(inside.Length, bin.Yes, lower: true), bin.Low);
            Close(Solve(inside.Length, bin.Yes, lower: false), bin.High);
        }
    }

    /// <summary>The share at which the score test just rejects, found by halving: (k − nπ)² = z²·nπ(1 − π).</summary>
    private static double Solve(int n, int k, bool lower)
    {
        double share = (double)k / n;
        (double inside, double outside) = (share, lower ? 0.0 : 1.0);
        for (int round = 0; round < 200; round++)
        {
            double middle = (inside + outside) / 2;
            double miss = k - (n * middle);
            bool rejected = miss * miss > 1.6448536269514727 * 1.6448536269514727 * n * middle * (1 - middle);
            (inside, outside) = rejected ? (inside, middle) : (middle, outside);
        }

        return (inside + outside) / 2;
    }

    private static string Date(int day) => Start.AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void Close(double expected, double? actual) => Assert.Equal(expected, Assert.NotNull(actual), 1e-9);

    private sealed record Held(List<(int Day, int Percent)> Entries, int Percent, int End, bool IsYes)
    {
        public int FirstPercent => Entries.Count > 0 ? Entries[0].Percent : Percent;

        public double DailyError()
        {
            int Error(int percent) => (percent - (IsYes ? 100 : 0)) * (percent - (IsYes ? 100 : 0));
            if (Entries.Count == 0)
            {
                return Error(Percent) / 1e4;
            }

            int days = 0;
            int sum = 0;
            for (int day = Entries[0].Day; day < End; day++, days++)
            {
                sum += Error(Entries.FindLast(entry => entry.Day <= day).Percent);
            }

            return sum / 1e4 / days;
        }
    }
}
