namespace Garden.Language.Tests.Parsing.Vocabulary;

/// <summary>Where a key of beliefs is read besides in a nested entry.</summary>
public sealed class KeyFormsTests
{
    [Theory]
    [InlineData("Due", "2030-01-01", "by")]
    [InlineData("Importance", "high", "importance")]
    [InlineData("Base rate", "21 of 30", "base rate")]
    [InlineData("Against", "a survey", "against")]
    [InlineData("Implies", "[[#^other]]", "")]
    [InlineData("One of", "the spring", "")]
    [InlineData("If", "[[#^other]]: 80%", "")]
    public void A_column_holds_a_value_and_no_relation(string head, string cell, string key) =>
        Assert.Equal(key, Understood($"| Claim | Probability | {head} |\n|---|---|---|\n| It holds ^a | 60% | {cell} |\n| Other ^other | 50% | |\n"));

    [Theory]
    [InlineData("Due: 2030-01-01", "by")]
    [InlineData("**Importance:** high", "importance")]
    [InlineData("Implies: [[#^other]]", "implies")]
    [InlineData("One of: the spring", "one-of")]
    [InlineData("If [[#^other]]: 80%", "")]
    [InlineData("And: [[#^other]]", "")]
    public void A_label_names_every_key_but_those_that_begin_sentences(string line, string key) =>
        Assert.Equal(key, Understood($"### It holds. 60% ^a\n\n{line}\n\n### Other. 50% ^other\n"));

    private static string Understood(string beliefs) =>
        string.Join(", ", Parse.Topic("## Beliefs\n\n" + beliefs).Beliefs.First().Entries.Select(entry => entry.Key));
}
