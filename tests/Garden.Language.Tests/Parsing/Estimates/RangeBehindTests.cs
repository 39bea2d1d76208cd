using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>Ranges behind a number, as people write them.</summary>
public sealed class RangeBehindTests
{
    [Theory]
    [InlineData("The mast holds. ~70% (±10 pp)", 0.7, 0.6, 0.8)]
    [InlineData("The mast holds. ~70% ± 10 percentage points", 0.7, 0.6, 0.8)]
    [InlineData("The mast holds. ~70%, range 60–80%", 0.7, 0.6, 0.8)]
    [InlineData("The mast holds. ~70%, 90% CI 50–80", 0.7, 0.5, 0.8)]
    [InlineData("The mast holds. ~70%, 90% CI [50, 80]", 0.7, 0.5, 0.8)]
    [InlineData("The mast holds. ~70% [60, 80]", 0.7, 0.6, 0.8)]
    [InlineData("The mast holds. ~70% (60, 80)", 0.7, 0.6, 0.8)]
    [InlineData("The mast holds. ~70% (low 60, high 80)", 0.7, 0.6, 0.8)]
    [InlineData("The mast holds. ~70% interval 60 to 80 — oak", 0.7, 0.6, 0.8)]
    [InlineData("The mast holds: c. 70%", 0.7, null, null)]
    [InlineData("The mast holds | 70%", 0.7, null, null)]
    [InlineData("The mast holds,70%", 0.7, null, null)]
    [InlineData("The mast holds ∼70%", 0.7, null, null)]
    [InlineData("70% that the mast holds", 0.7, null, null)]
    [InlineData("Probability of 70% that the mast holds", 0.7, null, null)]
    [InlineData("The mast holds (conf 70%)", 0.7, null, null)]
    public void A_number_and_its_range_are_read(string line, double probability, double? low, double? high)
    {
        Belief belief = Parse.Belief(line);

        Assert.Equal((probability, low, high), (Math.Round(belief.Estimate!.Probability!.Value, 9), belief.Estimate.Low, belief.Estimate.High));
        Assert.Contains("the mast holds", Parse.Words(belief.Claim), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("that", Parse.Words(belief.Claim), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The mast holds. ~70% [3, 5]", "[3, 5]")]
    [InlineData("The mast holds. ~70% (2, 4)", "(2, 4)")]
    [InlineData("The mast holds. ~70%, range of the gusts 30–50", "range of the gusts 30–50")]
    public void Two_numbers_that_are_no_range_stay_the_reason(string line, string why)
    {
        Belief belief = Parse.Belief(line);

        Assert.Equal((0.7, null), (belief.Estimate!.Probability, belief.Estimate.Low));
        Assert.Equal(why, Parse.Words(belief.Reason));
    }

    [Theory]
    [InlineData("de", "Der Mast hält: 60 bis 80 %", 0.7, "Der Mast hält")]
    [InlineData("de", "70 % Wahrscheinlichkeit, dass der Mast hält", 0.7, "der Mast hält")]
    [InlineData("fr", "Le mât tient : 60 à 80 %", 0.7, "Le mât tient")]
    [InlineData("fr", "Je suis sûr à 70 % que le mât tient", 0.7, "le mât tient")]
    [InlineData("fr", "Il y a 70 % de chances que le mât tienne", 0.7, "le mât tienne")]
    [InlineData("es", "El mástil aguanta: entre 60 y 80 %", 0.7, "El mástil aguanta")]
    [InlineData("es", "Hay un 70 % de probabilidad de que el mástil aguante", 0.7, "el mástil aguante")]
    [InlineData("ar", "أنا واثق بنسبة 70% أن الصاري يصمد", 0.7, "الصاري يصمد")]
    [InlineData("ja", "帆柱は持つ：約７０％", 0.7, "帆柱は持つ")]
    public void Numbers_are_read_as_each_language_says_them(string language, string line, double probability, string claim)
    {
        Topic topic = (Topic)Parse.InLanguage(language, $"## Current beliefs\n\n- {line}\n").Page;
        Belief belief = Assert.Single(topic.Beliefs);

        Assert.Equal((probability, claim), (Math.Round(belief.Estimate!.Probability!.Value, 9), Parse.Words(belief.Claim)));
    }

    [Theory]
    [InlineData("| Claim | P(before) | P(after) |\n|---|---|---|\n| The mast holds | 40% | 60% |", "“P(before)” was read")]
    [InlineData("### The mast holds (70%)\n\n**Confidence:** 40%", "`40%` was read")]
    [InlineData("### The mast holds\n\n**Probability:** 60%\n**Confidence:** 80%", "`60%` was read")]
    public void Two_places_that_name_another_number_each_are_reported(string content, string words) =>
        Assert.Contains(words, Assert.Single(Parse.Findings($"## Beliefs\n\n{content}\n"), finding => finding.Rule == RuleDescriptor.AmbiguousEstimate).Message, StringComparison.Ordinal);

    [Fact]
    public void Places_that_name_the_same_number_are_no_finding() =>
        Assert.DoesNotContain(Parse.Findings("## Beliefs\n\n### The mast holds (70%)\n\n**Confidence:** 70%\n"), finding => finding.Rule == RuleDescriptor.AmbiguousEstimate);

    [Fact]
    public void A_row_without_a_claim_is_reported_and_stays_on_the_page()
    {
        const string Page = "## Beliefs\n\n| Claim | P | Why |\n|---|---|---|\n| The mast holds | 40% | oak |\n| | 60% | spare boom |\n";

        Assert.Equal(6, Assert.Single(Parse.Findings(Page), finding => finding.Message.StartsWith("the row has no words", StringComparison.Ordinal)).Location.Start.Line);
        Assert.Contains("spare boom", string.Concat(Parse.Topic(Page).Sections.SelectMany(section => section.Parts).OfType<SectionPart.Prose>().Select(part => Parse.Html(part.Html))), StringComparison.Ordinal);
    }
}
