using System.Collections.Immutable;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;
using static Garden.Analysis.Tests.Linting.Sketch;

namespace Garden.Analysis.Tests.Linting;

public sealed class LinterTests
{
    private static readonly ImmutableDictionary<string, RuleSetting> None = ImmutableDictionary<string, RuleSetting>.Empty;

    [Fact]
    public void Findings_come_by_path_and_place_whatever_found_them()
    {
        Topic first = Topic("a", Belief(9, null), Belief(5, null));
        Topic second = Topic("b", Belief(4, null));
        Diagnostic early = Report(RuleDescriptor.RawHtml, first, Line(7));

        Assert.Equal(
            ["a:5 GRD201", "a:7 GRD507", "a:9 GRD201", "b:4 GRD201"],
            Linter.Lint(Corpus(first, second), [early], RuleSelection.Of(["GRD201", "GRD507"], [])).Select(Brief));
    }

    [Fact]
    public void A_rule_that_is_off_says_nothing_and_a_severity_is_obeyed()
    {
        Topic topic = Topic("a", Belief(5, null, reason: null));
        LintSettings lint = new() { Rules = None.Add("GRD201", RuleSetting.Off).Add("GRD202", RuleSetting.As(Severity.Error)) };

        Diagnostic only = Assert.Single(Linter.Lint(Corpus(lint, topic), [], RuleSelection.Of(["GRD2"], [])));
        Assert.Equal(("GRD202", Severity.Error), (only.Rule.Id, only.Severity));
    }

    [Fact]
    public void Settings_for_files_win_over_settings_for_rules_and_later_ones_over_earlier()
    {
        LintSettings lint = new()
        {
            Rules = None.Add("GRD201", RuleSetting.Off),
            PerFile =
            [
                ("topics/**", None.Add("GRD201", RuleSetting.As(Severity.Error))),
                ("input/topics/b.md", None.Add("GRD201", RuleSetting.As(Severity.Info))),
                ("topics/c*", None.Add("GRD201", RuleSetting.Off)),
            ],
        };
        Page[] pages = [Topic("a", Belief(5, null)), Topic("b", Belief(5, null)), Topic("c", Belief(5, null))];

        Assert.Equal(
            [("input/topics/a.md", Severity.Error), ("input/topics/b.md", Severity.Info)],
            Linter.Lint(Corpus(lint, pages), [], RuleSelection.Of(["GRD201"], [])).Select(finding => (finding.Location.Path, finding.Severity)));
    }

    [Fact]
    public void Settings_cannot_excuse_their_own_mistakes()
    {
        LintSettings lint = new() { Rules = None.Add("GRD602", RuleSetting.Off) };
        Diagnostic inSettings = Report(RuleDescriptor.UnknownKey, "input/garden.yml") with { Severity = Severity.Error };
        Diagnostic inPage = Report(RuleDescriptor.UnknownKey, "input/topics/a.md");

        Diagnostic only = Assert.Single(Linter.Lint(Corpus(lint), [inSettings, inPage]));
        Assert.Same(inSettings, only);
        Assert.True(Linter.StopsBuild(only));
    }

    [Fact]
    public void A_comment_silences_its_rules_in_its_scope_only()
    {
        Topic topic = Topic("a", Belief(5, null, reason: null), Belief(6, null, reason: null)) with
        {
            Suppressions = [Comment(4, Line(5), "a figure of speech", "belief-without-reason", "GRD203")],
        };

        Assert.Equal(
            ["a:4 GRD901", "a:5 GRD201", "a:6 GRD201", "a:6 GRD202"],
            Linter.Lint(Corpus(topic), [], RuleSelection.Of(["GRD2", "GRD9"], [])).Select(Brief));
    }

    [Fact]
    public void Findings_of_earlier_stages_are_silenced_too()
    {
        Topic topic = Topic("a") with { Suppressions = [Comment(4, Line(5), "kept for the example", "GRD507")] };

        Assert.Empty(Linter.Lint(Corpus(topic), [Report(RuleDescriptor.RawHtml, topic, Line(5))], RuleSelection.Of(["GRD5", "GRD9"], ["GRD504"])));
    }

    [Fact]
    public void A_comment_that_silences_nothing_is_reported_with_its_removal()
    {
        Topic topic = Topic("a", Belief(5)) with { Suppressions = [Comment(4, Line(5), "no longer so", "GRD202")] };

        Diagnostic finding = Assert.Single(Linter.Lint(Corpus(topic), [], RuleSelection.Of(["GRD2", "GRD9"], ["GRD208"])));
        Assert.Equal(RuleDescriptor.UnusedSuppression, finding.Rule);
        Assert.Equal(new TextEdit(topic.Suppressions[0].Span, ""), Assert.Single(finding.Fix!.Edits));
    }

