using System.Globalization;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Tests;

/// <summary>
/// Estimates from a short notation: <c>70%</c>, <c>70% (60-80)</c>, <c>60-80%</c>, <c>&lt;5%</c>, <c>>95%</c>, <c>likely</c> (ICD 203),
/// <c>odds 1:19</c>, <c>70% was 60%</c>, <c>unset</c>, <c>unquantified</c>, <c>malformed</c>.
/// </summary>
internal static class Estimates
{
    public static Estimate Of(string written)
    {
        Estimate estimate = new() { Form = EstimateForm.Point, Written = written, Span = new SourceSpan(0, 0), NumberSpan = new SourceSpan(0, 0) };
        if (Enum.TryParse(written, ignoreCase: true, out EstimateForm form))
        {
            return estimate with { Form = form };
        }

        if (Likelihood.Find(LikelihoodScale.Icd203, written) is { } term)
        {
            return estimate with { Form = EstimateForm.Words, Probability = term.Mid, Low = term.Low, High = term.High, Words = term.Words };
        }

        if (written.StartsWith("odds ", StringComparison.Ordinal))
        {
            double[] sides = [.. written[5..].Split(':').Select(Number)];
            return estimate with { Form = EstimateForm.Odds, Probability = sides[0] / (sides[0] + sides[1]) };
        }

        if (written[0] is '<' or '>')
        {
            double bound = Number(written[1..^1]) / 100;
            return estimate with { Form = EstimateForm.Bound, Probability = bound, Low = written[0] == '<' ? 0 : bound, High = written[0] == '<' ? bound : 1 };
        }

        if (written.Split(" was ") is [var now, var before])
        {
            return Of(now) with { Written = now, Previous = Number(before[..^1]) / 100 };
        }

        if (written.Split(" (") is [var point, var range])
        {
            (double low, double high) = Ends(range[..^1]);
            return Of(point) with { Written = written, Low = low, High = high };
        }

        if (written.Contains('-', StringComparison.Ordinal))
        {
            (double low, double high) = Ends(written[..^1]);
            return estimate with { Form = EstimateForm.Range, Probability = (low + high) / 2, Low = low, High = high };
        }

        int decimals = written.Contains('.', StringComparison.Ordinal) ? written.Length - written.IndexOf('.', StringComparison.Ordinal) - 2 : 0;
        return estimate with { Probability = Number(written[..^1]) / 100, Decimals = decimals };
    }

    private static (double Low, double High) Ends(string range) =>
        range.Split('-') is [var low, var high] ? (Number(low) / 100, Number(high) / 100) : throw new FormatException(range);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
