using Garden.Analysis.Importing.Folders;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Importing.Folders;

public sealed class JekyllSiteTests
{
    private static readonly Lazy<Imported> Site = new(() => Imported.OfData(JekyllSite.Import, "jekyll"));

    [Fact]
    public void Posts_and_drafts_become_essays_and_pages_stand_at_their_permalink() => Assert.Equal(
        ["README.md", "essays/boat.md", "essays/future.md", "essays/hill-tram.md", "essays/letter.md", "essays/pump-house.md", "essays/shed.md", "index.md", "letters/otto.md", "recipes/soup.md", "who.md"],
        Site.Value.Paths);

    [Fact]
    public void What_Jekyll_publishes_today_is_public_and_nothing_else() =>
        Assert.Equal(["essays/boat", "essays/hill-tram", "index", "recipes/soup", "who"], Site.Value.Published().Order(StringComparer.Ordinal));

    [Fact]
    public void Old_addresses_lead_on()
    {
        Page tram = Site.Value.Read().Corpus.Pages.Single(page => page.Name == "essays/hill-tram");
        Assert.Equal(["/old/tram/", "/city/transport/2026/01/05/hill-tram/"], tram.OldAddresses.Select(old => old.Written));
        Assert.Contains("redirect_from: [\"/2026/03/01/boat/\"]", Site.Value["essays/boat.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("redirect_from", Site.Value["who.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_and_the_title_come_from_the_name_where_nothing_else_says_them()
    {
        Essay boat = (Essay)Site.Value.Read().Corpus.Pages.Single(page => page.Name == "essays/boat");
        Assert.Equal((new DateOnly(2026, 3, 1), "Boat"), (boat.Date, boat.Title));
        Assert.Equal("old boats", boat.Tags.Single());
    }

    [Fact]
    public void Tags_are_read_as_Jekyll_reads_them()
    {
        Assert.Equal("rail, boats", string.Join(", ", Site.Value.Read().Corpus.Pages.Single(page => page.Name == "essays/hill-tram").Tags));
        Assert.Contains("tag: [\"wood work\"]", Site.Value["essays/shed.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index", "essays/hill-tram")]
    [InlineData("essays/hill-tram", "essays/shed", "essays/boat", "assets/tram.png")]
    public void Links_lead_where_they_led_on_the_site(string page, params string[] targets) => Assert.Equal(targets, Site.Value.Targets(page));

    [Theory]
    [InlineData("/blog/about/", "about")]
    [InlineData("/blog/assets/x.png", "assets/x.png")]
    [InlineData("/about/", "about")]
    [InlineData("/blogs/about/", "nowhere")]
    public void A_link_from_the_root_of_the_host_leads_into_the_folder_of_the_site(string link, string target) => Assert.Equal(
        [target],
        Imported.Of(JekyllSite.Import, ("_config.yml", "baseurl: /blog\n"), ("_posts/2026-01-02-a.md", $"---\ntitle: A\n---\n[x]({link})\n"), ("about.md", "---\ntitle: About\npermalink: /about/\n---\nMe.\n"), ("assets/x.png", "x")).Targets("essays/a"));

    [Fact]
    public void A_vault_of_Obsidian_is_refused() =>
        Assert.Equal("use `garden import obsidian`", Imported.Refused(JekyllSite.Import, (".obsidian/app.json", "{}"), ("a.md", "Words.\n")).Help);

    [Fact]
    public void Tags_that_can_mean_one_thing_are_Markdown_and_the_others_are_told()
    {
        string text = Site.Value["essays/hill-tram.md"];
        Assert.Contains("```ruby\nputs 1\n```", text, StringComparison.Ordinal);
        Assert.Contains("![x](/assets/tram.png){: .wide}", text, StringComparison.Ordinal);
        Assert.Contains("<!-- ask Otto first -->", text, StringComparison.Ordinal);
        Assert.Contains("\n{{ not a tag }}\n", text, StringComparison.Ordinal);
        Assert.Contains("_posts/2026-01-05-hill-tram.md:16: the attribute `{: .wide}` stays as text", Site.Value.Notes);
        Assert.Contains("_posts/2026-01-05-hill-tram.md:20: the Liquid tag `include` stays as text", Site.Value.Notes);
    }

    [Fact]
    public void What_Jekyll_holds_back_is_told_with_the_reason()
    {
        Assert.Contains("_posts/private/2026-02-02-letter.md:: becomes a draft: the settings say `published: false` for its folder", Site.Value.Notes);
        Assert.Contains("_letters/otto.md:: becomes a draft: its collection is not published", Site.Value.Notes);
        Assert.Contains("README.md:: becomes a draft: it has no front matter, so Jekyll makes no page of it", Site.Value.Notes);
        Assert.Contains("_drafts/pump-house.md:: has no date: the day of the import stands there", Site.Value.Notes);
    }

    [Fact]
    public void Nothing_breaks_but_a_link_to_a_draft() => Assert.Equal(
        ["input/essays/hill-tram.md: `shed.md` is not published, so the link is shown as plain words"],
        Site.Value.Findings(RuleDescriptor.BrokenLink, RuleDescriptor.AmbiguousLink, RuleDescriptor.CollidingOutput, RuleDescriptor.UnsafePath, RuleDescriptor.InvalidValue, RuleDescriptor.MalformedFrontMatter, RuleDescriptor.MissingKey));

    [Fact]
    public void No_word_of_a_page_is_lost() => Assert.Empty(Site.Value.Lost(Imported.DataOf("jekyll")
        .Where(file => file.Path.Contains(".m", StringComparison.Ordinal))
        .Select(file => file.Text)).Except(["site", "baseurl", "post", "posts", "url", "link", "highlight", "endhighlight", "comment", "endcomment", "raw", "endraw", "md", "01", "2026", "hill", "shed", "02", "03", "boat", "tram", "05"]));

    [Fact]
    public void Settings_that_cannot_be_read_stop_the_import() =>
        Assert.Contains("_config.yml", Imported.Refused(JekyllSite.Import, ("_config.yml", "a: [\n"), ("_posts/2026-01-05-x.md", "---\n---\nText.\n")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("date", "/a/b/2026/01/05/my-post.html")]
    [InlineData("pretty", "/a/b/2026/01/05/my-post/")]
    [InlineData("ordinal", "/a/b/2026/005/my-post.html")]
    [InlineData("weekdate", "/a/b/2026/W02/Mon/my-post.html")]
    [InlineData("none", "/a/b/my-post.html")]
    [InlineData("/notes/:year-:i_month-:i_day/:title", "/notes/2026-1-5/my-post")]
    public void Every_style_of_address_is_known(string style, string address) => Assert.Contains(
        $"redirect_from: [\"{address}\"]",
        Imported.Of(JekyllSite.Import, ("_config.yml", $"permalink: {style}\n"), ("a/_posts/2026-1-5-my-post.md", "---\ncategories: [b]\n---\nText.\n"))["essays/my-post.md"],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("published: false", "", false)]
    [InlineData("title: x", "future: true", true)]
    [InlineData("date: 2026-07-01", "", false)]
    [InlineData("date: 2026-07-01", "future: true", true)]
    [InlineData("title: x", "exclude: [_posts]", false)]
    [InlineData("title: x", "defaults:\n  - scope: {type: posts}\n    values: {published: false}", false)]
    [InlineData("published: true", "defaults:\n  - scope: {path: ''}\n    values: {published: false}", true)]
    [InlineData("title: x", "defaults:\n  - scope: {type: pages}\n    values: {published: false}", true)]
    public void A_post_is_public_as_in_Jekyll(string keys, string settings, bool isPublic) => Assert.Equal(
        isPublic ? ["essays/x"] : [],
        Imported.Of(JekyllSite.Import, ("_config.yml", settings + "\ntitle: x\n"), ("_posts/2026-01-05-x.md", $"---\n{keys}\n---\nText.\n")).Published());

    [Theory]
    [InlineData("h.md", "title: x", true)]
    [InlineData("#h.md", "title: x", false)]
    [InlineData("~h.md", "title: x", false)]
    [InlineData("#old/h.md", "title: x", false)]
    [InlineData("~old/h.md", "include: ['~old']", true)]
    public void What_editors_leave_beside_a_page_is_public_only_where_the_settings_say_so(string path, string settings, bool isPublic) =>
        Assert.Equal(isPublic, Imported.Of(JekyllSite.Import, ("_config.yml", settings + "\n"), (path, "---\ntitle: H\n---\nText.\n")).Published() is [_]);

    [Fact]
    public void Two_posts_of_one_name_stand_side_by_side() => Assert.Equal(
        ["essays/x-2.md", "essays/x.md"],
        Imported.Of(JekyllSite.Import, ("_posts/2026-01-05-x.md", "---\n---\nOne.\n"), ("_posts/2026-02-05-x.md", "---\n---\nTwo.\n")).Paths);
}
