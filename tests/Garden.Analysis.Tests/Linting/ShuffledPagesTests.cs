using FsCheck;
using FsCheck.Fluent;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linting;

/// <summary>Pages made of the lines of all fixtures, in any order and number: nothing a writer can type confuses the linter.</summary>
public sealed class ShuffledPagesTests
{
    private static readonly string[] Lines =
    [
        .. Fixture.Names.SelectMany(name => Fixture.Read(name).Garden.Files.Values).SelectMany(text => text.Split('\n')).Distinct(StringComparer.Ordinal),
        "## Current beliefs", "## Uncertainties", "## What would update me", "## Recent reading", "", "", "", "```", "<!--", "-->", "  ",
    ];

    private static readonly Arbitrary<string> Pages =
        Gen.Elements(Lines).NonEmptyListOf().Select(lines => string.Join('\n', lines)).ToArbitrary();

    [Fact]
    public void Findings_lie_inside_their_file() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Pages, text =>
        {
            Assert.All(Page(text).Findings(), finding =>
            {
                Assert.InRange(finding.Location.Span.Start, 0, finding.Location.Span.End);
                Assert.InRange(finding.Location.Span.End, 0, text.Length);
                Assert.All(finding.Fix?.Edits ?? [], edit => Assert.True(edit.Span.Start >= 0 && edit.Span.Start <= edit.Span.End && edit.Span.End <= text.Length));
            });
        }));

    [Fact]
    public void Mending_twice_equals_once_and_makes_no_errors() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Pages, text =>
        {
            LintedGarden page = Page(text);
            LintedGarden once = page.Mend(FixApplicability.Safe).Mended;
            (LintedGarden twice, FixSession second) = once.Mend(FixApplicability.Safe);

            Assert.Equal(once.Files, twice.Files);
            Assert.Empty(second.Applied);
        }));

    private static LintedGarden Page(string text) => LintedGarden.Of([new ExampleFile(RuleDocumentation.ExampleTopic, text)]);
}
