using Garden.Analysis.Importing.Forecasts;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Importing.Forecasts;

/// <summary>Markets and bets as the interface of Manifold answers them: milliseconds, and probabilities of 0–1.</summary>
public sealed class ManifoldTests
{
    private const string Page = "topics/manifold.md";

    private readonly ImportedGarden _garden = new();

    [Fact]
    public void A_market_waits_for_your_number_and_has_the_markets_beside_it()
    {
        Import(Market(), """[{"id": "b1", "userUsername": "ida", "userId": "u1", "contractId": "mktA", "createdTime": 1772476831000, "amount": 50, "outcome": "YES", "probBefore": 0.6, "probAfter": 0.64, "limitProb": 0.7}]""");
        Belief belief = Assert.Single(_garden.Beliefs(Page));
        Assert.Equal("manifold-mktA", belief.Id);
        Assert.True(belief.Estimate!.IsUnset);
        Assert.Null(belief.Estimate.Probability);
        Assert.Equal(new DateOnly(2026, 12, 31), belief.By);
        Assert.Contains("forecast: https://manifold.example/m 64% 2026-03-02", _garden.Pages[Page], StringComparison.Ordinal);
        Assert.Contains("Bought YES for 50 on 2026-03-02, at a limit of 70%.", _garden.Pages[Page], StringComparison.Ordinal);
        Assert.Contains("draft: true\n", _garden.Pages[Page], StringComparison.Ordinal);
    }

    [Fact]
    public void Bets_of_other_people_and_those_that_nobody_meant_are_not_told_as_yours()
    {
        Import(Market(), """
            [{"id": "b1", "userUsername": "ida", "userId": "u1", "contractId": "mktA", "createdTime": 1772476831000, "amount": 50, "outcome": "YES", "probAfter": 0.64},
             {"id": "b2", "userUsername": "otto", "userId": "u2", "contractId": "mktA", "createdTime": 1772476832000, "amount": 70, "outcome": "NO", "probAfter": 0.5},
             {"id": "b3", "userUsername": "ida", "userId": "u1", "contractId": "mktA", "createdTime": 1772476833000, "amount": -9, "outcome": "YES", "probAfter": 0.6, "isRedemption": true}]
            """);
        Assert.DoesNotContain("70", _garden.Pages[Page], StringComparison.Ordinal);
        Assert.DoesNotContain("Sold", _garden.Pages[Page], StringComparison.Ordinal);
        Assert.Contains(_garden.Notes, note => note.Message.StartsWith("1 bet of other people", StringComparison.Ordinal));
        Assert.Contains(_garden.Notes, note => note.Message.Contains("that the site made by itself", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("YES", Outcome.Yes)]
    [InlineData("NO", Outcome.No)]
    [InlineData("CANCEL", Outcome.Annulled)]
    public void What_came_out_is_written_with_its_day(string resolution, Outcome outcome)
    {
        Import(Market($", \"isResolved\": true, \"resolution\": \"{resolution}\", \"resolutionTime\": 1772476831000"));
        Resolution known = _garden.Belief("manifold-mktA").Resolution!;
        Assert.Equal((outcome, new DateOnly(2026, 3, 2)), (known.Outcome, known.Date));
    }

    [Fact]
    public void A_market_that_came_out_as_a_share_is_told_and_left_open()
    {
        Import(Market(", \"isResolved\": true, \"resolution\": \"MKT\", \"resolutionProbability\": 0.4, \"resolutionTime\": 1772476831000"));
        Assert.Null(_garden.Belief("manifold-mktA").Resolution);
        Assert.Contains(_garden.Notes, note => note.Message.Contains("came out as `MKT`", StringComparison.Ordinal));
    }

    [Fact]
    public void Answers_become_beliefs_of_one_set()
    {
        Import("""
            {"id": "mktB", "question": "Who wins?", "url": "https://manifold.example/b", "outcomeType": "MULTIPLE_CHOICE", "shouldAnswersSumToOne": true, "isResolved": true, "resolution": "a2", "resolutionTime": 1772476831000,
             "answers": [{"id": "a1", "text": "Red", "probability": 0.2}, {"id": "a2", "text": "Blue", "probability": 0.8}]}
            """);
        Belief[] beliefs = _garden.Beliefs(Page);
        Assert.All(beliefs, belief => Assert.Equal(SetKind.OneOf, Assert.Single(belief.Sets).Kind));
        Assert.Equal([Outcome.No, Outcome.Yes], beliefs.Select(belief => belief.Resolution!.Outcome));
        Assert.Equal(2, beliefs.Select(belief => belief.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("PSEUDO_NUMERIC")]
    [InlineData("POLL")]
    public void A_market_of_another_kind_is_left_out_and_told(string kind)
    {
        Import(Market().Replace("BINARY", kind, StringComparison.Ordinal));
        Assert.Empty(_garden.Pages);
        Assert.Contains(_garden.Notes, note => note.Message.Contains($"`{kind}`", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_import_renews_what_the_market_says_and_nothing_else()
    {
        Import(Market(", \"lastBetTime\": 1767603600000"));
        _garden.Write(Page, _garden.Pages[Page].Replace("~??%", "~70%", StringComparison.Ordinal));
        Import(Market(", \"lastBetTime\": 1772476831000").Replace("0.55", "0.8", StringComparison.Ordinal));
        Assert.Equal(0.7, Assert.Single(_garden.Beliefs(Page)).Estimate!.Probability);
        Assert.Contains("forecast: https://manifold.example/m 80% 2026-03-02", _garden.Pages[Page], StringComparison.Ordinal);
    }

    private void Import(string market, string? bets = null) => Assert.Null(_garden.Import(
        Manifold.Import, bets is null ? [("markets.json", $"[{market}]")] : [("bets.json", bets), ("markets.json", $"[{market}]")], me: bets is null ? null : "ida"));

    private static string Market(string more = "") =>
        $$"""{"id": "mktA", "question": "Will the hill tram run?", "url": "https://manifold.example/m", "outcomeType": "BINARY", "creatorUsername": "otto", "createdTime": 1767603600000, "closeTime": 1798718400000, "probability": 0.55{{more}}}""";
}
