using Garden.Language.Diagnostics;

namespace Garden.Language.Tests.Parsing;

/// <summary>What links, pictures and addresses in running text may lead to.</summary>
public sealed class LinkGateTests
{
    [Theory]
    [InlineData("/\\\\evil.org/x")]
    [InlineData("\\\\\\\\evil.org/x")]
    [InlineData("\\\\/evil.org/x")]
    [InlineData("/&Tab;/evil.org/x")]
    [InlineData("javascript&colon;alert(1)")]
    [InlineData("java&Tab;script:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https:evil.org")]
    [InlineData("https:/evil.org")]
    public void What_a_browser_reads_in_another_way_than_a_writer_is_never_written(string address)
    {
        foreach (string text in (string[])[$"[words](<{address}>)", $"![words](<{address}>)", $"[words][r]\n\n[r]: <{address}>"])
        {
            Garden.Language.Parsing.ParsedPage parsed = Parse.Page(text + "\n", "about.md");
            Assert.Equal((RuleDescriptor.UnsafeLink, Severity.Error), Assert.Single(parsed.Diagnostics.Select(finding => (finding.Rule, finding.Severity))));
            Assert.Equal("<p>words</p>", Parse.Body(parsed.Page).TrimEnd());
        }
    }

    [Theory]
    [InlineData("https://example.org/a?b#c")]
    [InlineData("//example.org/a")]
    [InlineData("mailto:a@example.org")]
    [InlineData("https://bücher.example/")]
    public void Other_hosts_and_letters_are_written_as_they_stand(string address)
    {
        Garden.Language.Parsing.ParsedPage parsed = Parse.Page($"[words](<{address}>)\n", "about.md");
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal($"<p><a href=\"{address}\">words</a></p>", Parse.Body(parsed.Page).TrimEnd());
    }

    [Theory]
    [InlineData("[words](https://a\u200d.org/)")]
    [InlineData("<https://a\u200d.org/>")]
    [InlineData("[words](https://[::1)")]
    public void A_host_that_cannot_be_read_is_a_warning_at_the_link(string text)
    {
        Diagnostic finding = Assert.Single(Parse.Findings("It rains.\n\nSee " + text + "\n"), finding => finding.Rule == RuleDescriptor.UnsafeLink);
        Assert.Equal((Severity.Warning, 3, 5), (finding.Severity, finding.Location.Start.Line, finding.Location.Start.Column));
    }
}
