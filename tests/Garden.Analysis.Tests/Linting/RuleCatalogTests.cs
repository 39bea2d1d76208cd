using System.Reflection;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linting;

public sealed class RuleCatalogTests
{
    /// <summary>The published numbers and names. They are stable for ever: this list only grows.</summary>
    private static readonly string[] Published =
    [
        "GRD101 unfilled-placeholder", "GRD102 unset-probability", "GRD103 empty-section", "GRD104 missing-section", "GRD105 outgrown-stub", "GRD106 unread-section", "GRD107 unread-belief",
        "GRD201 belief-without-probability", "GRD202 belief-without-reason", "GRD203 certain-belief", "GRD204 malformed-probability",
        "GRD205 unexplained-move", "GRD206 stale-number", "GRD207 unordered-history", "GRD208 belief-without-id", "GRD209 malformed-resolution",
        "GRD210 overdue-belief", "GRD211 vague-likelihood", "GRD212 false-precision", "GRD213 ambiguous-estimate", "GRD214 unread-entry", "GRD215 malformed-quantity", "GRD216 inferred-estimate",
        "GRD301 incoherent-implication", "GRD302 incoherent-set", "GRD303 incoherent-conditional", "GRD304 one-sided-triggers", "GRD305 ignored-trigger", "GRD306 jointly-incoherent", "GRD307 rewritten-history",
        "GRD401 uncertainty-without-question", "GRD402 uncertainty-without-stakes", "GRD403 trigger-without-direction", "GRD404 reading-without-takeaway",
        "GRD405 malformed-date", "GRD406 malformed-table",
        "GRD501 broken-link", "GRD502 ambiguous-link", "GRD503 one-way-relation", "GRD504 orphan-topic", "GRD505 unsafe-link", "GRD506 missing-note", "GRD507 raw-html",
        "GRD601 malformed-front-matter", "GRD602 unknown-key", "GRD603 missing-key", "GRD604 invalid-value", "GRD605 colliding-output", "GRD606 unsafe-path",
        "GRD701 invalid-text", "GRD702 mojibake", "GRD703 hidden-character", "GRD704 oversized-input",
        "GRD801 review-due", "GRD802 future-date", "GRD803 settled-without-evidence",
        "GRD901 unused-suppression", "GRD902 malformed-suppression",
    ];

    private static readonly string[] Errors =
    [
        "GRD101", "GRD102", "GRD103", "GRD104", "GRD204", "GRD206", "GRD209", "GRD214", "GRD215", "GRD301", "GRD302", "GRD303", "GRD306", "GRD307", "GRD405", "GRD501", "GRD502", "GRD505",
        "GRD601", "GRD603", "GRD604", "GRD605", "GRD606", "GRD701", "GRD704", "GRD902",
    ];

    private static readonly string[] Infos = ["GRD105", "GRD208", "GRD212", "GRD216", "GRD503", "GRD507", "GRD803"];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id.Id)];

    [Fact]
    public void The_catalog_is_the_published_list_in_order() =>
        Assert.Equal(Published, RuleCatalog.All.Select(rule => rule.Id.ToString()));

    [Fact]
    public void Every_id_that_a_stage_can_name_has_a_rule()
    {
        IEnumerable<string> ids = typeof(RuleDescriptor).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(RuleDescriptor))
            .Select(field => ((RuleDescriptor)field.GetValue(null)!).ToString());

        Assert.Equal(Published, ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Severities_are_the_published_ones()
    {
        Assert.Equal(Errors, RuleCatalog.All.Where(rule => rule.Severity == Severity.Error).Select(rule => rule.Id.Id));
        Assert.Equal(Infos, RuleCatalog.All.Where(rule => rule.Severity == Severity.Info).Select(rule => rule.Id.Id));
    }

    [Fact]
    public void Fixes_are_the_published_ones()
    {
        Assert.Equal(["GRD101", "GRD102", "GRD213"], WithFix(FixApplicability.Display));
        Assert.Equal(["GRD104", "GRD106", "GRD206", "GRD501", "GRD703"], WithFix(FixApplicability.Unsafe));
        Assert.Equal(["GRD105", "GRD204", "GRD207", "GRD208", "GRD214", "GRD216", "GRD503", "GRD602", "GRD702", "GRD901"], WithFix(FixApplicability.Safe));

        static IEnumerable<string> WithFix(FixApplicability applicability) =>
            RuleCatalog.All.Where(rule => rule.Fix == applicability).Select(rule => rule.Id.Id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_everything_a_writer_needs(string id)
    {
        RuleDocumentation docs = RuleCatalog.Find(id)!.Docs;

        Assert.All([docs.Summary, docs.Finds, docs.Why, docs.Mending], text => Assert.True(text.Trim().Length > 10));
        Assert.False(char.IsUpper(docs.Summary[0]) && char.IsLower(docs.Summary[1]), docs.Summary);
        Assert.False(docs.Summary.EndsWith('.'), docs.Summary);
        Assert.All(new[] { docs.Finds, docs.Why, docs.Mending }, text => Assert.Contains(text.TrimEnd()[^1], ".`:"));
        Assert.All(docs.Failing.Concat(docs.Passing), file => Assert.NotEmpty(file.Text));
        Assert.NotEqual(docs.Failing.Select(file => (file.Path, file.Text)), docs.Passing.Select(file => (file.Path, file.Text)));
    }

    [Theory]
    [InlineData("GRD202", "GRD202")]
    [InlineData("grd202", "GRD202")]
    [InlineData("Belief-Without-Reason", "GRD202")]
    [InlineData(" belief-without-reason ", "GRD202")]
    [InlineData("GRD999", null)]
    [InlineData("", null)]
    public void Rules_are_found_by_number_or_name_in_any_case(string written, string? id) =>
        Assert.Equal(id, RuleCatalog.Find(written)?.Id.Id);

    [Theory]
    [InlineData("belief-without-reson", "belief-without-reason")]
    [InlineData("GRD022", "GRD202")]
    [InlineData("GRD20", "GRD201")]
    [InlineData("GRD999", null)]
    [InlineData("orphan", null)]
    [InlineData("orphan-topics", "orphan-topic")]
    public void A_misspelt_rule_has_a_neighbour(string written, string? nearest) =>
        Assert.Equal(nearest, RuleCatalog.Nearest(written));
}
