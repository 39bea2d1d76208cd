using System.Reflection;
using Garden.Language.Diagnostics;

namespace Garden.Language.Tests.Diagnostics;

public class RuleIdTests
{
    [Fact]
    public void All_lists_every_rule_once_in_order()
    {
        IEnumerable<RuleDescriptor> declared = typeof(RuleDescriptor).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(RuleDescriptor)).Select(field => (RuleDescriptor)field.GetValue(null)!);

        Assert.Equal(declared.OrderBy(rule => rule.Id, StringComparer.Ordinal), RuleDescriptor.All);
        Assert.Equal(RuleDescriptor.All.Length, RuleDescriptor.All.DistinctBy(rule => rule.Id).Count());
        Assert.Equal(RuleDescriptor.All.Length, RuleDescriptor.All.DistinctBy(rule => rule.Name).Count());
    }

    [Theory]
    [InlineData("GRD501")]
    [InlineData("grd501")]
    [InlineData("broken-link")]
    [InlineData("Broken-Link")]
    public void A_rule_is_found_by_number_or_name_in_any_case(string name) => Assert.Equal(RuleDescriptor.BrokenLink, RuleDescriptor.Find(name));

    [Theory]
    [InlineData("")]
    [InlineData("GRD5")]
    [InlineData("GRD501 broken-link")]
    public void Nothing_else_names_a_rule(string name) => Assert.Null(RuleDescriptor.Find(name));
}
