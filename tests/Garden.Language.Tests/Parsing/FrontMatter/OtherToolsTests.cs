using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing.FrontMatter;

/// <summary>Front matter as other tools write it.</summary>
public class OtherToolsTests
{
    [Theory]
    [InlineData("last_reviewed: 2026-05-01")]
    [InlineData("LastReviewed: 2026-05-01T23:59:59-11:00")]
    [InlineData("Last Reviewed: 2026/05/01")]
    [InlineData("reviewed_on: 2026-05-01 10:00")]
    [InlineData("last-verified: \"2026-05-01\"")]
    [InlineData("reviewed: May 1, 2026")]
    [InlineData("reviewed:\nlast_reviewed: 2026-05-01")]
    public void A_review_is_found_by_every_name(string yaml)
    {
        PageMetadata page = Pages.Read(yaml);

        Assert.Equal(new DateOnly(2026, 5, 1), page.Reviewed);
        Assert.Empty(page.Diagnostics);
    }

    [Fact]
    public void A_key_wins_over_its_synonym_which_becomes_a_key_of_the_writers_own()
    {
        PageMetadata page = Pages.Read("summary: one\ndescription: two\nregion: a\ncategory: [b, c]\ntitle: T\nTitle: U");

        Assert.Equal(("two", "a", "T"), (page.Description?.Text, page.Area, page.Title?.Text));
        Assert.Equal([("summary", "one"), ("category", "b, c"), ("Title", "U")], page.Extra.Select(extra => (extra.Key, extra.Value.Line)));
        Assert.Equal([Severity.Info, Severity.Info, Severity.Warning], page.Diagnostics.Select(finding => finding.Severity));
    }

