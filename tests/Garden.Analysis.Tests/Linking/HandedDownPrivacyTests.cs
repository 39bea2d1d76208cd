using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linking;

public sealed class HandedDownPrivacyTests
{
    [Theory]
    [InlineData("notes/a.md", "Words.\n", "this keeps back its own page alone: a page below it is published, such as `notes/a`")]
    [InlineData("notes/deep/a.md", "Words.\n", "this keeps back its own page alone: a page below it is published, such as `notes/deep/a`")]
    [InlineData("notes/a.md", "---\ndraft: true\n---\nWords.\n", null)]
    [InlineData("notesa.md", "Words.\n", null)]
    public void Pages_below_that_are_published_are_told(string path, string text, string? message)
    {
        Diagnostic? finding = WrittenGarden.Read([("notes/index.md", "---\ntitle: Notes\ncascade: {draft: true}\n---\nWords.\n"), (path, text)]).Findings.SingleOrDefault();
        Assert.Equal((message, message is null ? 0 : 3), (finding?.Message, finding?.Location.Start.Line ?? 0));
    }
}
