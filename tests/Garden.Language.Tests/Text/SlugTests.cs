using Garden.Language.Text;

namespace Garden.Language.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("vcbuild.bat", "vcbuildbat")]
    [InlineData("A/B test", "ab-test")]
    [InlineData("1.2 Intro", "12-intro")]
    [InlineData("e.g. this, that", "eg-this-that")]
    [InlineData("Foo & bar_baz", "foo--bar_baz")]
    [InlineData("Größe der Brücke", "größe-der-brücke")]
    [InlineData("C++", "c")]
    [InlineData("?!", "")]
    public void An_anchor_on_GitHub_drops_punctuation_and_keeps_every_blank(string words, string anchor) =>
        Assert.Equal(anchor, Slug.OnGitHub(words));
}
