using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>The words that lead to stakes, and those that say which way an event would push.</summary>
public sealed class LeadAndDirectionTests
{
    [Theory]
    [InlineData("Will it hold? Why it matters: it decides the rota.", "Will it hold?", "it decides the rota.")]
    [InlineData("Will it hold? This matters because it decides the rota.", "Will it hold?", "it decides the rota.")]
    [InlineData("Will it hold? Matters because the rota hangs on it", "Will it hold?", "the rota hangs on it")]
    [InlineData("Will it hold? *Stakes:* the rota.", "Will it hold?", "the rota.")]
    [InlineData("Will it hold? — Stakes: the rota.", "Will it hold?", "the rota.")]
    [InlineData("Will it hold? Why this matters — the rota.", "Will it hold?", "the rota.")]
    [InlineData("Will it hold? It decides the rota.", "Will it hold? It decides the rota.", "(none)")]
    [InlineData("Is it the ford that matters because of the rain?", "Is it the ford that matters because of the rain?", "(none)")]
    [InlineData("Who knows why it matters at all?", "Who knows why it matters at all?", "(none)")]
    [InlineData("What are the stakes: high or low?", "What are the stakes: high or low?", "(none)")]
    [InlineData("Does the mill's stakeside: bank hold?", "Does the mill's stakeside: bank hold?", "(none)")]
    [InlineData("Will it hold? Why it matters -the rota", "Will it hold? Why it matters -the rota", "(none)")]
    [InlineData("Will it hold? Why it matters- the rota", "Will it hold?", "the rota")]
    [InlineData("Will it hold? Why it matters, nobody says", "Will it hold? Why it matters, nobody says", "(none)")]
    [InlineData("Will it hold? This matters because", "Will it hold? This matters because", "(none)")]
    [InlineData("Will it hold? This matters because, they say, of the rota", "Will it hold? This matters because, they say, of the rota", "(none)")]
    [InlineData("Why it matters: the rota", "", "the rota")]
    [InlineData("Will it hold (why it matters: the rota)", "Will it hold", "the rota)")]
    [InlineData("Will it hold at `noon` This matters because it decides", "Will it hold at noon", "it decides")]
    [InlineData("<question> This matters because it decides", "", "it decides")]
    [InlineData("Will it ~~hold~~ This matters because it decides", "Will it hold This matters because it decides", "(none)")]
    public void Stakes_begin_behind_their_lead(string line, string question, string stakes)
    {
        Uncertainty read = Assert.Single(Parse.Topic($"## Uncertainties\n\n- {line}\n").Uncertainties);
        Assert.Equal((question, stakes), (Parse.Words(read.Question), Parse.Words(read.Stakes)));
    }

    [Theory]
    [InlineData("A second flood would bring my number down", true)]
    [InlineData("A clean audit would make me take the mill more seriously", true)]
    [InlineData("Three dry years would push me up", true)]
    [InlineData("Losing the ferry would have halved my estimate", true)]
    [InlineData("A leak would be raising my number", true)]
    [InlineData("He would have denied it, which supports the claim", true)]
    [InlineData("I would be dropping to 40%", true)]
    [InlineData("A flood in May -> 30%", true)]
    [InlineData("A flood in May → soon", false)]
    [InlineData("A move that takes the boats a long and winding way round and then up", false)]
    [InlineData("A letter from the board", false)]
    [InlineData("The lowermost weir failing", false)]
    [InlineData("Two droplets from the roof", false)]
    [InlineData("More likely", true)]
    [InlineData("More", false)]
    public void A_direction_is_said_by_whole_words_in_any_form_or_by_an_arrow_to_a_number(string line, bool says) =>
        Assert.Equal(says, Assert.IsType<Trigger>(Assert.Single(Parse.Topic($"## What would update me\n\n- {line}\n").Items)).SaysDirection);
}
