using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis.Tests;

/// <summary>A garden that is read after every save is at any time the garden that a reading from the start gives.</summary>
public sealed class LiveGardenTests
{
    private static readonly GardenOptions Options = new(WrittenGarden.Today);

    private static readonly (string Path, string Text)[] Garden =
    [
        ("garden.yml", "title: Tides\n"),
        ("chart.png", "chart"),
        ("topics/boats.md", "---\narea: Water\nrelated: [tides]\n---\n\nSee [[tides#^high]] and [[#^fast]], ![[tides#^later]].\n\n## Beliefs\n\n- Boats are fast. 60% — why ^fast\n\n## Uncertainties\n\n- Do boats sink? Why it matters: yes ^sink\n  - touches: [[tides#^high]]\n"),
        ("topics/moon.md", "---\narea: Sky\ntags: [night]\naliases: [luna, /old/moon/]\n---\n\nThe moon pulls [[Tides]]; see [the heading](tides.md#ebb-and-flow) and ![chart](../chart.png).\n\n## Uncertainties\n\n- Does it pull? Why it matters: much ^pull\n  - touches: [[tides#^high]]\n"),
        ("topics/tides.md", "---\narea: Water\n---\n\n## Ebb and flow\n\nTwice a day.\n\n## Beliefs\n\n- Tides are high. 70% — why ^high\n"),
        ("essays/sea.md", "---\ndate: 2026-01-01\ntopics: [boats, tides]\n---\n\nOn [[luna]] and [[boats]].\n"),
        ("reading/quoted.md", "---\nurl: https://example.org/\ntopics: [tides]\n---\n\nTheir own ![[tides#^later]].\n"),
        ("echo.md", "![[tides#^later]]\n"),
        ("draft.md", "---\ndraft: true\n---\n\n[[tides]]\n"),
    ];

    /// <summary>Saves one after the other: a page, what its text has, and what it has instead; and whether the change may reach pages that do not link.</summary>
    public static TheoryData<string, string, string, bool> Saves { get; } = new()
    {
        { "topics/tides.md", "Twice a day.", "Thrice a day.", false },
        { "topics/tides.md", "Twice a day.", "See [[moon]], [[boats]] and [[boats#^fast]].", false },
        { "topics/tides.md", "Ebb and flow", "Flood", false },
        { "topics/tides.md", "^high", "^higher", false },
        { "topics/tides.md", "why ^high\n", "why ^high\n- And later. 40% — why ^later\n", false },
        { "topics/tides.md", "Tides are high.", "Tides are [[#^high]].", true },
        { "topics/tides.md", "Tides are high.", "Tides are like [[boats#^fast]].", false },
        { "topics/tides.md", "why ^high\n", "why ^high\n  - 2027-01-01: 60% → 70%, because\n", true },
        { "topics/tides.md", "Twice a day.", "[[nowhere]], [[Twices]] and [x](missing.md)", false },
        { "topics/tides.md", "area: Water", "area: Sky", true },
        { "topics/tides.md", "area: Water", "title: Ebb\narea: Water", true },
        { "topics/tides.md", "area: Water", "aliases: [luna]\narea: Water", true },
        { "topics/tides.md", "area: Water", "draft: true\narea: Water", true },
        { "topics/tides.md", "area: Water", "unlisted: true\narea: Water", true },
        { "topics/tides.md", "area: Water", "related:\n  - target: moon\n    how: follows\narea: Water", false },
        { "topics/boats.md", "[[tides#^high]] and", "nothing and", false },
        { "topics/boats.md", "  - touches: [[tides#^high]]\n", "", false },
        { "topics/boats.md", "related: [tides]", "related: [moon]", false },
        { "topics/boats.md", "Boats are fast.", "Boats are fast: [[tides#^high]].", false },
        { "topics/moon.md", "![chart](../chart.png)", "no chart", false },
        { "topics/moon.md", "![chart](../chart.png)", "![chart](../chart.png) ![chart](/chart.png)", false },
        { "topics/moon.md", "/old/moon/", "/older/moon/", true },
        { "topics/moon.md", "tags: [night]", "tags: [day]", true },
        { "essays/sea.md", "[boats, tides]", "[tides]", false },
        { "essays/sea.md", "2026-01-01", "2025-01-01", false },
        { "essays/sea.md", "2026-01-01", "never", false },
        { "reading/quoted.md", "[tides]", "[moon]", false },
        { "draft.md", "[[tides]]", "[[boats]]", false },
        { "draft.md", "draft: true", "draft: false", true },
    };