    [Theory]
    [InlineData("tags: sea, salt water", "sea|salt water")]
    [InlineData("tags: sea salt", "sea|salt")]
    [InlineData("tags: '#sea #salt/brine'", "sea|salt/brine")]
    [InlineData("tags: #sea, #salt", "sea|salt")]
    [InlineData("tags: # to be chosen", "")]
    [InlineData("tags:\n  - #sea\n  - salt water\n  - \"#a/b/\"", "sea|salt water|a/b")]
    [InlineData("tag: sea", "sea")]
    [InlineData("tags: [2024, sea, sea]", "2024|sea")]
    [InlineData("tags:", "")]
    public void Tags_are_read_as_people_write_them(string yaml, string tags)
    {
        PageMetadata page = Pages.Read(yaml);

        Assert.Equal(tags, string.Join('|', page.Tags));
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("slug: Other Name", "Other Name")]
    [InlineData("permalink: /2024/05/my-post/", "my-post")]
    [InlineData("permalink: https://example.org/a/my-post.html?x#y", "my-post")]
    [InlineData("permalink: /a/b/index.html", "b")]
    [InlineData("permalink: /:categories/:title/", null)]
    [InlineData("permalink: /", null)]
    public void The_address_has_another_name(string yaml, string? slug)
    {
        PageMetadata page = Pages.Read(yaml);

        Assert.Equal(slug, page.Slug?.Text);
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc/x")]
    [InlineData("a/b")]
    [InlineData("..\\x")]
    [InlineData("%2e%2e%2fx")]
    [InlineData("a%5cb")]
    [InlineData("index")]
    [InlineData(".nojekyll")]
    [InlineData("aux")]
    [InlineData("a:b")]
    [InlineData("x.")]
    public void A_slug_stays_in_its_folder(string slug)
    {
        PageMetadata page = Pages.Read($"slug: '{slug}'");

        Assert.Null(page.Slug);
        Assert.Equal("GRD606 2:8", Pages.Places(page.Diagnostics));
    }

    [Theory]
    [InlineData("essays/2024-01-02-on-tides.md", "", "2024-01-02")]
    [InlineData("essays/2024-01-02 tides.md", "title: x", "2024-01-02")]
    [InlineData("essays/2024-01-02/index.md", "", "2024-01-02")]
    [InlineData("essays/2024-01-02.md", "date: 2023-05-06", "2023-05-06")]
    [InlineData("essays/2024-01-02x.md", "pubDate: Jul 08 2022", "2022-07-08")]
    [InlineData("essays/tides.md", "published: 2022-07-08", "2022-07-08")]
    [InlineData("essays/2024-02-30-tides.md", "", null)]
    [InlineData("essays/tides.md", "", null)]
    public void An_essay_takes_its_date_where_it_finds_one(string path, string yaml, string? date)
    {
        PageMetadata page = FrontMatterReader.Read(new SourceFile("input/" + path, $"---\n{yaml}\n---\nWords.\n"), PageKind.Essay, GardenSettings.Default);

        Assert.Equal(date, page.Date?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(date is null ? "GRD603" : "", string.Join(", ", page.Diagnostics.Select(finding => finding.Rule.Id)));
    }

    [Fact]
    public void Keys_of_other_tools_are_one_info()
    {
        PageMetadata page = Pages.Read("layout: post\ncssclasses: [wide]\nnav_order: 3\nShowToc: true\ntype: note\nsidebar_position: 2\nmoodiness: x", PageKind.Page);

        Assert.Equal(["GRD602 Info", "GRD602 Warning"], page.Diagnostics.Select(finding => $"{finding.Rule.Id} {finding.Severity}"));
        Assert.Contains("`layout`, `cssclasses`, `nav_order`, `ShowToc`, `type` and 1 more", page.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_unknown_keys_are_not_told_one_by_one()
    {
        PageMetadata page = Pages.Read(string.Join('\n', Enumerable.Range(0, 200).Select(n => FormattableString.Invariant($"zzz{n}q: x"))));

        Assert.Equal(6, page.Diagnostics.Length);
        Assert.Contains("195 more keys", page.Diagnostics[5].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_the_writers_own_are_handed_on()
    {
        GardenSettings settings = Pages.Settings("keys: [mood, order]\nfront-matter: {Zone: area, colophon: description}\n").Settings;
        PageMetadata page = Pages.Read("Mood: {now: calm, then: [a, ~]}\norder: 2\nzone: Water\ncolophon: Words", settings: settings);

        Assert.Empty(page.Diagnostics);
        Assert.Equal(("Water", "Words", 2.0), (page.Area, page.Description?.Text, page.Order));
        Assert.Equal([("Mood", "now: calm, then: a, "), ("order", "2")], page.Extra.Select(extra => (extra.Key, extra.Value.Line)));
    }

    [Theory]
    [InlineData("lang: pt_BR\ndir: RTL\nweight: -1.5", "pt-BR", "rtl", -1.5, "")]
    [InlineData("lang: not a tag\ndir: up\norder: first", null, null, null, "GRD604 2:7, GRD604 3:6, GRD604 4:8")]
    public void Language_direction_and_order_are_read(string yaml, string? lang, string? dir, double? order, string findings)
    {
        PageMetadata page = Pages.Read(yaml);

        Assert.Equal((lang, dir, order), (page.Language, page.Direction, page.Order));
        Assert.Equal(findings, Pages.Places(page.Diagnostics));
        Assert.All(page.Diagnostics, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Theory]
    [InlineData("author: [A. Roe, \"[[J. Doe]]\"]", "A. Roe, J. Doe")]
    [InlineData("author: [[A. Roe]]", "A. Roe")]
    [InlineData("authors:\n  - name: A. Roe\n    url: x", "A. Roe")]
    public void Several_authors_are_one_line(string yaml, string author) => Assert.Equal(author, Pages.Read(yaml, PageKind.Reading).Author);

    [Theory]
    [InlineData("region: \"[[Water|W]]\"", "Water")]
    [InlineData("area: [[Water]]", "Water")]
    [InlineData("categories:\n  - [Water, Salt]\n  - Land", "Water")]
    [InlineData("categories: Water, Land", "Water")]
    public void The_area_is_the_first_of_several(string yaml, string area) => Assert.Equal(area, Pages.Read(yaml).Area);

    [Fact]
    public void A_fix_keeps_the_quotes_of_a_key()
    {
        const string text = "{\"titel\": \"x\"}\n";
        TextEdit edit = Assert.Single(Assert.Single(Pages.ReadFile(text).Diagnostics).Fix!.Edits);

        Assert.Equal(("titel", "title"), (text[edit.Span.Start..edit.Span.End], edit.Text));
    }
}
