using FsCheck;
using FsCheck.Fluent;
using Garden.Analysis.Importing;
using Garden.Analysis.Importing.Folders;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Importing.Folders;

/// <summary>Front matter that a garden cannot read, and what an import makes of it.</summary>
public sealed class FrontMatterMendingTests
{
    private static readonly (string Form, Importer Import)[] Forms =
        [("obsidian", ObsidianVault.Import), ("hugo", HugoSite.Import), ("jekyll", JekyllSite.Import), ("quartz", QuartzSite.Import)];

    private static readonly string[] Lines =
    [
        "title: Boats", "title: Boats: a list", "title: [Boats] and quays", "title: [a, b]", "title: \"Boats\" of mine", "title: 'Boats", "title: [open", "title: *boats", "title: &b", "title: !tag x", "title: @x", "title: %x",
        "title: {a: b}", "title:", "title: |", "  folded words", "\ttabbed: yes", "  nested: 1", "- alone", "just words", ": no key", "? odd", "# a remark", "", "---", "----", "...", "publish: true", "publish: [true]", "publish: maybe",
        "publish:", "publish: false", "pubish: true", "draft: false", "draft: perhaps", "Draft: true", "private: sometimes", "date: 2026-02-30", "date: [2026-01-05]", "date: 15 Oct 2023", "date: yesterday", "date: 01/02/2026",
        "date: 2026-01-05T10:00:00+02:00", "lastmod: never", "tags: [a, [b]]", "tags: {a: 1}", "tags: a, b", "aliases: [/x, /x/y, ../z]", "aliases: {a: b}", "slug: ../up", "slug: a/b", "slug: aux", "permalink: /old/place/",
        "permalink: [a]", "url: javascript:alert(1)", "url: /some/where/", "created: 32", "reviewed: soon", "review-every: often", "status: draft", "related: {to: 1}", "related: nowhere at all", "topics: [x, {to: y}]", "unlisted: perhaps",
        "stub: 3", "area: [a, b]", "area: {a: b}", "description: [x", "weight: heavy", "lang: 12", "dir: up", "build: {render: sometimes}", "build: never", "expiryDate: later", "publishDate: some day", "x: \"\\q\"",
        "author: {name: Ida}", "author: [Ida, Otto]", "a: b: c", "a: - b", "\"quoted key: 1", "k: `code`", "cssclasses: wide", "key with words: 1", "dup: 1", "dup: 2", "read: 2026-13", "source: ftp://x", "takeaway: {a: b}",
    ];

