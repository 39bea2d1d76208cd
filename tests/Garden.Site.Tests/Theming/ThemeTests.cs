using System.Text;
using Garden.Language.Diagnostics;
using Garden.Site.Theming;

namespace Garden.Site.Tests.Theming;

public sealed class ThemeTests
{
    private const string Extends = "name: Mine\nextends: default\n";

    [Fact]
    public void The_default_theme_has_nothing_to_complain_about()
    {
        ThemeResult result = Theme.Load("default", BuiltSite.DefaultTheme);

        Assert.Empty(result.Diagnostics);
        Assert.NotNull(result.Theme);
    }

    [Fact]
    public void A_theme_overrides_one_template_and_inherits_the_rest()
    {
        ThemeResult result = Load(("theme.yml", Extends), ("templates/parts/backlinks.hbs", "<p class=\"mine\">{{#each backlinks}}{{title}};{{/each}}</p>\n"));

        Assert.Empty(result.Diagnostics);
        BuiltSite site = BuiltSite.Of(SampleGarden.Build(), theme: result.Theme);
        Assert.Contains("Public commitment;", BuiltSite.Words(site.Only("topics/keeping-score/", ".mine")), StringComparison.Ordinal);
        Assert.NotEmpty(site["topics/keeping-score/"].QuerySelectorAll(".belief"));
    }

