using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing;

/// <summary>Says once a page which unmarked numbers were read as the writer's probabilities.</summary>
internal static class InferredEstimates
{
    /// <summary>Reports them at the first one, with an edit that marks them all.</summary>
    public static void Report(PageBuilder page)
    {
        if (page.InferredEstimates is not [InferredEstimate first, ..] inferred)
        {
            return;
        }

        string count = inferred.Count == 1
            ? "a number without `~` was read as your probability"
            : string.Create(CultureInfo.InvariantCulture, $"{inferred.Count} numbers without `~` were read as your probabilities");
        int before = page.Diagnostics.Count;
        page.Report(
            RuleDescriptor.InferredEstimate,
            first.Span,
            count,
            "mark them with `~` so that nothing has to be guessed",
            new Fix(FixApplicability.Safe, [.. inferred.Select(Marking).OrderBy(edit => edit.Span.Start)]));
        if (page.Diagnostics.Count > before)
        {
            page.Diagnostics[^1] = page.Diagnostics[^1] with { Related = [.. inferred.Skip(1).Select(Place)] };
        }

        RelatedPlace Place(InferredEstimate estimate) => new(SourceLocation.In(page.File.Path, page.File.Lines, estimate.Span), "read as your probability too");
    }

    private static TextEdit Marking(InferredEstimate estimate) => estimate.Marked is string marked
        ? new TextEdit(estimate.Number, marked)
        : new TextEdit(new SourceSpan(estimate.Number.Start, estimate.Number.Start), "~");
}
