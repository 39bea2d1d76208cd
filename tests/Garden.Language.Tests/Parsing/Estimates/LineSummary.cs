using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>
/// Reads one line of a beliefs section and says what came of it, parted by bars: the claim, the number with its range, the reason, the numbers
/// that were left where they stand, and the findings with the columns they point at (those of the line alone, from 1) and what mends them.
/// That a number was inferred is said by a question mark behind it.
/// </summary>
internal static class LineSummary
{
    private const string Lead = "## Beliefs\n\n- ";

    public static string Of(string line)
    {
        ParsedPage page = Parse.Page($"{Lead}{line}\n");
        Belief belief = ((Topic)page.Page).Beliefs.Single();
        bool isInferred = page.Diagnostics.Any(finding => finding.Rule == RuleDescriptor.InferredEstimate);
        string?[] parts =
        [
            Parse.Words(page.Page, belief.Claim),
            Number(belief.Estimate) + Amount(belief.Quantity) + (isInferred ? "?" : ""),
            belief.Reason is null ? null : Parse.Words(page.Page, belief.Reason),
            belief.LeftNumbers.IsEmpty ? null : "left " + string.Join(", ", belief.LeftNumbers.Select(left => left.Written)),
            .. page.Diagnostics.Where(finding => finding.Rule != RuleDescriptor.InferredEstimate).Select(Finding),
        ];
        return string.Join(" | ", parts.Where(part => part is not null));
    }

    private static string Finding(Diagnostic finding)
    {
        int start = finding.Location.Span.Start - Lead.Length + 1;
        return $"{finding.Rule.Id} {start}–{start + finding.Location.Span.Length}{(finding.Fix is Fix fix ? $" → {string.Concat(fix.Edits.Select(edit => edit.Text))}" : "")}";
    }

    private static string Number(Estimate? estimate) => estimate is null ? "" : estimate.Form switch
    {
        EstimateForm.Unset or EstimateForm.Unquantified or EstimateForm.Malformed or EstimateForm.Vague => estimate.Form.ToString().ToLowerInvariant(),
        _ => Percent(estimate.Probability)
            + (estimate.Low is null ? "" : $" ({Percent(estimate.Low)}–{Percent(estimate.High)})")
            + (estimate.Previous is null ? "" : $" was {Percent(estimate.Previous)}"),
    };

    private static string Amount(Quantity? quantity) => quantity is null ? "" :
        string.Create(CultureInfo.InvariantCulture, $"{quantity.Value} {quantity.Unit} ({quantity.Low}–{quantity.High} at {quantity.Level})");

    private static string Percent(double? share) => share is double value ? Math.Round(value * 100, 4).ToString(CultureInfo.InvariantCulture) + "%" : "";
}
