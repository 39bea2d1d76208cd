using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>Words beside a number that make it one of the opposite: it is never read as the claim's.</summary>
public sealed class OppositeNumberTests
{
    [Theory]
    [InlineData("en", "The ford stays open. P(¬claim) = 70%", "P(¬claim)")]
    [InlineData("en", "The ford stays open. P(not so)=0.7", "P(not so)")]
    [InlineData("en", "The ford stays open. P(~open) = 70%", "P(~open)")]
    [InlineData("en", "The ford stays open. Pr(not-open) = ~70%", "Pr(not-open)")]
    [InlineData("en", "The ford stays open. P(the ford is not open) = 70%", "P(the ford is not open)")]
    [InlineData("en", "The ford stays open. P(¬A) ~70%", "P(¬A)")]
    [InlineData("en", "The ford stays open. P(failure) = 30%", "P(failure)")]
    [InlineData("en", "The ford stays open. 1 - p = 0.7", "1 - p")]
    [InlineData("en", "The ford stays open. 1 − P(open) = 70%", "1 − P(open)")]
    [InlineData("en", "The ford stays open. 100% - p = 70%", "100% - p")]
    [InlineData("en", "The ford stays open. Confidence in the opposite: 70%", "Confidence in the opposite")]
    [InlineData("en", "The ford stays open. Disbelief: 70%", "Disbelief")]
    [InlineData("en", "The ford stays open. Doubt: ~70% — why", "Doubt")]
    [InlineData("en", "The ford stays open — **Doubt:** 70%", "Doubt")]
    [InlineData("en", "Disbelief: 70%. The ford stays open", "Disbelief")]
    [InlineData("en", "The ford stays open. Probability of failure: ~70%", "Probability of failure")]
    [InlineData("en", "The ford stays open. Failure probability: 70%", "Failure probability")]
    [InlineData("en", "The ford stays open. My risk of being wrong: ~30%", "risk of being wrong")]
    [InlineData("en", "The ford stays open: chance of error: 30%", "chance of error")]
    [InlineData("en", "The ford stays open. Probability that it does not: 30%", "Probability that it does not")]
    [InlineData("en", "The ford stays open. Uncertainty: 30%", "Uncertainty")]
    [InlineData("en", "The ford stays open. No: 70%", "No")]
    [InlineData("en", "I doubt it, 70%: the ford stays open", "I doubt it")]
    [InlineData("en", "The ford stays open. ~30% chance of being wrong", "chance of being wrong")]
    [InlineData("en", "The ford stays open. ~30% (chance of error) — why", "chance of error")]
    [InlineData("en", "The ford stays open. ~30% doubt", "doubt")]
    [InlineData("en", "The ford stays open. ~70% chance it does not", "chance it does not")]
    [InlineData("en", "The ford stays open. Skepticism: 30%", "Skepticism")]
    [InlineData("en", "The ford stays open. ~30% failure", "failure")]
    [InlineData("en", "The ford stays open. ~30% error — why", "error")]
    [InlineData("en", "The ford stays open. ~20% I'm mistaken", "I'm mistaken")]
    [InlineData("en", "The ford stays open. ~20% chance that I am wrong", "chance that I am wrong")]
    [InlineData("en", "The ford stays open. ~30% (for the opposite)", "for the opposite")]
    [InlineData("en", "The ford stays open. ~30% the opposite", "the opposite")]
    [InlineData("en", "The ford stays open. ~30% is my doubt", "is my doubt")]
    [InlineData("en", "The snow melts. P(no flood) = 30%", "P(no flood)")]
    [InlineData("en", "The ford stays open. Bob says ~70%", "Bob says")]
    [InlineData("en", "The ford stays open. According to Bob: ~70%", "According to Bob")]
    [InlineData("en", "The ford stays open. My brother thinks ~70%", "brother thinks")]
    [InlineData("de", "Die Furt bleibt offen. ~30 % das Gegenteil", "das Gegenteil")]
    [InlineData("de", "Die Furt bleibt offen. Mein Bruder sagt ~70 %", "Bruder sagt")]
    [InlineData("fr", "Le gué reste ouvert. Scepticisme : 30 %", "Scepticisme")]
    [InlineData("es", "El vado sigue abierto. Escepticismo: 30 %", "Escepticismo")]
    [InlineData("de", "Die Furt bleibt offen. Zweifel: 30 %", "Zweifel")]
    [InlineData("de", "Die Furt bleibt offen. Gegenwahrscheinlichkeit: ~30 %", "Gegenwahrscheinlichkeit")]
    [InlineData("de", "Die Furt bleibt offen. Wahrscheinlichkeit, dass sie es nicht bleibt: 30 %", "Wahrscheinlichkeit, dass sie es nicht bleibt")]
    [InlineData("de", "Die Furt bleibt offen. ~30 % Wahrscheinlichkeit, dass ich irre", "Wahrscheinlichkeit, dass ich irre")]
    [InlineData("fr", "Le gué reste ouvert. Doute : 70 %", "Doute")]
    [InlineData("fr", "Le gué reste ouvert. Probabilité du contraire : ~70 %", "Probabilité du contraire")]
    [InlineData("fr", "Le gué reste ouvert. Risque d'erreur : ~30 %", "Risque d'erreur")]
    [InlineData("es", "El vado sigue abierto. Duda: 70 %", "Duda")]
    [InlineData("es", "El vado sigue abierto. Probabilidad de lo contrario: ~70 %", "Probabilidad de lo contrario")]
    [InlineData("ja", "浅瀬は開いている。疑い：70%", "疑い")]
    [InlineData("ja", "浅瀬は開いている。反対の確率：~70%", "反対の確率")]
    [InlineData("ar", "المخاضة مفتوحة. شك: ~70%", "شك")]
    [InlineData("ar", "المخاضة مفتوحة. احتمال العكس: 70%", "احتمال العكس")]
    public void A_number_of_the_opposite_is_reported_and_not_read(string language, string line, string words)
    {
        ParsedPage page = Parse.InLanguage(language, "## Beliefs\n\n- " + line);

        Assert.Null(Assert.Single(((Topic)page.Page).Beliefs).Estimate?.Probability);
        Diagnostic finding = Assert.Single(page.Diagnostics);
        Assert.Equal(RuleDescriptor.MalformedProbability, finding.Rule);
        Assert.Contains($"`{words}`", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "P(¬open) = 70%", "¬open")]
    [InlineData("en", "P(the ford is not open) = 70%", "the ford is not open")]
    [InlineData("en", "The ford is not open. P(the ford is not open) = 70%", "The ford is not open.")]
    [InlineData("en", "The ford is open. P(the ford is open) = 70%", "The ford is open.")]
    [InlineData("en", "The ford stays open. p = 0.7", "The ford stays open.")]
    [InlineData("en", "The ford stays open. Confidence level: 70%", "The ford stays open.")]
    [InlineData("en", "Failure: 70%", "Failure")]
    [InlineData("en", "Probability of failure: 70%", "Probability of failure")]
    [InlineData("en", "Failure of the weir by May. Probability of failure: 70%", "Failure of the weir by May. Probability of failure")]
    [InlineData("en", "The trial ends in failure: 70%", "The trial ends in failure")]
    [InlineData("en", "On weirs: the risk of failure is real: 70%", "On weirs: the risk of failure is real")]
    [InlineData("en", "Doubts about the ford grow. ~70%", "Doubts about the ford grow.")]
    [InlineData("en", "The ford stays open, no doubt: 70%", "The ford stays open, no doubt")]
    [InlineData("en", "I doubt that the ford is open: 70%", "I doubt that the ford is open")]
    [InlineData("en", "I'm 70% confident that the ford is not open", "the ford is not open")]
    [InlineData("en", "There's a 70% chance that the ford does not open", "the ford does not open")]
    [InlineData("en", "The ford opens, not the weir: 70%", "The ford opens, not the weir")]
    [InlineData("en", "The ford stays open. ~70% chance of rain", "The ford stays open.")]
    [InlineData("en", "The ford stays open. ~70%, doubts remain", "The ford stays open.")]
    [InlineData("en", "The ford stays open. ~70% because the chance of error is small", "The ford stays open.")]
    [InlineData("en", "The ford stays open. ~70%; the chance of being wrong is real", "The ford stays open.")]
    [InlineData("en", "The ford stays open. Risk: 70%", "The ford stays open. Risk")]
    [InlineData("en", "The rocket fails. ~70% chance of failure", "The rocket fails.")]
    [InlineData("en", "The rocket fails. ~70% failure", "The rocket fails.")]
    [InlineData("en", "The bill does not pass. P(not pass) = 70%", "The bill does not pass.")]
    [InlineData("en", "The ferry is not late. P(not late) = 70%", "The ferry is not late.")]
    [InlineData("en", "The ford stays open. ~70% error bars come from the log", "The ford stays open.")]
    [InlineData("en", "The ford stays open. I'd say ~70%", "The ford stays open.")]
    [InlineData("de", "Die Rakete fällt aus. ~70 % Wahrscheinlichkeit, dass sie ausfällt", "Die Rakete fällt aus.")]
    [InlineData("de", "Die Furt bleibt offen, ohne Zweifel, ~70 %", "Die Furt bleibt offen, ohne Zweifel")]
    [InlineData("de", "Die Furt bleibt offen. ~70 % — Fehler wären selten", "Die Furt bleibt offen.")]
    [InlineData("de", "Die Wahrscheinlichkeit, dass die Furt nicht bleibt: 70 %", "Die Wahrscheinlichkeit, dass die Furt nicht bleibt")]
    [InlineData("fr", "Le gué reste ouvert, sans aucun doute : 70 %", "Le gué reste ouvert, sans aucun doute")]
    [InlineData("fr", "Le gué reste ouvert. ~70 % de chances", "Le gué reste ouvert.")]
    [InlineData("es", "El vado sigue abierto, sin duda: 70 %", "El vado sigue abierto, sin duda")]
    [InlineData("es", "El vado sigue abierto. Probabilidad: 70 %", "El vado sigue abierto.")]
    [InlineData("ja", "浅瀬は開いている。確率：70%", "浅瀬は開いている。")]
    [InlineData("ja", "疑いは晴れる。~70%", "疑いは晴れる。")]
    [InlineData("ar", "المخاضة مفتوحة بلا شك: 70%", "المخاضة مفتوحة بلا شك")]
    [InlineData("ar", "المخاضة مفتوحة. احتمال: 70%", "المخاضة مفتوحة.")]
    public void A_number_of_a_claim_or_a_reason_that_speaks_of_doubt_is_read(string language, string line, string claim)
    {
        ParsedPage page = Parse.InLanguage(language, "## Beliefs\n\n- " + line);

        Belief belief = Assert.Single(((Topic)page.Page).Beliefs);
        Assert.Equal(0.7, belief.Estimate?.Probability);
        Assert.Equal(claim, Parse.Words(belief.Claim));
        Assert.DoesNotContain(page.Diagnostics, finding => finding.Rule != RuleDescriptor.InferredEstimate);
    }
}
