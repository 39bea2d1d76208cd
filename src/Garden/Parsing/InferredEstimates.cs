using System.Globalization;
using Garden.Diagnostics;
using Garden.Text;

namespace Garden.Parsing;

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
        page.Report(
            RuleDescriptor.InferredEstimate,
            first.Span,
            count,
            "mark them with `~` so that nothing has to be guessed",
            new Fix(FixApplicability.Safe, [.. inferred.Select(Marking).OrderBy(edit => edit.Span.Start)]));
    }

    private static TextEdit Marking(InferredEstimate estimate) => estimate.Marked is string marked
        ? new TextEdit(estimate.Number, marked)
        : new TextEdit(new SourceSpan(estimate.Number.Start, estimate.Number.Start), "~");
}
