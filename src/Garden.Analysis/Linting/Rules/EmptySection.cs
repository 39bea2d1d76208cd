using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class EmptySection() : TopicRule(RuleDescriptor.EmptySection)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a known section with a heading and nothing under it",
        OtherSeverity = "warning on a declared stub",
        Finds = """
            A heading that `garden` understands (`Current beliefs`, `Uncertainties`, `Key levers`, `Crux 1: …`) with nothing at all before the next one.
            `Related writing` and `Related regions` are never empty: they are filled from the rest of the garden. Headings of your own are left alone.
            """,
        Why = "An empty section promises a view that is not there. A prompt, or a sentence that says why there is nothing, is better company for the reader.",
        Failing = RuleDocumentation.Topic("""
            ## Uncertainties

            ## What would update me

            - A second winter without frost would raise my number for early harvests.
            """),
        Passing = RuleDocumentation.Topic("""
            ## Uncertainties

            - Is the thinner snow cover a trend? Why it matters: it decides what to plant.

            ## What would update me

            - A second winter without frost would raise my number for early harvests.
            """),
        Mending = "Write the section, leave a prompt in it (`<what I do not know>`), or remove the heading.",
    };

    protected override IEnumerable<Diagnostic> Check(Topic topic, PageScope scope)
    {
        foreach (Section section in topic.Sections.Where(TopicSections.IsEmpty))
        {
            yield return Finding(topic, section.Heading!.Span, $"nothing stands under “{section.Heading.Text}”", "write it, leave a prompt such as `<why>`, or remove the heading") with
            {
                Severity = topic.DeclaredStub ? Severity.Warning : Severity.Error,
            };
        }
    }
}
