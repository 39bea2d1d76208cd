using Garden.Analysis.Linting;

namespace Garden.Analysis.Tests.Linting;

public sealed class GlobTests
{
    [Theory]
    [InlineData("reading/**", "input/reading/2026/x.md", true)]
    [InlineData("reading/**", "reading/x.md", true)]
    [InlineData("reading/", "input/reading/x.md", true)]
    [InlineData("input/reading/**", "input/reading/x.md", true)]
    [InlineData("reading/*", "input/reading/2026/x.md", false)]
    [InlineData("*.md", "input/x.md", true)]
    [InlineData("*.md", "input/topics/x.md", false)]
    [InlineData("**/*.md", "input/x.md", true)]
    [InlineData("**/x.md", "input/topics/deep/x.md", true)]
    [InlineData("topics/**/x.md", "input/topics/x.md", true)]
    [InlineData("topics/**/x.md", "input/topics/a/b/x.md", true)]
    [InlineData("topics/?.md", "input/topics/x.md", true)]
    [InlineData("topics/?.md", "input/topics/xy.md", false)]
    [InlineData("{topics,essays}/*.md", "input/essays/x.md", true)]
    [InlineData("{topics,essays}/*.md", "input/reading/x.md", false)]
    [InlineData("topics/{a,b{c,d}}.md", "input/topics/bd.md", true)]
    [InlineData("topics/a+b (1).md", "input/topics/a+b (1).md", true)]
    [InlineData("topics/{open", "topics/{open", true)]
    [InlineData("topics/[x].md", "topics/x.md", false)]
    [InlineData("topics/X.md", "topics/x.md", false)]
    [InlineData("topics/x", "topics/x.md", false)]
    [InlineData("", "topics/x.md", false)]
    [InlineData("**", "input/a/b/c.md", true)]
    public void A_pattern_matches_inside_the_content_folder_or_from_the_root(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new Glob(pattern).Matches(path));

    [Theory]
    [InlineData("private", "private/a.md", true)]
    [InlineData("private", "diary/private/a.md", true)]
    [InlineData("private", "privately/a.md", false)]
    [InlineData("private/", "private/deep/a.md", true)]
    [InlineData("/private/", "private/a.md", true)]
    [InlineData("/private", "diary/private/a.md", false)]
    [InlineData("./private/**", "private/a.md", true)]
    [InlineData("input/private/**", "private/a.md", true)]
    [InlineData("private\\**", "private/a.md", true)]
    [InlineData("Private/**", "private/a.md", true)]
    [InlineData("**/private", "diary/private/a.md", true)]
    [InlineData("private/*", "private/deep/a.md", true)]
    [InlineData("private/secret", "private/secret.md", true)]
    [InlineData("private/secret", "private/secrets.md", false)]
    [InlineData("secret.md", "private/secret.md", true)]
    [InlineData("*-private.md", "topics/a-private.md", true)]
    [InlineData("/*.md", "private/secret.md", false)]
    [InlineData("{private,drafts}", "drafts/a.md", true)]
    [InlineData("private", "private.md", true)]
    public void What_is_excluded_is_meant_widely(string pattern, string path, bool matches) => Assert.Equal(matches, Glob.OfContent(pattern, widely: true).Matches(path));

    [Theory]
    [InlineData("topics", "topics/deep/a.md", true)]
    [InlineData("topics", "old/topics/a.md", false)]
    [InlineData("Topics", "topics/a.md", false)]
    [InlineData("topics/*", "topics/deep/a.md", false)]
    [InlineData("*.md", "a.md", true)]
    [InlineData("/topics/a", "topics/a.md", true)]
    public void What_is_included_is_meant_as_it_is_written(string pattern, string path, bool matches) => Assert.Equal(matches, Glob.OfContent(pattern, widely: false).Matches(path));
}
