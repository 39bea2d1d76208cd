using System.Text;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Tests.Reporting;

public sealed class FullReporterTests
{
    private static readonly FullReporter Plain = new(new Ink(IsOn: false));

    [Fact]
    public void A_finding_shows_its_line_and_what_to_do()
    {
        string page = string.Concat(Enumerable.Repeat("\n", 11)) + "- Tide tables kept by hand are better than the printed one. ~XX% — <one-line why>.\n";
        Sample sample = new("input/topics/norms.md", page);
        Diagnostic unset = sample.Finding(RuleDescriptor.UnsetProbability, Severity.Error, "~XX%", "the belief has no probability yet") with
        {
            Help = "replace `~XX%` with a number such as `~65%`",
        };
        Diagnostic other = sample.Finding(RuleDescriptor.UnfilledPlaceholder, Severity.Warning, "<one-line why>", "a placeholder is unfilled") with
        {
            Fix = Fix.Replace(FixApplicability.Safe, new SourceSpan(0, 0), ""),
        };

        Assert.Equal(
            """
            input/topics/norms.md:12:61: error GRD102 unset-probability: the belief has no probability yet
               |
            12 | - Tide tables kept by hand are better than the printed one. ~XX% — <one-line why>.
               |                                                             ^^^^
               = help: replace `~XX%` with a number such as `~65%`

            input/topics/norms.md:12:68: warning GRD101 unfilled-placeholder: a placeholder is unfilled
               |
            12 | - Tide tables kept by hand are better than the printed one. ~XX% — <one-line why>.
               |                                                                    ^^^^^^^^^^^^^^
            found 1 error, 1 warning in 1 of 412 files (0.09 s); 1 fixable with --fix

            """,
            Sample.Print(Plain, sample.Report(unset, other)));
    }

    [Fact]
    public void A_clean_garden_is_one_line() =>
        Assert.Equal("no problems in 412 files (0.09 s)\n", Sample.Print(Plain, new Sample("a.md", "").Report()));

    /// <summary>The carets must stand under the mark in a terminal, whatever stands before it.</summary>
    [Theory]
    [InlineData("\t- X", "    - X", "      ^")]
    [InlineData("a\tb\tX", "a    b    X", "          ^")]
    [InlineData("漢字 X", "漢字 X", "     ^")]
    [InlineData("ＡＢ X", "ＡＢ X", "     ^")]
    [InlineData("e\u0301e\u0301 X", "e\u0301e\u0301 X", "   ^")]
    [InlineData("👍🏽 X", "👍🏽 X", "   ^")]
    [InlineData("👨‍👩‍👧 X", "👨‍👩‍👧 X", "   ^")]
    [InlineData("🇩🇪🇫🇷 X", "🇩🇪🇫🇷 X", "     ^")]
    [InlineData("❤️ X", "❤️ X", "   ^")]
    [InlineData("“–…” X", "“–…” X", "     ^")]
    [InlineData("\u202E\u001b[31m X", "\uFFFD␛[31m X", "       ^")]
    public void Carets_stand_under_the_mark(string line, string shown, string carets)
    {
        Sample sample = new("a.md", line);
        string[] printed = Sample.Print(Plain, sample.Report(sample.Finding(RuleDescriptor.BrokenLink, Severity.Error, "X", "m"))).Split('\n');
        Assert.Equal($"1 | {shown}", printed[2]);
        Assert.Equal($"  | {carets}", printed[3]);
    }

    [Theory]
    [InlineData("漢字", "^^^^")]
    [InlineData("e\u0301", "^")]
    [InlineData("\t", "^^^^")]
    [InlineData("👨‍👩‍👧", "^^")]
    public void Carets_are_as_wide_as_the_mark(string mark, string carets)
    {
        Sample sample = new("a.md", $"a{mark}b");
        string[] printed = Sample.Print(Plain, sample.Report(sample.Finding(RuleDescriptor.BrokenLink, Severity.Error, mark, "m"))).Split('\n');
        Assert.Equal("  |  " + carets, printed[3]);
    }

    [Fact]
    public void An_empty_place_and_the_end_of_a_line_still_have_a_caret()
    {
        Sample sample = new("a.md", "one\r\ntwo");
        Diagnostic empty = sample.Finding(RuleDescriptor.MissingKey, Severity.Error, "one", "m", length: 0);
        Diagnostic end = sample.Finding(RuleDescriptor.MissingKey, Severity.Error, "\r\n", "m", length: 0);
        string[] printed = Sample.Print(Plain, sample.Report(empty, end)).Split('\n');
        Assert.Equal("  | ^", printed[3]);
        Assert.Equal("1 | one", printed[7]);
        Assert.Equal("  |    ^", printed[8]);
    }

