using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linting;

public sealed class ContentScopeTests
{
    private static readonly (string, string)[] Files = [("private/secret.md", "Mine.\n"), ("essays/tide.md", "---\ndate: 2026-01-01\n---\n\nOurs.\n"), ("private/scan.png", "")];

    [Theory]
    [InlineData("private")]
    [InlineData("[/private/]")]
    [InlineData("['private\\**']")]
    [InlineData("[Private/**]")]
    [InlineData("[input/private/**]")]
    public void What_is_excluded_is_no_part_of_the_garden(string exclude)
    {
        ReadGarden read = WrittenGarden.Read([.. Files, ("garden.yml", $"exclude: {exclude}\n")]);

        Assert.Equal(["essays/tide"], read.Corpus.Pages.Select(page => page.Name));
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("privat/**", "`privat/**` of `exclude` keeps no file back: there is none that it means")]
    [InlineData("private/*.jpg", "`private/*.jpg` of `exclude` keeps no file back: there is none that it means")]
    [InlineData("private/*.png", null)]
    public void A_pattern_that_keeps_nothing_back_is_named(string pattern, string? message)
    {
        Diagnostic[] findings = [.. WrittenGarden.Read([.. Files, ("garden.yml", $"title: T\nexclude: [\"{pattern}\"]\n")]).Findings.Where(finding => !finding.IsOfPrivacy)];

        Assert.Equal(message is null ? [] : [message], findings.Select(finding => finding.Message));
        Assert.All(findings, finding => Assert.Equal(("input/garden.yml", 2, Severity.Warning), (finding.Location.Path, finding.Location.Start.Line, finding.Severity)));
    }
}