    [Theory]
    [MemberData(nameof(Saves))]
    public void A_saved_page_is_linked_as_in_a_clean_build_there_and_back(string path, string before, string after, bool reachesFar)
    {
        LiveGarden live = new(PageParser.Parse);
        live.Read(WrittenGarden.SourcesOf(Garden), Options);
        foreach ((string from, string to) in new[] { (before, after), (after, before), (before, after) })
        {
            (string Path, string Text)[] files = [.. Garden.Select(file => file.Path == path ? (path, file.Text.Replace(before, to, StringComparison.Ordinal)) : file)];
            Assert.Contains(to, files.Single(file => file.Path == path).Text, StringComparison.Ordinal);
            ReadGarden? tried = live.Try(Bytes(path, files));
            ReadGarden? quick = live.Read(Bytes(path, files));
            Assert.Equal(quick is null, tried is null);
            Assert.True(tried is null || Describe(tried, live.Checked) == Describe(quick!));
            if (!reachesFar)
            {
                Assert.NotNull(quick);
            }

            Assert.Equal(Describe(WrittenGarden.Read(files)), Describe(quick ?? live.Read(WrittenGarden.SourcesOf(files), Options), live.Checked));
        }
    }

    [Theory]
    [MemberData(nameof(Saves))]
    public void What_is_only_tried_leaves_no_trace(string path, string before, string after, bool reachesFar)
    {
        LiveGarden live = new(PageParser.Parse);
        live.Read(WrittenGarden.SourcesOf(Garden), Options);
        ReadGarden? tried = live.Try(Bytes(path, [.. Garden.Select(file => file.Path == path ? (path, file.Text.Replace(before, after, StringComparison.Ordinal)) : file)]));
        Assert.True(reachesFar || tried is not null);
        foreach ((string other, string _) in Garden.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            Assert.Equal(Describe(WrittenGarden.Read(Garden)), Describe(live.Read(Bytes(other, Garden))!, live.Checked));
        }
    }

    [Fact]
    public void A_page_is_checked_again_under_other_settings_and_on_another_day()
    {
        CheckedPages known = new();
        (string Path, string Text)[] files = [("topics/a.md", "---\nreviewed: 2026-05-01\n---\n\n## Beliefs\n\n- It rains. 70% ^rain\n")];
        ImmutableArray<Page> pages = WrittenGarden.Read(files).Corpus.Pages;
        foreach (GardenSettings settings in new[] { GardenSettings.Default, WrittenGarden.Read([.. files, ("garden.yml", "review-every: 5\n")]).Corpus.Settings, GardenSettings.Default })
        {
            foreach (int days in new[] { 0, 500, 0 })
            {
                Corpus corpus = Linker.Link(pages, settings, new LinkOptions(ImmutableHashSet<string>.Empty, PageHiding.None, WrittenGarden.Today.AddDays(days)), _ => { });
                Assert.Equal(Linter.Lint(corpus, []).Select(Text), Linter.Lint(new CorpusFacts(corpus) { Known = known }, []).Select(Text));
            }
        }
    }

    [Fact]
    public void Many_saves_in_a_row_end_where_a_clean_build_does()
    {
        Dice dice = new(7);
        LiveGarden live = new(PageParser.Parse);
        live.Read(WrittenGarden.SourcesOf(Garden), Options);
        Dictionary<string, string> texts = Garden.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        object[][] saves = [.. Saves];
        for (int round = 0; round < 150; round++)
        {
            object[] save = saves[dice.Below(saves.Length)];
            (string path, string one, string other) = ((string)save[0], (string)save[1], (string)save[2]);
            string text = texts[path];
            texts[path] = text.Contains(other, StringComparison.Ordinal) && other.Length > 0 ? text.Replace(other, one, StringComparison.Ordinal) : text.Replace(one, other, StringComparison.Ordinal);
            (string, string)[] files = [.. Garden.Select(file => (file.Path, texts[file.Path]))];
            ReadGarden read = live.Read(Bytes(path, files)) ?? live.Read(WrittenGarden.SourcesOf(files), Options);
            Assert.Equal(Describe(WrittenGarden.Read(files)), Describe(read, live.Checked));
        }
    }

    [Fact]
    public void What_is_no_page_of_the_garden_is_not_enough()
    {
        LiveGarden live = new(PageParser.Parse);
        Assert.Null(live.Read(Bytes("topics/tides.md", Garden)));
        live.Read(WrittenGarden.SourcesOf(Garden), Options);
        Assert.Null(live.Read(Bytes("garden.yml", Garden)));
        Assert.Null(live.Read(new SourceBytes("input/topics/new.md", default)));
        Assert.NotNull(live.Read(Bytes("topics/tides.md", Garden)));
    }

    [Fact]
    public void Pages_that_did_not_change_are_not_parsed_again()
    {
        List<string> parsed = [];
        LiveGarden live = new((file, place, settings) =>
        {
            lock (parsed)
            {
                parsed.Add(file.Path);
            }

            return PageParser.Parse(file, place, settings);
        });
        live.Read(WrittenGarden.SourcesOf(Garden), Options);
        parsed.Clear();
        live.Read(WrittenGarden.SourcesOf(Garden), Options);
        Assert.Empty(parsed);
        live.Read(Bytes("topics/moon.md", [("topics/moon.md", "Now [[boats]].\n")]));
        Assert.Equal(["input/topics/moon.md"], parsed);
    }