    [Fact]
    public void A_finding_over_several_lines_is_marked_to_the_end_of_the_first()
    {
        Sample sample = new("a.md", "a one\ntwo\n");
        string[] printed = Sample.Print(Plain, sample.Report(sample.Finding(RuleDescriptor.MalformedTable, Severity.Warning, "one\ntwo", "m"))).Split('\n');
        Assert.Equal("1 | a one", printed[2]);
        Assert.Equal("  |   ^^^", printed[3]);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_mark()
    {
        string line = string.Join(' ', Enumerable.Repeat("漢字 word", 900)) + " MARK " + string.Join(' ', Enumerable.Repeat("tail", 900));
        Sample sample = new("a.md", line);
        FullReporter narrow = new(new Ink(IsOn: false), width: 60);
        string[] printed = Sample.Print(narrow, sample.Report(sample.Finding(RuleDescriptor.BrokenLink, Severity.Error, "MARK", "m"))).Split('\n');
        Assert.StartsWith("1 | …", printed[2], StringComparison.Ordinal);
        Assert.EndsWith("…", printed[2], StringComparison.Ordinal);
        int cells = printed[2].EnumerateRunes().Sum(Cells);
        Assert.InRange(cells, 50, 60);
        int mark = printed[2][..printed[2].IndexOf("MARK", StringComparison.Ordinal)].EnumerateRunes().Sum(Cells);
        Assert.Equal(mark, printed[3].IndexOf('^', StringComparison.Ordinal));
        Assert.EndsWith(" ^^^^", printed[3], StringComparison.Ordinal);

        static int Cells(Rune rune) => rune.Value > 0x3000 ? 2 : 1;
    }

    [Fact]
    public void Words_of_others_cannot_steer_the_terminal()
    {
        Sample sample = new("a\u001b]0;x\u0007.md", "text");
        Diagnostic finding = sample.Finding(RuleDescriptor.BrokenLink, Severity.Error, "text", "no page \u001b[2J\nis called so") with { Help = "\u202Eevil" };
        string printed = Sample.Print(Plain, sample.Report(finding));
        Assert.DoesNotContain('\u001b', printed);
        Assert.DoesNotContain('\u0007', printed);
        Assert.DoesNotContain('\u202E', printed);
        Assert.Contains("no page ␛[2J is called so\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_change_nothing_but_colours()
    {
        Sample sample = new("a.md", "text");
        Report report = sample.Report(sample.Finding(RuleDescriptor.BrokenLink, Severity.Error, "text", "m") with { Help = "h" });
        string coloured = Sample.Print(new FullReporter(new Ink(IsOn: true)), report);
        Assert.Contains("\u001b[1;31merror\u001b[0m", coloured, StringComparison.Ordinal);
        Assert.Equal(Sample.Print(Plain, report), System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    [Theory]
    [InlineData(true, "https://example.org/GRD501.md", "\u001b]8;;https://example.org/GRD501.md\u001b\\\u001b[1mGRD501 broken-link\u001b[0m\u001b]8;;\u001b\\: m")]
    [InlineData(true, null, " \u001b[1mGRD501 broken-link\u001b[0m: m")]
    [InlineData(false, "https://example.org/GRD501.md", " \u001b[1mGRD501 broken-link\u001b[0m: m")]
    public void The_rule_leads_to_its_page_where_a_terminal_shows_it(bool hasLinks, string? page, string expected)
    {
        Sample sample = new("a.md", "text");
        Report report = sample.Report(sample.Finding(RuleDescriptor.BrokenLink, Severity.Error, "text", "m")) with { DescriptionOf = _ => new RuleText("", "") { Link = page } };
        Assert.Contains(expected, Sample.Print(new FullReporter(new Ink(IsOn: true) { HasLinks = hasLinks }), report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Auto", true, true)]
    [InlineData("Always", true, true)]
    [InlineData("Always", false, false)]
    [InlineData("Never", true, false)]
    public void Only_a_terminal_with_colours_shows_links(string choice, bool isTerminal, bool expected) =>
        Assert.Equal(expected, new Shell { Out = TextWriter.Null, Error = TextWriter.Null, Folder = "/" }.Ink(Enum.Parse<ColorChoice>(choice), isTerminal).HasLinks);

    [Fact]
    public void A_finding_without_source_is_told_without_an_excerpt()
    {
        Sample sample = new("a.md", "text");
        Report report = sample.Report(sample.Finding(RuleDescriptor.UnsafePath, Severity.Error, "text", "m") with { Help = "h" }) with { SourceOf = _ => null };
        Assert.Equal("a.md:1:1: error GRD606 unsafe-path: m\n = help: h\nfound 1 error in 1 of 412 files (0.09 s)\n", Sample.Print(Plain, report));
    }
}
