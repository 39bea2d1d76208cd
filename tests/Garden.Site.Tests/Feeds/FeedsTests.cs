using System.Diagnostics;
using System.Xml.Linq;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests.Feeds;

public sealed class FeedsTests
{
    private static readonly RenderOptions Published = new() { BaseUrl = "https://example.org/garden/" };
    private static readonly BuiltSite Sample = BuiltSite.Of(SampleGarden.Build(), Published);
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Essays_are_told_whole_with_links_that_hold_anywhere()
    {
        XElement feed = Feed(Sample, "feed.xml");
        XElement entry = Assert.Single(feed.Elements(Atom + "entry"));

        Assert.Equal("https://example.org/garden/essays/first-fifty/", entry.Element(Atom + "id")!.Value);
        Assert.Equal("2025-06-20T00:00:00Z", entry.Element(Atom + "updated")!.Value);
        Assert.Equal("2025-06-20T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        string content = entry.Element(Atom + "content")!.Value;
        Assert.Contains("<a href=\"https://example.org/garden/topics/keeping-score/\">keeping score</a>", content, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/garden/essays/first-fifty/#note-1\"", content, StringComparison.Ordinal);
        Assert.Contains("<h2>What happened</h2>", content, StringComparison.Ordinal);
        Assert.EndsWith("<p>A mood, in other words.</p></li>\n</ol>\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_numbers_that_moved_are_changes_of_mind()
    {
        XElement[] entries = [.. Feed(Sample, "changes.xml").Elements(Atom + "entry")];

        Assert.Equal(
            ["75% → 85%", "50% → 35%", "80% → 90%", "60% → 75%", "70% → 80%"],
            entries.Select(entry => entry.Element(Atom + "title")!.Value.Split(':')[0]));
        Assert.Equal("tag:example.org,2026-02-28:/garden/topics/keeping-score/write-it-down", entries[0].Element(Atom + "id")!.Value);
        Assert.Equal("https://example.org/garden/topics/keeping-score/#write-it-down", entries[0].Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("Keeping score: The second year’s misses shrank with no new reading to explain it.", entries[0].Element(Atom + "summary")!.Value);
    }

    [Fact]
    public void Two_moves_of_one_day_have_names_of_their_own()
    {
        GardenAsOf garden = OneTopic(Belief("b", "It moved twice.", 0.7) with { History = [Move("2026-01-01", null, 0.5), Move("2026-02-01", 0.5, 0.6), Move("2026-02-01", 0.6, 0.7)] });

        Assert.Equal(
            ["tag:example.org,2026-02-01:/garden/topics/a/b", "tag:example.org,2026-02-01:/garden/topics/a/b-2"],
            Feed(BuiltSite.Of(garden, Published), "changes.xml").Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        const string Payload = "]]><script>alert(1)</script>&amp;\"\u000B\uFFFE\uD800";
        CorpusBuilder garden = new() { Settings = GardenSettings.Default with { Title = Payload, Author = Payload } };
        garden.Add(_ => Essay("e", Payload, new DateOnly(2026, 1, 1), Section(SectionKind.Prose, "", new SectionPart.Prose(RichText.Of(Payload)))) with { Description = Payload });
        XElement entry = Feed(BuiltSite.Of(garden.Build(), Published), "feed.xml").Element(Atom + "entry")!;

        Assert.Equal("]]><script>alert(1)</script>&amp;\"\uFFFD", entry.Element(Atom + "title")!.Value);
        Assert.DoesNotContain("<script", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_an_address_is_left_out_where_none_is_known()
    {
        BuiltSite site = BuiltSite.Of(SampleGarden.Build());

        Assert.DoesNotContain(site.Files.Keys, path => path.EndsWith(".xml", StringComparison.Ordinal));
        Assert.Equal("User-agent: *\nAllow: /\n", site.Files["robots.txt"]);
        Assert.Empty(site["beliefs/"].QuerySelectorAll("link[rel=canonical], meta[property='og:url'], link[type='application/atom+xml']"));
    }

    [Fact]
    public void What_is_unlisted_is_in_no_feed()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Essay("quiet", "Quiet", new DateOnly(2026, 1, 1)) with { Unlisted = true });
        Belief moved = Belief("b", "Quiet claim.", 0.5) with { By = new DateOnly(2027, 1, 1), History = [Move("2026-01-01", 0.4, 0.5)] };
        garden.Add(_ => Topic("quiet", "Quiet", Section(SectionKind.Beliefs, "Beliefs", Items(moved))) with { Unlisted = true, Reviewed = new DateOnly(2026, 1, 1) });
        BuiltSite site = BuiltSite.Of(garden.Build(), Published);

        Assert.Equal(["robots.txt", "sitemap.xml"], site.Files.Keys.Where(path => path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".ics", StringComparison.Ordinal) || path == "robots.txt").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("quiet", site.Files["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Heads_name_the_feeds_the_address_and_what_the_page_says()
    {
        Assert.Equal(
            ["application/atom+xml ../../feed.xml", "application/atom+xml ../../changes.xml", "text/calendar ../../calendar.ics"],
            Sample["topics/keeping-score/"].QuerySelectorAll("link[rel=alternate][href^='../']").Select(link => $"{link.GetAttribute("type")} {link.GetAttribute("href")}"));
        Assert.Equal("https://example.org/garden/topics/keeping-score/", Sample.Only("topics/keeping-score/", "link[rel=canonical]").GetAttribute("href"));
        Assert.Equal("https://example.org/garden/topics/keeping-score/", Sample.Only("topics/keeping-score/", "meta[property='og:url']").GetAttribute("content"));
        Assert.Equal("Keeping score", Sample.Only("topics/keeping-score/", "meta[property='og:title']").GetAttribute("content"));
        Assert.Equal("article", Sample.Only("essays/first-fifty/", "meta[property='og:type']").GetAttribute("content"));
    }

    [FactWith("xmllint")]
    public void Feeds_are_valid_Atom()
    {
        string folder = Directory.CreateTempSubdirectory("garden-feeds-").FullName;
        try
        {
            string grammar = Path.Combine(folder, "atom.rng");
            File.WriteAllText(grammar, AtomGrammar.RelaxNg);
            foreach (string name in new[] { "feed.xml", "changes.xml" })
            {
                string file = Path.Combine(folder, name);
                File.WriteAllText(file, Sample.Files[name]);
                Assert.Equal((0, $"{file} validates\n"), Validate(grammar, file));
                File.WriteAllText(file, Sample.Files[name].Replace("<updated>", "<renewed>", StringComparison.Ordinal).Replace("</updated>", "</renewed>", StringComparison.Ordinal));
                Assert.NotEqual(0, Validate(grammar, file).Exit);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int Exit, string Said) Validate(string grammar, string file)
    {
        using Process xmllint = Process.Start(new ProcessStartInfo("xmllint", ["--noout", "--nonet", "--relaxng", grammar, file]) { RedirectStandardError = true, UseShellExecute = false })!;
        string said = xmllint.StandardError.ReadToEnd();
        xmllint.WaitForExit();
        return (xmllint.ExitCode, said);
    }

    private static XElement Feed(BuiltSite site, string path) => XDocument.Parse(site.Files[path]).Root!;

    private static GardenAsOf OneTopic(Belief belief)
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "A", Section(SectionKind.Beliefs, "Beliefs", Items(belief))));
        return garden.Build();
    }
}
