using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linting;

/// <summary>Every rule against small gardens that go through the whole tool.</summary>
public sealed class FixtureTests
{
    /// <summary>Rules whose mistake cannot be written down in a fixture: bytes, sizes, an earlier state.</summary>
    private static readonly string[] WithoutFixture = ["GRD307", "GRD701", "GRD704"];

    public static TheoryData<string> Fixtures => [.. Fixture.Names];

    public static TheoryData<string> Examples => [.. RuleCatalog.All.Select(rule => rule.Id.Id).Except(WithoutFixture, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_rule_finds_what_the_fixture_says_and_nothing_else(string name)
    {
        Fixture fixture = Fixture.Read(name);

        Assert.Equal(fixture.Expected, Found(fixture.Garden, fixture.Rule).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_rule_has_a_fixture_that_fails(string id) =>
        Assert.Contains(Fixture.Names.Where(name => name.StartsWith(id, StringComparison.Ordinal)), name => !Fixture.Read(name).Expected.IsEmpty);

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_of_the_documentation_fail_and_pass(string id)
    {
        RuleDocumentation docs = RuleCatalog.Find(id)!.Docs;

        Assert.NotEmpty(Found(LintedGarden.Of(docs.Failing), id));
        Assert.Empty(Found(LintedGarden.Of(docs.Passing), id));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Mending_leaves_nothing_to_mend_and_twice_equals_once(string id)
    {
        IEnumerable<LintedGarden> gardens = Fixture.Names
            .Where(name => name.StartsWith(id, StringComparison.Ordinal))
            .Select(name => Fixture.Read(name).Garden)
            .Append(LintedGarden.Of(RuleCatalog.Find(id)!.Docs.Failing));
        foreach (LintedGarden garden in gardens)
        {
            AssertMends(garden, FixApplicability.Safe);
            AssertMends(garden, FixApplicability.Unsafe);
        }
    }

    [Theory]
    [InlineData("GRD104")]
    [InlineData("GRD105")]
    [InlineData("GRD106")]
    [InlineData("GRD206")]
    [InlineData("GRD207")]
    [InlineData("GRD208")]
    [InlineData("GRD214")]
    [InlineData("GRD501")]
    [InlineData("GRD503")]
    [InlineData("GRD602")]
    [InlineData("GRD702")]
    [InlineData("GRD703")]
    [InlineData("GRD901")]
    public void What_can_be_mended_is_mended_in_the_example(string id)
    {
        Rule rule = RuleCatalog.Find(id)!;

        (LintedGarden mended, FixSession session) = LintedGarden.Of(rule.Docs.Failing).Mend(rule.Fix!.Value);

        Assert.Contains(session.Applied, finding => finding.Rule == rule.Id);
        Assert.Empty(session.Reverted);
        Assert.Empty(Found(mended, id));
    }

    [Fact]
    public void Every_message_is_lower_case_short_and_without_a_full_stop()
    {
        IEnumerable<Diagnostic> findings = Fixture.Names
            .SelectMany(name => Fixture.Read(name).Garden.Findings())
            .Concat(RuleCatalog.All.SelectMany(rule => LintedGarden.Of(rule.Docs.Failing).Findings()));

        Assert.All(findings.SelectMany(finding => new[] { finding.Message, finding.Help }).OfType<string>().Distinct(StringComparer.Ordinal), text =>
        {
            Assert.False(text.EndsWith('.'), text);
            Assert.False(char.IsUpper(text[0]) && text.Length > 1 && char.IsLower(text[1]), text);
            Assert.DoesNotContain('\n', text);
            Assert.True(text.Length < 400, text);
        });
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Mending_keeps_line_endings_and_the_end_of_the_file(string id)
    {
        LintedGarden garden = LintedGarden.Of(RuleCatalog.Find(id)!.Docs.Failing).With(text => text.Contains('\n', StringComparison.Ordinal) ? text : text + "\n\nMore words.");
        LintedGarden mended = garden.Mend(FixApplicability.Unsafe).Mended;
        LintedGarden windows = garden.With(text => text.ReplaceLineEndings("\r\n"));
        LintedGarden ended = garden.With(text => text + "\n");

        Assert.Equal(mended.With(text => text.ReplaceLineEndings("\r\n")).Files, windows.Mend(FixApplicability.Unsafe).Mended.Files);
        Assert.Equal(mended.With(text => text + "\n").Files, ended.Mend(FixApplicability.Unsafe).Mended.Files);
    }

    [Fact]
    public void Comments_silence_findings_in_drafts_and_are_not_called_unused()
    {
        LintedGarden garden = LintedGarden.Of([
            new("topics/a.md", "---\ndraft: true\n---\n\n<!-- garden-ignore-file GRD507, GRD202: a draft -->\n\n<div>words</div>\n"),
            new("topics/b.md", "---\ndraft: true\n---\n\n<div>words</div>\n"),
        ]);

        Assert.Equal("topics/b.md:5:1 GRD507", Assert.Single(Found(garden, "")));
    }

    private static void AssertMends(LintedGarden garden, FixApplicability least)
    {
        (LintedGarden once, FixSession first) = garden.Mend(least);
        (LintedGarden twice, FixSession second) = once.Mend(least);

        Assert.Equal(once.Files, twice.Files);
        Assert.Empty(second.Applied);
        Assert.DoesNotContain(once.Offered(), finding => finding.Fix?.Applicability >= least);
        Assert.True(Errors(once) <= Errors(garden), "mending made errors");
    }

    private static int Errors(LintedGarden garden) => garden.Findings().Count(finding => finding.Severity == Severity.Error && finding.Rule != RuleDescriptor.UnfilledPlaceholder && finding.Rule != RuleDescriptor.UnsetProbability);

    private static ImmutableArray<string> Found(LintedGarden garden, string rule) =>
    [
        .. garden.Findings().Where(finding => rule.Length == 0 || finding.Rule.Id == rule).Select(finding => string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Location.Path[WrittenGarden.Prefix.Length..]}:{finding.Location.Start.Line}:{finding.Location.Start.Column} {finding.Rule.Id}")),
    ];
}