    [Fact]
    public void A_theme_overrides_one_style_and_adds_another()
    {
        Theme theme = Load(("theme.yml", Extends), ("assets/maps.css", "/* no maps */"), ("assets/more.css", "/* more */")).Theme!;

        BuiltSite site = BuiltSite.Of(SampleGarden.Build(), theme: theme);
        string path = Assert.Single(site.Files.Keys, file => file.EndsWith(".css", StringComparison.Ordinal));
        string css = site.Files[path];
        Assert.Contains("a quiet atlas", css, StringComparison.Ordinal);
        Assert.Contains("/* no maps */\n/* more */", css, StringComparison.Ordinal);
        Assert.DoesNotContain(".nb-wash", css, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_style_sheet_changes_with_its_content()
    {
        string before = BuiltSite.Of(SampleGarden.Build()).Files.Keys.Single(file => file.EndsWith(".css", StringComparison.Ordinal));
        Theme theme = Load(("theme.yml", Extends), ("assets/more.css", "p { margin: 0; }")).Theme!;
        string after = BuiltSite.Of(SampleGarden.Build(), theme: theme).Files.Keys.Single(file => file.EndsWith(".css", StringComparison.Ordinal));

        Assert.Matches("^assets/garden\\.[0-9a-f]{8}\\.css$", before);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void A_script_is_published_and_named_where_the_theme_has_one()
    {
        Theme theme = Load(("theme.yml", Extends), ("assets/garden.js", "'use strict';")).Theme!;
        BuiltSite site = BuiltSite.Of(SampleGarden.Build(), theme: theme);

        string source = site.Only("topics/keeping-score/", "script[src]").GetAttribute("src")!;
        Assert.Equal("'use strict';\n", site.Files[source.Replace("../../", "", StringComparison.Ordinal)]);
    }

    [Fact]
    public void The_script_of_the_default_theme_is_small_deferred_and_classic()
    {
        BuiltSite site = BuiltSite.Of(SampleGarden.Build());

        AngleSharp.Dom.IElement script = site.Only("beliefs/", "script[src]");
        Assert.True(script.HasAttribute("defer"));
        Assert.False(script.HasAttribute("type"));
        Assert.InRange(site.Files[script.GetAttribute("src")!["../".Length..]].Length, 1, 12_000);
    }

    [Theory]
    [InlineData("<h1>{{titel}}</h1>", 1, 7, "there is no name `titel` in PlainPageView", "did you mean `title`?")]
    [InlineData("<p>\n{{#if site.titel}}x{{/if}}</p>", 2, 7, "there is no name `titel` in SiteView", "did you mean `title`?")]
    [InlineData("\n\n{{#each sections}}{{kund}}{{/each}}", 3, 21, "there is no name `kund` in SectionView", "did you mean `kind`?")]
    [InlineData("{{#each sections}}{{../titles}}{{/each}}", 1, 21, "there is no name `titles` in PlainPageView", "did you mean `title`?")]
    [InlineData("{{#each title}}x{{/each}}", 1, 9, "`title` is not a list", null)]
    [InlineData("{{title.length}}", 1, 3, "`length` is looked for in a plain value, which has no names", null)]
    [InlineData("{{site}}", 1, 1, "`site` is not text", "look into it with `{{#with}}`")]
    [InlineData("{{#if title}}x", 1, 1, "`{{#if}}` is never closed", "close it with `{{/if}}`")]
    [InlineData("{{#if title}}x{{/each}}", 1, 15, "`{{/each}}` closes `{{#if}}`", "close it with `{{/if}}`")]
    [InlineData("x{{/if}}", 1, 2, "`{{/if}}` closes nothing", null)]
    [InlineData("x {{title", 1, 3, "the tag is never closed", "close it with as many braces as open it")]
    [InlineData("{{> parts/sectoins}}", 1, 5, "there is no template `parts/sectoins`", "did you mean `parts/sections`?")]
    [InlineData("{{> page}}", 1, 5, "the template `page` includes itself", null)]
    [InlineData("{{upper title}}", 1, 1, "there is no helper `upper`", "themes have no helpers; a tag holds one name")]
    [InlineData("{{#each}}x{{/each}}", 1, 1, "`{{#each}}` takes one name", "blocks are `{{#if name}}`, `{{#unless name}}`, `{{#each name}}` and `{{#with name}}`")]
    public void A_mistake_in_a_template_is_an_error_with_its_place(string template, int line, int column, string message, string? help)
    {
        ThemeResult result = Load(("theme.yml", Extends), ("templates/page.hbs", template));

        Assert.Null(result.Theme);
        Diagnostic error = Assert.Single(result.Diagnostics);
        Assert.Equal(
            ("themes/mine/templates/page.hbs", line, column, message, help),
            (error.Location.Path, error.Location.Start.Line, error.Location.Start.Column, error.Message, error.Help));
    }

    [Fact]
    public void What_may_be_missing_is_asked_for_before_it_is_opened()
    {
        const string Bare = "{{#each sections}}{{#each blocks}}{{related.map}}{{/each}}{{/each}}";
        const string Asked = "{{#each sections}}{{#each blocks}}{{#if related}}{{#if related.map}}{{{related.map}}}{{/if}}{{/if}}{{/each}}{{/each}}";

        Diagnostic error = Load(("theme.yml", Extends), ("templates/page.hbs", Bare)).Diagnostics.First(finding => finding.Severity == Severity.Error);
        Assert.Equal("`related` may be missing, so `related.map` can fail", error.Message);
        Assert.Empty(Load(("theme.yml", Extends), ("templates/page.hbs", Asked)).Diagnostics);
    }

    [Fact]
    public void Plain_text_written_as_html_is_warned_of()
    {
        ThemeResult result = Load(("theme.yml", Extends), ("templates/page.hbs", "<h1>{{{title}}}</h1>"));

        Diagnostic warning = Assert.Single(result.Diagnostics);
        Assert.Equal((Severity.Warning, 5, "`title` is plain text and would be published unescaped"), (warning.Severity, warning.Location.Start.Column, warning.Message));
        Assert.NotNull(result.Theme);
    }

    [Fact]
    public void A_template_that_nothing_shows_is_warned_of()
    {
        Diagnostic warning = Assert.Single(Load(("theme.yml", Extends), ("templates/topc.hbs", "x")).Diagnostics);

        Assert.Equal((Severity.Warning, "themes/mine/templates/topc.hbs", "did you mean `topic`?"), (warning.Severity, warning.Location.Path, warning.Help));
    }

    [Fact]
    public void A_template_of_another_page_may_be_wrong_in_several_places()
    {
        ThemeResult result = Load(("theme.yml", Extends), ("templates/page.hbs", "{{one}}\n{{two}}"), ("templates/essay.hbs", "{{three}}"));

        Assert.Equal(
            ["themes/mine/templates/essay.hbs:1", "themes/mine/templates/page.hbs:1", "themes/mine/templates/page.hbs:2"],
            result.Diagnostics.Select(finding => FormattableString.Invariant($"{finding.Location.Path}:{finding.Location.Start.Line}")));
    }

    [Theory]
    [InlineData("name: Mine\nextend: default\n", 2, "themes have no key `extend`")]
    [InlineData("name: Mine\nextends: defalt\n", 2, "there is no theme `defalt`")]
    [InlineData("name: Mine\nextends: mine\n", 2, "the themes extend each other in a circle")]
    [InlineData("name: [\n", 1, null)]
    public void A_mistake_in_theme_yml_is_an_error_with_its_place(string manifest, int line, string? message)
    {
        ThemeResult result = Load(("theme.yml", manifest));

        Assert.Null(result.Theme);
        Diagnostic error = result.Diagnostics[0];
        Assert.Equal(("themes/mine/theme.yml", line), (error.Location.Path, error.Location.Start.Line));
        Assert.Equal(message ?? error.Message, error.Message);
    }

    [Fact]
    public void A_theme_that_is_not_there_is_an_error()
    {
        Diagnostic error = Assert.Single(Theme.Load("lost", BuiltSite.DefaultTheme).Diagnostics);

        Assert.Equal("there is no theme `lost`", error.Message);
    }

    [Fact]
    public void Values_are_escaped_wherever_a_partial_stands()
    {
        // The template library leaves values in an indented partial unescaped; the theme must not let it see indentation.
        Theme theme = Load(
            ("theme.yml", Extends),
            ("templates/page.hbs", "<div>\n    {{> parts/mine}}\r\n\t{{> parts/mine}}\n</div>"),
            ("templates/parts/mine.hbs", "<i>{{title}}</i>\n")).Theme!;
        CorpusBuilder garden = new();
        garden.Add(_ => PageDraft.Plain("about", "<script>alert(1)</script>"));

        string page = BuiltSite.Of(garden.Build(), theme: theme).Files["about/index.html"];
        Assert.Equal("<div>\n<i>&lt;script&gt;alert(1)&lt;/script&gt;</i>\n<i>&lt;script&gt;alert(1)&lt;/script&gt;</i>\n</div>", page);
    }

    private static ThemeResult Load(params (string Path, string Content)[] files)
    {
        ThemeFile[] mine = [.. files.Select(file => new ThemeFile(file.Path, Encoding.UTF8.GetBytes(file.Content)))];
        return Theme.Load("mine", name => name == "mine" ? mine : BuiltSite.DefaultTheme(name));
    }
}
