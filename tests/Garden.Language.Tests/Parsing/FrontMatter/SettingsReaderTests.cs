using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;

namespace Garden.Language.Tests.Parsing.FrontMatter;

public class SettingsReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# all defaults\n")]
    [InlineData("---\n")]
    [InlineData("title:\nlint:\nnavigation: []\nsections:\n")]
    public void Everything_has_a_default(string yaml)
    {
        SettingsReading reading = Pages.Settings(yaml);

        Assert.Empty(reading.Diagnostics);
        GardenSettings settings = reading.Settings;
        Assert.Equal((GardenSettings.Default.Title, "en", "default", 180, true), (settings.Title, settings.Language, settings.Theme, settings.ReviewEvery, settings.ShowPlaceholders));
        Assert.Equal(GardenSettings.Default.Status, settings.Status);
        Assert.Equal((0, 0, 0, 0), (settings.Navigation.Length, settings.SectionNames.Count, settings.Lint.Rules.Count, settings.Lint.PerFile.Length));
        Assert.Equal(LintOptions.Default.RequiredSections, settings.Lint.Options.RequiredSections);
    }

    [Fact]
    public void Every_key_is_read()
    {
        const string yaml = """
            ---
            title: Low water
            description: "Notes: on numbers"
            author: T. Ansell
            url: https://example.org/garden
            language: pt-BR
            theme: my-theme_2.0
            status: [Sprout, Tree]
            review-every: 1y
            likelihood: IPCC
            placeholders: hide
            contact: mailto:t@example.org
            feedback: t-ansell/garden.notes
            navigation:
              - Map: map/
              - {label: About, to: about}
            sections:
              uncertainties: [Known Unknowns?, Open doors]
              headline: Where I am
            lint:
              rules:
                GRD208: off
                Review-Due: ERROR
              per-file:
                "reading/**": {grd202: off}
                "essays/*": {GRD202: info}
              options:
                required-sections: [beliefs, Headline]
                allowed-schemes: [https, "gemini:"]
                limits: {page-length: 9000, nesting: 4}
            """;
        SettingsReading reading = Pages.Settings(yaml);

        Assert.Empty(reading.Diagnostics);
        GardenSettings settings = reading.Settings;
        Assert.Equal(("Low water", "Notes: on numbers", "T. Ansell"), (settings.Title, settings.Description, settings.Author));
        Assert.Equal(("https://example.org/garden/", "pt-BR", "my-theme_2.0"), (settings.Url, settings.Language, settings.Theme));
        Assert.Equal<string>(["Sprout", "Tree"], settings.Status);
        Assert.Equal((365, LikelihoodScale.Ipcc, false), (settings.ReviewEvery, settings.Likelihood, settings.ShowPlaceholders));
        Assert.Equal(("mailto:t@example.org", "t-ansell/garden.notes"), (settings.Contact, settings.Feedback));
        Assert.Equal<NavigationLink>([new NavigationLink("Map", "map/"), new NavigationLink("About", "about")], settings.Navigation.Select(link => link with { Place = null }));
        Assert.Equal(
            [("known unknowns", SectionKind.Uncertainties), ("open doors", SectionKind.Uncertainties), ("where i am", SectionKind.Headline)],
            settings.SectionNames.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(
            [("GRD208", RuleSetting.Off), ("GRD801", RuleSetting.As(Severity.Error))],
            settings.Lint.Rules.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(["reading/**", "essays/*"], settings.Lint.PerFile.Select(entry => entry.Glob));
        Assert.Equal(RuleSetting.Off, settings.Lint.PerFile[0].Rules["GRD202"]);
        Assert.Equal(RuleSetting.As(Severity.Info), settings.Lint.PerFile[1].Rules["GRD202"]);
        Assert.Equal<SectionKind>([SectionKind.Beliefs, SectionKind.Headline], settings.Lint.Options.RequiredSections);
        Assert.Equal<string>(["https", "gemini"], settings.Lint.Options.AllowedSchemes);
        Assert.Equal(PageLimits.Most with { PageLength = 9000, Nesting = 4 }, settings.Lint.Options.Limits);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/../x")]
    [InlineData("a/../../x")]
    [InlineData("..\\\\x")]
    [InlineData("//example.org/x")]
    [InlineData("\\\\\\\\example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https:/example.org")]
    public void Navigation_never_leaves_the_site_unsaid(string target)
    {
        SettingsReading reading = Pages.Settings($"title: T\nnavigation:\n  - Out: \"{target}\"\n");
        Assert.Equal((Severity.Error, 3), (Assert.Single(reading.Diagnostics).Severity, reading.Diagnostics[0].Location.Start.Line));
        Assert.Empty(reading.Settings.Navigation);
    }

    [Theory]
    [InlineData("titel: x", "GRD602 1:1", "did you mean `title`?")]
    [InlineData("review_every: 5", "GRD602 1:1", "did you mean `review-every`?")]
    [InlineData("base-url: x", "GRD602 1:1", "its keys are title")]
    [InlineData("lint:\n  rulse: {}", "GRD602 2:3", "did you mean `rules`?")]
    [InlineData("lint:\n  options:\n    required_sections: [beliefs]", "GRD602 3:5", "did you mean `required-sections`?")]
    [InlineData("lint:\n  rules: {GRD999: off}", "GRD602 2:11", "did you mean")]
    [InlineData("lint:\n  rules:\n    belief-without-reasn: off", "GRD602 3:5", "did you mean `belief-without-reason`?")]
    [InlineData("lint:\n  rules: {GRD202: loud}", "GRD604 2:19", "write one of: off, info, warning, error")]
    [InlineData("lint:\n  rules: {GRD202: warnnig}", "GRD604 2:19", "did you mean `warning`?")]
    [InlineData("lint:\n  rules: {GRD202: }", "GRD604 2:11", "write one of")]
    [InlineData("lint:\n  rules: {GRD202: off, belief-without-reason: off}", "GRD604 2:24", "keep its number or its name")]
    [InlineData("lint:\n  rules: [GRD202]", "GRD604 2:10", null)]
    [InlineData("lint: strict", "GRD604 1:7", null)]
    [InlineData("lint:\n  per-file:\n    a/**: off", "GRD604 3:11", null)]
    [InlineData("lint:\n  per-file:\n    a/**: {GRD20: off}", "GRD602 3:12", "did you mean")]
    [InlineData("lint:\n  options:\n    allowed-schemes: [javascript]", "GRD604 3:23", "links with it can run code")]
    [InlineData("lint:\n  options:\n    allowed-schemes: [https://]", "GRD604 3:23", "write the part before the colon")]
    [InlineData("lint:\n  options:\n    limits: {nesting: 101}", "GRD604 3:23", "it can make a limit narrower")]
    [InlineData("lint:\n  options:\n    limits: {page-length: 0}", "GRD604 3:27", "it can make a limit narrower")]
    [InlineData("lint:\n  options:\n    limits: {words: 5}", "GRD602 3:14", null)]
    [InlineData("lint:\n  options:\n    required-sections: [belief]", "GRD604 3:25", "did you mean `beliefs`?")]
    [InlineData("sections: {uncertainty: [x]}", "GRD602 1:12", "did you mean")]
    [InlineData("sections: {prose: [x]}", "GRD602 1:12", null)]
    [InlineData("sections: {beliefs: '?'}", "GRD604 1:22", "write the words of the heading")]
    [InlineData("sections: {beliefs: [x], fit: [X]}", "GRD604 1:32", "keep one of them")]
    [InlineData("url: example.org", "GRD604 1:6", "write it whole")]
    [InlineData("url: https://example.org/?a", "GRD604 1:6", "write it whole")]
    [InlineData("url: ftp://example.org/", "GRD505 1:6", "the address must start with `http:` or `https:`")]
    [InlineData("url: javascript:alert(1)", "GRD505 1:6", "the address must start with")]
    [InlineData("contact: javascript:alert(1)", "GRD505 1:10", "the address must start with")]
    [InlineData("navigation: [{Go: 'javascript:x'}]", "GRD505 1:20", "the address must start with")]
    [InlineData("navigation:\n  - about", "GRD604 2:5", "write `- About: about`")]
    [InlineData("navigation:\n  - {label: About}", "GRD604 2:5", "write `- About: about`")]
    [InlineData("navigation:\n  - {label: About, to: about, rel: x}", "GRD602 2:31", null)]
    [InlineData("language: 'English!'", "GRD604 1:12", "write a language tag")]
    [InlineData("language: deutsch", "GRD604 1:11", "write a language tag")]
    [InlineData("exclude: ['!private/**']", "GRD604 1:12", "write the pattern without")]
    [InlineData("exclude: 'private/**, drafts/**'", "GRD604 1:11", "write a list")]
    [InlineData("theme: ../evil", "GRD604 1:8", "write the name of a folder")]
    [InlineData("theme: a/b", "GRD604 1:8", "write the name of a folder")]
    [InlineData("theme: a\\b", "GRD604 1:8", "write the name of a folder")]
    [InlineData("theme: ..", "GRD604 1:8", "write the name of a folder")]
    [InlineData("status: [a, A]", "GRD604 1:13", "keep one of them")]
    [InlineData("status: {a: b}", "GRD604 1:9", null)]
    [InlineData("review-every: never", "GRD604 1:15", "write `180`")]
    [InlineData("likelihood: icd", "GRD604 1:13", "write one of: icd203")]
    [InlineData("placeholders: false", "GRD604 1:15", "write one of: show, hide")]
    [InlineData("feedback: https://github.com/a/b", "GRD604 1:11", "write the owner")]
    [InlineData("feedback: a/..", "GRD604 1:11", "write the owner")]
    [InlineData("title: {a: b}", "GRD604 1:8", "put quotes around")]
    [InlineData("title: a: b", "GRD601 1:9", "put quotes around")]
    [InlineData("title: a\n\nwords", "GRD601 3:1", "give it a key")]
    [InlineData("- a", "GRD601 1:1", "write one `key: value`")]
    [InlineData("title: a\n---\ntitle: b", "GRD601 2:1", "keep one")]
    [InlineData("title: !x a", "GRD601 1:8", "quote a value")]
    public void A_mistake_is_an_error_with_its_place(string yaml, string place, string? help)
    {
        Diagnostic finding = Assert.Single(Pages.Settings(yaml).Diagnostics);

        Assert.Equal(place, Pages.Places([finding]));
        Assert.Equal((Severity.Error, "input/garden.yml"), (finding.Severity, finding.Location.Path));
        Assert.StartsWith(help ?? "", finding.Help ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_reported_and_the_rest_is_kept()
    {
        SettingsReading reading = Pages.Settings("title: Low water\nurl: x\ntheme: a/b\nlikelihood: kant\nplaceholders: no\nlint: {rules: {A: off, GRD202: b}}\nauthor: T");

        Assert.Equal("GRD604 2:6, GRD604 3:8, GRD604 4:13, GRD604 5:15, GRD602 6:16, GRD604 6:32", Pages.Places(reading.Diagnostics));
        Assert.Equal(("Low water", "T", "default"), (reading.Settings.Title, reading.Settings.Author, reading.Settings.Theme));
    }

    [Fact]
    public void A_file_that_cannot_be_read_leaves_the_defaults()
    {
        SettingsReading reading = Pages.Settings("title: Low water\nauthor: [x\n");

        Assert.Equal("GRD601 2:9", Pages.Places(reading.Diagnostics));
        Assert.Equal(GardenSettings.Default.Title, reading.Settings.Title);
    }
}