    [Theory]
    [InlineData("---\npublish: true\npublish: true\n---\nWords.\n")]
    [InlineData("---\ntitle: A\n\tpublish: true\n---\nWords.\n")]
    [InlineData("\n---\npublish: true\n---\nWords.\n")]
    [InlineData("----\npublish: true\n----\nWords.\n")]
    [InlineData("---\npublish: true\nWords.\n")]
    [InlineData("publish: true\n\nWords.\n")]
    [InlineData("<!-- mine -->\n---\npublish: true\n---\nWords.\n")]
    [InlineData("+++\npublish = true\npublish = true\n+++\nWords.\n")]
    [InlineData("{\"publish\": true, \"publish\": true}\nWords.\n")]
    [InlineData("{\"publish\": true,\nWords.\n")]
    [InlineData("---\npublish: true\n---\n---\ntitle: again\n---\nWords.\n")]
    [InlineData("---org\n#+publish: true\npublish: true\n---\nWords.\n")]
    public void A_page_whose_front_matter_cannot_be_read_is_a_draft_that_says_all_it_said(string page)
    {
        Imported imported = Imported.Of(ObsidianVault.Import, ("Harbour.md", page));
        Assert.Empty(imported.Published());
        Assert.Empty(ErrorsOf(imported));
        Assert.Empty(imported.Lost([page]));
        Assert.Contains(imported.Notes, note => note.Contains("its front matter cannot be read as it is", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("publish: [true]\n", "draft: true\npublish: true\n", false)]
    [InlineData("publish: true\ntitle: Boats: a list\n", "title: \"Boats: a list\"\n", false)]
    [InlineData("publish: true\ntags: {a: 1}\n", "# tags: {a: 1}\n", true)]
    [InlineData("publish: maybe\n", "# publish: maybe\n", false)]
    [InlineData("publish: true\ncreated: 2026-02-30\ndescripton: Words\n", "\ndescription: Words\n", true)]
    [InlineData("publish: true\ntitle: [Boats]\n", "title: Boats\n", true)]
    [InlineData("{\"publish\": true, \"title\": \"A\", \"tags\": {\"a\": 1}}\n", "# \"tags\": {\"a\": 1}\n", true)]
    public void A_value_that_cannot_be_taken_becomes_one_that_can_or_a_comment(string front, string expected, bool isPublic)
    {
        Imported imported = Imported.Of(ObsidianVault.Import, ("Harbour.md", $"---\n{front}---\nWords.\n"));
        Assert.Contains(expected, imported.Only(), StringComparison.Ordinal);
        Assert.Empty(ErrorsOf(imported));
        Assert.Equal(isPublic ? 1 : 0, imported.Published().Length);
    }

    [Theory]
    [InlineData("aliases: [Quay, /old/place/, /index.html, /assets/x, //host/y, /beliefs/]\n", "aliases: [\"Quay\", \"/old/place/\"]\n", 4)]
    [InlineData("redirect_from: [old/place, CNAME, feed.xml]\n", "redirect_from: [\"old/place\"]\n", 2)]
    [InlineData("aliases: [/shed/, /harbour/]\n", "aliases: [\"/harbour/\"]\n", 1)]
    public void Old_addresses_from_which_no_reader_can_be_sent_on_go_and_are_told(string front, string expected, int told)
    {
        Imported imported = Imported.Of(ObsidianVault.Import, ("Harbour.md", $"---\npublish: true\n{front}---\nWords.\n"), ("Shed.md", "---\npublish: true\n---\nMore.\n"));
        Assert.Contains(expected, imported["Harbour.md"], StringComparison.Ordinal);
        Assert.Empty(ErrorsOf(imported));
        Assert.Equal(told, imported.Notes.Count(note => note.Contains("its front matter no longer says so", StringComparison.Ordinal)));
        Assert.Equal(["Harbour", "Shed"], imported.Published());
    }

    [Fact]
    public void What_becomes_a_comment_is_told_with_its_line()
    {
        Imported imported = Imported.Of(ObsidianVault.Import, ("topics/Harbour.md", "---\npublish: true\narea: {a: b}\n---\nWords.\n"));
        Assert.Contains(imported.Notes, note => note.StartsWith("topics/Harbour.md:3: `area` takes text", StringComparison.Ordinal) && note.EndsWith("`area` stays in its front matter as a comment", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_the_front_matter_the_page_is_read_without_a_mistake_and_has_every_word()
    {
        Gen<string[]> lines = Gen.Elements(Lines).ArrayOf().Where(some => some.Length < 14);
        Gen<(string Above, string Open, string[] Inside, string Close)> pages =
            from above in Gen.Elements("", "", "", "", "\n", "<!-- a remark -->\n", "Some text.\n\n")
            from open in Gen.Elements("---\n", "---\n", "---\n", "----\n", " ---\n", "+++\n", "", "---yaml\n", "---org\n")
            from inside in lines
            from close in Gen.Elements("---\n", "---\n", "---\n", "----\n", "...\n", "", "+++\n")
            select (above, open, inside, close);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(pages.ToArbitrary(), page =>
        {
            string text = page.Above + page.Open + string.Concat(page.Inside.Select(line => line + "\n")) + page.Close + "The body.\n";
            foreach ((string form, Importer import) in Forms)
            {
                Imported imported = Imported.Of(import, isPublic: true, "folder", (form == "jekyll" ? "_posts/2026-01-05-x.md" : "posts/x.md", text));
                string[] errors = [.. ErrorsOf(imported).Concat(imported.Plan.NewFiles.Length == 1 ? [] : ["not written"])];
                string[] lost = imported.Lost([text.Replace("draft: false", "draft: ", StringComparison.Ordinal).Replace("topics:", "", StringComparison.Ordinal).Replace("---yaml", "", StringComparison.Ordinal)]); // what becomes `draft: true` where it is unclear who may see the page, a key that gets another name in an essay, and the name of the syntax
                Assert.True(errors.Length + lost.Length == 0, $"{form}: {string.Join("; ", errors)} lost: {string.Join(' ', lost)}\n{text}\n=>\n{string.Join('\n', imported.Plan.NewFiles.Select(file => file.Text))}");
            }

            return true;
        }));
    }

    /// <summary>Mistakes of front matter in what was written, drafts included.</summary>
    private static IEnumerable<string> ErrorsOf(Imported imported) => WrittenGarden.Read(imported.Plan.NewFiles.Select(file => (file.Path, file.Text)), shown: PageHiding.Private).Findings
        .Where(finding => finding.Severity == Severity.Error && finding.Rule != RuleDescriptor.BrokenLink)
        .Select(finding => $"{finding.Rule.Id} {finding.Location.Start.Line}: {finding.Message}");
}
