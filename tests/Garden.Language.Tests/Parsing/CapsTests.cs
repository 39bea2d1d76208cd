using System.Globalization;
using System.Text;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing;

/// <summary>A page may have as much of a thing as its cap says, and is refused with one more.</summary>
public sealed class CapsTests
{
    public static TheoryData<string> Counted => ["lines", "containers", "marks", "marks in a block", "cells", "cells of one wide row", "bars", "notes", "headings", "links", "entries", "ignores"];

    [Theory]
    [MemberData(nameof(Counted))]
    public void As_many_as_the_cap_says_are_read(string what)
    {
        (Cap cap, Func<int, string> page) = Writing(what);
        Assert.DoesNotContain(Parse.Findings(page(cap.Most)), finding => finding.Rule == RuleDescriptor.OversizedInput);
    }

    [Theory]
    [MemberData(nameof(Counted))]
    public void More_are_refused_with_the_number(string what)
    {
        (Cap cap, Func<int, string> page) = Writing(what);
        Garden.Language.Parsing.ParsedPage parsed = Parse.Page(page(cap.Most + 1 + (cap == Caps.Cells ? 1000 : 0)), "about.md");
        Diagnostic finding = Assert.Single(parsed.Diagnostics, finding => finding.Rule == RuleDescriptor.OversizedInput);

        Assert.Contains(cap.Most.ToString(CultureInfo.InvariantCulture) + " " + cap.Of, finding.Message, StringComparison.Ordinal);
        Assert.Empty(parsed.Page.Sections);
    }

    [Fact]
    public void Prose_that_grows_beyond_its_cap_as_html_is_refused()
    {
        string line = new string('"', 60_000) + "\n\n";
        Diagnostic finding = Assert.Single(Parse.Findings(string.Concat(Enumerable.Repeat(line, (Caps.HtmlBytes.Most / 360_000) + 1))), finding => finding.Rule == RuleDescriptor.OversizedInput);
        Assert.Contains(Caps.HtmlBytes.Of, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_with_few_cells_count_as_wide_as_their_table()
    {
        string wide = "|" + Repeat("a|", 2000) + "\n|" + Repeat("-|", 2000) + "\n" + Repeat("|\n", 100);
        Assert.Contains(Parse.Findings(wide), finding => finding.Rule == RuleDescriptor.OversizedInput);
    }

    [Fact]
    public void A_long_list_without_blank_lines_is_not_one_block() =>
        Assert.DoesNotContain(Parse.Findings(Repeat("- [a](https://example.org) **b**\n", 2000)), finding => finding.Rule == RuleDescriptor.OversizedInput);

    [Fact]
    public void A_bullet_that_goes_on_a_paragraph_starts_no_block() =>
        Assert.Contains(Parse.Findings("x\n" + Repeat("      - [ x\n", Caps.MarksInBlock.Most + 1)), finding => finding.Rule == RuleDescriptor.OversizedInput);

    [Fact]
    public void Bars_outside_a_table_are_not_cells() =>
        Assert.DoesNotContain(Parse.Findings(Repeat(Repeat("a | b ", 500) + "\n", 300)), finding => finding.Rule == RuleDescriptor.OversizedInput);

    private static (Cap Cap, Func<int, string> Page) Writing(string what) => what switch
    {
        "lines" => (Caps.Lines, n => Repeat("\n", n)),
        "containers" => (Caps.Containers, n => Repeat("> > > > > > > > > > x\n", n / 10) + Repeat("> x\n", n % 10)),
        "marks" => (Caps.Marks, n => Repeat(Repeat("\\*", 10) + "\n\n", n / 10) + Repeat("\\*", n % 10)),
        "marks in a block" => (Caps.MarksInBlock, n => Repeat("x [ x\n", n)),
        "cells" => (Caps.Cells, n => Repeat("|a|b|\n|-|-|\n" + Repeat("|x|y|\n", 98) + "\n", n / 400)),
        "cells of one wide row" => (Caps.Cells, n => "a|b\n-|-\n" + Repeat("x|y\n", (n / 1000) - 3) + Repeat("x|", 999) + "y\n"),
        "bars" => (Caps.Bars, n => Repeat("|a", n)),
        "notes" => (Caps.Notes, n => string.Concat(Enumerable.Range(0, n).Select(i => $"x[^n{i}]\n\n[^n{i}]: note\n\n"))),
        "headings" => (Caps.Headings, n => Repeat("## H\n\n", n)),
        "links" => (Caps.Links, n => Repeat("[[a]]\n\n[a](https://example.org)\n\n", n / 2) + Repeat("<https://example.org>\n\n", n % 2)),
        "entries" => (Caps.Entries, n => Repeat("- x\n", n)),
        "ignores" => (Caps.Ignores, n => Repeat("<!-- garden-ignore GRD101: why -->\n\n", n)),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
