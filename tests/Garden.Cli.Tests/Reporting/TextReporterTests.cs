using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Tests.Reporting;

public sealed class TextReporterTests
{
    private static readonly Sample Page = new("input/a.md", "one two three");

    [Fact]
    public void Concise_is_one_line_a_finding_however_long()
    {
        string words = string.Join(' ', Enumerable.Repeat("long", 500));
        Diagnostic finding = Page.Finding(RuleDescriptor.BrokenLink, Severity.Warning, "two", words + "\nstill");
        Assert.Equal($"input/a.md:1:5: warning GRD501 broken-link: {words} still\n", Sample.Print(new ConciseReporter(), Page.Report(finding)));
    }

    [Fact]
    public void Statistics_count_rules_most_often_first()
    {
        Diagnostic placeholder = Page.Finding(RuleDescriptor.UnfilledPlaceholder, Severity.Error, "one", "m");
        Diagnostic mojibake = Page.Finding(RuleDescriptor.Mojibake, Severity.Warning, "two", "m") with
        {
            Fix = Fix.Replace(FixApplicability.Safe, new SourceSpan(4, 7), "2"),
        };
        Diagnostic id = Page.Finding(RuleDescriptor.BeliefWithoutId, Severity.Info, "three", "m");
        Report report = Page.Report([id, mojibake, .. Enumerable.Repeat(placeholder, 10)]);
        Assert.Equal(
            """
            10  GRD101 unfilled-placeholder
             1  GRD208 belief-without-id
             1  GRD702 mojibake  (--fix)
            found 10 errors, 1 warning, 1 info in 1 of 412 files (0.09 s); 1 fixable with --fix

            """,
            Sample.Print(new StatisticsReporter(), report));
    }

    [Fact]
    public void Statistics_say_what_was_not_proved() =>
        Assert.Equal(
            """
            not proved: 120 beliefs in groups too large to be checked as a whole for GRD306 jointly-incoherent
            no problems in 412 files (0.09 s)

            """,
            Sample.Print(new StatisticsReporter(), Page.Report([]) with { Unproved = 120 }));

    [Fact]
    public void GitHub_gets_errors_first_and_everything_escaped()
    {
        Sample odd = new("input/a, b:c%.md", "one\ntwo");
        Diagnostic warning = odd.Finding(RuleDescriptor.BrokenLink, Severity.Warning, "one", "50% of\r\nit: a, b");
        Diagnostic info = odd.Finding(RuleDescriptor.BeliefWithoutId, Severity.Info, "two", "m");
        Diagnostic error = odd.Finding(RuleDescriptor.MalformedTable, Severity.Error, "one\ntwo", "m") with { Help = "do, so" };
        Assert.Equal(
            """
            ::error file=input/a%2C b%3Ac%25.md,line=1,endLine=2,title=GRD406 malformed-table::m%0Ahelp: do, so
            ::warning file=input/a%2C b%3Ac%25.md,line=1,col=1,endColumn=4,title=GRD501 broken-link::50%25 of%0D%0Ait: a, b
            ::notice file=input/a%2C b%3Ac%25.md,line=2,col=1,endColumn=4,title=GRD208 belief-without-id::m

            """,
            Sample.Print(new GitHubReporter(), odd.Report(warning, info, error)));
    }

    [Fact]
    public void The_step_summary_tabulates_everything_with_markup_escaped()
    {
        Diagnostic info = Page.Finding(RuleDescriptor.BeliefWithoutId, Severity.Info, "one", "m");
        Diagnostic error = Page.Finding(RuleDescriptor.BrokenLink, Severity.Error, "two", "no `page` | <b>[x]");
        string[] lines = StepSummary.Of(Page.Report(info, error)).Split('\n');
        Assert.Equal("found 1 error, 1 info in 1 of 412 files (0.09 s)", lines[2]);
        Assert.Equal(@"| error | GRD501 broken-link | input/a.md:1:5 | no \`page\` \| &lt;b\>\[x\] |", lines[6]);
        Assert.Equal("| info | GRD208 belief-without-id | input/a.md:1:1 | m |", lines[7]);
    }

    [Fact]
    public void The_step_summary_says_what_it_left_out()
    {
        Diagnostic finding = Page.Finding(RuleDescriptor.BrokenLink, Severity.Error, "two", "m");
        string page = StepSummary.Of(Page.Report([.. Enumerable.Repeat(finding, StepSummary.MaxRows + 7)]));
        Assert.EndsWith("\nand 7 more\n", page, StringComparison.Ordinal);
        Assert.Equal(StepSummary.MaxRows, page.Split("| error |").Length - 1);
    }

    [Theory]
    [InlineData(FixApplicability.Safe, "; 1 fixable with --fix")]
    [InlineData(FixApplicability.Unsafe, "; 1 fixable with --unsafe-fixes")]
    [InlineData(FixApplicability.Display, "")]
    public void The_summary_counts_what_can_be_fixed(FixApplicability applicability, string end)
    {
        Diagnostic finding = Page.Finding(RuleDescriptor.Mojibake, Severity.Warning, "two", "m") with { Fix = Fix.Replace(applicability, new SourceSpan(4, 7), "2") };
        Assert.Equal("found 1 warning in 1 of 412 files (0.09 s)" + end, Summary.Of(Page.Report(finding)));
    }
}