    [Fact]
    public void A_page_that_makes_the_program_fail_is_tried_afresh_the_next_time()
    {
        bool fails = false;
        LiveGarden live = new((file, place, settings) => fails ? throw new FormatException() : PageParser.Parse(file, place, settings));
        live.Read(WrittenGarden.SourcesOf(Garden), Options);
        fails = true;
        Assert.Throws<InternalErrorException>(() => live.Read(Bytes("topics/moon.md", [("topics/moon.md", "x\n")])));
        fails = false;
        Assert.Null(live.Read(Bytes("topics/moon.md", Garden)));
        Assert.Equal(Describe(WrittenGarden.Read(Garden)), Describe(live.Read(WrittenGarden.SourcesOf(Garden), Options)));
    }

    [Theory]
    [InlineData("title: Tides\n")]
    [InlineData("title: Tides\nnonsense: yes\n")]
    [InlineData("title: Tides\nlint:\n  rules:\n    broken-link: off\n    missing-key: warning\n")]
    public void What_stops_a_build_is_found_without_the_rules(string settings)
    {
        ReadGarden read = WrittenGarden.Read(
        [
            ("garden.yml", settings),
            ("a.md", "[[nowhere]] <!-- garden-ignore GRD501: on purpose -->\n\n[[elsewhere]] [x](javascript:alert)\n"),
            ("essays/undated.md", "Words.\n"),
            ("essays/broken.md", "---\na: b: c\n---\n\nWords.\n"),
            ("topics/one.md", "## Beliefs\n\n- A claim. 50%\n"),
            ("x/one.md", "---\nslug: aux\n---\n"),
        ]);
        Assert.Equal(
            Linter.Lint(read.Corpus, read.Findings).Where(Linter.StopsBuild).Select(Text),
            Linter.Obstacles(read.Corpus, read.Findings).Select(Text));
        Assert.NotEmpty(Linter.Obstacles(read.Corpus, read.Findings));
    }

    private static SourceBytes Bytes(string path, IEnumerable<(string Path, string Text)> files) =>
        new(WrittenGarden.Prefix + path, Encoding.UTF8.GetBytes(files.Single(file => file.Path == path).Text));

    /// <summary>Everything that a reading found out, as text; pages that are not of this reading fail.</summary>
    /// <param name="known">What rules found before; null to run all of them.</param>
    private static string Describe(ReadGarden read, CheckedPages? known = null)
    {
        StringBuilder text = new();
        Describe(text, read.Corpus);
        text.Append(CultureInfo.InvariantCulture, $"seen as written: {ReferenceEquals(read.Corpus, read.Corpus.Seen)}\n");
        Describe(text, read.Corpus.Seen);
        return text.AppendJoin('\n', Linter.Lint(new CorpusFacts(read.Corpus) { Known = known }, read.Findings).Select(Text)).ToString();
    }

    private static void Describe(StringBuilder text, Corpus corpus)
    {
        text.AppendJoin(' ', corpus.Pages.Concat(corpus.Drafts).Concat(corpus.Essays).Select(page => page.Name)).Append('\n').AppendJoin(' ', corpus.Attachments).Append('\n');
        foreach (Page page in corpus.Pages)
        {
            text.Append(page.Name).Append(": ").Append(corpus.Targets.Count).Append('\n')
                .AppendJoin(' ', page.References.Select((_, index) => Name(corpus, corpus.TargetOf(page, index)))).Append('\n')
                .AppendJoin(' ', corpus.BacklinksOf(page).Select(link => $"{NameOf(corpus, link.From)}:{link.Reference.Span}→{Name(corpus, link.Target)}")).Append('\n');
            foreach (RichText words in page.Items.Select(Corpus.WordsOf))
            {
                text.Append(corpus.Plain(page, words)).Append('\n');
            }
        }

        foreach (Topic topic in corpus.Topics)
        {
            text.AppendJoin(' ', corpus.RelatedTo(topic).Select(region => $"{NameOf(corpus, region.Topic)} {region.Kind} {region.How}")).Append('\n')
                .AppendJoin(' ', corpus.WritingOn(topic).Select(essay => NameOf(corpus, essay))).Append('\n');
        }
    }

    private static string Name(Corpus corpus, LinkTarget target)
    {
        if (target is not LinkTarget.Place place)
        {
            return target.ToString();
        }

        Assert.True(place.Item is null || place.Page.Items.Any(item => ReferenceEquals(item, place.Item)));
        return $"{NameOf(corpus, place.Page)}#{place.Anchor}";
    }

    private static string NameOf(Corpus corpus, Page page)
    {
        Assert.Contains(corpus.Pages, one => ReferenceEquals(one, page));
        return page.Name;
    }

    private static string Text(Diagnostic finding) => $"{finding.Location.Path} {finding.Location.Span} {finding.Rule.Id} {finding.Severity} {finding.Message} {finding.Help}";
}
