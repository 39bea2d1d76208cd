using Garden.Language.Text;

namespace Garden.Language.Tests.Text;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("b", "y", null)]
    [InlineData("ab", "ac", null)]
    [InlineData("y z", "yz", null)]
    [InlineData("cat", "car", null)]
    [InlineData("essays", "assay", null)]
    [InlineData("lab", "labs", "labs")]
    [InlineData("norsm", "norms", "norms")]
    [InlineData("Norms", "norms", "norms")]
    [InlineData("three-witheld-paper", "three-withheld-papers", "three-withheld-papers")]
    public void The_target_of_a_link_is_only_offered_where_it_is_like_what_was_typed(string typed, string known, string? offered) =>
        Assert.Equal(offered, NearestName.OfLink(typed, [known]));
}
