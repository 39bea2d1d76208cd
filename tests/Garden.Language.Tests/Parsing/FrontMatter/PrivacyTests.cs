using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing.FrontMatter;

/// <summary>Which pages readers do not get to see, and on which day.</summary>
public class PrivacyTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    public static TheoryData<string> HiddenForms =>
    [
        "---\nDraft: true\n---\n", "---\nDRAFT: Yes\n---\n", "---\ndraft : on\n---\n", "---\n\"draft\": 'TRUE'\n---\n", "---\n{title: Tide, draft: true}\n---\n",
        "---\n{\n\t\"draft\": true\n}\n---\n", "---json\n{\"draft\": true}\n---\n", "---toml\ndraft = true\n---\n", "+++\ndraft = true\n+++\n", "+++\r\nDraft = \"yes\"\r\n+++\r\n",
        "+++\rdraft = true\r+++\r", "{\"draft\": true}\n", "{\n  \"title\": \"Tide\",\n  \"draft\": \"true\"\n}\n\n",
        "---\npublish: false\n---\n", "---\nPublish: No\n---\n", "---\npublished: false\n---\n", "---\ndg-publish: false\n---\n", "---\nDG_Publish: off\n---\n",
        "---\nprivate: true\n---\n", "---\nunpublished: true\n---\n", "---\nheadless: true\n---\n", "---\npublic: false\n---\n", "---\npermalink: false\n---\n", "---\nisDraft: true\n---\n",
        "---\nbuild: {render: never}\n---\n", "---\n_build:\n  render: false\n---\n", "---\nbuild.render: link\n---\n", "+++\n[build]\nrender = 'never'\n+++\n", "+++\nbuild.render = 'never'\n+++\n",
        "---\npublishDate: 2026-06-02\n---\n", "---\npublish_date: 2026-06-02T00:00:00-10:00\n---\n", "+++\npublishDate = 2026-06-02T08:00:00Z\n+++\n", "---\npubDate: Jun 02 2026\n---\n",
        "---\npublished: 2026-06-02\n---\n", "---\nexpiryDate: 2026-05-31\n---\n", "---\nexpiry-date: 2026-06-01\n---\n", "---\nunpublishDate: 2021/01/01\n---\n",
        "---\nparams: {draft: true}\n---\n", "---\ncascade:\n  private: yes\n---\n", "+++\n[params]\npublish = false\n+++\n", "---\nconfidential: true\n---\n", "---\ngarden: {draft: true}\n---\n", "---\ndo-not-publish: true\n---\n", "---\nembargo: 2026-06-02\n---\n", "---\nsecret: yes\n---\n",
        "---\npublishOn: 2026-06-02\n---\n", "---\nexpires: 2026-05-31\n---\n", "---\nexpiration_date: 2026-05-31\n---\n",
        "---\nvisibility: private\n---\n", "---\nVisibility: Hidden\n---\n", "---\nprivacy: private\n---\n", "---\nstage: private\n---\n", "---\nstate: draft\n---\n", "---\npost_status: draft\n---\n", "---\naudience: only me\n---\n",
        "---\nparams: {visibility: private}\n---\n", "---\nis_public: false\n---\n", "---\nisPublished: no\n---\n", "---\nvisible: false\n---\n", "---\nSichtbarkeit: privat\n---\n", "---\n公開範囲: 非公開\n---\n",
        "---\nentwurf: true\n---\n", "---\nEntwurf: ja\n---\n", "---\nbrouillon: oui\n---\n", "---\nprivé: true\n---\n", "---\nborrador: sí\n---\n", "---\n下書き: はい\n---\n", "---\nمسودة: نعم\n---\n", "---\ndraft: ja\n---\n", "---\nprivate: oui\n---\n",
        "---\nveröffentlichen: nein\n---\n", "---\npublier: non\n---\n", "---\npublicar: no\n---\n", "---\n公開: いいえ\n---\n", "---\nنشر: لا\n---\n", "---\nveröffentlichen: 2026-06-02\n---\n",
        "---\ndraft: false\nprivate: true\n---\n", "---\ndraft: false\nDraft: true\n---\n",
        "---\nhidden: true\n---\n", "---\nHide: yes\n---\n", "---\nparams: {hidden: true}\n---\n", "---\nexcludeFromSite: true\n---\n", "---\nno-export: true\n---\n", "+++\nrender = false\n+++\n", "---\npassword: tide\n---\n",
        "---\naccess: [private]\n---\n", "---\nvisibility: {level: private}\n---\n", "---\nvisibility: \"🔒 Private\"\n---\n", "---\nvisible: nobody\n---\n", "---\nvisibility: false\n---\n", "---\nsharing: private\n---\n", "---\nclassification: secret\n---\n",
        "---\nkladde: ja\n---\n", "---\nbozza: true\n---\n", "---\noculto: true\n---\n", "---\nчерновик: да\n---\n", "---\nrascunho: sim\n---\n", "---\n草稿: 是\n---\n", "---\nverborgen: ja\n---\n", "---\npubliceren: nee\n---\n", "---\npublish: нет\n---\n",
        "---\nprive\u0301: oui\n---\n", "---\nvisibility: prive\u0301\n---\n", "---\nvero\u0308ffentlichen: nein\n---\n", "---\nembargoUntil: 2026-06-02\n---\n", "---\npublish_at: 2026-06-02\n---\n", "---\nexpires_at: 2026-05-31\n---\n",
    ];

    public static TheoryData<string> OpenForms =>
    [
        "", "---\ntitle: Tide\n---\n", "---\nparams: {draft: false, image: a.png}\n---\n", "---\npaper: {published: second edition, public: https, draft: [a]}\n---\n", "---\nsecret: the cave\n---\n", "---\ndraft: false\n---\n", "---\ndraft: \"false\"\n---\n", "+++\ndraft = false\n+++\n", "{\"draft\": false}\n", "---\npublish: true\n---\n", "---\npublished: 2024-01-02\n---\n",
        "---\nhidden: desktop\n---\n", "---\nhide: [navigation, toc]\n---\n", "---\ncover: {hidden: true}\n---\n", "---\nsidebar: {hide: true}\n---\n", "---\ntoc: {render: false}\n---\n", "---\npassword: false\n---\n", "---\nbozza: seconda\n---\n", "---\npermalink: /no/\n---\n",
        "---\nvisibility: public\n---\n", "---\nstage: growing\n---\n", "---\nstate: Norway\n---\n", "---\nentwurf: nein\n---\n", "---\npublier: oui\n---\n", "---\nveröffentlicht: Salt Press\n---\n", "---\nvisible: members\n---\n",
        "---\npublished:\n---\n", "---\nprivate: no\n---\n", "---\nheadless:\n---\n", "---\nbuild: {list: never}\n---\n", "---\nbuild: {render: always}\n---\n", "---\npublishDate: 2026-06-01T23:59:59Z\n---\n",
        "---\nexpiryDate: 2026-06-02\n---\n", "---\npermalink: /tide/\n---\n", "---\ndrift: slow and steady\n---\n", "{{< figure >}}\n", "{a set}\n", "+++ words +++\n", "```\n---\ndraft: true\n---\n```\n",
        "Draft: the first of three\n\n", "Note: a quiet page.\n\nPrivate: no one comes.\n\n", "A page.\n\ndraft: true\n\n", "```\ndraft: true\n```\n", "<!--\ndraft: true\n-->\n", "- draft: true\n\n",
        "> draft: true\n\n", "title: Tide\n\n", "Private: yes\nsays the sign on the gate.\n\n", "publishDate: in spring\n\n", "# Tide\n\nIt rises.\n\ndraft: true\n\n", "———\n\nIt rises.\n\ndraft: true\n\n",
        "Note: a quiet page.\n\nIt rises.\n\ndraft: true\n\n", "public:: true\n\n", "tags:: sea\ndraft:: false\n\n",
    ];

    public static TheoryData<string, int> Stopping => new()
    {
        { "---\ndraft: maybe\n---\n", 2 },
        { "---\ndraft:\n---\n", 2 },
        { "---\ndraft: [true]\n---\n", 2 },
        { "---\nprivate: 2026-01-01\n---\n", 2 },
        { "---\npublish: later\n---\n", 2 },
        { "---\npublished: last week\n---\n", 2 },
        { "---\npublishDate: soon\n---\n", 2 },
        { "---\nbuild: {render: sometimes}\n---\n", 2 },
        { "---\ndarft: true\n---\n", 2 },
        { "---\ntitle: Tide\nDrafts: yes\n---\n", 3 },
        { "---\npubish: false\n---\n", 2 },
        { "---\nPrivte: \"true\"\n---\n", 2 },
        { "---\nunpublshed: on\n---\n", 2 },
        { "---\ndraft: true\ndraft: false\n---\n", 3 },
        { "{\"draft\": true, \"draft\": false}\n", 1 },
        { "+++\ndraft = true\ndraft = false\n+++\n", 3 },
        { "---\ndraft = true\n---\n", 2 },
        { "+++\ndraft: true\n+++\n", 2 },
        { "+++\ndraft = true\n\nWords.\n", 1 },
        { "{\n  \"draft\": true\n\nWords.\n", 1 },
        { "\n---\ndraft: true\n---\n", 2 },
        { "\n+++\ndraft = true\n+++\n", 2 },
        { "\n\n{\"draft\": true}\n", 3 },
        { "<!-- from the harbour office -->\n---\ntitle: Tide\n---\n", 2 },
        { "%% old\nnote %%\n\n---\ntitle: Tide\n---\n", 4 },
        { "# Tide\n\n---\ndraft: true\n---\n", 3 },
        { "<!--\n---\ntitle: Tide\ndraft: true\n---\n-->\n", 2 },
        { "<!-- note -->\n<!--\n+++\ndraft = true\n+++\n-->\n", 3 },
        { "---\n\n- draft: true\n\n---\n", 3 },
        { "---js\n{ draft: true }\n---\n", 1 },
        { "draft: true\n\n", 1 },
        { "\n\ndraft: true\n\n", 3 },
        { "title: Tide\ndraft: true\n\n", 2 },
        { "title: Tide\n\ndraft: true\n\n", 3 },
        { "title: Tide\ntags:\n  - a\ndraft: yes # for now\n\n", 4 },
        { "title = \"Tide\"\ndraft = true\n\n", 2 },
        { "publishDate: 2099-01-01\n\n", 1 },
        { "—\ntitle: Tide\ndraft: true\n—\n", 3 },
        { "———\ndraft: \"true\"\n———\n", 2 },
        { "–-\ndraft: true\n–-\n", 2 },
        { "--\ndraft: true\n--\n", 2 },
        { "***\n\nprivate: true\n***\n", 3 },
        { ";;;\n{\n\"title\": \"Tide\",\n\"draft\": true,\n}\n;;;\n", 4 },
        { "# Tide\n\nCreated: May\nPublished: No\n\n", 4 },
        { "{draft: true}\n\n", 1 },
        { "\u200B---\ndraft: true\n---\n", 2 },
        { "\uFEFF\uFEFF---\ndraft: true\n---\n", 2 },
        { "\\---\ndraft: true\n\\---\n", 2 },
        { "# Tide\n\n**Private:** yes\n\n", 3 },
        { ".. title: Tide\n.. private: yes\n\n", 2 },
        { "public:: false\n\n", 1 },
        { "title:: Tide\ndraft:: true\n\n", 2 },
        { "# Tide\n\nVisibility: Private\nTags: sea\n\n", 3 },
        { "{'draft': true}\n\n", 1 },
        { "{ title: Tide, private: yes }\n\n", 1 },
        { "---\npublshDate: 2099-01-01\n---\n", 2 },
        { "---\nexpiryDat: 2020-01-01\n---\n", 2 },
        { "---\nunpublishd: true\n---\n", 2 },
        { "---\nconfidental: yes\n---\n", 2 },
        { "---\nbuild: {rendr: never}\n---\n", 2 },
    };

    [Theory]
    [MemberData(nameof(HiddenForms))]
    public void A_page_that_is_hidden_in_any_way_is_hidden(string text)
    {
        foreach (PageKind kind in Enum.GetValues<PageKind>())
        {
            PageMetadata page = Pages.ReadFile(text + "Words.\n", kind);
            bool isWorkDate = kind == PageKind.Reading && text.Contains("published: 2", StringComparison.Ordinal);
            Assert.Equal(isWorkDate, page.Privacy.On(Day) == PageHiding.None);
            Assert.DoesNotContain(page.Diagnostics, finding => finding.Severity == Severity.Error && finding.Rule != RuleDescriptor.MissingKey);
        }
    }

    [Theory]
    [MemberData(nameof(OpenForms))]
    public void A_page_that_is_not_hidden_is_shown(string text)
    {
        PageMetadata page = Pages.ReadFile(text + "Words.\n", PageKind.Page);

        Assert.Equal(PageHiding.None, page.Privacy.On(Day));
        Assert.DoesNotContain(page.Diagnostics, StopsBuild);
    }

    [Theory]
    [MemberData(nameof(Stopping))]
    public void What_cannot_be_read_stops_the_build_and_stays_back_all_the_same(string text, int line)
    {
        PageMetadata page = Pages.ReadFile(text + "Words.\n", PageKind.Page);

        Assert.Contains(page.Diagnostics, finding => StopsBuild(finding) && finding.Location.Start.Line == line);
        Assert.Equal(PageHiding.Private, page.Privacy.On(Day));
    }

    [Theory]
    [InlineData("draft: true", PageHiding.Draft)]
    [InlineData("draft: true\npublish: false", PageHiding.Private)]
    [InlineData("private: true", PageHiding.Private)]
    [InlineData("draft: true\nexpiryDate: 2020-01-01", PageHiding.Private)]
    public void Only_a_draft_of_the_garden_itself_is_a_draft(string yaml, PageHiding hiding) =>
        Assert.Equal(hiding, Pages.Read(yaml).Privacy.On(Day));

    [Theory]
    [InlineData("publish: true", true)]
    [InlineData("dg-publish: yes", true)]
    [InlineData("published: true", false)]
    [InlineData("title: Tide", false)]
    [InlineData("publish:", false)]
    [InlineData("publish: true\ndraft: true", false)]
    [InlineData("params: {publish: true}", false)]
    [InlineData("newsletter: {publish: true}", false)]
    public void A_garden_may_publish_only_what_asks_for_it(string yaml, bool isShown)
    {
        PageMetadata page = Pages.Read(yaml, settings: GardenSettings.Default with { IsOptIn = true });

        Assert.Equal(isShown, page.Privacy.On(Day) == PageHiding.None);
        Assert.Empty(page.Diagnostics);
        Assert.Equal(PageHiding.Private, Pages.ReadFile("Words.\n", settings: GardenSettings.Default with { IsOptIn = true }).Privacy.On(Day));
    }

    [Theory]
    [InlineData("status: draft", PageKind.Page)]
    [InlineData("status: Private", PageKind.Topic)]
    [InlineData("visibility: members", PageKind.Essay)]
    [InlineData("status: [draft]", PageKind.Page)]
    [InlineData("status: In draft", PageKind.Page)]
    [InlineData("status: not published", PageKind.Page)]
    [InlineData("stage: first draft", PageKind.Page)]
    [InlineData("access: members-only", PageKind.Page)]
    [InlineData("doNotIndex: true", PageKind.Page)]
    [InlineData("type: draft", PageKind.Page)]
    [InlineData("type: [draft]", PageKind.Page)]
    [InlineData("internal: true", PageKind.Page)]
    [InlineData("concept: ja", PageKind.Page)]
    [InlineData("noindex: true", PageKind.Page)]
    [InlineData("robots: noindex, nofollow", PageKind.Page)]
    [InlineData("sitemap: false", PageKind.Page)]
    [InlineData("listed: false", PageKind.Page)]
    [InlineData("privacy: true", PageKind.Page)]
    [InlineData("tag: private", PageKind.Page)]
    [InlineData("tags: [status/draft]", PageKind.Page)]
    [InlineData("mode: private", PageKind.Page)]
    [InlineData("layout: draft", PageKind.Page)]
    [InlineData("draft-post: true", PageKind.Page)]
    [InlineData("hideFromWeb: true", PageKind.Page)]
    [InlineData("ready-to-publish: false", PageKind.Page)]
    [InlineData("share: false", PageKind.Page)]
    [InlineData("categories: [private]", PageKind.Page)]
    [InlineData("visibility: paid", PageKind.Page)]
    public void Words_that_hide_nothing_are_told(string yaml, PageKind kind)
    {
        PageMetadata page = Pages.Read(yaml + "\ndate: 2026-01-01", kind);

        Assert.Equal(PageHiding.None, page.Privacy.On(Day));
        Assert.Equal("GRD604", Assert.Single(page.Diagnostics, finding => finding.Severity == Severity.Warning).Rule.Id);
        Assert.Contains(page.Diagnostics, finding => finding.IsOfPrivacy);
        Assert.DoesNotContain(Pages.Read(yaml + "\ndraft: true\ndate: 2026-01-01", kind).Diagnostics, finding => finding.Severity == Severity.Warning);
    }

    [Fact]
    public void A_stage_that_the_garden_calls_draft_is_a_stage() =>
        Assert.Empty(Pages.Read("status: draft", settings: GardenSettings.Default with { Status = ["draft", "done"] }).Diagnostics);

    [Fact]
    public void A_key_for_who_may_see_the_page_with_an_unknown_word_is_told() =>
        Assert.Contains(Pages.Read("privacy: friends only", PageKind.Page).Diagnostics, finding => finding is { Severity: Severity.Warning, Rule.Id: "GRD604" });

    [Theory]
    [InlineData("visibility: private", "visibility")]
    [InlineData("stage: private", "stage")]
    [InlineData("entwurf: true", "Entwurf")]
    [InlineData("hidden: true", "hidden")]
    [InlineData("draft: true", "draft")]
    [InlineData("publishDate: 2099-01-01", "publishDate")]
    public void A_key_that_the_garden_declares_hides_all_the_same(string yaml, string key)
    {
        Assert.NotEqual(PageHiding.None, Pages.Read(yaml, PageKind.Page, Declaring(key)).Privacy.On(Day));
        GardenSettings mapped = GardenSettings.Default with { KeyNames = GardenSettings.Default.KeyNames.Add(key.ToLowerInvariant(), "description") };
        Assert.NotEqual(PageHiding.None, Pages.Read(yaml, PageKind.Page, mapped).Privacy.On(Day));
    }

    [Theory]
    [InlineData("entwurf: die zweite Fassung", "Entwurf")]
    [InlineData("mode: private", "mode")]
    [InlineData("draft-post: true", "draftPost")]
    public void What_a_declared_key_may_mean_otherwise_is_the_writers_own(string yaml, string key)
    {
        PageMetadata page = Pages.Read(yaml, PageKind.Page, Declaring(key));
        Assert.Equal(PageHiding.None, page.Privacy.On(Day));
        Assert.Empty(page.Diagnostics);
    }

    [Fact]
    public void What_is_known_to_be_of_privacy_is_told_of_a_declared_key_too() =>
        Assert.Equal("GRD604", Assert.Single(Pages.Read("visibility: members", PageKind.Page, Declaring("visibility")).Diagnostics).Rule.Id);

    [Theory]
    [InlineData("cascade: {draft: true}")]
    [InlineData("cascade: [{build: {render: never}, target: {path: /x}}]")]
    public void What_is_handed_down_counts_for_its_own_page(string yaml)
    {
        PageMetadata page = Pages.Read(yaml, PageKind.Page);
        Assert.NotEqual(PageHiding.None, page.Privacy.On(Day));
        Assert.NotNull(page.Privacy.HandedDown);
        Assert.Empty(page.Diagnostics);
        Assert.Equal("GRD602", Assert.Single(Pages.Read("cascade: {image: a.png}", PageKind.Page).Diagnostics).Rule.Id);
    }

    [Theory]
    [InlineData("Title: Tide\nStatus: draft\n\nWords.\n", 2)]
    [InlineData(".. title: Tide\n.. status: draft\n\nWords.\n", 2)]
    [InlineData("# Tide\n\nStatus: Private\nCreated: 2024\n\nWords.\n", 3)]
    [InlineData("<!--\n.. title: Tide\n.. status: private\n-->\n\nWords.\n", 3)]
    [InlineData("# Tide\n\nTags: private, diary\n\nWords.\n", 3)]
    [InlineData("---\ntitle: Tide\n---\npublish:: false\n\nWords.\n", 4)]
    [InlineData("---\ntitle: Tide\n---\n\ndraft: true\n\nWords.\n", 5)]
    [InlineData("---\ntags: #private\n---\nWords.\n", 1)]
    [InlineData("Words. #draft\n", 1)]
    [InlineData("Words.\n\nMore. #status/draft\n", 3)]
    public void What_stands_in_no_front_matter_and_sounds_so_is_told(string text, int line)
    {
        SourceFile file = Pages.FileOf(text);
        ParsedPage page = PageParser.Parse(file, PagePlace.Of("page.md"), GardenSettings.Default);
        Assert.Equal(PageHiding.None, page.Page.Privacy.On(Day));
        Assert.Equal(line, Assert.Single(page.Diagnostics, finding => finding.IsOfPrivacy).Location.Start.Line);
        Assert.DoesNotContain(PageParser.Parse(Pages.FileOf("Status: rising\nNote: a quiet page\n\nWords. #sea\n"), PagePlace.Of("page.md"), GardenSettings.Default).Diagnostics, finding => finding.IsOfPrivacy);
    }

    [Fact]
    public void What_a_map_says_of_privacy_is_not_said_to_be_unread() =>
        Assert.Empty(Pages.Read("params: {build: {render: never}}", PageKind.Page).Diagnostics);

    [Fact]
    public void Only_a_stage_may_have_the_name_of_a_stage_of_the_garden() =>
        Assert.Equal(PageHiding.Private, Pages.Read("visibility: draft", settings: GardenSettings.Default with { Status = ["draft", "done"] }).Privacy.On(Day));

    [Fact]
    public void A_stage_of_the_garden_is_no_word_of_privacy() =>
        Assert.Equal(PageHiding.None, Pages.Read("stage: draft", settings: GardenSettings.Default with { Status = ["draft", "done"] }).Privacy.On(Day));

    [Fact]
    public void A_word_of_another_language_is_no_key_that_others_are_slips_of() =>
        Assert.Equal(PageHiding.None, Pages.Read("price: no\ndrive: yes", PageKind.Page).Privacy.On(Day));

    [Fact]
    public void A_key_of_the_writers_own_is_no_slip()
    {
        Assert.Empty(Pages.Read("craft: true", settings: GardenSettings.Default with { OwnKeys = ["Craft"] }).Diagnostics);
        Assert.DoesNotContain(Pages.Read("publisher: Salt Press\nexpiryDat: soon", PageKind.Page).Diagnostics, StopsBuild);
        GardenSettings settings = GardenSettings.Default with { KeyNames = GardenSettings.Default.KeyNames.Add("inward", "draft") };
        Assert.Equal(PageHiding.Draft, Pages.Read("inward: yes", settings: settings).Privacy.On(Day));
    }

    private static GardenSettings Declaring(string key) => GardenSettings.Default with { OwnKeys = [key] };

    /// <summary>Of the kinds of errors that stop a build, those that front matter can have.</summary>
    private static bool StopsBuild(Diagnostic finding) =>
        finding.Severity == Severity.Error && (finding.Rule == RuleDescriptor.MalformedFrontMatter || finding.Rule == RuleDescriptor.InvalidValue);
}
