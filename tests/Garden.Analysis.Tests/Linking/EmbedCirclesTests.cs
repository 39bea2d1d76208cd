using System.Collections.Immutable;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linking;

public sealed class EmbedCirclesTests
{
    [Theory]
    [InlineData("![[b]]", "![[a]]", "a → b → a")]
    [InlineData("A.\n\n![[a]]", "", "a → a")]
    [InlineData("## H\n\n![[b#^x]]", "> q\n> ![[a#H]]\n\n^x", "b#x → a#h → b#x")]
    [InlineData("## H\n\n![[#H]]", "", "a#h → a#h")]
    public void Pages_that_embed_one_another_in_a_circle_are_reported_with_their_chain(string a, string b, string chain)
    {
        Diagnostic finding = Assert.Single(Findings(a, b));
        Assert.Equal($"what is embedded here embeds this again, in a circle: {chain}", finding.Message);
        Assert.Equal((RuleDescriptor.BrokenLink, Severity.Error), (finding.Rule, finding.Severity));
    }

    [Theory]
    [InlineData("![[#H]]\n\n## H\n\nWords.", "")]
    [InlineData("![[b]] ![[b]]", "Words.")]
    [InlineData("![[b#One]]\n\n## Two\n\nWords.", "## One\n\nWords.\n\n## Two\n\n![[a#Two]]")]
    [InlineData("![[b]]", "See [[a]] and ![[a]] in words.")]
    public void What_ends_is_no_circle(string a, string b) => Assert.Empty(Findings(a, b));

    [Fact]
    public void A_long_chain_is_followed_to_its_end()
    {
        (string, string)[] pages = [.. Enumerable.Range(0, 3_000).Select(i => ($"p{i}.md", $"![[p{(i + 1) % 3_000}]]\n"))];
        string message = Assert.Single(WrittenGarden.Read(pages).Findings).Message;
        Assert.EndsWith("p0 → p1 → p2 → p3 → … → p2997 → p2998 → p2999 → p0", message, StringComparison.Ordinal);
    }

    private static ImmutableArray<Diagnostic> Findings(string a, string b) => WrittenGarden.Read([("a.md", a + "\n"), ("b.md", b + "\n")]).Findings;
}
