using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Tests.Reporting;

/// <summary>What comes by the hundred is shown a few times and counted, for people; everything under <c>--expand</c>.</summary>
public sealed class ShownFindingTests
{
    private static readonly SourceFile File = new("input/a.md", string.Concat(Enumerable.Range(1, 30).Select(line => $"layout: {line:00} <why> and ~XX%\n")));

    [Theory]
    [InlineData(3, 3, null)]
    [InlineData(4, 3, "and 1 more places of `layout`")]
    [InlineData(30, 3, "and 27 more places of `layout`")]
    public void An_unknown_key_is_shown_three_times(int findings, int shown, string? more)
    {
        ShownFinding[] lines = Shown(Enumerable.Range(1, findings).Select(line => At(RuleDescriptor.UnknownKey, line, 1, 7)));
        Assert.Equal(Enumerable.Range(1, shown), lines.Select(line => line.First.Location.Start.Line));
        Assert.Equal(more, lines[^1].More);
        Assert.All(lines[..^1], line => Assert.Null(line.More));
    }

    [Fact]
    public void Keys_are_counted_apart_and_severities_too()
    {
        ShownFinding[] lines = Shown(Enumerable.Range(1, 12).Select(line => line % 3 == 0
            ? At(RuleDescriptor.UnknownKey, line, 9, 11)
            : At(RuleDescriptor.UnknownKey, line, 1, 7) with { Severity = line > 9 ? Severity.Error : Severity.Warning }));
        Assert.Equal([1, 2, 3, 4, 6, 9, 10, 11, 12], lines.Select(line => line.First.Location.Start.Line));
        Assert.Equal("and 3 more places of `layout`", lines[3].More);
    }

    [Theory]
    [InlineData(5, 5, null)]
    [InlineData(9, 5, "and 4 more on this page")]
    public void Marks_without_notes_are_shown_five_times_a_page(int findings, int shown, string? more)
    {
        ShownFinding[] lines = Shown(Enumerable.Range(1, findings).Select(line => At(RuleDescriptor.MissingNote, line, 1, 7)));
        Assert.Equal((shown, more), (lines.Length, lines[^1].More));
    }

    [Fact]
    public void Other_findings_are_all_shown_in_their_order()
    {
        Diagnostic[] findings = [.. Enumerable.Range(1, 20).Select(line => At(line % 2 == 0 ? RuleDescriptor.BrokenLink : RuleDescriptor.MissingNote, line, 1, 7))];
        ShownFinding[] lines = Shown(findings);
        Assert.Equal(10 + 5, lines.Length);
        Assert.Equal(lines.Select(line => line.First.Location.Start.Line).Order(), lines.Select(line => line.First.Location.Start.Line));
    }

    [Fact]
    public void The_prompts_of_a_page_are_one_block_with_their_lines()
    {
        Report report = ReportOf(Enumerable.Range(1, 13).SelectMany(line => new[] { At(RuleDescriptor.UnfilledPlaceholder, line, 12, 17), At(RuleDescriptor.UnsetProbability, line, 22, 26) }));
        Assert.Equal(
            "input/a.md:1:12: warning GRD101 unfilled-placeholder, GRD102 unset-probability: 13 prompts are still to be written and 13 numbers to be set"
            + " (lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 6 more, --expand shows them)\n",
            Sample.Print(new ConciseReporter(), report));

        string full = Sample.Print(new FullReporter(new Ink(IsOn: false)), report);
        Assert.StartsWith(
            """
            input/a.md:1:12: warning GRD101 unfilled-placeholder, GRD102 unset-probability: 13 prompts are still to be written and 13 numbers to be set
               |
             1 | layout: 01 <why> and ~XX%
               |            ^^^^^     ^^^^
             2 | layout: 02 <why> and ~XX%
               |            ^^^^^     ^^^^

            """,
            full,
            StringComparison.Ordinal);
        Assert.Contains(
            """
            10 | layout: 10 <why> and ~XX%
               |            ^^^^^     ^^^^
               = and 6 more (--expand shows them)
               = help: replace each with your words or your number, or delete it
            found 26 warnings
            """,
            full,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 0, "4 prompts are still to be written")]
    [InlineData(0, 5, "5 numbers are still to be set")]
    [InlineData(1, 3, "1 prompt is still to be written and 3 numbers to be set")]
    [InlineData(3, 1, "3 prompts are still to be written and 1 number to be set")]
    public void A_block_says_what_it_is_made_of(int words, int numbers, string message)
    {
        ShownFinding shown = Assert.Single(Shown(
            Enumerable.Range(1, words).Select(line => At(RuleDescriptor.UnfilledPlaceholder, line, 12, 17)).Concat(Enumerable.Range(3, numbers).Select(line => At(RuleDescriptor.UnsetProbability, line, 22, 26)))));
        Assert.Equal(message, shown.Message);
    }

    [Fact]
    public void Three_prompts_of_a_page_stand_on_their_own() =>
        Assert.Equal([1, 2, 3], Shown(Enumerable.Range(1, 3).Select(line => At(RuleDescriptor.UnfilledPlaceholder, line, 12, 17))).Select(shown => shown.First.Location.Start.Line));

    [Fact]
    public void Expanded_every_finding_stands_on_its_own()
    {
        Report report = ReportOf(Enumerable.Range(1, 30).Select(line => At(line % 2 == 0 ? RuleDescriptor.UnknownKey : RuleDescriptor.UnfilledPlaceholder, line, 1, 7)));
        Assert.Equal(30, Sample.Print(new ConciseReporter(expand: true), report).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        string full = Sample.Print(new FullReporter(new Ink(IsOn: false), expand: true), report);
        Assert.Equal(30, full.Split("layout: ").Length - 1);
        Assert.DoesNotContain("more", full, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_told_behind_the_last_one_shown()
    {
        Report report = ReportOf(Enumerable.Range(1, 5).Select(line => At(RuleDescriptor.UnknownKey, line, 1, 7)));
        Assert.Equal("input/a.md: and 2 more places of `layout` (--expand shows them)", Sample.Print(new ConciseReporter(), report).Split('\n')[3]);
        Assert.Contains(
            """
            3 | layout: 03 <why> and ~XX%
              | ^^^^^^
              = and 2 more places of `layout` (--expand shows them)
            found 5 warnings
            """,
            Sample.Print(new FullReporter(new Ink(IsOn: false)), report),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_every_place()
    {
        Report report = ReportOf(Enumerable.Range(1, 30).Select(line => At(RuleDescriptor.UnknownKey, line, 1, 7)));
        foreach (IReporter reporter in new IReporter[] { new JsonReporter(), new SarifReporter("1"), new RdjsonReporter() })
        {
            Assert.Equal(30, Sample.Print(reporter, report).Split("\"input/a.md\"").Length - 1);
        }
    }

    private static ShownFinding[] Shown(IEnumerable<Diagnostic> findings) => [.. ShownFinding.Of(ReportOf(findings), expand: false)];

    private static Report ReportOf(IEnumerable<Diagnostic> findings) => new() { Findings = [.. findings], Files = 1, SourceOf = _ => File };

    private static Diagnostic At(RuleDescriptor rule, int line, int from, int to)
    {
        int start = File.Lines.StartOf(line);
        SourceSpan span = new(start + from - 1, start + to - 1);
        return new Diagnostic { Rule = rule, Severity = Severity.Warning, Message = "m", Location = SourceLocation.In(File.Path, File.Lines, span) };
    }
}
