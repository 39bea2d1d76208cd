using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linting.Rules;

internal sealed class OutgrownStub() : TopicRule(RuleDescriptor.OutgrownStub)
{
    public override FixReach Reach => FixReach.Nothing;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "`stub: true` on a page that has nothing left to fill",
        Finds = "A topic that declares itself a stub although it has no prompt, no empty section and every required one.",
        Why = "The stub notice tells readers not to expect a view. Once there is one, the notice hides your work.",
        Failing = RuleDocumentation.Topic("""
            ---
            title: Street trees
            stub: true
            ---

            ## Where I currently stand

            Street trees pay for themselves within a generation.

            ## Current beliefs

            - Shaded streets have fewer heat deaths. ~80% — two city studies agree ^shade

            ## Uncertainties

            - Which species stand drought? Why it matters: a dead tree shades nobody.

            ## What would update me

            - A study that finds no difference would lower my number.
            """),
        Passing = RuleDocumentation.Topic("""
            ---
            title: Street trees
            ---

            ## Where I currently stand

            Street trees pay for themselves within a generation.

            ## Current beliefs

            - Shaded streets have fewer heat deaths. ~80% — two city studies agree ^shade

            ## Uncertainties

            - Which species stand drought? Why it matters: a dead tree shades nobody.

            ## What would update me

            - A study that finds no difference would lower my number.
            """),
        Mending = """
            Remove the line; `--fix` does it. If the page has a paragraph of its own that begins with "This page is a stub", remove that too, by hand.
            """,
    };

    protected override IEnumerable<Diagnostic> Check(Topic topic, PageScope scope)
    {
        if (topic is { DeclaredStub: true, Placeholders.IsEmpty: true, StubSpan: SourceSpan span }
            && !topic.Sections.Any(TopicSections.IsEmpty)
            && TopicSections.Missing(topic, scope.Settings.Lint.Options).IsEmpty)
        {
            yield return Finding(topic, span, "the page calls itself a stub, yet nothing is left to fill", "remove `stub: true`") with
            {
                Fix = topic.StubNotice is null ? Remove(topic, span) : null,
            };
        }
    }

    /// <summary>Takes the whole line where the key starts one; elsewhere, as in <c>{stub: true}</c>, only the value can go.</summary>
    private static Fix Remove(Topic topic, SourceSpan span)
    {
        SourcePosition start = topic.Lines.PositionOf(span.Start);
        return start.Column == 1
            ? Language.Diagnostics.Fix.Replace(FixApplicability.Safe, new SourceSpan(span.Start, topic.Lines.StartOf(start.Line + 1)), "")
            : Language.Diagnostics.Fix.Replace(FixApplicability.Safe, span, "stub: false");
    }
}
