using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linting;

/// <summary>What rests on front matter that could not be read is not reported.</summary>
public sealed class UnreadPagesTests
{
    private const string Body = "\n## Where I currently stand\n\nThe millpond fills again.\n";

    [Theory]
    [InlineData("topics/a.md", "---\ntitle: \"Millpond\nstub: true\n---\n" + Body)]
    [InlineData("topics/a.md", "---\nreviewed: 2001-01-01\nrelated: [b\n---\n" + Body)]
    [InlineData("essays/a.md", "---\ndate: \"2026-01-01\n---\n\nWords.\n")]
    public void Only_the_mistake_is_reported(string path, string text)
    {
        LintedGarden garden = LintedGarden.Of([new(path, text), new("topics/b.md", "---\ntitle: Sluice\nstub: true\n---\n" + Body), new("topics/c.md", "---\nstub: true\n---\n" + Body)]);
        Assert.Equal(["GRD601"], garden.Findings().Where(finding => finding.Location.Path.EndsWith(path, StringComparison.Ordinal)).Select(finding => finding.Rule.Id).Distinct());
    }

    [Fact]
    public void A_topic_that_a_broken_page_may_name_is_not_called_alone()
    {
        static LintedGarden Garden(string top) => LintedGarden.Of([new("topics/a.md", top + Body), new("topics/b.md", Body), new("topics/c.md", "See [[a]]." + Body)]);
        Assert.Contains(Garden("---\ntitle: Millpond\n---\n").Findings(), finding => finding.Rule == RuleDescriptor.OrphanTopic);
        Assert.DoesNotContain(Garden("---\ntitle: \"Millpond\n---\n").Findings(), finding => finding.Rule == RuleDescriptor.OrphanTopic);
    }

    [Fact]
    public void Other_pages_are_checked_as_ever()
    {
        LintedGarden garden = LintedGarden.Of([
            new("topics/a.md", "---\ntitle: \"Millpond\n---\n\n## Current beliefs\n\n- The sluice holds. ~100% — oak ^sluice\n"),
            new("topics/b.md", "---\ntitle: Weir\n---\n\nSee [[nowhere]].\n"),
        ]);
        string[] rules = [.. garden.Findings().Select(finding => $"{finding.Location.Path[^4]} {finding.Rule.Id}")];
        Assert.Contains("b GRD501", rules);
        Assert.Contains("b GRD104", rules);
    }

    [Fact]
    public void Mistakes_in_settings_hide_nothing()
    {
        LintedGarden garden = LintedGarden.Of([new("garden.yml", "title: \"Open\n"), new("topics/b.md", Body)]);
        Assert.Contains(garden.Findings(), finding => finding.Rule == RuleDescriptor.MissingSection);
    }
}