    [Fact]
    public void A_comment_for_one_idle_rule_of_two_is_not_removed()
    {
        Topic topic = Topic("a", Belief(5, reason: null)) with { Suppressions = [Comment(4, Line(5), "obvious", "GRD202", "GRD203")] };

        Diagnostic finding = Assert.Single(Linter.Lint(Corpus(topic), [], RuleSelection.Of(["GRD2", "GRD9"], ["GRD208"])));
        Assert.Equal("there is no GRD203 to silence where the comment holds", finding.Message);
        Assert.Null(finding.Fix);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void What_was_not_looked_for_is_not_called_unused(bool isOff, bool isIgnored)
    {
        Topic topic = Topic("a", Belief(5)) with { Suppressions = [Comment(4, Line(5), "no longer so", "GRD202")] };
        LintSettings lint = new() { Rules = isOff ? None.Add("GRD202", RuleSetting.Off) : None };

        Assert.Empty(Linter.Lint(Corpus(lint, topic), [], RuleSelection.Of(["GRD2", "GRD9"], isIgnored ? ["GRD202"] : [])));
    }

    [Theory]
    [InlineData("GRD299", "a reason", "`GRD299` is no rule")]
    [InlineData("", "a reason", "the comment names no rule")]
    [InlineData("GRD202", "", "the comment gives no reason")]
    [InlineData("GRD901", "a reason", "GRD901 cannot be silenced by a comment")]
    public void A_malformed_comment_is_an_error_and_silences_nothing(string rule, string reason, string message)
    {
        Topic topic = Topic("a", Belief(5, reason: null)) with { Suppressions = [Comment(4, Line(5), reason, rule.Length == 0 ? [] : [rule])] };

        ImmutableArray<Diagnostic> findings = Linter.Lint(Corpus(topic), [], RuleSelection.Of(["GRD202", "GRD9"], []));

        Assert.Equal(["a:4 GRD902", "a:5 GRD202"], findings.Select(Brief));
        Assert.Equal(message, findings[0].Message);
    }

    [Fact]
    public void Comments_about_comments_are_never_silenced()
    {
        Topic topic = Topic("a", Belief(9)) with
        {
            Suppressions = [Comment(3, new SourceSpan(0, 4000), "everything", "GRD201", "GRD902"), Comment(5, Line(6), "", "GRD202")],
        };

        Assert.Equal(["a:3 GRD902", "a:5 GRD902"], Linter.Lint(Corpus(topic), [], RuleSelection.Of(["GRD9"], [])).Select(Brief));
    }

    [Fact]
    public void Only_what_would_make_the_site_wrong_stops_a_build()
    {
        string[] stopping =
            ["GRD501", "GRD502", "GRD505", "GRD601", "GRD603", "GRD604", "GRD605", "GRD606", "GRD701", "GRD704"];

        Assert.Equal(stopping, RuleCatalog.All
            .Where(rule => Linter.StopsBuild(Report(rule.Id, "input/topics/a.md") with { Severity = Severity.Error }))
            .Select(rule => rule.Id.Id));
        Assert.DoesNotContain(RuleCatalog.All, rule => Linter.StopsBuild(Report(rule.Id, "input/topics/a.md") with { Severity = Severity.Warning }));
    }

    [Theory]
    [InlineData("", "GRD101", -1)]
    [InlineData("GRD101", "", 1)]
    [InlineData("grd9", "", 2)]
    [InlineData("GRD103,future-date", "", 2)]
    [InlineData("ALL", "GRD101", -1)]
    [InlineData("", "grd9,mojibake", -3)]
    [InlineData("GRD2", "GRD2", 0)]
    public void A_selection_names_rules_and_beginnings_of_numbers(string select, string ignore, int count)
    {
        RuleSelection selection = RuleSelection.Of(Split(select), Split(ignore));

        int expected = count < 0 ? RuleCatalog.All.Length + count : count; // a negative count is so many fewer than all
        Assert.Equal(expected, RuleCatalog.All.Count(rule => selection.Includes(rule.Id)));
        Assert.Empty(selection.Unknown);
    }

    [Fact]
    public void What_names_no_rule_is_told_and_selects_nothing()
    {
        RuleSelection selection = RuleSelection.Of(["broken-lnik", "GRD"], ["nonsense-entirely"]);

        Assert.Equal(
            [("broken-lnik", "broken-link"), ("GRD", null), ("nonsense-entirely", null)],
            selection.Unknown.Select(unknown => (unknown.Written, unknown.Nearest)));
        Assert.DoesNotContain(RuleCatalog.All, rule => selection.Includes(rule.Id));
    }

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string Brief(Diagnostic finding) =>
        $"{finding.Location.Path["input/topics/".Length..^".md".Length]}:{finding.Location.Start.Line} {finding.Rule.Id}";

    private static Suppression Comment(int line, SourceSpan scope, string reason, params string[] rules) =>
        new() { Rules = [.. rules], Reason = reason, Scope = scope, Span = Line(line) };

    private static Diagnostic Report(RuleDescriptor rule, Page page, SourceSpan span) =>
        new() { Rule = rule, Severity = RuleCatalog.Of(rule).Severity, Location = page.Locate(span), Message = "something" };

    private static Diagnostic Report(RuleDescriptor rule, string path) => new()
    {
        Rule = rule,
        Severity = RuleCatalog.Of(rule).Severity,
        Location = SourceLocation.In(path, LineMap.Of("text"), new SourceSpan(0, 4)),
        Message = "something",
    };
}
