using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Parsing.Sections;
using Garden.Language.Parsing.Vocabulary;
using Garden.Language.Text;
using Markdig.Syntax;

namespace Garden.Cli.Tests.Docs;

/// <summary>Holds the tables of the reference to what the tool does.</summary>
public sealed class FormatReferenceTests
{
    private static readonly MarkdownDocument Page = MarkdownDocument.Open("docs/format.md");

    [Fact]
    public void Numbers_are_read_as_the_reference_says()
    {
        (string Written, string Number, string Range)[] rows =
        [
            .. from row in MarkdownDocument.Rows(Section(3, "How sure"), "written")
               from written in row[0]
               select (written, WordOf(row[1]), row.Count > 2 ? WordOf(row[2]) : ""),
        ];
        Assert.NotEmpty(rows);
        Assert.Equal(rows, rows.Select(row => AsRead(row.Written, hasRange: row.Range.Length > 0)));
    }

    [Fact]
    public void Likelihood_words_have_the_ranges_of_their_vocabulary()
    {
        IReadOnlyList<string>[] rows = [.. MarkdownDocument.Rows(Section(3, "How sure"), "vocabulary").Select(row => (IReadOnlyList<string>)[row[0][0], WordOf(row[1])])];
        Assert.Equal(Enum.GetNames<LikelihoodScale>().Select(name => name.ToLowerInvariant()), rows.Select(row => row[0]));
        Assert.All(rows[..^1], row => Assert.Equal(string.Join(", ", Likelihood.TermsOf(Enum.Parse<LikelihoodScale>(row[0], ignoreCase: true)).Select(Described)), row[1]));
    }

    [Theory]
    [InlineData("Keys of a topic", PageKind.Topic)]
    [InlineData("Keys of an essay", PageKind.Essay)]
    [InlineData("Keys of a reading note", PageKind.Reading)]
    [InlineData("Keys of any other page", PageKind.Page)]
    public void Front_matter_has_the_keys_that_the_reference_lists(string heading, PageKind kind) =>
        Assert.Equal(
            FrontMatterKeys.Of(kind).Order(StringComparer.Ordinal),
            MarkdownDocument.Rows(Section(3, heading), "key").SelectMany(row => row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Settings_have_the_keys_that_the_reference_lists()
    {
        string[] keys = [.. MarkdownDocument.Rows(Section(2, "Settings"), "key").SelectMany(row => row[0])];
        SettingsReading reading = SettingsReader.Read(new SourceFile("garden.yml", "nothing-like-it: 1\n"));
        Assert.Equal($"its keys are {string.Join(", ", keys)}", Assert.Single(reading.Diagnostics).Help);
    }

    [Fact]
    public void The_example_of_settings_has_no_mistake()
    {
        (_, string content, _, _) = Page.Fences().Single(fence => fence.Language == "yaml");
        Assert.Empty(SettingsReader.Read(new SourceFile("garden.yml", content)).Diagnostics);
    }

    [Fact]
    public void Headings_start_the_sections_that_the_reference_lists()
    {
        string[] headings = [.. MarkdownDocument.Rows(Section(2, "Sections of a topic"), "heading").SelectMany(row => row[0])];
        Assert.Equal(
            Enum.GetValues<SectionKind>().Where(kind => kind != SectionKind.Prose),
            headings.Select(heading => SectionNames.Of(GardenSettings.Default, Lexicon.Of("en")).KindOf(heading)).Distinct().Order());
    }

    /// <summary>The example of everything that can be nested in a belief has nothing that stays a note.</summary>
    [Fact]
    public void Everything_nested_in_the_example_of_a_belief_is_understood()
    {
        (_, string content, _, _) = Page.Fences().Single(fence => fence.Content.Contains("resolved: yes", StringComparison.Ordinal));
        ParsedPage parsed = Read(content);
        Assert.Empty(parsed.Diagnostics);
        Belief belief = Assert.Single(((Topic)parsed.Page).Beliefs);
        Assert.True(belief.Notes.IsEmpty);
    }

    private static IReadOnlyList<Block> Section(int level, string heading) => Page.Sections(level).Single(section => section.Heading == heading).Blocks;

    /// <summary>A topic whose beliefs section holds these lines.</summary>
    private static ParsedPage Read(string beliefs) =>
        PageParser.Parse(new SourceFile("input/topics/page.md", $"## Current beliefs\n\n{beliefs}\n"), PagePlace.Of("topics/page.md"), GardenSettings.Default);

    private static string WordOf(IReadOnlyList<string> cell) => cell is [string only] ? only : "";

    private static (string Written, string Number, string Range) AsRead(string written, bool hasRange)
    {
        bool isWhole = written.Contains("boats", StringComparison.OrdinalIgnoreCase);
        Belief belief = Assert.Single(((Topic)Read(isWhole ? $"- {written}" : $"- It will freeze. {written} — a reason").Page).Beliefs);
        Assert.Equal(isWhole && !written.EndsWith("the log", StringComparison.Ordinal) && !written.EndsWith("a guess", StringComparison.Ordinal), belief.Reason is null);
        Estimate estimate = Assert.IsType<Estimate>(belief.Estimate);
        string number = estimate.Probability is double probability ? Percent.Of(probability) : "";
        string range = hasRange && estimate is { Low: double low, High: double high } ? string.Create(CultureInfo.InvariantCulture, $"{low * 100:0}–{high * 100:0}%") : "";
        return (written, number, range);
    }

    private static string Described(LikelihoodTerm term) => term.LowPercent == term.HighPercent
        ? string.Create(CultureInfo.InvariantCulture, $"{term.Words} {term.LowPercent}")
        : string.Create(CultureInfo.InvariantCulture, $"{term.Words} {term.LowPercent}–{term.HighPercent}");
}
