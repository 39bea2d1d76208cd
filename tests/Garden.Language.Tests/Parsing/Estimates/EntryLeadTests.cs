using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>What numbers or names an entry before its number and its claim.</summary>
public sealed class EntryLeadTests
{
    [Theory]
    [InlineData("[-] 60% — The mill runs", "The mill runs | 60%?")]
    [InlineData("[?] 70%: the mill runs", "the mill runs | 70%?")]
    [InlineData("[/] The mill runs. ~70%", "The mill runs. | 70%")]
    [InlineData("[>] The mill runs. ~70%", "The mill runs. | 70%")]
    [InlineData("(a) 60% — The mill runs", "(a) The mill runs | 60%?")]
    [InlineData("(iv) ~60% — The mill runs", "(iv) The mill runs | 60%")]
    [InlineData("(B-2) 60% — The mill runs", "(B-2) The mill runs | 60%?")]
    [InlineData("A1: 70% — the mill runs", "A1: the mill runs | 70%?")]
    [InlineData("A-12 — 70% — the mill runs", "A-12 — the mill runs | 70%?")]
    [InlineData("a. 70% — the mill runs", "a. the mill runs | 70%?")]
    [InlineData("#1: 70% — the mill runs", "#1: the mill runs | 70%?")]
    [InlineData("#1 70% — the mill runs", "#1 the mill runs | 70%?")]
    [InlineData("Belief 3: 70% — the mill runs", "Belief 3: the mill runs | 70%?")]
    [InlineData("Belief: 70% — the mill runs", "Belief: the mill runs | 70%?")]
    [InlineData("No. 3: 70% — the mill runs", "No. 3: the mill runs | 70%?")]
    [InlineData("**A1:** 70% — the mill runs", "A1: the mill runs | 70%?")]
    [InlineData("**Belief:** The mill runs. ~70% — the race is dry", "Belief: The mill runs. | 70% | the race is dry")]
    [InlineData("(a) The mill runs. ~70% — dry", "(a) The mill runs. | 70% | dry")]
    public void A_number_behind_it_stands_before_its_claim(string line, string expected) => Assert.Equal(expected, Summary(line));

    [Theory]
    [InlineData("A1: 70%", "A1 | 70%?")]
    [InlineData("The mill: 70% — dry", "The mill | 70%? | dry")]
    [InlineData("A. ~70% — b", "A. | 70% | b")]
    [InlineData("X — 70% — dry", "X | 70%? | dry")]
    [InlineData("No: 70% — dry", "No | 70%? | dry")]
    [InlineData("2027: 70% — dry", "2027 | 70%? | dry")]
    [InlineData("P: 70% — the mill runs", "the mill runs | 70%?")]
    [InlineData("Prediction: 70% — the mill runs", "the mill runs | 70%?")]
    [InlineData("(Normative.) Mills should run", "(Normative.) Mills should run | ")]
    public void A_claim_and_a_label_are_none(string line, string expected) => Assert.Equal(expected, Summary(line));

    private static string Summary(string line)
    {
        string all = LineSummary.Of(line);
        int finding = all.IndexOf(" | GRD", StringComparison.Ordinal);
        return finding < 0 ? all : all[..finding];
    }

    [Theory]
    [InlineData("- **Belief:** The mill runs\n  **Confidence:** 70%", "The mill runs", 0.7, null)]
    [InlineData("- Claim: The mill runs\n  Probability: likely\n  Why: the race is full", "The mill runs", 0.675, "the race is full")]
    [InlineData("- The mill runs\n  Confidence: 70%", "The mill runs", 0.7, null)]
    [InlineData("- Belief: The mill runs\n  - Confidence: 70%\n  - by: 2027-01-01", "The mill runs", 0.7, null)]
    [InlineData("- Confidence: 70%\n  The mill runs", "The mill runs", 0.7, null)]
    public void Labelled_lines_of_an_entry_are_parts_of_its_belief(string entry, string claim, double probability, string? why)
    {
        Belief belief = Assert.Single(((Topic)Parse.Page($"## Beliefs\n\n{entry}\n").Page).Beliefs);

        Assert.Equal((claim, probability), (Parse.Words(belief.Claim), belief.Estimate?.Probability));
        Assert.Equal(why, belief.Reason is null ? null : Parse.Words(belief.Reason));
        Assert.True(belief.IsListEntry);
    }
}
