using Garden.Site.Wording;

namespace Garden.Site.Tests.Wording;

/// <summary>Forms of numbers against Unicode's published samples (CLDR, "Language Plural Rules", integers).</summary>
public sealed class PluralRulesTests
{
    private static readonly (string Form, string Rule)[] Arabic =
        [("zero", "n = 0"), ("one", "n = 1"), ("two", "n = 2"), ("few", "n % 100 = 3..10"), ("many", "n % 100 = 11..99")];

    private static readonly (string Form, string Rule)[] Polish =
        [("one", "n = 1"), ("few", "n % 10 = 2..4 and n % 100 != 12..14"), ("many", "n != 1 and n % 10 = 0..1 or n % 10 = 5..9 or n % 100 = 12..14")];

    [Theory]
    [InlineData("zero", 0)]
    [InlineData("one", 1)]
    [InlineData("two", 2)]
    [InlineData("few", 3, 4, 10, 103, 110, 1003)]
    [InlineData("many", 11, 26, 99, 111, 1011)]
    [InlineData("other", 100, 102, 200, 1000, 10000)]
    public void Arabic_has_six_forms(string form, params int[] numbers) => Assert.All(numbers, number => Assert.Equal(form, Of(Arabic).FormOf(number)));

    [Theory]
    [InlineData("one", 1)]
    [InlineData("few", 2, 4, 22, 34, 102, 1002)]
    [InlineData("many", 0, 5, 11, 14, 19, 100, 112, 1000)]
    public void Relations_are_joined_by_and_before_or(string form, params int[] numbers) => Assert.All(numbers, number => Assert.Equal(form, Of(Polish).FormOf(number)));

    [Theory]
    [InlineData("n = 0, 1", 0, true)]
    [InlineData("n = 0,1", 1, true)]
    [InlineData("n = 0,1", 2, false)]
    [InlineData("n != 3..5,9", 9, false)]
    [InlineData("n != 3..5,9", 6, true)]
    [InlineData("n%10=1", 21, true)]
    public void A_relation_holds_for_lists_and_stretches(string rule, int number, bool holds) =>
        Assert.Equal(holds ? "x" : PluralRules.Other, Of([("x", rule)]).FormOf(number));

    [Theory]
    [InlineData("")]
    [InlineData("n")]
    [InlineData("i = 1")]
    [InlineData("n =")]
    [InlineData("n = one")]
    [InlineData("n = 1..2..3")]
    [InlineData("n % 0 = 1")]
    [InlineData("n % = 1")]
    [InlineData("n = 1 and")]
    [InlineData("n / 2 = 1")]
    [InlineData("n = -1")]
    public void A_rule_that_cannot_be_read_is_none(string rule) => Assert.Null(PluralRules.None.With("one", rule));

    [Fact]
    public void The_first_form_that_is_right_is_taken() => Assert.Equal("a", Of([("a", "n = 1"), ("b", "n = 1")]).FormOf(1));

    private static PluralRules Of((string Form, string Rule)[] forms) => forms.Aggregate(PluralRules.None, (rules, form) => rules.With(form.Form, form.Rule)!);
}
