namespace Garden.Site.Tests;

/// <summary>What people bring among their prose, as readers see it.</summary>
public sealed class ProseHtmlTests
{
    [Fact]
    public void Boxes_of_tasks_are_inert_and_say_whether_they_are_ticked()
    {
        BuiltSite site = Site("- [ ] one\n- [x] two\n");
        Assert.Equal(
            ["not done|disabled|", "done|disabled|checked"],
            site["x/"].QuerySelectorAll(".prose li > input[type=checkbox]").Select(box => $"{box.GetAttribute("aria-label")}|{(box.HasAttribute("disabled") ? "disabled" : "")}|{(box.HasAttribute("checked") ? "checked" : "")}"));
    }

    [Theory]
    [InlineData("> [!faq]\n> A", "Question")]
    [InlineData("> [!tldr]-\n> A", "Abstract")]
    [InlineData("> [!my-kind]\n> A", "My kind")]
    [InlineData("> [!bug] Its own\n> A", "Its own")]
    public void A_remark_without_a_title_is_called_by_its_kind(string markdown, string title) =>
        Assert.Equal(title, BuiltSite.Words(Site(markdown + "\n").Only("x/", ".callout > .label")));

    [Fact]
    public void The_language_of_the_page_names_the_kind() =>
        Assert.Equal("Warnung", BuiltSite.Words(Site("---\nlang: de\n---\n> [!warning]\n> A\n").Only("x/", ".callout > .label")));

    [Fact]
    public void A_part_to_unfold_without_words_for_it_is_named() =>
        Assert.Equal("Details", BuiltSite.Words(Site("<details>\n\nA\n\n</details>\n").Only("x/", "details > summary")));

    [Fact]
    public void A_note_in_place_stands_at_the_foot()
    {
        BuiltSite site = Site("A^[one *note*].\n");
        Assert.Equal("one note", BuiltSite.Words(site.Only("x/", "#note-1 .prose")));
        Assert.Equal("#note-1", site.Only("x/", "#ref-1 a").GetAttribute("href"));
    }

    [Fact]
    public void Tags_have_pages_with_those_above_them_and_an_index()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("x.md", "On #sea/tides and #Sea.\n"), ("y.md", "---\ntags: [sea/ice/pack]\n---\n"), ("z.md", "---\nunlisted: true\n---\nOn #hidden.\n")));
        Assert.Equal(["tags/sea/", "tags/sea/ice/", "tags/sea/ice/pack/", "tags/sea/tides/"], site.Pages.Where(path => path.StartsWith("tags/", StringComparison.Ordinal) && path != "tags/index.html").Select(path => path[..^"index.html".Length]).Order(StringComparer.Ordinal));
        Assert.Equal(["../sea/", "../sea/ice/", "../sea/ice/pack/", "../sea/tides/"], site["tags/"].QuerySelectorAll(".claim a").Select(link => "../" + link.GetAttribute("href")).Distinct(StringComparer.Ordinal));
        Assert.Equal(["x", "y"], site["tags/sea/"].QuerySelectorAll(".row a").Select(link => link.TextContent).Distinct(StringComparer.Ordinal));
        Assert.Equal(["../tags/sea/tides/", "../tags/sea/"], site["x/"].QuerySelectorAll("a.tag").Select(link => link.GetAttribute("href")));
        Assert.Empty(site["z/"].QuerySelectorAll("a.tag"));
        Assert.Contains("#hidden", site["z/"].Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(site["x/"].QuerySelectorAll("footer a"), link => link.GetAttribute("href") == "../tags/");
    }

    private static BuiltSite Site(string markdown) => BuiltSite.Of(WrittenGarden.Of(("x.md", markdown)));
}
