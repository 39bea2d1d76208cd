using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linting.Rules;

internal sealed class MissingSection() : TopicRule(RuleDescriptor.MissingSection)
{
    public override FixReach Reach => FixReach.AddedParts;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a topic without headline view, beliefs, uncertainties or what would change its writer's mind",
        OtherSeverity = "warning on a declared stub",
        Finds = """
            A topic that lacks one of the required sections: where you stand, what you believe, what you do not know, what would change your mind.
            There is one finding a page, at its title, naming all that is missing, and the heading that was most likely meant where one is misspelt (GRD106). A page about an approach, which has an evaluation, levers, a crux or
            "who should work on this", is built differently and left alone.
            """,
        Why = """
            The four together are what makes a topic arguable: a claim without its doubts is a slogan, and a doubt without anything that would settle it is a mood.
            """,
        Failing = RuleDocumentation.Topic("""
            ## Where I currently stand

            Night trains will come back, slowly.

            ## Current beliefs

            - A direct night train will run again within five years. ~55% — two operators have ordered sleepers ^night-train
            """),
        Passing = RuleDocumentation.Topic("""
            ## Where I currently stand

            Night trains will come back, slowly.

            ## Current beliefs

            - A direct night train will run again within five years. ~55% — two operators have ordered sleepers ^night-train

            ## Uncertainties

            - Will track fees fall? Why it matters: they are half the cost of a ticket.

            ## What would update me

            - A cancelled order would lower my number.
            """),
        Mending = """
            Add the section, with prompts if nothing else. `--unsafe-fixes` appends the missing headings with prompts at the end of the file; it is called unsafe because
            it adds to what readers see. `lint: {options: {required-sections: [headline, beliefs]}}` in `garden.yml` asks for fewer or other sections.
            """,
    };

    protected override IEnumerable<Diagnostic> Check(Topic topic, PageScope scope)
    {
        ImmutableArray<SectionKind> missing = TopicSections.Missing(topic, scope.Settings.Lint.Options);
        if (missing.IsEmpty)
        {
            yield break;
        }

        yield return Finding(
            topic,
            topic.TitleSpan,
            $"the topic has no {WordList.Or([.. missing.Select(TopicSections.NameOf)])}{Meant(topic, missing)}",
            $"add {WordList.And([.. missing.Select(kind => $"`{TopicSections.Skeleton(kind).Split('\n')[0]}`")])}") with
        {
            Severity = topic.DeclaredStub ? Severity.Warning : Severity.Error,
            Fix = Append(topic, missing),
        };
    }

    /// <summary>The headings that were most likely meant: a slip away from a section's name (GRD106).</summary>
    private static string Meant(Topic topic, ImmutableArray<SectionKind> missing)
    {
        string[] headings = [.. missing.Select(kind => TopicSections.MeantFor(topic, kind)).OfType<Heading>().Distinct().Select(heading =>
            string.Create(CultureInfo.InvariantCulture, $"“{heading.Text}” in line {topic.Lines.PositionOf(heading.Span.Start).Line}"))];
        return headings.Length == 0 ? "" : $"; {WordList.And(headings)} {(headings.Length == 1 ? "is" : "are")} read as prose";
    }

    private static Fix Append(Topic topic, ImmutableArray<SectionKind> missing)
    {
        int end = topic.Lines.StartOf(int.MaxValue);
        bool endsInLineBreak = topic.Lines.StartOf(topic.Lines.LineCount) == end;
        string skeleton = string.Join("\n\n", missing.Select(TopicSections.Skeleton));
        return Language.Diagnostics.Fix.Replace(FixApplicability.Unsafe, new SourceSpan(end, end), endsInLineBreak ? $"\n{skeleton}\n" : $"\n\n{skeleton}");
    }
}
