using Garden.Analysis.Linking;

namespace Garden.Analysis.Tests.Linking;

public class TagAddressesTests
{
    [Theory]
    [InlineData("energy/wind", "tags/energy/wind/")]
    [InlineData("Deep Learning|deep-learning|deep_learning", "tags/deep-learning/|tags/deep-learning/|tags/deep-learning/")]
    [InlineData("C#|C++|c", "tags/c-2/|tags/c-3/|tags/c/")]
    [InlineData("a/b|a-b", "tags/a/b/|tags/a-b/")]
    [InlineData("sea/2", "tags/sea/n2/")]
    public void Every_tag_has_an_address_of_its_own(string tags, string addresses) =>
        Assert.Equal(addresses, string.Join('|', tags.Split('|').Select(tag => TagAddresses.Of(tags.Split('|'))[tag])));
}
