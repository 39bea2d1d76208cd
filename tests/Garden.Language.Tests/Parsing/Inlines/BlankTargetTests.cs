using Garden.Language.Diagnostics;

namespace Garden.Language.Tests.Parsing.Inlines;

/// <summary>Links that Markdown does not read because of a blank in their target.</summary>
public sealed class BlankTargetTests
{
    [Theory]
    [InlineData("[x](My Page.md)", "My%20Page.md")]
    [InlineData("![x](my photo.png)", "my%20photo.png")]
    [InlineData("[x](My Page.md#Some Heading)", "My%20Page.md#Some%20Heading")]
    [InlineData("[**x**](a/My Page.md)", "a/My%20Page.md")]
    public void A_blank_in_a_target_is_said_with_what_to_write(string link, string target)
    {
        Diagnostic finding = Assert.Single(Parse.Findings($"See {link} and more.\n"));
        Assert.Equal((RuleDescriptor.BrokenLink, Severity.Warning, target), (finding.Rule, finding.Severity, finding.Fix?.Edits[0].Text));
    }

    [Theory]
    [InlineData("[x](<My Page.md>)")]
    [InlineData("[x](My%20Page.md)")]
    [InlineData("[x](page.md \"A title.md\")")]
    [InlineData("\\[x](My Page.md)")]
    [InlineData("[x\\](My Page.md)")]
    [InlineData("`[x](My Page.md)`")]
    [InlineData("[f](fig. 3 and 4)")]
    [InlineData("a[i](see b c.)")]
    [InlineData("x](My Page.md)")]
    [InlineData("[x](My Page.md")]
    public void Other_links_and_words_are_no_such_finding(string words) =>
        Assert.DoesNotContain(Parse.Findings($"See {words} and more.\n"), finding => finding.Message.Contains("blanks", StringComparison.Ordinal));
}
