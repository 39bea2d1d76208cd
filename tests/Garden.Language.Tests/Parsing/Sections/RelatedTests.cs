using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Sections;

/// <summary>What a list of related pages says of each.</summary>
public sealed class RelatedTests
{
    [Theory]
    [InlineData("[[mill]] — feeds it", "feeds it")]
    [InlineData("[[mill]]: feeds it.", "feeds it")]
    [InlineData("[[mill]] (feeds it)", "feeds it")]
    [InlineData("[**The mill**](mill.md) - feeds it", "feeds it")]
    [InlineData("[[mill]] — `log` is read there", "log is read there")]
    [InlineData("[[mill]] `log` is read there", "log is read there")]
    [InlineData("[[mill]]", null)]
    public void The_words_behind_a_link_say_how_the_page_is_related(string entry, string? how)
    {
        Topic topic = Parse.Topic($"## Related topics\n\n- {entry}\n");
        Assert.Equal(how, Assert.Single(topic.References, reference => reference.Kind == ReferenceKind.Related).How);
    }
}
