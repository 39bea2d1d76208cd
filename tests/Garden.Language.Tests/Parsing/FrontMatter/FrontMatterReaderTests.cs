using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing.FrontMatter;

public class FrontMatterReaderTests
{
    [Fact]
    public void A_topic_has_every_key_of_its_kind()
    {
        const string yaml = """
            title: Keeping score
            description: 'What a number owes, it''s said'
            area: Judgement
            status: SETTLED
            reviewed: 2026-05-01
            review-every: 26w
            related:
              - norms
              - {to: "base rates", how: depends on}
            tags: [numbers, habits]
            aliases: scoring
            stub: true
            unlisted: true
            draft: false
            created: 2024-02-29
            """;
        PageMetadata topic = Pages.Read(yaml);

        Assert.Empty(topic.Diagnostics);
        Assert.True(topic.IsRead);
        Assert.Equal("Keeping score", topic.Title?.Text);
        Assert.Equal("What a number owes, it's said", topic.Description?.Text);
        Assert.Equal(("Judgement", "settled"), (topic.Area, topic.Status));
        Assert.Equal((new DateOnly(2026, 5, 1), 182, new DateOnly(2024, 2, 29)), (topic.Reviewed, topic.ReviewEvery, topic.Created));
        Assert.Equal([("norms", null), ("base rates", "depends on")], topic.Related.Select(reference => (reference.Target, reference.How)));
        Assert.All(topic.Related, reference => Assert.Equal(ReferenceKind.Related, reference.Kind));
        Assert.Equal<string>(["numbers", "habits"], topic.Tags);
        Assert.Equal<string>(["scoring"], topic.Aliases);
        Assert.Equal((true, true, false), (topic.Stub, topic.Unlisted, topic.Privacy.IsDraft));
    }

    [Fact]
    public void An_essay_has_every_key_of_its_kind()
    {
        PageMetadata essay = Pages.Read(
            "title: x\ndate: 2026-01-05\ndescription: y\ntopics: [a, b]\ntags: t\naliases: [u]\nupdated: 2026-02-06\nsource: https://example.org/a\nunlisted: false\ndraft: true",
            PageKind.Essay);

        Assert.Empty(essay.Diagnostics);
        Assert.Equal((new DateOnly(2026, 1, 5), new DateOnly(2026, 2, 6)), (essay.Date, essay.Updated));
        Assert.Equal([(ReferenceKind.Topic, "a"), (ReferenceKind.Topic, "b")], essay.Topics.Select(reference => (reference.Kind, reference.Target)));
        Assert.Equal(("https://example.org/a", "y", true), (essay.Source, essay.Description?.Text, essay.Privacy.IsDraft));
    }

