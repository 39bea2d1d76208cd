using System.Text;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
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
        ThemeResult result = Load(("theme.yml", Extends), ("templates/parts/backlinks.sbn", "<p class=\"mine\">{{ for backlink in backlinks }}{{ backlink.title }};{{ end }}</p>\n"));

        Assert.Empty(result.Diagnostics);
        BuiltSite site = BuiltSite.Of(SampleGarden.Build(), theme: result.Theme);
        Assert.Contains("Public commitment;", BuiltSite.Words(site.Only("topics/keeping-score/", ".mine")), StringComparison.Ordinal);
        Assert.NotEmpty(site["topics/keeping-score/"].QuerySelectorAll(".belief"));
    }

    [Fact]
    public void A_theme_overrides_one_style_and_adds_another()
    {
        Theme theme = Load(("theme.yml", Extends), ("assets/maps.css", ".no-maps {}"), ("assets/more.css", ".more {}")).Theme!;

        BuiltSite site = BuiltSite.Of(SampleGarden.Build(), theme: theme);
        string path = Assert.Single(site.Files.Keys, file => file.StartsWith("assets/garden.", StringComparison.Ordinal) && file.EndsWith(".css", StringComparison.Ordinal));
        string css = site.Files[path];
        Assert.Contains("--paper:", css, StringComparison.Ordinal);
        Assert.Contains(".no-maps{}\n.more{}", css, StringComparison.Ordinal);
        Assert.DoesNotContain(".nb-wash", css, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_style_sheet_changes_with_its_content()
    {
        string before = BuiltSite.Of(SampleGarden.Build()).Files.Keys.Single(file => file.StartsWith("assets/garden.", StringComparison.Ordinal) && file.EndsWith(".css", StringComparison.Ordinal));
        Theme theme = Load(("theme.yml", Extends), ("assets/more.css", "p { margin: 0; }")).Theme!;
        string after = BuiltSite.Of(SampleGarden.Build(), theme: theme).Files.Keys.Single(file => file.StartsWith("assets/garden.", StringComparison.Ordinal) && file.EndsWith(".css", StringComparison.Ordinal));

        Assert.Matches("^assets/garden\\.[0-9a-f]{8}\\.css$", before);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void A_script_is_published_and_named_where_the_theme_has_one()
    {
        Theme theme = Load(("theme.yml", Extends), ("assets/garden.js", "'use strict';")).Theme!;
        BuiltSite site = BuiltSite.Of(SampleGarden.Build(), theme: theme);

        string source = site.Only("topics/keeping-score/", "script[src]").GetAttribute("src")!;
        Assert.EndsWith(";\n'use strict';\n", site.Files[source.Replace("../../", "", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_for_later_stands_alone_and_is_named_to_the_script_of_the_page()
    {
        Theme theme = Load(("theme.yml", Extends), ("assets/garden.js", "a();"), ("assets/later/b.js", "\tb();"), ("assets/later/b.svg", "<svg/>")).Theme!;
        BuiltSite site = BuiltSite.Of(SampleGarden.Build(), theme: theme);

        string path = Assert.Single(site.Files.Keys, file => file.StartsWith("assets/later/b.", StringComparison.Ordinal) && file.EndsWith(".js", StringComparison.Ordinal));
        Assert.Matches("^assets/later/b\\.[0-9a-f]{8}\\.js$", path);
        Assert.Equal("b();\n", site.Files[path]);
        Assert.Contains("assets/later/b.svg", site.Files.Keys);
        string script = site.Files[site.Only("", "script[src]").GetAttribute("src")!];
        Assert.Contains($"\"b\":\"{path}\"", script, StringComparison.Ordinal);
        Assert.Contains("\"search\":\"assets/later/search.", script, StringComparison.Ordinal);
        Assert.DoesNotContain("b();", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_for_later_stand_alone_and_are_named_with_their_ending()
    {
        Theme theme = Load(("theme.yml", Extends), ("assets/later/b.css", "b { color: red }")).Theme!;
        BuiltSite site = BuiltSite.Of(SampleGarden.Build(), theme: theme);

        string path = Assert.Single(site.Files.Keys, file => file.StartsWith("assets/later/b.", StringComparison.Ordinal));
        Assert.Equal("b{color: red}\n", site.Files[path]);
        Assert.Contains($"\"b.css\":\"{path}\"", site.Files[site.Only("", "script[src]").GetAttribute("src")!], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/* a */b { c: d }", "b{c: d}")]
    [InlineData("a/* x */b", "a b")]
    [InlineData("/*! licence */ a {}", "/*! licence */ a{}")]
    [InlineData("a { b: \"/* c */\" }", "a{b: \"/* c */\"}")]
    [InlineData("a { b: '\\'/* c */' } /* d */", "a{b: '\\'/* c */'}")]
    [InlineData("a { b: url(x/*.svg) } /* d", "a{b: url(x/*.svg)}")]
    [InlineData("a { b: url( '*/' ) /* d */ }", "a{b: url( '*/' ) }")]
    [InlineData("a { b: 'c\n/* d */", "a{b: 'c\n")]
    [InlineData("a :hover, b\\, c {\n  d: \"; , { }\", e; f: g\n}\n\nh { }", "a :hover,b\\, c{d: \"; , { }\",e;f: g}h{}")]
    [InlineData("", "")]
    [InlineData("/", "/")]
    public void Styles_are_published_without_comments_and_idle_blanks(string written, string published) =>
        Assert.Equal(published, System.Text.Encoding.UTF8.GetString(StyleText.Packed(System.Text.Encoding.UTF8.GetBytes(written)).Span));

    [Fact]
    public void An_empty_script_for_later_is_taken_away()
    {
        Theme theme = Load(("theme.yml", Extends), ("assets/later/search.js", "\r\n")).Theme!;
        BuiltSite site = BuiltSite.Of(SampleGarden.Build(), theme: theme);

        Assert.DoesNotContain(site.Files.Keys, file => file.StartsWith("assets/later/search.", StringComparison.Ordinal) && file.EndsWith(".js", StringComparison.Ordinal));
        Assert.DoesNotContain("\"search\":\"assets", site.Files[site.Only("", "script[src]").GetAttribute("src")!], StringComparison.Ordinal);
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
    [InlineData("<h1>{{ page.titel }}</h1>", 1, 13, "there is no name `titel` in PlainPageView", "did you mean `title`?")]
    [InlineData("<p>\n{{ if page.site.titel }}x{{ end }}</p>", 2, 17, "there is no name `titel` in SiteView", "did you mean `title`?")]
    [InlineData("\n\n{{ for section in page.sections }}{{ section.kund }}{{ end }}", 3, 46, "there is no name `kund` in SectionView", "did you mean `kind`?")]
    [InlineData("<h1>{{ title }}</h1>", 1, 8, "the template knows no `title`", "write `page.title`")]
    [InlineData("<h1>{{ pge.title }}</h1>", 1, 8, "the template knows no `pge`", "did you mean `page`?")]
    [InlineData("{{ for part in page.sections }}{{ sections }}{{ end }}", 1, 35, "the template knows no `sections`", "write `page.sections`")]
    [InlineData("{{ for letter in page.title }}x{{ end }}", 1, 18, "`page.title` is not a list", null)]
    [InlineData("{{ page.title.length }}", 1, 15, "`length` is looked for in a plain value, which has no names", null)]
    [InlineData("{{ page.sections.count }}", 1, 18, "`count` is looked for in a list, which has no names", "go through it with `for`")]
    [InlineData("{{ page.site }}", 1, 4, "`page.site` is not text", "write one of its names behind a dot")]
    [InlineData("{{ page.sections }}", 1, 4, "`page.sections` is not text", "go through it with `for`")]
    [InlineData("{{ page.unlisted }}", 1, 4, "`page.unlisted` is not text", "ask for it with `if`")]
    [InlineData("x {{ page.title", 1, 3, "the tag is never closed", "close it with `}}`")]
    [InlineData("{{ include 'parts/sectoins' }}", 1, 12, "there is no template `parts/sectoins`", "did you mean `parts/sections`?")]
    [InlineData("{{ include 'page' page: page }}", 1, 12, "the template `page` includes itself", null)]
    [InlineData("{{ include page.title }}", 1, 4, "`include` takes the name of a template in quotation marks", "write `{{ include 'parts/rows' rows: page.changes }}`")]
    [InlineData("{{ include 'parts/tags' page.tags }}", 1, 25, "what is given has a name", "write `name: page.tags`")]
    [InlineData("{{ upper page.title }}", 1, 4, "themes cannot compute this", "write a name: what a page shows is worked out before the template sees it")]
    [InlineData("{{ page.title | string.upcase }}", 1, 4, "themes cannot compute this", "write a name: what a page shows is worked out before the template sees it")]
    [InlineData("{{ x = page.title }}", 1, 4, "themes cannot compute this", "write a name: what a page shows is worked out before the template sees it")]
    [InlineData("{{ while page.title }}x{{ end }}", 1, 4, "themes do not use this kind of statement", "use values, `say`, `if`, `for`, `capture` and `include`")]
    [InlineData("{{ say 'skpi' }}", 1, 8, "the theme has no words for `skpi`", "did you mean `skip`?")]
    [InlineData("{{ say page.title }}", 1, 4, "`say` takes the key of a sentence in quotation marks", "write `{{ say 'skip' }}`")]
    [InlineData("{{ say 'brier' scor: page.title score: page.title }}", 1, 16, "`brier` has no place for `scor`", "it holds `{score}`")]
    [InlineData("{{ say 'brier' }}", 1, 8, "`brier` holds `{score}`, which is not given", "write `{{ say 'brier' score: … }}`")]
    [InlineData("{{ say 'brier' score: page.titel }}", 1, 28, "there is no name `titel` in PlainPageView", "did you mean `title`?")]
    [InlineData("{{ for link in page.site.navigation limit: 1 }}x{{ end }}", 1, 4, "a loop in a theme has a name, a list and a body", "write `{{ for row in rows }}…{{ end }}`; ask with `if` what to do about an empty list")]
    [InlineData("{{ tablerow link in page.site.navigation }}x{{ end }}", 1, 4, "a loop in a theme has a name, a list and a body", "write `{{ for row in rows }}…{{ end }}`; ask with `if` what to do about an empty list")]
    [InlineData("{{ for link in page.site.navigation }}x{{ else }}y{{ end }}", 1, 4, "a loop in a theme has a name, a list and a body", "write `{{ for row in rows }}…{{ end }}`; ask with `if` what to do about an empty list")]
    [InlineData("{{ say 'brier' score: page.site }}", 1, 23, "`page.site` is not text", "a sentence holds text and HTML")]
    [InlineData("{{ say 'brier' score: 'x' score: 'y' }}", 1, 27, "`score` is given twice", null)]
    [InlineData("{{ include 'layout' page: page }}", 1, 12, "the layout stands around every page and cannot be included", null)]
    [InlineData("{{ include 'parts/tags' }}", 1, 12, "`parts/tags` is not given `tags`", "write `{{ include 'parts/tags' tags: … }}`")]
    [InlineData("{{ include 'parts/tags' tgs: page.tags }}", 1, 25, "`parts/tags` has no use for `tgs`", "did you mean `tags`?")]
    [InlineData("{{ include 'parts/tags' tags: page.tags more: page.tags }}", 1, 41, "`parts/tags` has no use for `more`", null)]
    [InlineData("{{ for.first }}", 1, 8, "`for.first` stands outside of a loop", null)]
    [InlineData("{{ for tag in page.sections }}{{ if for.even }}x{{ end }}{{ end }}", 1, 41, "a loop has no `even`", "it has `for.first` and `for.last`")]
    [InlineData("{{ if page.site == 'x' }}y{{ end }}", 1, 7, "only text can be compared", null)]
    public void A_mistake_in_a_template_is_an_error_with_its_place(string template, int line, int column, string message, string? help)
    {
        ThemeResult result = Load(("theme.yml", Extends), ("templates/page.sbn", template));

        Assert.Null(result.Theme);
        Diagnostic error = Assert.Single(result.Diagnostics);
        Assert.Equal(
            ("themes/mine/templates/page.sbn", line, column, message, help),
            (error.Location.Path, error.Location.Start.Line, error.Location.Start.Column, error.Message, error.Help));
    }

    [Fact]
    public void What_may_be_missing_is_asked_for_before_it_is_opened()
    {
        const string Bare = "{{ for section in page.sections }}{{ for block in section.blocks }}{{ block.related.map }}{{ end }}{{ end }}";
        string[] asked =
        [
            "if block.related }}{{ block.related.map }}{{ end",
            "if !block.related }}x{{ else }}{{ block.related.map }}{{ end",
            "if block.related && block.related.map }}{{ block.related.map }}{{ end",
            "if !block.related || block.related.map }}x{{ end",
        ];

        Diagnostic error = Load(("theme.yml", Extends), ("templates/page.sbn", Bare)).Diagnostics.First(finding => finding.Severity == Severity.Error);
        Assert.Equal("`block.related` may be missing, so `block.related.map` can fail", error.Message);
        Assert.All(asked, words => Assert.Empty(Load(("theme.yml", Extends), ("templates/page.sbn", Bare.Replace("block.related.map", words, StringComparison.Ordinal))).Diagnostics));
    }

    [Fact]
    public void What_a_page_is_not_given_is_unknown_behind_the_part_that_asked_for_it()
    {
        const string Behind = "{{ for section in page.sections }}{{ for block in section.blocks }}{{ if block.related }}x{{ end }}{{ block.related.map }}{{ end }}{{ end }}";

        Assert.Equal("`block.related` may be missing, so `block.related.map` can fail", Assert.Single(Load(("theme.yml", Extends), ("templates/page.sbn", Behind)).Diagnostics).Message);
    }

    [Fact]
    public void A_block_that_is_never_closed_is_an_error_with_its_place()
    {
        Diagnostic error = Assert.Single(Load(("theme.yml", Extends), ("templates/page.sbn", "<p>\n{{ if page.title }}x")).Diagnostics);

        Assert.Equal(("themes/mine/templates/page.sbn", 2), (error.Location.Path, error.Location.Start.Line));
        Assert.StartsWith("this is not a template: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_says_where_the_page_belongs()
    {
        Diagnostic error = Load(("theme.yml", Extends), ("templates/layout.sbn", "<p>{{ page.title }}</p>")).Diagnostics[0];

        Assert.Equal(("themes/mine/templates/layout.sbn", "the layout does not say where the page belongs"), (error.Location.Path, error.Message));
    }

    [Theory]
    [InlineData("{{ if page.kind == 'plain-page' }}a{{ else }}b{{ end }}", "a")]
    [InlineData("{{ if page.kind != 'plain-page' }}a{{ else if page.unlisted }}b{{ else }}c{{ end }}", "c")]
    [InlineData("{{ if page.title && !(page.unlisted || page.description) }}a{{ end }}", "a")]
    [InlineData("{{ if page.description || page.title }}a{{ end }}", "a")]
    [InlineData("{{ if page.description && page.title }}a{{ end }}b", "b")]
    [InlineData("{{ for link in page.site.navigation }}{{ if for.first }}<{{ end }}{{ link.words }}{{ if for.last }}>{{ else }},{{ end }}{{ end }}", "<One,Two,Three>")]
    [InlineData("{{ say 'regions' count: '1' }}, {{ say 'regions' count: '2' }}", "1 region, 2 regions")]
    [InlineData("{{ capture kept }}<b>{{ page.title }}</b>{{ end }}{{ kept }}{{ kept }}", "<b>A &amp; B</b><b>A &amp; B</b>")]
    [InlineData("{{ 'x' }}|{{ '<' }}", "x|&lt;")]
    [InlineData("a\r\n   {{~ page.kind ~}}   \r\n\tb\r\n  c", "a\nplain-pageb\nc")]
    [InlineData("{{# a note #}}x{{ PAGE }}", null)]
    [InlineData("{{ page.TITLE }}", "A &amp; B")]
    public void Templates_choose_repeat_keep_and_compare(string template, string? expected)
    {
        ThemeResult loaded = Load(("theme.yml", Extends), ("templates/layout.sbn", "{{ content }}"), ("templates/page.sbn", template));
        if (expected is null)
        {
            Assert.NotEmpty(loaded.Diagnostics);
            return;
        }

        CorpusBuilder garden = new() { Settings = GardenSettings.Default with { Navigation = [new("One", "1"), new("Two", "2"), new("Three", "3")] } };
        garden.Add(_ => PageDraft.Plain("about", "A & B"));
        Assert.Equal(expected, BuiltSite.Of(garden.Build(), theme: loaded.Theme).Files["about/index.html"]);
    }

    [Fact]
    public void Templates_that_include_each_other_over_and_over_are_an_error()
    {
        (string, string)[] parts = [.. Enumerable.Range(0, 30).Select(i => ($"templates/parts/p{i}.sbn", $"{{{{ include 'parts/p{i + 1}' }}}}{{{{ include 'parts/p{i + 1}' }}}}"))];
        ThemeResult result = Load([("theme.yml", Extends), ("templates/page.sbn", "{{ include 'parts/p0' }}"), .. parts, ("templates/parts/p30.sbn", "x")]);

        Assert.Null(result.Theme);
        Assert.StartsWith("templates that include each other write more than", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("templates/page.html")]
    [InlineData("template/page.sbn")]
    [InlineData("strings/en.yaml")]
    [InlineData("string/en.yml")]
    public void A_file_that_is_no_part_of_a_theme_is_warned_of(string path)
    {
        Diagnostic warning = Assert.Single(Load(("theme.yml", Extends), (path, "x")).Diagnostics);

        Assert.Equal((Severity.Warning, $"themes/mine/{path}", "the file is no part of a theme"), (warning.Severity, warning.Location.Path, warning.Message));
    }

    [Fact]
    public void What_tells_people_of_a_theme_is_no_part_of_it_and_no_mistake() =>
        Assert.Empty(Load(("theme.yml", Extends), ("README.md", "x"), ("LICENSE", "x")).Diagnostics);

    [Fact]
    public void A_template_that_nothing_shows_is_warned_of()
    {
        Diagnostic warning = Assert.Single(Load(("theme.yml", Extends), ("templates/topc.sbn", "x")).Diagnostics);

        Assert.Equal((Severity.Warning, "themes/mine/templates/topc.sbn", "did you mean `topic`?"), (warning.Severity, warning.Location.Path, warning.Help));
    }

    [Fact]
    public void A_template_of_another_page_may_be_wrong_in_several_places()
    {
        ThemeResult result = Load(("theme.yml", Extends), ("templates/page.sbn", "{{ one }}\n{{ two }}"), ("templates/essay.sbn", "{{ three }}"));

        Assert.Equal(
            ["themes/mine/templates/essay.sbn:1", "themes/mine/templates/page.sbn:1", "themes/mine/templates/page.sbn:2"],
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
        Theme theme = Load(
            ("theme.yml", Extends),
            ("templates/layout.sbn", "{{ content }}"),
            ("templates/page.sbn", "<div>\n    {{ include 'parts/mine' said: page.title }}\r\n\t{{ include 'parts/mine' said: page.title }}\n</div>"),
            ("templates/parts/mine.sbn", "<i>{{ said }}</i>")).Theme!;
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
