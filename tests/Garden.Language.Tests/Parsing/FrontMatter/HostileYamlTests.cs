using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing.FrontMatter;

/// <summary>Whatever a file holds, reading it ends, with findings that lie inside it.</summary>
public class HostileYamlTests
{
    public static TheoryData<string, string> Hostile => new()
    {
        { new string('[', 500), "GRD601" },
        { new string('[', 10_000) + new string(']', 10_000), "GRD601" },
        { string.Concat(Enumerable.Repeat("{a: ", 10_000)), "GRD601" },
        { string.Concat(Enumerable.Repeat("- ", 30_000)), "GRD601" },
        { string.Concat(Enumerable.Repeat("? ", 30_000)), "GRD601" },
        { string.Concat(Enumerable.Range(0, 2_000).Select(n => Line($"k{n}: v"))), "GRD704" },
        { string.Concat(Enumerable.Range(0, 100_000).Select(n => Line($"k{n}: v"))), "GRD704" },
        { "tags: [" + string.Concat(Enumerable.Repeat("a,", 20_000)) + "]", "GRD704" },
        { "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]", "GRD601" },
        { "a: &a [*a]", "GRD601" },
        { "tags:\n" + string.Concat(Enumerable.Repeat("- *x\n", 5_000)), "GRD601" },
        { string.Concat(Enumerable.Repeat("title: x\n", 5_000)), "GRD601" },
        { "title: \"" + new string('x', 60_000), "GRD601" },
        { new string(':', 60_000), "GRD601" },
        { new string('!', 60_000), "GRD601" },
        { "a: " + new string('\t', 60_000) + "b: c", "GRD601" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_page_ends_in_a_finding(string yaml, string rule)
    {
        SourceFile file = Pages.FileOf($"---\n{yaml}\n---\n");

        PageMetadata metadata = FrontMatterReader.Read(file, PageKind.Topic, GardenSettings.Default);

        Assert.NotEmpty(metadata.Diagnostics);
        Assert.InRange(metadata.Diagnostics.Length, 1, 20);
        Assert.Contains(metadata.Diagnostics, finding => finding.Rule.Id == rule);
        Assert.False(metadata.IsRead);
        AssertInside(file, metadata.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_settings_end_in_a_finding(string yaml, string rule)
    {
        SettingsReading reading = Pages.Settings(yaml);

        Assert.InRange(reading.Diagnostics.Length, 1, 20);
        Assert.Contains(reading.Diagnostics, finding => finding.Rule.Id == rule);
    }

    [Fact]
    public void A_block_of_a_megabyte_is_refused()
    {
        Assert.Equal("GRD704 2:1", Pages.Places(Pages.Read("title: " + new string('x', 1_000_000)).Diagnostics));
        Assert.Equal("GRD704 2:1", Pages.Places(Pages.Read("title: |\n" + string.Concat(Enumerable.Repeat(" x\n", 300_000))).Diagnostics));
    }

    [Fact]
    public void Settings_larger_than_their_limit_are_refused() =>
        Assert.Equal("GRD704 1:1", Pages.Places(Pages.Settings("title: " + new string('x', FieldLimits.Settings.Length)).Diagnostics));

    [Fact]
    public void Front_matter_as_large_as_its_limit_is_read()
    {
        string yaml = "title: " + new string('x', FieldLimits.FrontMatter.Length - "title: \n".Length);

        Assert.Empty(Pages.Read(yaml).Diagnostics);
        Assert.Equal("GRD704 2:1", Pages.Places(Pages.Read(yaml + "x").Diagnostics));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar")]
    [InlineData("fa")]
    [InlineData("th")]
    [InlineData("tr")]
    public void The_culture_changes_nothing(string culture)
    {
        const string yaml = "title: IĞDIR\nstatus: EXPLORİNG\nreviewed: 2026-01-31\ncreated: 1447-01-01\nreview-every: 1,5\nTITLE: i\ntags: [1.5, ~]\nSTUB: true\ntitel: x\ntitle: y";
        const string good = "status: EXPLORING\nreviewed: 2026-01-31\nreview-every: 180\nRelated: x\nreview-EVERY: 1";
        (string, string) expected = (Describe(yaml), Describe(good));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, (Describe(yaml), Describe(good)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Any_text_is_read_without_an_exception()
    {
        string[] pieces =
        [
            "---\n", "---", "----", "...", "\n", "\r\n", "\r", "title", "related", "to", ": ", ":", "- ", "-", "[", "]", "{", "}", ",", "\"", "'", "\\", "\\x", "\\U",
            "|", ">", "&a ", "*a", "!t ", "#", "%YAML", "? ", "\t", "  ", "\u0085", "\u2028", "\uFEFF", "\uD83D", "\0", "\u0007", "~", "@", "`", "😀", "2026-01-01", "x",
        ];
        Gen<string> text = Gen.Elements(pieces).ListOf().Select(string.Concat);
        Gen<(string Text, PageKind Kind)> pages = from yaml in text
                                                  from isFenced in Gen.Elements(true, true, false)
                                                  from kind in Gen.Elements(Enum.GetValues<PageKind>())
                                                  select (isFenced ? $"---\n{yaml}\n---\nbody" : yaml, kind);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll(pages.ToArbitrary(), page => AssertRead(page.Text, page.Kind)));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll<string?>(any => AssertRead(any ?? "", PageKind.Topic)));
    }

    private static void AssertRead(string text, PageKind kind)
    {
        SourceFile file = Pages.FileOf(text);
        PageMetadata metadata = FrontMatterReader.Read(file, kind, GardenSettings.Default);
        Assert.InRange(metadata.BodyStart, 0, text.Length);
        AssertInside(file, metadata.Diagnostics);
        AssertInside(file, SettingsReader.Read(file).Diagnostics);
    }

    private static void AssertInside(SourceFile file, ImmutableArray<Diagnostic> findings) =>
        Assert.All(findings, finding =>
        {
            SourceSpan span = finding.Location.Span;
            Assert.True(span.Start >= 0 && span.Start <= span.End && span.End <= file.Text.Length);
            Assert.Equal(file.Lines.PositionOf(span.Start), finding.Location.Start);
        });

    private static string Describe(string yaml)
    {
        PageMetadata page = Pages.Read(yaml);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{page.Title?.Text}|{page.Status}|{page.Reviewed?.DayNumber}|{page.ReviewEvery}|{string.Join(';', page.Tags)}");
        foreach (Diagnostic finding in page.Diagnostics)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{finding.Rule.Id} {finding.Location.Span.Start} {finding.Severity} {finding.Message} {finding.Help}");
        }

        return text.ToString();
    }

    private static string Line(string words) => words + "\n";
}