    [Fact]
    public void A_reading_note_has_every_key_of_its_kind()
    {
        PageMetadata note = Pages.Read(
            "title: x\nurl: HTTPS://example.org/a?b#c\nauthor: J. Doe\npublished: 1950\nread: 2026-03-04\ntakeaway: <one line>\ntopics: a\ntags: [t]\naliases: [u]",
            PageKind.Reading);

        Assert.Empty(note.Diagnostics);
        Assert.Equal(("HTTPS://example.org/a?b#c", "J. Doe", "1950", "2026-03-04"), (note.Url, note.Author, note.Published, note.Read));
        Assert.Equal("<one line>", note.Takeaway?.Text);
        Assert.Equal("a", Assert.Single(note.Topics).Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet")]
    [InlineData("~")]
    [InlineData("title:\ndescription: ~\narea: null\nstatus: ''\nreviewed:\ntags:\nrelated: []\naliases: [~, '']\nstub:")]
    public void Nothing_given_is_nothing_set(string yaml)
    {
        PageMetadata topic = Pages.Read(yaml);

        Assert.Empty(topic.Diagnostics);
        Assert.Equal((true, null, null, null, null), (topic.IsRead, topic.Title, topic.Description, topic.Area, topic.Status));
        Assert.Equal((null, null, null, false), (topic.Reviewed, topic.ReviewedSpan, topic.StubSpan, topic.Stub));
        Assert.Equal((0, 0, 0), (topic.Tags.Length, topic.Related.Length, topic.Aliases.Length));
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2026-01-31")]
    [InlineData("true")]
    [InlineData("yes")]
    [InlineData("1e400")]
    [InlineData(".nan")]
    [InlineData("0x1F")]
    [InlineData("012")]
    [InlineData("~XX%")]
    [InlineData("<title>")]
    [InlineData("=")]
    [InlineData("a -b#c'd\"e")]
    public void What_looks_like_a_number_or_a_date_is_text_where_text_belongs(string value) =>
        Assert.Equal(value, Pages.Read($"title: {value}").Title?.Text);

    [Theory]
    [InlineData("plain words", "plain words", 0, true)]
    [InlineData("  spaced   # not this", "spaced", 2, true)]
    [InlineData("'quoted words'", "quoted words", 1, true)]
    [InlineData("\"  padded \"", "padded", 3, true)]
    [InlineData("\"caf\\u00e9\"", "café", 1, false)]
    [InlineData("over\n  two lines", "over two lines", 0, false)]
    [InlineData("\"over\n  two lines\"", "over two lines", 1, false)]
    [InlineData(">-\n  folded\n  words", "folded words", 5, false)]
    [InlineData("|\n  one line", "one line", 4, true)]
    [InlineData("|\r\n  kept\r\n  lines\r\n", "kept lines", 5, false)]
    public void Text_is_on_one_line_and_knows_its_place(string value, string text, int start, bool isVerbatim)
    {
        WrittenText? title = Pages.Read($"title: {value}\narea: x").Title;

        Assert.NotNull(title);
        Assert.Equal((text, "---\ntitle: ".Length + start, isVerbatim), (title.Text, title.Span.Start, title.IsVerbatim));
    }

    [Theory]
    [InlineData("<one> of <two> or <two>", 2, "<two>")]
    [InlineData("'it''s <one> or <two>, <two>'", 2, "<two>")]
    [InlineData(">\n  words <one>\n  and <two>,\n  then <two> more", 2, "<two>")]
    [InlineData("\"\\u00e9 <one> <two> <two>\"", 2, "<two>")]
    public void A_part_of_a_text_can_be_located(string value, int occurrence, string part)
    {
        SourceFile file = Pages.FileOf($"---\ntitle: {value}\n---\n");
        WrittenText title = FrontMatterReader.Read(file, PageKind.Topic, GardenSettings.Default).Title!;
        int inText = title.Text.LastIndexOf(part, StringComparison.Ordinal);

        SourceSpan span = title.Locate(file, inText, part.Length);

        Assert.Equal(occurrence, title.Text.Split(part).Length - 1);
        Assert.Equal(file.Text.LastIndexOf(part, StringComparison.Ordinal), span.Start);
        Assert.Equal(part.Length, span.Length);
    }

    [Fact]
    public void A_part_that_only_an_escape_makes_is_located_at_the_whole()
    {
        SourceFile file = Pages.FileOf("---\ntitle: \"a \\x3Cone>\"\n---\n");
        WrittenText title = FrontMatterReader.Read(file, PageKind.Topic, GardenSettings.Default).Title!;

        Assert.Equal(title.Span, title.Locate(file, 2, 5));
    }

    [Fact]
    public void Spans_name_what_was_written()
    {
        const string text = "---\nreviewed: 2026-01-01\nstub: true\nrelated:\n  - \"base rates\"\n  - to: norms\n---\n";
        PageMetadata topic = Pages.ReadFile(text);

        string Written(SourceSpan? span) => text[span!.Value.Start..span.Value.End];
        Assert.Equal("2026-01-01", Written(topic.ReviewedSpan));
        Assert.Equal("stub: true", Written(topic.StubSpan));
        Assert.Equal(["base rates", "norms"], topic.Related.Select(reference => Written(reference.Span)));
    }

    [Fact]
    public void Status_is_in_the_spelling_of_the_settings()
    {
        GardenSettings settings = GardenSettings.Default with { Status = ["Sprout", "Old Oak"] };

        Assert.Equal("Old Oak", Pages.Read("status: old oak", settings: settings).Status);
        PageMetadata other = Pages.Read("status: old oka", settings: settings);
        Diagnostic finding = Assert.Single(other.Diagnostics);
        Assert.Equal(("old oka", Severity.Warning, "did you mean `Old Oak`?"), (other.Status, finding.Severity, finding.Help));
    }

    [Theory]
    [InlineData(PageKind.Topic, "", "")]
    [InlineData(PageKind.Page, "", "")]
    [InlineData(PageKind.Essay, "date: 2026-01-01", "")]
    [InlineData(PageKind.Essay, "tags: a\ntitle: x", "GRD603 3:1")]
    [InlineData(PageKind.Essay, "title: x\ndate:", "GRD603 3:1")]
    [InlineData(PageKind.Essay, "tags: a", "GRD603 1:1")]
    [InlineData(PageKind.Essay, "date: soon", "GRD604 2:7")]
    public void An_essay_needs_a_date(PageKind kind, string yaml, string findings) =>
        Assert.Equal(findings, Pages.Places(Pages.Read(yaml, kind).Diagnostics));

    [Fact]
    public void An_essay_without_front_matter_lacks_its_date_at_the_start() =>
        Assert.Equal("GRD603 1:1", Pages.Places(Pages.ReadFile("# Words\n", PageKind.Essay).Diagnostics));

    [Fact]
    public void Every_bad_value_is_reported_and_the_good_ones_are_kept()
    {
        PageMetadata topic = Pages.Read("title: [x]\nstub: meh\narea: Judgement\nreviewed: 01/02/2024\nreview-every: often\ntags: {a: b}\nmoodiness: red");

        Assert.Equal("GRD604 2:8, GRD604 3:7, GRD604 5:11, GRD604 6:15, GRD604 7:7, GRD602 8:1", Pages.Places(topic.Diagnostics));
        Assert.Equal("Judgement", topic.Area);
    }
}
