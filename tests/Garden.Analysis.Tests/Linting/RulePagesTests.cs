using Garden.Analysis.Linting;

namespace Garden.Analysis.Tests.Linting;

public sealed class RulePagesTests
{
    private const string Folder = "docs/rules";

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rules_page_is_what_the_rule_says(string id)
    {
        Rule rule = RuleCatalog.Find(id)!;

        Repository.AssertKept($"{Folder}/{RulePages.FileName(rule)}", RulePages.PageOf(rule));
    }

    [Fact]
    public void The_list_of_rules_is_the_catalog() => Repository.AssertKept($"{Folder}/README.md", RulePages.Index());

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone() =>
        Assert.Equal(
            RuleCatalog.All.Select(RulePages.FileName).Append("README.md").Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(Repository.Root, Folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
}
