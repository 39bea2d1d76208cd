using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Garden.Analysis.Linking;

namespace Garden.Site.Tests.Wording;

/// <summary>Gardens whose writers use no Latin letter: every Latin word on their pages would be one of the site's own, left in English.</summary>
public sealed partial class LanguagePagesTests
{
    private static readonly string[] Spoken = ["aria-label", "title", "alt", "content"];

    private static readonly Dictionary<string, string[]> Letters = new(StringComparer.Ordinal)
    {
        // Area, first page, second page, headings of headline, beliefs, questions, updates, reading, related; words.
        ["ja"] = ["潮", "満ち引き", "霧の日", "現在の立場", "信念", "不確実なこと", "考えが変わる条件", "最近読んだもの", "関連するトピック", "言葉"],
        ["ar"] = ["المد", "المد والجزر", "أيام الضباب", "موقفي الحالي", "معتقداتي", "الشكوك", "ما الذي سيغير رأيي", "قراءات حديثة", "مواضيع ذات صلة", "كلام"],
    };

    [Theory]
    [InlineData("ja", "ltr")]
    [InlineData("ar", "rtl")]
    public void No_english_word_is_left_on_any_page(string language, string direction)
    {
        BuiltSite site = BuiltSite.Of(GardenIn(language));

        List<string> left = [];
        foreach (string path in site.Pages)
        {
            IDocument page = site[path];
            Assert.Equal((language, direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
            left.AddRange(WordsOf(page).Where(words => Latin().IsMatch(Address().Replace(words, ""))).Select(words => $"{path}: {words.Trim()}"));
        }

        Assert.Empty(left);
        Assert.True(site.Pages.Count() > 20);
    }

    [Fact]
    public void The_script_and_the_feeds_speak_the_language_of_the_site()
    {
        BuiltSite site = BuiltSite.Of(GardenIn("ja"), RenderOptions.Default with { BaseUrl = "https://example.org/" });

        Assert.Contains("\"search\":\"検索\"", site.Files[site.Only("", "script[src]").GetAttribute("src")!], StringComparison.Ordinal);
        Assert.DoesNotMatch("SUMMARY:(Due|Review)", site.Files["calendar.ics"]);
        Assert.DoesNotContain("what changed my mind", site.Files["changes.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_another_language_speaks_it_within_a_site_that_speaks_the_sites()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(
            ("garden.yml", "title: Gezeiten\nlanguage: de\n"),
            ("topics/flut.md", "---\ntitle: Flut\nreviewed: 2026-05-02\n---\n## Überzeugungen\n- Es flutet ~12,5 % — Messung\n"),
            ("topics/ebb.md", "---\ntitle: Ebb\nlang: en\nreviewed: 2026-05-02\n---\n## Beliefs\n- It ebbs ~12.5% — measured, [[Flut]]\n")));

        IElement main = site.Only("topics/ebb/", "main");
        Assert.Equal(("en", "Zum Text springen"), (main.GetAttribute("lang"), site.Only("topics/ebb/", ".skip").TextContent));
        Assert.Contains("last reviewed 2 May 2026", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("12.5%", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("am 2. Mai 2026", site.Only("topics/flut/", "main").TextContent, StringComparison.Ordinal);
        Assert.Contains("12,5\u00A0%", site.Only("topics/flut/", "main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_a_language_of_the_other_direction_says_so()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(
            ("topics/ebb.md", "---\ntitle: Ebb\nlang: he\n---\nx\n"),
            ("topics/neap.md", "---\ntitle: Neap\nlang: he\ndir: ltr\n---\nx\n"),
            ("topics/tide.md", "---\ntitle: Tide\nlang: de\n---\nx\n")));

        Assert.Equal("rtl", site.Only("topics/ebb/", "main").GetAttribute("dir"));
        Assert.Equal("ltr", site.Only("topics/neap/", "main").GetAttribute("dir"));
        Assert.Null(site.Only("topics/tide/", "main").GetAttribute("dir"));
    }

    private static GardenAsOf GardenIn(string language)
    {
        string[] w = Letters[language];
        string any = w[9];
        string topic = $"""
            ---
            title: {w[1]}
            area: {w[0]}
            status: {any}
            reviewed: 2025-05-01
            tags: [{w[0]}]
            ---
            ## {w[3]}
            {any}, [[{w[2]}]] {any}[^1].

            | {any} | {any} |
            |---|---|
            | 1 | 2 |

            [^1]: {any}

            ## {w[4]}
            - {any} ~70% — {any} ^b1
              - 2026-01-05: 50%
              - 2026-03-05: 60% — {any}
              - 2026-04-05: 70% — {any}
              - by: 2027-01-31
              - importance: high
              - for: {any}
              - against: {any}
              - if: {any} → 85%
              - base rate: 3 of 12 ({any})
              - implies: [[#^b2]]
            - {any}{any} ~90% — {any} ^b2
              - resolved: yes 2026-04-01 — {any}
              - exclusive: 1
            - {any}{any}{any} ~30–50% ^b3
              - resolved: no 2026-04-02
            - {any}4 ~ (40–60%)
              - exclusive: 1
            - {any}5 — ~XX%<{any}>
            - {any}6 — likely

            ## {w[5]}
            - {any}? ^q
              - stakes: {any}
              - touches: [[#^b1]]
              - importance: low
            - {any}{any}?
              - answered: 2026-02-03 {any}

            ## {w[6]}
            - {any}
              - moves: [[#^b1]] → 90%
              - likelihood: 20%
            - {any}{any}
              - fired: 2026-03-01

            ## {w[7]}
            - 2026-02-01: {any} — {any}
              - moved: [[#^b1]] 60% → 70%
            - 2026-02-02: {any}

            ## {w[8]}
            - [[{w[2]}]] — {any}
            """;
        return WrittenGarden.Of(
            ("garden.yml", $"title: {any}\ndescription: {any}\nlanguage: {language}\nstatus: [{any}]\nfeedback: a/b\ncontact: a@example.org\n"),
            ("topics/1.md", topic.ReplaceLineEndings("\n")),
            ("topics/2.md", $"---\ntitle: {w[2]}\nstub: true\naliases: [/3/]\n---\n## {w[3]}\n<{any}>\n\n## {w[4]}\n- {any}7 ~55% — {any}; [[{w[1]}]]\n"),
            ("essays/1.md", $"---\ntitle: {any}8\ndate: 2026-03-04\nupdated: 2026-04-01\nsource: {any}\ntopics: [1, 2]\n---\n{any}[^1].\n\n[^1]: {any}\n"),
            ("reading/1.md", $"---\ntitle: {any}9\nauthor: {any}\nread: 2026-02\npublished: 2020\ntakeaway: {any}\ntopics: [1]\n---\n{any}\n"));
    }

    private static IEnumerable<string> WordsOf(IDocument page) =>
    [
        .. page.All.Where(element => element.LocalName is not ("script" or "style")).SelectMany(element => element.ChildNodes.OfType<IText>().Select(text => text.Data)),
        .. page.All.Where(element => element.LocalName != "meta" || element.GetAttribute("name") == "description")
            .SelectMany(element => Spoken.Select(element.GetAttribute).OfType<string>()),
    ];

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Latin();

    [GeneratedRegex(@"https?://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
