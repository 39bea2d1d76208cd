using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linking;

public sealed class PlacesOfPrivacyTests
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

    [Theory]
    [InlineData("private/a.md", "the name of the folder `private/` keeps nothing back: a page in it is published")]
    [InlineData("notes/Drafts/deep/a.md", "the name of the folder `notes/Drafts/` keeps nothing back: a page in it is published")]
    [InlineData("entwürfe/a.md", "the name of the folder `entwürfe/` keeps nothing back: a page in it is published")]
    [InlineData("notes/a.private.md", "the name of the page keeps nothing back: it is published")]
    [InlineData("notes/private.md", null)]
    [InlineData("private-equity/a.md", null)]
    public void A_name_that_only_sounds_private_is_told(string path, string? message)
    {
        Assert.Equal(message, WrittenGarden.Read([(path, "Words.\n")]).Findings.SingleOrDefault()?.Message);
        Assert.Empty(WrittenGarden.Read([(path, "---\ndraft: true\n---\nWords.\n")]).Findings);
    }
}
