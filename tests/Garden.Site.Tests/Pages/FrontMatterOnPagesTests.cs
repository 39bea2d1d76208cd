using AngleSharp.Dom;

namespace Garden.Site.Tests.Pages;

/// <summary>What front matter does to the pages of a site.</summary>
public sealed class FrontMatterOnPagesTests
{
    [Fact]
    public void An_area_lists_its_regions_in_the_order_that_they_give()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(
            ("topics/a.md", "---\ntitle: Anchor\narea: Sea\n---\n"), ("topics/b.md", "---\ntitle: Buoy\narea: Sea\norder: 10\n---\n"),
            ("topics/c.md", "---\ntitle: Cable\narea: Sea\nweight: -2\n---\n"), ("topics/d.md", "---\ntitle: Dock\narea: Sea\norder: 2.5\n---\n")));

        string[] titles = ["Anchor", "Buoy", "Cable", "Dock"];
        Assert.Equal(
            ["Cable", "Dock", "Buoy", "Anchor"],
            site["areas/sea/"].QuerySelectorAll("main .region-row a").Select(BuiltSite.Words).Where(titles.Contains).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Notes_are_listed_by_what_is_known_of_their_day()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(
            ("reading/a.md", "---\ntitle: Anchor\nread: 2024\n---\n"), ("reading/b.md", "---\ntitle: Buoy\nread: 2025-03\n---\n"), ("reading/c.md", "---\ntitle: Cable\nread: 2024-11-05\n---\n")));

        Assert.Equal(["Buoy", "Cable", "Anchor"], site["reading/"].QuerySelectorAll("main .reading a").Select(BuiltSite.Words));
    }

    [Fact]
    public void The_main_part_says_its_language_and_direction()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/a.md", "---\nlang: ar\ndir: rtl\n---\nWords.\n"), ("topics/b.md", "Words.\n")));

        IElement main = site.Only("topics/a/", "main");
        Assert.Equal(("ar", "rtl", "en"), (main.GetAttribute("lang"), main.GetAttribute("dir"), site["topics/a/"].DocumentElement.GetAttribute("lang")));
        Assert.False(site.Only("topics/b/", "main").HasAttribute("lang") || site.Only("topics/b/", "main").HasAttribute("dir"));
    }

    [Fact]
    public void Tags_that_look_alike_have_pages_of_their_own()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("topics/a.md", "---\ntitle: Anchor\ntags: [C++, energy/wind]\n---\n"), ("topics/b.md", "---\ntitle: Buoy\ntags: ['C#', Energy/Wind]\n---\n")));

        Assert.Equal(["C#", "C++", "Energy", "Tags", "energy/wind"], site.Pages.Where(path => path.StartsWith("tags/", StringComparison.Ordinal))
            .Select(path => BuiltSite.Words(site.Only(path[..^"index.html".Length], "main h1"))).Select(title => title.Replace("Energy/Wind", "energy/wind", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
