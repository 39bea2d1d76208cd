using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Linking;

public sealed class CorpusTests
{
    [Fact]
    public void Items_that_name_themselves_or_one_another_have_names_that_end()
    {
        Assert.Equal(
            ["See See race and Then race.. and Then See race and wheel...", "Then See race and Then race..."],
            Claims("- See [[#^race]] and [[#^wheel]]. ~50% — why ^race\n- Then [[#^race]]. ~40% — why ^wheel\n"));
    }

    [Fact]
    public void Names_inside_names_are_followed_three_deep()
    {
        string chain = string.Concat(Enumerable.Range(0, 5).Select(i => $"- It is {i} [[#^n{i + 1}]]. ~50% — why ^n{i}\n")) + "- End. ~50% — why ^n5\n";
        Assert.Equal("It is 0 It is 1 It is 2 It is 3 n4....", Claims(chain).First());
    }

    [Fact]
    public void A_name_that_doubles_at_each_step_is_cut()
    {
        string doubling = "- Base. ~50% — why ^n0\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"- {string.Concat(Enumerable.Repeat($"[[#^n{i - 1}]] ", 20))}and more. ~50% — why ^n{i}\n"));
        Assert.All(Claims(doubling), claim => Assert.InRange(claim.Length, 1, 20 * (Caps.NameLength.Most + 2) + 20));
    }

    [Fact]
    public void A_long_claim_is_cut_where_a_link_shows_it()
    {
        string claims = $"- {string.Concat(Enumerable.Repeat("word ", 100))}ends. ~50% — why ^long\n- See [[#^long]]. ~50% — why ^short\n";
        string[] read = [.. Claims(claims)];
        Assert.EndsWith("ends.", read[0], StringComparison.Ordinal);
        Assert.Equal($"See {read[0][..Caps.NameLength.Most].TrimEnd()}….", read[1]);
    }

    private static IEnumerable<string> Claims(string beliefs)
    {
        GardenAsOf corpus = WrittenGarden.Of(("topics/mill.md", "## Beliefs\n\n" + beliefs));
        Topic topic = Assert.Single(corpus.Topics);
        return topic.Beliefs.Select(belief => corpus.Plain(topic, belief.Claim));
    }
}
