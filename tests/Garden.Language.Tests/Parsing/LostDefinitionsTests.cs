using Garden.Language.Diagnostics;

namespace Garden.Language.Tests.Parsing;

public sealed class LostDefinitionsTests
{
    [Theory]
    [InlineData("[Note]: remember", 3)]
    [InlineData("Words.\n\n- [Ferry]: daily", 5)]
    [InlineData("> [Ida]: said-this", 3)]
    [InlineData("- [Other]: likely", 3)]
    [InlineData("- [Five]: 0.7", 3)]
    [InlineData("- A list\n  - [by]: 2027", 4)]
    [InlineData("[2026-01-01]: dentist", 3)]
    public void Words_that_Markdown_takes_for_the_address_of_links_are_found(string body, int line)
    {
        Diagnostic finding = Assert.Single(Parse.Findings("## Notes\n\n" + body));

        Assert.Equal((RuleDescriptor.MissingNote, line), (finding.Rule, finding.Location.Start.Line));
        Assert.DoesNotContain(Parse.Findings("## Notes\n\n" + body.Replace("[", "\\[", StringComparison.Ordinal)), found => found.Rule == RuleDescriptor.MissingNote);
    }

    [Theory]
    [InlineData("See [the notes][a].\n\n[a]: about")]
    [InlineData("[u]: https://example.org/")]
    [InlineData("[//]: # (a remark)")]
    [InlineData("[comment]: <> (a remark)")]
    [InlineData("[a]: notes.md")]
    [InlineData("[a]: ../notes")]
    [InlineData("[^1]: a note\n\nWords.[^1]")]
    public void An_address_a_remark_and_a_definition_in_use_are_none(string body) =>
        Assert.DoesNotContain(Parse.Findings("## Notes\n\n" + body), finding => finding.Rule == RuleDescriptor.MissingNote);
}
