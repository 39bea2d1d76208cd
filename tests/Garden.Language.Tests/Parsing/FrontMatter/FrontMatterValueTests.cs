using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;

namespace Garden.Language.Tests.Parsing.FrontMatter;

public class FrontMatterValueTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("tRUE", true)]
    [InlineData("yes", true)]
    [InlineData("On", true)]
    [InlineData("y", true)]
    [InlineData("\"true\"", true)]
    [InlineData("' Yes '", true)]
    [InlineData("False", false)]
    [InlineData("NO", false)]
    [InlineData("off", false)]
    [InlineData("n", false)]
    [InlineData("'false'", false)]
    public void Yes_and_no_are_booleans_in_any_case_and_quotes(string value, bool isOn)
    {
        Assert.Equal(isOn, Pages.Read($"stub: {value}").Stub);
        Assert.Equal(isOn, Pages.Read($"draft: {value}").Privacy.IsDraft);
        Assert.Empty(Pages.Read($"stub: {value}\ndraft: {value}").Diagnostics);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("maybe")]
    [InlineData("truee")]
    [InlineData("2026-01-01")]
    [InlineData("[true]")]
    [InlineData("{a: true}")]
    public void Anything_else_is_no_boolean(string value) => AssertInvalid($"stub: {value}", 7);

    [Theory]
    [InlineData("01/02/2024")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2024-13-01")]
    [InlineData("0000-01-01")]
    [InlineData("2024-2-3")]
    [InlineData("2024-01")]
    [InlineData("2024")]
    [InlineData("20240101")]
    [InlineData("2024-01-01T")]
    [InlineData("2024-01-01 soon")]
    [InlineData("2024-01-01 25:00")]
    [InlineData("2024-01-01 10:60")]
    [InlineData("2024-01-01T10:00+1:2:3")]
    [InlineData("2024/02/30")]
    [InlineData("2024/01-01")]
    [InlineData("01/02/2024 10:00")]
    [InlineData("٢٠٢٤-٠١-٠١")]
    [InlineData("2024–01–01")]
    [InlineData("today")]
    [InlineData(".nan")]
    [InlineData("[2024-01-01]")]
    public void Only_a_day_of_the_calendar_is_a_date(string value) => AssertInvalid($"created: {value}", 10);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("180", 180)]
    [InlineData("180d", 180)]
    [InlineData("26w", 182)]
    [InlineData("6m", 180)]
    [InlineData("1y", 365)]
    [InlineData("100y", 36_500)]
    [InlineData("'90d'", 90)]
    public void An_interval_is_a_number_of_days(string value, int days) =>
        Assert.Equal(days, Pages.Read($"review-every: {value}").ReviewEvery);

    [Theory]
    [InlineData("0")]
    [InlineData("0d")]
    [InlineData("-5")]
    [InlineData("012")]
    [InlineData("1_000")]
    [InlineData("1,5")]
    [InlineData("1.5")]
    [InlineData("1e400")]
    [InlineData(".nan")]
    [InlineData(".inf")]
    [InlineData("0x10")]
    [InlineData("36501")]
    [InlineData("101y")]
    [InlineData("99999999999d")]
    [InlineData("6 m")]
    [InlineData("6M")]
    [InlineData("d")]
    [InlineData("٣")]
    [InlineData("often")]
    [InlineData("[180]")]
    public void Anything_else_is_no_interval(string value) => AssertInvalid($"review-every: {value}", 15);

    [Theory]
    [InlineData("1950", true)]
    [InlineData("1950-01", true)]
    [InlineData("1950-01-31", true)]
    [InlineData("'1950'", true)]
    [InlineData("0000", false)]
    [InlineData("1950-13", false)]
    [InlineData("1950-1", false)]
    [InlineData("1950-02-30", false)]
    [InlineData("50", false)]
    [InlineData("c. 1950", false)]
    [InlineData("19500101", false)]
    public void A_source_may_have_appeared_in_a_year_or_a_month(string value, bool isGood)
    {
        PageMetadata note = Pages.Read($"published: {value}", PageKind.Reading);

        Assert.Equal(isGood ? value.Trim('\'') : null, note.Published);
        Assert.Equal(note.Published, Pages.Read($"read: {value}", PageKind.Reading).Read);
        Assert.Equal(isGood ? "" : "GRD604 2:12", Pages.Places(note.Diagnostics));
    }

    [Theory]
    [InlineData("javascript:alert(1)", "GRD505")]
    [InlineData("JavaScript:alert(1)", "GRD505")]
    [InlineData("'  javascript:alert(1)'", "GRD505")]
    [InlineData("\"java\\tscript:alert(1)\"", "GRD505")]
    [InlineData("\"java\\nscript:alert(1)\"", "GRD505")]
    [InlineData("'javascript: alert(1)'", "GRD505")]
    [InlineData("data:text/html,x", "GRD505")]
    [InlineData("vbscript:x", "GRD505")]
    [InlineData("feed:javascript:x", "GRD505")]
    [InlineData("file:///etc/passwd", "GRD505")]
    [InlineData("mailto:a@example.org", "GRD505")]
    [InlineData("javascript&colon;alert(1)", "GRD604")]
    [InlineData("example.org/a", "GRD604")]
    [InlineData("//example.org/a", "GRD505")]
    [InlineData("/\\example.org/a", "GRD505")]
    [InlineData("'\\\\example.org/a'", "GRD505")]
    [InlineData("\"https://a\\u200d.org/\"", "GRD604")]
    [InlineData("https:/example.org", "GRD604")]
    [InlineData("https://", "GRD604")]
    [InlineData("https://exa mple.org/", "GRD604")]
    [InlineData("a book", "GRD604")]
    public void The_address_of_a_source_leads_to_the_web(string value, string rule)
    {
        PageMetadata note = Pages.Read($"url: {value}", PageKind.Reading);

        Assert.Null(note.Url);
        Diagnostic finding = Assert.Single(note.Diagnostics);
        Assert.Equal((rule, Severity.Error, 2), (finding.Rule.Id, finding.Severity, finding.Location.Start.Line));
    }

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("A journal, volume 3", true)]
    [InlineData("JAVASCRIPT:x", false)]
    [InlineData("https://", false)]
    public void An_essay_may_have_stood_at_an_address_or_in_words(string value, bool isGood) =>
        Assert.Equal(isGood ? value : null, Pages.Read($"date: 2026-01-01\nsource: {value}", PageKind.Essay).Source);

    [Theory]
    [InlineData("related: [[norms, salt], x]", "GRD604 2:11")]
    [InlineData("related: \"[[]]\"", "GRD604 2:10")]
    [InlineData("related: [[norms]]", "")]
    [InlineData("related:\n  - [[norms]]\n  - \"[[salt|Salt]]\"", "")]
    [InlineData("related:\n  - norms: depends on", "GRD604 3:5")]
    [InlineData("related:\n  - {how: depends on}", "GRD604 3:5")]
    [InlineData("related:\n  - {to: [norms]}", "GRD604 3:5")]
    [InlineData("related:\n  - {to: norms, hwo: x}", "GRD602 3:17")]
    [InlineData("related:\n  - {to: norms, how: [x]}", "GRD604 3:22")]
    [InlineData("related: {to: norms, how: x}", "")]
    [InlineData("related: norms", "")]
    [InlineData("related:\n- norms\n-\n- {to: x}", "")]
    public void A_relation_names_a_page_and_perhaps_how(string yaml, string findings) =>
        Assert.Equal(findings, Pages.Places(Pages.Read(yaml).Diagnostics));

    [Theory]
    [InlineData(PageKind.Topic, "titel: x", Severity.Error, "did you mean `title`?", "title")]
    [InlineData(PageKind.Topic, "Last Revewed: x", Severity.Error, "did you mean `last-reviewed`?", "last-reviewed")]
    [InlineData(PageKind.Topic, "reviewevry: x", Severity.Error, "did you mean `review-every`?", "review-every")]
    [InlineData(PageKind.Topic, "summry: x", Severity.Error, "did you mean `summary`?", "summary")]
    [InlineData(PageKind.Topic, "dirr: x", Severity.Warning, "did you mean `dir`?", null)]
    [InlineData(PageKind.Topic, "descripshun: x", Severity.Warning, "did you mean `description`?", null)]
    [InlineData(PageKind.Topic, "moodiness: x", Severity.Warning, "its keys are title, description", null)]
    [InlineData(PageKind.Topic, "layout: x", Severity.Info, "leave them", null)]
    [InlineData(PageKind.Topic, "date: x", Severity.Info, "leave them", null)]
    [InlineData(PageKind.Page, "stub: true", Severity.Info, "leave them", null)]
    [InlineData(PageKind.Topic, "topics: x", Severity.Warning, "it is a key of essays and reading notes", null)]
    [InlineData(PageKind.Page, "takeaway: x", Severity.Warning, "it is a key of reading notes", null)]
    public void An_unknown_key_gets_the_nearest_one(PageKind kind, string yaml, Severity severity, string help, string? fix)
    {
        Diagnostic finding = Assert.Single(Pages.Read(yaml, kind).Diagnostics);

        Assert.Equal((RuleDescriptor.UnknownKey, severity, 2, 1), (finding.Rule, finding.Severity, finding.Location.Start.Line, finding.Location.Start.Column));
        Assert.StartsWith(help, finding.Help, StringComparison.Ordinal);
        Assert.Equal(fix, finding.Fix?.Edits.Single().Text);
        Assert.Equal(fix is null ? null : FixApplicability.Safe, finding.Fix?.Applicability);
    }

    [Fact]
    public void A_key_is_not_renamed_to_one_that_is_there_already()
    {
        Diagnostic finding = Assert.Single(Pages.Read("tags: a\ntasg: b").Diagnostics);

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Null(finding.Fix);
    }

    private static void AssertInvalid(string yaml, int column)
    {
        Diagnostic finding = Assert.Single(Pages.Read(yaml).Diagnostics);
        Assert.Equal((RuleDescriptor.InvalidValue, Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal((2, column), (finding.Location.Start.Line, finding.Location.Start.Column));
    }
}
