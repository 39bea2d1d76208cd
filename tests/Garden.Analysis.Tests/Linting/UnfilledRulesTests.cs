using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;
using static Garden.Analysis.Tests.Linting.Sketch;

namespace Garden.Analysis.Tests.Linting;

/// <summary>GRD101–GRD105: what is still to be written.</summary>
public sealed class UnfilledRulesTests
{
    private static readonly RuleDescriptor[] Rules =
        [RuleDescriptor.UnfilledPlaceholder, RuleDescriptor.UnsetProbability, RuleDescriptor.EmptySection, RuleDescriptor.MissingSection];

    [Fact]
    public void Each_placeholder_is_one_finding_of_its_kind()
    {
        Topic topic = Topic("a", Belief(5, "XX%", reason: "<one-line why>")) with
        {
            Placeholders = [new("~XX%", Line(5, 3, 6), true), new("<one-line why>", Line(5, 10, 18), false), new("~XX%", Line(7), true), new("XX%", Line(8), true)],
        };

        Diagnostic words = Assert.Single(Findings(RuleDescriptor.UnfilledPlaceholder, topic));
        Assert.Equal(("`<one-line why>` is still to be written", Line(5, 10, 18)), (words.Message, words.Location.Span));

        Diagnostic[] numbers = [.. Findings(RuleDescriptor.UnsetProbability, topic)];
        Assert.Equal(["the belief has no probability yet", "the probability is not set yet"], numbers.Select(finding => finding.Message));
        Assert.Equal("replace `~XX%` with a number such as `~65%`", numbers[0].Help);
        Assert.All(numbers, finding => Assert.Equal(FixApplicability.Display, finding.Fix!.Applicability));
    }

    [Fact]
    public void A_long_prompt_is_quoted_in_short()
    {
        Topic topic = Topic("a") with { Placeholders = [new($"<how I see it: {new string('x', 80)}>", Line(5), false)] };

        Assert.Equal($"`<how I see it: {new string('x', 33)}…>` is still to be written", Assert.Single(Findings(RuleDescriptor.UnfilledPlaceholder, topic)).Message);
    }

    [Theory]
    [InlineData(true, Severity.Warning)]
    [InlineData(false, Severity.Error)]
    public void A_declared_stub_is_only_warned_about(bool stub, Severity severity)
    {
        Topic topic = Topic("a").With(Section(SectionKind.Levers, 3)) with
        {
            DeclaredStub = stub,
            Placeholders = [new("~XX%", Line(5), true), new("TODO", Line(6), false)],
        };
        Topic short_ = Topic("b") with { DeclaredStub = stub };

        Assert.All(Rules, rule => Assert.All(Findings(rule, topic, short_), finding => Assert.Equal(severity, finding.Severity)));
        Assert.All(Rules, rule => Assert.Single(Findings(rule, topic, short_)));
    }

    [Fact]
    public void Essays_have_prompts_too_but_not_the_words_of_others()
    {
        Placeholder prompt = new("<why>", Line(9), false);
        Placeholder inFrontMatter = new("<takeaway>", Line(2), false);
        ReadingNote clipping = Note("clipping") with { Url = "https://example.org/", BodyStart = Line(5).Start, Placeholders = [inFrontMatter, prompt] };

        Assert.Equal([9], LinesOf(RuleDescriptor.UnfilledPlaceholder, Essay("a") with { Placeholders = [prompt] }));
        Assert.Equal([2], LinesOf(RuleDescriptor.UnfilledPlaceholder, clipping));
        Assert.Equal([2, 9], LinesOf(RuleDescriptor.UnfilledPlaceholder, clipping with { Url = null }));
    }

    [Theory]
    [InlineData(SectionKind.Beliefs, true)]
    [InlineData(SectionKind.Crux, true)]
    [InlineData(SectionKind.Prose, false)]
    [InlineData(SectionKind.Writing, false)]
    [InlineData(SectionKind.Related, false)]
    public void An_empty_section_is_found_where_words_belong(SectionKind kind, bool found) =>
        Assert.Equal(found ? [7] : [], LinesOf(RuleDescriptor.EmptySection, Topic("a").With(Section(kind, 7))));

