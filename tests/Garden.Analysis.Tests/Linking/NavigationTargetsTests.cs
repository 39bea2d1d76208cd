using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linking;

public sealed class NavigationTargetsTests
{
    [Theory]
    [InlineData("about", null)]
    [InlineData("About us", null)]
    [InlineData("/", null)]
    [InlineData("/map/", null)]
    [InlineData("beliefs", null)]
    [InlineData("assets/p.pdf", null)]
    [InlineData("https://example.org/", null)]
    [InlineData("mailto:a@example.org", null)]
    [InlineData("nowhere", Severity.Error)]
    [InlineData("notes/p.pdf", Severity.Error)]
    [InlineData("%2e%2e/x", Severity.Error)]
    [InlineData("map/?q=1", Severity.Error)]
    [InlineData("secret", Severity.Warning)]
    public void What_leads_nowhere_is_told_at_its_line(string target, Severity? severity)
    {
        (string, string)[] files =
        [
            ("garden.yml", $"title: T\nnavigation:\n  - There: \"{target}\"\n"), ("about.md", "---\ntitle: About us\n---\nWords.\n"), ("secret.md", "---\ndraft: true\n---\nWords.\n"),
            ("assets/p.pdf", ""), ("notes/p.pdf", ""),
        ];
        Diagnostic? finding = WrittenGarden.Read(files).Findings.SingleOrDefault();
        Assert.Equal((severity, severity is null ? 0 : 3), (finding?.Severity, finding?.Location.Start.Line ?? 0));
    }
}
