namespace Garden.Analysis.Tests.Linking;

public sealed class HeadingFormsTests
{
    [Theory]
    [InlineData("vcbuild.bat", "vcbuildbat", "vcbuild-bat")]
    [InlineData("A/B test", "ab-test", "a-b-test")]
    [InlineData("1.2 Intro", "12-intro", "1-2-intro")]
    [InlineData("e.g. this, that", "eg-this-that", "e-g-this-that")]
    [InlineData("What's new?", "whats-new", "whats-new")]
    [InlineData("Foo & bar", "foo--bar", "foo-bar")]
    [InlineData("Foo & bar", "foo-bar", "foo-bar")]
    public void A_heading_is_found_by_its_anchor_on_GitHub_and_keeps_its_own(string heading, string written, string anchor)
    {
        LinkedPage page = new($"[x](#{written}) [y](other.md#{written}) [[other#{heading}]]\n\n## {heading}\n", ("topics/other.md", $"## {heading}\n"));
        Assert.Equal([$"topics/here#{anchor}", $"topics/other#{anchor}", $"topics/other#{anchor}"], page.Targets);
        Assert.Empty(page.Findings);
    }

    [Theory]
    [InlineData("## dup\n\n## dup\n\n## dup 1\n", "#dup-1 #dup-1-1 #dup-1-2", "#dup-1 #dup-1 nowhere")]
    [InlineData("## a/b\n\n## a/b\n\n## a/b\n", "#ab #ab-1 #ab-2", "#a-b #a-b-2 #a-b-3")]
    [InlineData("# Dup\n\n## dup\n", "#dup-1 #dup", "#dup #dup")]
    public void Equal_headings_are_numbered_as_GitHub_does_unless_the_anchor_is_one_of_ours(string headings, string written, string expected)
    {
        LinkedPage page = new(string.Join(' ', written.Split(' ').Select(anchor => $"[x]({anchor})")) + "\n\n" + headings);
        Assert.Equal(expected.Split(' ').Select(anchor => anchor == "nowhere" ? "topics/here" : "topics/here" + anchor), page.Targets);
        Assert.Equal(expected.Contains("nowhere", StringComparison.Ordinal) ? 1 : 0, page.Findings.Length);
    }

    [Theory]
    [InlineData("# The *tides*, 1.2\n\n[x](#the-tides-12) [[#The tides, 1.2]] [y](#the-tides-1-2) [z](here.md#the-tides-12)\n")]
    [InlineData("---\ntitle: The tides, 1.2\n---\n\n# The tides, 1.2\n\n[x](#the-tides-12) [[here#The tides, 1.2]]\n")]
    public void A_link_to_the_first_heading_that_became_the_title_leads_to_the_top(string text)
    {
        LinkedPage page = new(text);
        Assert.All(page.Targets, target => Assert.Equal("topics/here", target));
        Assert.Empty(page.Findings);
    }

    [Fact]
    public void An_item_is_found_before_a_heading_whose_anchor_on_GitHub_is_the_same() =>
        Assert.Equal(["topics/here#ab"], new LinkedPage("[x](#ab)\n\n## A/B\n\n## Beliefs\n\n- They hold. 60% ^ab\n").Targets);
}
