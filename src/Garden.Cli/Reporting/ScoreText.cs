using System.Buffers;
using System.Globalization;
using System.Text;
using Garden.Analysis.Forecasting;
using Garden.Site.Data;

namespace Garden.Cli.Reporting;

/// <summary>A score card in the terminal and as data.</summary>
internal static class ScoreText
{
    private const int NamedWaiting = 5;

    /// <summary>For people. The scale of every score is said beside it.</summary>
    public static void WriteTable(ScoreCard card, TextWriter writer)
    {
        writer.WriteLine(Counts(card.Counts));
        WriteWaiting(card, writer);
        if (card.Last.Brier is not double brier)
        {
            writer.WriteLine(card.Waiting.IsEmpty ? "nothing has come out yet, so there is nothing to score" : "nothing can be scored yet");
            WriteRetest(card.Retest, writer);
            return;
        }

        string margin = card.Last.StandardError is double error ? $" ± {Number(2 * error)}" : "";
        writer.WriteLine();
        writer.WriteLine($"Brier score     {Number(brier)}{margin}   0 is perfect, 0.25 is always saying 50%, 1 is always wrong; ± is two standard errors");
        WriteLine(writer, "first numbers", card.First.Brier, "the same for the first number of each belief");
        WriteLine(writer, "over time", card.TimeWeightedBrier, "the same averaged over the days each belief was held");
        WriteLine(writer, "log score", card.Last.Log, "0 is perfect, 0.693 is always saying 50%; probabilities are kept within 0.1–99.9%");
        WriteLine(writer, "discrimination", card.Last.Discrimination, "mean number of what came true less that of what did not; 0 is none");
        string z = card.Last.Z is double deviations ? $" (z = {Number(deviations)})" : "";
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"yes             {card.Last.ActualYes}, where the numbers promised {card.Last.ExpectedYes:0.0}{z}"));
        WriteParts(card, writer);
        writer.WriteLine();
        WriteBins(card, writer);
        WriteRecalibration(card.Recalibration, writer);
        WritePublic(card.PublicForecasts, writer);
        WriteMovement(card.Movement.All, writer);
        WriteQuantities(card.Quantities, writer);
        WriteRetest(card.Retest, writer);
    }

    /// <summary>What a number has meant so far.</summary>
    private static void WriteRecalibration(Recalibration? recalibration, TextWriter writer)
    {
        if (recalibration is not { Levels: [_, ..] })
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"going by your {recalibration.Count} first numbers that came out, drawn towards no correction (slope {recalibration.Slope:0.00}; below 1, your numbers lie too far from 50%):"));
        foreach (RecalibratedLevel level in recalibration.Levels)
        {
            writer.WriteLine($"  when you say {Percent.Of(level.Said)}, expect {Percent.Of(new Interval(Math.Round(level.Low, 2), Math.Round(level.High, 2)))}");
        }
    }

    /// <summary>The numbers against those of others.</summary>
    private static void WritePublic(PublicComparison comparison, TextWriter writer)
    {
        if (comparison is { Difference: double difference, Own: double own, Theirs: double theirs } && comparison.Count >= PublicComparison.Fewest)
        {
            string margin = comparison.StandardError is double error ? $" ± {Number(2 * error)}" : "";
            writer.WriteLine();
            writer.WriteLine($"public numbers  {Number(difference)}{margin}   log score of {Summary.Counted(comparison.Count, "public forecast")} ({Number(theirs)}) less yours over the same days ({Number(own)}); above 0, yours were better. Theirs stay as you noted them, yours went on moving");
        }
    }

    private static void WriteRetest(Retest retest, TextWriter writer)
    {
        if (retest is { Spread: double spread, PointsAtEven: double points } && retest.Pairs >= Retest.Fewest)
        {
            writer.WriteLine();
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"your own noise  {Number(spread)}   in log odds, by {Summary.Counted(retest.Pairs, "blind answer")}: at 50% one answer is off by {points:0} points or so; changes of mind are in it"));
        }
    }

    /// <summary>What the score is made of, and what it is better than.</summary>
    private static void WriteParts(ScoreCard card, TextWriter writer)
    {
        if (card.Parts is not ScoreParts parts || card.Counts.Scored < ScoreParts.Fewest)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine($"the Brier score is {Number(parts.Miscalibration)} − {Number(parts.Discrimination)} + {Number(parts.Uncertainty)}:");
        WriteLine(writer, "miscalibration", parts.Miscalibration, "what is lost because numbers say more or less than happens; 0 is best");
        WriteLine(writer, "telling apart", parts.Discrimination, "what is gained by telling the likely from the unlikely; higher is better");
        WriteLine(writer, "uncertainty", parts.Uncertainty, "how hard the questions were: the score of always saying how often things came true");
        WriteLine(writer, "skill", parts.Skill, "1 is perfect, 0 is no better than always saying how often things came true");
        if (card.BaseRates.Count > 0)
        {
            WriteLine(writer, "on base rates", card.BaseRates.Skill, string.Create(CultureInfo.InvariantCulture, $"the same against the base rates of {Summary.Counted(card.BaseRates.Count, "belief")}; below 0, staying with them was better"));
        }
    }

    /// <summary>How the numbers move, which needs no outcome.</summary>
    private static void WriteMovement(MovementFigures? figures, TextWriter writer)
    {
        if (figures is null || figures.Beliefs < MovementFigures.Fewest)
        {
            return;
        }

        writer.WriteLine();
        string z = figures.Z is double deviations ? $" (z = {Number(deviations)})" : "";
        string moved = $"{Summary.Counted(figures.Steps, "step")} of {Summary.Counted(figures.Beliefs, "belief")}";
        writer.WriteLine(figures.Ratio is double ratio
            ? $"movement        {Number(ratio)}   your numbers move {ratio.ToString("0.00", CultureInfo.InvariantCulture)} × as much as they should for what they become surer{z}; {moved}; few entries a belief say little"
            : $"movement        {Number(figures.Movement)}   your numbers moved and did not become surer{z}; {moved}");
    }

    private static void WriteQuantities(QuantityScores scores, TextWriter writer)
    {
        if (scores.Count > 0)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ranges          {scores.Inside} of {scores.Count} held, where they should have {scores.Expected:0.0} times"));
        }
    }

    /// <summary>For programs.</summary>
    public static void WriteJson(ScoreCard card, TextWriter writer)
    {
        ArrayBufferWriter<byte> json = new();
        ScoreJson.Write(card, json);
        writer.Write(Encoding.UTF8.GetString(json.WrittenSpan));
    }

    private static string Counts(ScoreCounts counts)
    {
        (int Count, string Words)[] parts =
        [
            (counts.Scored, "scored"), (counts.Waiting, "waiting for their day"), (counts.Ambiguous, "ambiguous"), (counts.Annulled, "annulled"),
            (counts.Withdrawn, "withdrawn"), (counts.Unquantified, "without a number"), (counts.Unresolved, "open"),
        ];
        string words = string.Join(", ", parts.Where(part => part.Count > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Words}")));
        return words.Length == 0 ? "no beliefs" : "beliefs: " + words;
    }

    /// <summary>What came out early waits for its day, so that neither early successes nor early failures flatter the score.</summary>
    private static void WriteWaiting(ScoreCard card, TextWriter writer)
    {
        foreach (WaitingBelief waiting in card.Waiting.Take(NamedWaiting))
        {
            writer.WriteLine($"  waits until {Day(waiting.Until)}: {waiting.Placed.Name}");
        }

        if (card.Waiting.Length > NamedWaiting)
        {
            writer.WriteLine($"  and {card.Waiting.Length - NamedWaiting} more, the last until {Day(card.Waiting[^1].Until)}");
        }
    }

    /// <summary>Too few for a curve are listed one by one.</summary>
    private static void WriteBins(ScoreCard card, TextWriter writer)
    {
        if (card.Bins.IsEmpty)
        {
            writer.WriteLine("too few for a calibration curve; the beliefs, latest first:");
            new Listing("scored", ["last", "first", "outcome", "belief"])
            {
                Rows = [.. card.Scored.Select(belief => (Cell[])
                [
                    Cell.Words(Percent.Of(belief.Last)), Cell.Words(Percent.Of(belief.First)), Cell.Words(belief.IsYes ? "yes" : "no"), Cell.Words(belief.Placed.Name),
                ])],
            }.Write(ListForm.Table, writer);
            return;
        }

        new Listing("bins", ["first number", "mean", "yes", "of", "share", "90% interval"])
        {
            Rows = [.. card.Bins.Select(bin => (Cell[])
            [
                Cell.Words(Percent.Of(new Interval(bin.From, bin.To))),
                Cell.Words(bin.Mean is double mean ? Percent.Of(Math.Round(mean, 2)) : null),
                Cell.Count(bin.Yes),
                Cell.Count(bin.Count),
                Cell.Words(bin.Count > 0 ? Percent.Of(Math.Round((double)bin.Yes / bin.Count, 2)) : null),
                Cell.Words(bin is { Low: double low, High: double high } ? Percent.Of(new Interval(Math.Round(low, 2), Math.Round(high, 2))) : null),
            ])],
        }.Write(ListForm.Table, writer);
    }

    private static void WriteLine(TextWriter writer, string name, double? value, string meaning)
    {
        if (value is double number)
        {
            writer.WriteLine($"{name,-15} {Number(number)}   {meaning}");
        }
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
