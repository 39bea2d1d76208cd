using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Sections;

/// <summary>Sections with content in another form than the one that is read: each is reported.</summary>
public sealed class UnreadSectionTests
{
    private const string Good = "**Good fit if you believe:**\n\n- One thing\n\n";

    [Theory]
    [InlineData("## Quick assessment\n\n- **Ease:** low\n")]
    [InlineData("## Evaluation summary\n\nEase: low\n")]
    [InlineData("## Key levers\n\n- Licences, by the port\n")]
    [InlineData("## Crux: does the dam hold?\n\n- It does\n- It does not\n")]
    [InlineData("## Who should work on this\n\nPeople who like rain:\n\n- One thing\n")]
    [InlineData("## Who should work on this\n\n" + Good + "People who like rain:\n\n- Another\n")]
    public void Content_in_another_form_is_reported(string text) => Assert.Equal("GRD107", Assert.Single(Parse.Findings(text)).Rule.Id);

    [Theory]
    [InlineData("## Quick assessment\n\n<TODO>\n")]
    [InlineData("## Quick assessment\n\nIn short:\n\n| Dimension | Assessment |\n|---|---|\n| Ease | low |\n")]
    [InlineData("## Key levers\n")]
    [InlineData("## Crux: does the dam hold?\n\nI cannot tell yet.\n")]
    [InlineData("## Who should work on this\n\n" + Good + "**Not a fit if you believe:**\n\n- Another\n")]
    [InlineData("## Who should work on this\n\n" + Good + "That is all.\n")]
    public void Content_in_its_form_and_prompts_are_not(string text) => Assert.DoesNotContain(Parse.Findings(text), finding => finding.Rule.Id == "GRD107");

    [Theory]
    [InlineData("### The ford ^ford\n\n**Stance:** The ford stays open\n\n**Confidence:** 70%\n")]
    [InlineData("### The ford\n\n**Stance:** The ford stays open ^ford\n\n**Confidence:** 70%\n")]
    public void The_id_of_a_heading_is_that_of_its_belief(string belief)
    {
        Belief read = Assert.Single(((Topic)Parse.Page($"## Current beliefs\n\n{belief}").Page).Beliefs);
        Assert.Equal(("ford", true), (read.Id, read.HasExplicitId));
    }
}
