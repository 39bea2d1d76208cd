using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linting;

/// <summary>GRD101 and GRD102 speak of prompts, not of what the writer escaped or of letters that happen to look like a number.</summary>
public sealed class PromptPlacesTests
{
    [Theory]
    [InlineData(@"\<why>")]
    [InlineData(@"\<why\>")]
    [InlineData(@"<why\>")]
    [InlineData("&lt;why&gt;")]
    [InlineData("`<why>`")]
    public void Escaped_brackets_are_the_writers_own(string words)
    {
        LintedGarden garden = Garden($"## Where I currently stand\n\nThe manual says {words} here.\n");
        Assert.DoesNotContain(garden.Findings(), finding => finding.Rule == RuleDescriptor.UnfilledPlaceholder || finding.Rule == RuleDescriptor.RawHtml);
        LintedGarden titled = Garden($"---\ntitle: 'Filling {words.Replace("`", "", StringComparison.Ordinal)}'\n---\n\nWords.\n");
        Assert.Equal(words[0] == '`', titled.Findings().Any(finding => finding.Rule == RuleDescriptor.UnfilledPlaceholder));
    }

    [Theory]
    [InlineData(@"\\<why>")] // the backslash itself is escaped
    [InlineData(@"<why\\>")]
    [InlineData("<why>")]
    public void A_bracket_that_is_not_escaped_is_a_prompt(string words) =>
        Assert.Contains(Garden($"## Where I currently stand\n\nThe manual says {words} here.\n").Findings(), finding => finding.Rule == RuleDescriptor.UnfilledPlaceholder);

    [Theory]
    [InlineData("## Current beliefs\n\n- The mill turns. XX% — wind", 1)]
    [InlineData("## Current beliefs\n\n- The mill turns. ~XX% — wind", 1)]
    [InlineData("## Current beliefs\n\n- The mill turns. 70% — wind\n  - 2026-01-01: XX% — a guess", 1)]
    [InlineData("## What would update me\n\n- A storm would lower it.\n  - moves: [[#^mill]] → XX%\n\n## Beliefs\n\n- The mill turns. 70% — wind ^mill", 1)]
    [InlineData("## Evaluation summary\n\n| Size | Large (XX%) | |\n|---|---|---|\n| Reach | XX% | yes |", 2)]
    [InlineData("## Where I currently stand\n\nAbout ~XX% of it.", 1)]
    [InlineData("## Where I currently stand\n\nModel XX% and size XX% are brands.", 0)]
    [InlineData("## Current beliefs\n\n- The mill turns. 70% — model XX% is in it", 0)]
    [InlineData("---\ntitle: Model XX%\n---\n\nWords.", 0)]
    public void A_number_is_missing_only_where_one_could_stand(string text, int findings) =>
        Assert.Equal(findings, Garden(text).Findings().Count(finding => finding.Rule == RuleDescriptor.UnsetProbability));

    private static LintedGarden Garden(string text) => LintedGarden.Of(RuleDocumentation.Topic(text));
}
