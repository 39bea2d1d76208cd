using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Items;

/// <summary>Says what of a belief's line was not read as the writer may have meant it: no number, two numbers, a number without its mark.</summary>
internal sealed class EstimateFindings(PageBuilder page, InlineText text, BeliefLine line)
{
    /// <summary>The belief with what is missing of its number; everything else that there is to say is reported.</summary>
    public Belief Report(Belief belief)
    {
        if (line.Quantity is { Problem: string problem } quantity)
        {
            page.Report(
                RuleDescriptor.MalformedQuantity, text.SpanOf(quantity.Start, quantity.End), $"the quantity {problem}", quantity.Advice ?? "write it with its unit and its range: `~40 boats (25–60)`");
        }

        if (belief.Estimate is { IsUnset: false } && line.Claim.IsEmpty)
        {
            page.Report(RuleDescriptor.UnreadBelief, belief.TextSpan, "the entry is a number without a claim", "say what it is that you believe, before the number");
        }

        if (line.Rivals.Length > 1)
        {
            ReportRivals(belief);
        }
        if (line.Estimate is { IsInferred: true } inferred && belief.Estimate is { } estimate)
        {
            page.InferredEstimates.Add(new InferredEstimate(estimate.Span, estimate.NumberSpan, Marked(inferred.Form)));
        }

        return belief with
        {
            LacksNumber = belief.Estimate is null && line.Quantity is null && line.Rivals.Length < 2 && !line.NeedsNoNumber,
            LeftNumbers = belief.Estimate is not null ? [] : line.Left.IsEmpty ? [.. InLinks()] : [.. line.Left.Select(left => new LeftNumber(Written(left), text.SpanOf(left.Start, left.End)))],
        };
    }

    /// <summary>Percentages among the words of links, which are read as a part of the link.</summary>
    private IEnumerable<LeftNumber> InLinks() => text.Tokens
        .Where(token => token is { Kind: TokenKind.Text, InLink: true } && token.Text.AsSpan().ContainsAny("%％٪") && token.Text.Any(char.IsDigit))
        .Select(token => new LeftNumber(token.Text.Trim(), token.Span));

    /// <summary>The number with its mark, as it reads where the writer said it without a percent sign; the mark alone goes before every other one.</summary>
    private static string? Marked(NumberForm form) =>
        form is { IsDecimal: true, Probability: double p } && form.End == form.NumberEnd
            ? string.Create(CultureInfo.InvariantCulture, $"~{Math.Round(p * 100, 9)}%")
            : null;

    private void ReportRivals(Belief belief)
    {
        NumberForm first = line.Rivals[0];
        NumberForm second = line.Rivals[1];
        bool isRead = belief.Estimate is not null;
        string message = isRead
            ? $"`{Written(first)}` and `{Written(second)}` could both be the probability; `{Written(first)}` was read"
            : $"`{Written(first)}` and `{Written(second)}` could both be the probability; neither was read";
        SourceSpan place = text.SpanOf(first.NumberStart, first.NumberStart);
        Fix? fix = isRead ? null : Fix.Replace(FixApplicability.Display, place, "~");
        page.Report(
            RuleDescriptor.AmbiguousEstimate, text.SpanOf(first.Start, second.End), message, isRead ? "keep the mark `~` on the one that you mean" : "put `~` before the one that you mean", fix);
    }

    private string Written(NumberForm form) => page.File.Text[text.SpanOf(form.Start, form.End).Start..text.SpanOf(form.Start, form.End).End].TrimStart('~', '≈', ' ');
}
