using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class SitePathTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("topics/a/index.html")]
    [InlineData(".nojekyll")]
    [InlineData(".well-known/security.txt")]
    [InlineData("assets/日本語.png")]
    public void A_path_inside_the_site_is_safe(string path) => Assert.True(SitePath.IsSafe(path));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("./a")]
    [InlineData("..\\x")]
    [InlineData("C:/x")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData(".git/config")]
    [InlineData(".GIT/config")]
    [InlineData(".garden-manifest.json")]
    [InlineData(".Garden-staging/x")]
    public void A_path_that_leaves_the_site_or_is_not_its_own_is_not(string path) => Assert.False(SitePath.IsSafe(path));

    [Fact]
    public void Half_a_character_is_not_a_name() => Assert.False(SitePath.IsSafe("a/\ud800.html"));

    [Fact]
    public void A_name_has_255_bytes_at_most()
    {
        Assert.True(SitePath.IsSafe($"a/{new string('x', 255)}/b"));
        Assert.False(SitePath.IsSafe($"a/{new string('x', 256)}/b"));
        Assert.False(SitePath.IsSafe($"a/{new string('é', 128)}"));
    }
}
