using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Linking;

public class OldAddressesTests
{
    [Theory]
    [InlineData("/old/place/", "old/place/")]
    [InlineData("/old", "old/")]
    [InlineData("/2019/05/Old-Post.html", "2019/05/Old-Post.html")]
    [InlineData("/caf%C3%A9/", "café/")]
    [InlineData("/old/index.html", "old/")]
    [InlineData("/", null)]
    [InlineData("/index.html", null)]
    [InlineData("//example.org/x", null)]
    [InlineData("/\\example.org", null)]
    [InlineData("/../up/", null)]
    [InlineData("/a/%2e%2e/b/", null)]
    [InlineData("/a?b", null)]
    [InlineData("/.nojekyll", null)]
    [InlineData("/CNAME", null)]
    public void An_old_address_is_one_of_the_site(string written, string? address) => Assert.Equal(address, OldAddresses.AddressOf(written));

    [Theory]
    [InlineData("/", "GRD605")]
    [InlineData("/index.html", "GRD605")]
    [InlineData("/assets/x.css", "GRD605")]
    [InlineData("/beliefs/", "GRD605")]
    [InlineData("/tags/sea/", "GRD605")]
    [InlineData("/feed.xml", "GRD605")]
    [InlineData("/404.html", "GRD605")]
    [InlineData("/topics/b/", "GRD605")]
    [InlineData("/Topics/B", "GRD605")]
    [InlineData("/pier.png", "GRD605")]
    [InlineData("/pier.png/below/", "GRD605")]
    [InlineData("//example.org/x", "GRD606")]
    [InlineData("/../x", "GRD606")]
    [InlineData("/cname", "GRD606")]
    [InlineData("/.well-known/x", "GRD606")]
    [InlineData("/old/place/", "")]
    [InlineData("/topics/a/", "")]
    public void What_is_taken_or_leads_away_is_an_error(string written, string rule)
    {
        string page = $"---\nredirect_from: ['{written}']\n---\n";
        Assert.Equal(rule, Findings(("topics/a.md", page), ("topics/b.md", "x"), ("pier.png", "")));
    }

    [Fact]
    public void Two_pages_cannot_come_from_one_address() =>
        Assert.Equal("GRD605", Findings(("topics/a.md", "---\naliases: [/old/]\n---\n"), ("topics/b.md", "---\nredirect_from: OLD\n---\n")));

    [Fact]
    public void A_page_with_a_slug_is_found_by_both_names()
    {
        GardenAsOf corpus = WrittenGarden.Of(
            ("topics/a.md", "---\ntitle: Piers\nslug: Jetties\n---\n"), ("topics/deep/index.md", "---\nslug: shallow\n---\n"), ("index.md", "---\nslug: start\n---\n"),
            ("topics/b.md", "[[a]] [[jetties]] [[topics/a]] [[topics/jetties]] [x](a.md) [[deep]] [[shallow]]\n"));
        Page linking = corpus.Pages.Single(page => page.Name == "topics/b");

        Assert.Equal(["topics/jetties/", "topics/shallow/", "topics/b/"], corpus.Topics.OrderBy(topic => topic.Name == "topics/b").ThenBy(topic => topic.Name, StringComparer.Ordinal).Select(Address.Of));
        Assert.Equal(["Jetties", "b", "shallow"], corpus.Topics.Select(topic => topic.Id));
        Assert.Equal("", Address.Of(corpus.Home!));
        Assert.Equal(5, corpus.Targets[linking].Count(target => target is LinkTarget.Place { Page.Name: "topics/a" }));
        Assert.Equal(2, corpus.Targets[linking].Count(target => target is LinkTarget.Place { Page.Name: "topics/deep/index" }));
    }

    [Fact]
    public void Two_pages_cannot_have_one_slug() =>
        Assert.Equal("GRD605", Findings(("topics/a.md", "---\nslug: b\n---\n"), ("topics/b.md", "x")));

    private static string Findings(params (string Path, string Text)[] files) =>
        string.Join(", ", WrittenGarden.Read(files).Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule.Id));
}
