using Garden.Analysis.Comparing;

namespace Garden.Analysis.Tests.Comparing;

public sealed class BeliefPairsTests
{
    [Theory]
    [InlineData("a#x own One", "a#x own Two", 0)] // the same place, whatever it claims
    [InlineData("a#x own One", "b#x own Two", 0)] // its own id on another page
    [InlineData("a#one - One", "b#one - Two", -1)] // an id that follows from the words is no name
    [InlineData("a#one - One", "a#first own One", 0)] // the claim, word for word
    [InlineData("a#one - One", "b#first own One", 0)]
    [InlineData("a#one - One", "a#two - Two", -1)]
    [InlineData("a#x own ", "b#y own ", -1)] // no words are no claim
    public void A_belief_is_known_again(string old, string now, int expected) => Assert.Equal([expected], BeliefPairs.Of([Place(old)], [Place(now)]));

    [Fact]
    public void Nothing_is_guessed_where_two_could_be_meant()
    {
        Assert.Equal([-1], BeliefPairs.Of([Place("a#x own One")], [Place("b#x own Two"), Place("c#x own Three")]));
        Assert.Equal([-1, -1], BeliefPairs.Of([Place("a#p own One"), Place("a#q own One")], [Place("b#z own One")]));
    }

    [Fact]
    public void A_claim_on_its_own_page_goes_before_the_same_claim_elsewhere() =>
        Assert.Equal([1], BeliefPairs.Of([Place("a#p own One")], [Place("b#q own One"), Place("a#r own One")]));

    [Fact]
    public void A_belief_that_stands_where_it_stood_is_no_other_one() =>
        Assert.Equal([0, -1], BeliefPairs.Of([Place("a#x own One"), Place("b#x own Two")], [Place("a#x own One")]));

    [Fact]
    public void Dated_entries_tell_a_reworded_belief_on_its_page_alone()
    {
        int[] Pairs(string now) => BeliefPairs.Of([Place("a#one - One")], [Place(now)], (_ => "entries", _ => "entries"));
        Assert.Equal([0], Pairs("a#two - Two"));
        Assert.Equal([-1], Pairs("b#two - Two"));
    }

    private static BeliefPlace Place(string text)
    {
        string[] parts = text.Split(' ', 3);
        string[] name = parts[0].Split('#');
        return new BeliefPlace(name[0], name[1], parts[1] == "own", parts[2]);
    }
}
