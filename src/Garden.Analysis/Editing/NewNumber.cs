using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>A number that the writer types on the command line, in every form that a belief takes.</summary>
internal static class NewNumber
{
    /// <summary>Reads a number: <c>70</c>, <c>70%</c>, <c>60–80%</c>, <c>70% (60–80)</c>, <c>&lt;5%</c>, <c>1:19</c>, <c>likely</c>, in the digits and signs of any script.</summary>
    public static Result<Estimate, Refusal> Read(string typed, GardenSettings settings)
    {
        string number = PlainForms.Folded(typed.Trim()).TrimStart('~', '≈');
        bool isWhole = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int percent);
        if (isWhole && percent == 1)
        {
            return new Refusal("'1' could be 1% or 100%", "write the percent sign");
        }

        if (isWhole)
        {
            number += "%";
        }
        else if (number.Contains(':', StringComparison.Ordinal) && char.IsAsciiDigit(number[0]))
        {
            number = "odds " + number;
        }

        // the parser itself says what a belief with this number would say
        SourceFile sample = new("sample.md", $"## Beliefs\n\n- It is so. ~{number} — said\n");
        ParsedPage read = PageParser.Parse(sample, new PagePlace("topics/sample", PageKind.Topic, "sample"), settings);
        Estimate? estimate = ((Topic)read.Page).Beliefs.FirstOrDefault()?.Estimate;
        bool isNumber = estimate?.Form is EstimateForm.Point or EstimateForm.Range or EstimateForm.Bound or EstimateForm.Odds or EstimateForm.Words;
        if (isNumber && read.Diagnostics.IsEmpty && estimate!.Written == number)
        {
            return Empty(estimate) is Refusal empty ? empty : estimate;
        }

        return read.Diagnostics is [{ } finding, ..]
            ? new Refusal(finding.Message, finding.Help)
            : new Refusal($"'{typed}' is no probability", "write it as 70%, 60-80%, \"70% (60-80)\", \"<5%\" or 1:19");
    }

    /// <summary>A bound that leaves no number, and odds without another side: a slip, or a certainty that is to be written as one.</summary>
    private static Refusal? Empty(Estimate estimate) => estimate switch
    {
        { Form: EstimateForm.Bound, Probability: 0, High: 0 } or { Form: EstimateForm.Bound, Probability: 1, Low: 1 } =>
            new Refusal($"'{estimate.Written}' leaves no number between 0 and 100%", $"write a bound such as \"<1%\" or \">99%\", or {Whole(estimate)} if you are certain"),
        { Form: EstimateForm.Odds, Probability: 0 or 1 } =>
            new Refusal($"'{estimate.Written}' are odds with nothing on one side", $"write odds such as 1:999, or {Whole(estimate)} if you are certain"),
        _ => null,
    };

    private static string Whole(Estimate estimate) => estimate.Probability is 0 ? "0%" : "100%";

    /// <summary>A number as a dated entry writes it, on one side of an arrow: without a range around it, which has many forms.</summary>
    public static string InEntry(Estimate estimate) => estimate.Form switch
    {
        EstimateForm.Words => "~" + estimate.Written,
        EstimateForm.Range => estimate.Written.Replace(" – ", "–", StringComparison.Ordinal), // a spaced dash would end the entry's number
        EstimateForm.Point when estimate.Low is not null => string.Create(CultureInfo.InvariantCulture, $"{(decimal)estimate.Probability!.Value * 100:0.############}%"),
        _ => estimate.Written,
    };
}
