using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UnsetProbability() : PageRule(RuleDescriptor.UnsetProbability)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a number that is still to be set",
        OtherSeverity = "warning on a declared stub",
        Finds = """
            `~XX%`, `≈XX%`, `~??%` and the like anywhere in a text, and `XX%` without a mark where a probability stands: behind a claim, in a dated entry, a condition or a move, in a table of a
            known section. Elsewhere `XX%` is a word of yours.
            """,
        Why = """
            The number is the belief: without it nobody can tell "I lean this way" from "I would bet the house". An unset number is left out of every
            list, chart and score.
            """,
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The new tram line will open on time. ~XX% — the contractor has been early twice ^tram-on-time
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The new tram line will open on time. ~65% — the contractor has been early twice ^tram-on-time
            """),
        Mending = """
            Write the first number that comes to mind; it can be moved later, with a date and a reason. A range (`~50–80%`) or a likelihood word (`~likely`) will do.
            Where a number would only pretend, write `~unquantified`.
            """,
    };

    public override IEnumerable<Diagnostic> Check(Page page, PageScope scope)
    {
        foreach (Placeholder placeholder in page.Placeholders)
        {
            bool isQuoted = page is ReadingNote { IsQuoted: true } && placeholder.Span.Start >= page.BodyStart;
            if (!placeholder.IsProbability || isQuoted || !NumberPlaces.CanStandAt(page, placeholder))
            {
                continue;
            }

            bool isBelief = page is Topic topic
                && topic.Beliefs.Any(belief => belief.Estimate is { IsUnset: true } estimate && estimate.Span.Contains(placeholder.Span));
            string written = placeholder.Text;
            string number = written.StartsWith('≈') ? "≈65%" : written.StartsWith('~') ? "~65%" : "65%";
            yield return Finding(
                page,
                placeholder.Span,
                isBelief ? "the belief has no probability yet" : "the probability is not set yet",
                $"replace `{written}` with a number such as `{number}`") with
            {
                Severity = page is Topic { DeclaredStub: true } ? Severity.Warning : Severity.Error,
                Fix = Language.Diagnostics.Fix.Replace(FixApplicability.Display, placeholder.Span, number),
            };
        }
    }
}
