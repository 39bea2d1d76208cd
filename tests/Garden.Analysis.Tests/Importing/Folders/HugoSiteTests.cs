using Garden.Analysis.Importing.Folders;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Importing.Folders;

public sealed class HugoSiteTests
{
    private static readonly Lazy<Imported> Site = new(() => Imported.OfData(HugoSite.Import, "hugo"));

    [Theory]
    [InlineData("hugo.toml", "[cascade]\ndraft = true\nx = [broken")]
    [InlineData("config/_default/cascade.yaml", "draft: [true")]
    public void Settings_that_cannot_be_read_end_the_import(string path, string text) =>
        Assert.Contains("may say which pages are private", Imported.Refused(HugoSite.Import, (path, text), ("content/a.md", "Words.\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void What_a_file_of_its_own_hands_down_hides() =>
        Assert.Empty(Imported.Of(HugoSite.Import, ("hugo.toml", "title = 'x'\n"), ("config/_default/cascade.yaml", "draft: true\n"), ("content/a.md", "---\ntitle: A\n---\nWords.\n")).Published());

    [Fact]
    public void A_link_from_the_root_of_the_host_leads_into_the_folder_of_the_site() => Assert.Equal(
        ["about"],
        Imported.Of(HugoSite.Import, ("hugo.toml", "baseURL = 'https://example.org/site/'\n"), ("content/posts/a.md", "---\ntitle: A\ndate: 2026-01-02\n---\n[x](/site/about/)\n"), ("content/about.md", "---\ntitle: About\n---\nMe.\n")).Targets("essays/a"));

    [Fact]
    public void A_vault_of_Obsidian_is_refused() =>
        Assert.Equal("use `garden import obsidian`", Imported.Refused(HugoSite.Import, (".obsidian/app.json", "{}"), ("a.md", "Words.\n")).Help);

    [Fact]
    public void Dated_posts_become_essays_and_everything_else_keeps_its_place() => Assert.Equal(
        ["essays/expired.md", "essays/harbour/index.md", "essays/held/inquiry.md", "essays/later.md", "essays/sketch.md", "essays/tram.md", "index.md", "internal/index.md", "internal/minutes.md", "posts/harbour/notes.md", "posts/index.md", "topics/views/ferries.md", "who.md"],
        Site.Value.Paths);

    [Fact]
    public void What_Hugo_publishes_today_is_public_and_nothing_else() => Assert.Equal(
        ["essays/harbour/index", "essays/tram", "index", "posts/index", "topics/views/ferries", "who"],
        Site.Value.Published().Order(StringComparer.Ordinal));

    [Fact]
    public void A_post_of_a_day_ahead_waits_for_it() => Assert.Equal(
        new DateOnly(2099, 5, 1),
        WrittenGarden.Read([("essays/later.md", Site.Value["essays/later.md"])], shown: PageHiding.Private).Corpus.Pages.Single().Privacy.From);

    [Fact]
    public void Pages_that_a_section_or_the_settings_hide_are_told()
    {
        Assert.Contains("content/internal/minutes.md:: becomes a draft: its section hands down that it is not rendered", Site.Value.Notes);
        Assert.Contains("content/posts/held/inquiry.md:: becomes a draft: its section hands down `draft: true`", Site.Value.Notes);
        Assert.Contains("content/posts/harbour/notes.md:: becomes a draft: it lies in the bundle of another page, so Hugo makes no page of it", Site.Value.Notes);
    }

    [Fact]
    public void Old_addresses_lead_on()
    {
        Page harbour = Site.Value.Read().Corpus.Pages.Single(page => page.Name == "essays/harbour/index");
        Assert.Equal(["/old-harbour", "/blog/2026/01/older-name", "/blog/2026/attic/harbour", "/blog/2026/01/the-harbour/"], harbour.OldAddresses.Select(old => old.Written));
        Assert.Equal("essays/the-harbour/", Address.Of(harbour));
        Assert.Contains("redirect_from: [\"/blog/2026/02/tram/\"]", Site.Value["essays/tram.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_with_an_address_of_its_own_keeps_it() => Assert.DoesNotContain("redirect_from", Site.Value["who.md"], StringComparison.Ordinal);

    [Theory]
    [InlineData("index", "essays/tram")]
    [InlineData("essays/tram", "essays/harbour/index", "essays/harbour/index", "img/tram.jpg")]
    [InlineData("essays/harbour/index", "essays/harbour/quay.jpg")]
    public void Links_lead_where_they_led_on_the_site(string page, params string[] targets) => Assert.Equal(targets, Site.Value.Targets(page));

    [Fact]
    public void Shortcodes_that_can_mean_one_thing_are_Markdown_and_the_others_are_told()
    {
        string text = Site.Value["essays/tram.md"];
        Assert.Contains("[to the harbour](harbour/index.md#boats)", text, StringComparison.Ordinal);
        Assert.Contains("![A tram](/img/tram.jpg)\n*The hill tram*", text, StringComparison.Ordinal);
        Assert.Contains("```go\nfmt.Println(\"tram\")\n```", text, StringComparison.Ordinal);
        Assert.Contains("<!-- ask Otto first -->", text, StringComparison.Ordinal);
        Assert.Contains("{{< youtube abc123 >}}", text, StringComparison.Ordinal);
        Assert.Contains("content/posts/tram.md:16: the shortcode `youtube` stays as text", Site.Value.Notes);
    }

    [Fact]
    public void Nothing_breaks() => Assert.Empty(Site.Value.Findings(RuleDescriptor.BrokenLink, RuleDescriptor.AmbiguousLink, RuleDescriptor.CollidingOutput, RuleDescriptor.UnsafePath, RuleDescriptor.InvalidValue, RuleDescriptor.MalformedFrontMatter, RuleDescriptor.MissingKey));

    [Fact]
    public void No_word_of_a_page_is_lost() => Assert.Empty(Site.Value.Lost(Imported.DataOf("hugo")
        .Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal))
        .Select(file => file.Text.Replace("relref", "", StringComparison.Ordinal).Replace("ref", "", StringComparison.Ordinal))).Except(["figure", "src", "alt", "caption", "highlight", "linenos", "true", "comment", "older", "attic", "posts"]));

    [Theory]
    [InlineData("date: 2026-07-01", "", false)]
    [InlineData("date: 2026-07-01", "buildFuture: true", true)]
    [InlineData("date: 2026-01-01\npublishDate: 2026-07-01", "", false)]
    [InlineData("date: 2026-01-01\nexpiryDate: 2026-02-01", "", false)]
    [InlineData("date: 2026-01-01\nbuild:\n  render: never", "", false)]
    [InlineData("date: 2026-01-01\n_build:\n  render: never", "", false)]
    [InlineData("date: 2026-01-01\nheadless: true", "", false)]
    [InlineData("date: 2026-01-01\ndraft: true", "", false)]
    [InlineData("date: 2026-01-01", "", true)]
    [InlineData("date: 2026-01-01", "cascade:\n  draft: true", false)]
    [InlineData("date: 2026-01-01\ndraft: false", "cascade:\n  draft: true", true)]
    [InlineData("date: 2026-01-01", "cascade:\n  - draft: true\n    target: {path: /notes/**}", true)]
    [InlineData("date: 2026-01-01", "cascade:\n  publishDate: 2026-07-01", false)]
    [InlineData("date: 2026-01-01", "cascade:\n  expiryDate: 2026-02-01", false)]
    [InlineData("date: 2026-01-01", "ignoreFiles: ['post\\.md$']", false)]
    [InlineData("date: 2026-01-01", "ignoreFiles: ['(']", false)]
    public void A_page_is_public_as_in_Hugo(string keys, string settings, bool isPublic) => Assert.Equal(
        isPublic ? ["essays/post"] : [],
        Imported.Of(HugoSite.Import, ("hugo.yaml", settings + "\ntitle: x\n"), ("content/posts/post.md", $"---\n{keys}\n---\nText.\n")).Published());

    [Theory]
    [InlineData("date: 2026-01-05", "/posts/a-post/")]
    [InlineData("date: 2026-01-05\nslug: other", "/posts/other/")]
    [InlineData("date: 2026-01-05\nurl: /x/y.html", "/x/y.html")]
    public void A_post_leads_on_from_where_it_was(string keys, string address) => Assert.Contains(
        $"redirect_from: [\"{address}\"]",
        Imported.Of(HugoSite.Import, ("hugo.toml", "title = 'x'\n"), ("content/posts/A post.md", $"---\n{keys}\n---\nText.\n"))["essays/A post.md"],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("/:year/:month/:day/:title/", "/2026/01/05/my-post/")]
    [InlineData("/:section/:contentbasename/", "/posts/a/")]
    [InlineData("/:year/:unheard/", null)]
    public void Patterns_of_the_settings_are_read(string pattern, string? address)
    {
        string text = Imported.Of(HugoSite.Import, ("config/_default/permalinks.toml", $"posts = '{pattern}'\n"), ("config/_default/hugo.toml", "title = 'x'\n"), ("content/posts/a.md", "---\ntitle: My post\ndate: 2026-01-05\n---\nText.\n"))["essays/a.md"];
        Assert.Equal(address is not null, text.Contains($"redirect_from: [\"{address}\"]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("topics: [boats]", "tags: [boats]")]
    [InlineData("tags: [rail]\ntopics: [boats]", "tags: [\"rail\", \"boats\"]\nkeywords: [boats]")]
    public void The_topics_of_a_post_are_tags(string keys, string read)
    {
        Imported imported = Imported.Of(HugoSite.Import, ("content/posts/a.md", $"---\ndate: 2026-01-05\n{keys}\n---\nText.\n"));
        Assert.Contains(read, imported["essays/a.md"], StringComparison.Ordinal);
        Assert.Empty(imported.Findings(RuleDescriptor.BrokenLink));
    }

    [Fact]
    public void A_reference_outside_a_link_stays_and_is_told() => Assert.Contains(
        "content/a.md:1: the shortcode `ref` stays as text",
        Imported.Of(HugoSite.Import, ("content/a.md", "See {{< ref \"b\" >}}.\n"), ("content/b.md", "B.\n")).Notes);

    [Fact]
    public void A_shortcode_that_is_shown_as_such_is_shown() => Assert.Contains(
        "Write `{{< youtube x >}}` for a film.",
        Imported.Of(HugoSite.Import, ("content/a.md", "Write `{{</* youtube x */>}}` for a film.\n"))["a.md"],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ncascade:\n  draft: true\n---\n")]
    [InlineData("---\n{\"cascade\": {\"draft\": true}}\n---\n")]
    [InlineData("{\"title\": \"S\", \"cascade\": [{\"draft\": true}]}\n")]
    [InlineData("+++\ncascade = {draft = true}\n+++\n")]
    [InlineData("+++\ntitle = 'S'\n[cascade]\ndraft = true\n+++\n")]
    [InlineData("+++\n[[cascade]]\ndraft = true\n+++\n")]
    public void What_a_section_hands_down_counts_in_every_syntax(string section)
    {
        Imported imported = Imported.Of(HugoSite.Import, ("hugo.toml", ""), ("content/s/_index.md", section), ("content/s/note.md", "---\ntitle: Note\n---\nWords.\n"), ("content/t/note2.md", "---\ntitle: Other\n---\nWords.\n"));
        Assert.Contains("t/note2", imported.Published());
        Assert.DoesNotContain("s/note", imported.Published());
    }

    [Theory]
    [InlineData("[[module.mounts]]\nsource = 'words/en'\ntarget = 'content'\n[[module.mounts]]\nsource = 'log'\ntarget = 'content/posts'\n")]
    [InlineData("[module]\nmounts = [{source = 'words/en', target = 'content'}, {source = 'log', target = 'content/posts/'}]\n")]
    public void Folders_that_are_mounted_where_pages_lie_hold_pages(string settings)
    {
        Imported imported = Imported.Of(
            HugoSite.Import, ("hugo.toml", settings), ("words/en/about.md", "---\ntitle: About\n---\nSee [it]({{< relref \"/posts/tram\" >}}).\n"), ("log/tram.md", "---\ntitle: Tram\ndate: 2026-01-05\n---\nWords.\n"), ("content/old.md", "---\ntitle: Old\n---\n"));
        Assert.Equal(["about.md", "essays/tram.md"], imported.Paths);
        Assert.Equal(["essays/tram"], imported.Targets("about"));
    }
}