    [Fact]
    public void A_section_of_prompts_is_not_empty() =>
        Assert.Empty(Findings(RuleDescriptor.EmptySection, Topic("a").With(Section(SectionKind.Headline, 7) with { Parts = [new SectionPart.Prose(Prompt("<view>"))] })));

    [Fact]
    public void Missing_sections_are_one_finding_at_the_title_with_the_skeleton()
    {
        Topic topic = Topic("a", Belief(5)).With(Prose(SectionKind.Headline, 3, "words"));

        Diagnostic finding = Assert.Single(Findings(RuleDescriptor.MissingSection, topic));

        Assert.Equal("the topic has no uncertainties or list of what would change your mind", finding.Message);
        Assert.Equal("add `## Uncertainties` and `## What would update me`", finding.Help);
        Assert.Equal(1, finding.Location.Start.Line);
        TextEdit edit = Assert.Single(finding.Fix!.Edits);
        Assert.Equal(FixApplicability.Unsafe, finding.Fix.Applicability);
        Assert.Equal(new SourceSpan(4000, 4000), edit.Span);
        Assert.StartsWith("\n## Uncertainties\n\n- <question> Why it matters: <", edit.Text, StringComparison.Ordinal);
        Assert.EndsWith(">\n", edit.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SectionKind.Evaluation)]
    [InlineData(SectionKind.Levers)]
    [InlineData(SectionKind.Crux)]
    [InlineData(SectionKind.Fit)]
    public void A_page_about_an_approach_misses_nothing(SectionKind kind) =>
        Assert.Empty(Findings(RuleDescriptor.MissingSection, Topic("a").With(Prose(kind, 3, "words"))));

    [Fact]
    public void Settings_say_which_sections_are_required()
    {
        LintSettings lint = new() { Options = new() { RequiredSections = [SectionKind.Reading] } };

        Diagnostic finding = Assert.Single(Linter.Lint(Corpus(lint, Topic("a")), [], RuleSelection.Of(["GRD104"], [])));
        Assert.Equal("the topic has no reading log", finding.Message);
    }

    [Fact]
    public void A_stub_with_nothing_left_to_fill_is_outgrown()
    {
        Topic full = Topic("a", Belief(9)).With(
            Prose(SectionKind.Headline, 3, "words"), Section(SectionKind.Uncertainties, 10, Uncertainty(11, "Why?")), Section(SectionKind.Updates, 12, Trigger(13, "x")));
        Topic stub = full with { DeclaredStub = true, StubSpan = Line(4, 0, 10) };

        Diagnostic finding = Assert.Single(Findings(RuleDescriptor.OutgrownStub, stub));
        Assert.Equal(new TextEdit(new SourceSpan(Line(4).Start, Line(5).Start), ""), Assert.Single(finding.Fix!.Edits));

        Topic inBraces = stub with { StubSpan = Line(4, 1, 11) };
        Assert.Equal(new TextEdit(Line(4, 1, 11), "stub: false"), Assert.Single(Findings(RuleDescriptor.OutgrownStub, inBraces)[0].Fix!.Edits));
        Assert.Null(Assert.Single(Findings(RuleDescriptor.OutgrownStub, stub with { StubNotice = RichText.Of("This page is a stub.") })).Fix);

        Assert.Empty(Findings(RuleDescriptor.OutgrownStub, full));
        Assert.Empty(Findings(RuleDescriptor.OutgrownStub, stub with { Placeholders = [new("TK", Line(9), false)] }));
        Assert.Empty(Findings(RuleDescriptor.OutgrownStub, stub.With(Section(SectionKind.Reading, 20))));
        Assert.Empty(Findings(RuleDescriptor.OutgrownStub, Topic("a") with { DeclaredStub = true, StubSpan = Line(4) }));
    }
}
