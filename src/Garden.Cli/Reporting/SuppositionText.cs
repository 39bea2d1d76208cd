using System.Text.Json;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Forecasting.Joint;
using Garden.Analysis.Linking;

namespace Garden.Cli.Reporting;

/// <summary>What follows from a belief's coming out, in the terminal and as data.</summary>
internal static class SuppositionText
{
    /// <summary>A number whose bounds are no further apart than the readings of one whole percent is settled.</summary>
    private const double Settled = 0.01 + Interval.Tolerance;

    /// <summary>For people: the numbers that must move, and how many others need not.</summary>
    public static void WriteTable(Supposition supposition, TextWriter writer)
    {
        string name = $"{supposition.Placed.Name} comes out {(supposition.IsYes ? "yes" : "no")}";
        SupposedNumber[] moves = [.. supposition.Numbers.Where(number => number.MustMove)];
        int stay = supposition.Numbers.Length - moves.Length;
        if (moves.Length == 0)
        {
            writer.WriteLine(stay == 0
                ? $"no relation says what else changes if {name}"
                : $"no number must move if {name}; {Summary.Counted(stay, "belief")} in relations with it may stay");
        }
        else
        {
            writer.WriteLine($"if {name}:");
            new Listing("moves", ["now", "then", "belief"])
            {
                Rows = [.. moves.Select(move => (Cell[])[Cell.Words(Percent.Of(move.Placed.Belief.Estimate)), Cell.Words(Then(move.Bounds)), Cell.Words(move.Placed.Name)])],
            }.Write(ListForm.Table, writer);
            if (stay > 0)
            {
                writer.WriteLine($"{Summary.Counted(stay, "other belief")} in relations with it may stay");
            }
        }

        if (!supposition.IsWhole)
        {
            writer.WriteLine("too many beliefs are in relations with it to be taken together: only the nearest were, and others may have to move too");
        }
    }

    /// <summary>For programs: every belief with its bounds.</summary>
    public static void WriteJson(Supposition supposition, GardenAsOf corpus, TextWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("belief", supposition.Placed.Name);
        json.WriteString("outcome", supposition.IsYes ? "yes" : "no");
        json.WriteBoolean("complete", supposition.IsWhole);
        WriteNumbers(json, "moves", supposition.Numbers.Where(number => number.MustMove), corpus);
        WriteNumbers(json, "stays", supposition.Numbers.Where(number => !number.MustMove), corpus);
        json.WriteEndObject();
    });

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<SupposedNumber> numbers, GardenAsOf corpus) => JsonText.List(json, name, numbers, number =>
    {
        json.WriteString("belief", number.Placed.Name);
        json.WriteString("claim", corpus.Plain(number.Placed.Topic, number.Placed.Belief.Claim));
        JsonText.Number(json, "probability", number.Probability);
        json.WriteNumber("low", Math.Round(number.Bounds.Low, 9));
        json.WriteNumber("high", Math.Round(number.Bounds.High, 9));
    });

    private static string Then(Interval bounds) =>
        bounds.High - bounds.Low <= Settled ? Percent.Of(Math.Round((bounds.Low + bounds.High) / 2, 3)) : Percent.Of(bounds);
}
