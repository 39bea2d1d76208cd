using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>Intervals of studies: neither their level nor their ends are the writer's probability.</summary>
public sealed class IntervalTests
{
    [Theory]
    [InlineData("en", "The tar works, 95% CI 90–99", "95% CI 90–99")]
    [InlineData("en", "The tar works (95% CI 90–99%)", "95% CI 90–99%")]
    [InlineData("en", "The tar works (95% confidence interval 90–99%)", "95% confidence interval 90–99%")]
    [InlineData("en", "The tar works (90% credible interval 80–95)", "90% credible interval 80–95")]
    [InlineData("en", "The tar works. 80% CI: 60–90", "80% CI: 60–90")]
    [InlineData("en", "The tar works, 95% CI (90–99%)", "95% CI (90–99%)")]
    [InlineData("en", "The tar works, 95% C.I. 90–99%", "95% C.I. 90–99%")]
    [InlineData("en", "The tar works. CI: 90–99%", "90–99%")]
    [InlineData("en", "The tar works (CI 95%): 90–99%", "95%")]
    [InlineData("en", "The tar works, 90–99% (95% CI)", "90–99%")]
    [InlineData("en", "80% range 60–90: the tar works", "80% range 60–90")]
    [InlineData("en", "Right in 90% of the tests, 95% CI 85–93", "90%")]
    [InlineData("en", "The change is 0.3 (95% CI 0.1–0.5)", "0.3")]
    [InlineData("de", "Der Teer wirkt (95 % KI: 90–99 %)", "95 % KI: 90–99 %")]
    [InlineData("de", "Der Teer wirkt, 95 % Konfidenzintervall 90–99 %", "95 % Konfidenzintervall 90–99 %")]
    [InlineData("fr", "Le goudron agit, IC à 95 % : 90–99 %", "95 %")]
    [InlineData("fr", "Le goudron agit (intervalle de confiance à 95 % : 90–99 %)", "95 %")]
    [InlineData("es", "El alquitrán sirve, IC del 95 %: 90–99 %", "95 %")]
    [InlineData("ja", "タールは効く。95％信頼区間は90〜99％", "95％信頼区間は90〜99％")]
    [InlineData("ar", "القطران يعمل، فاصل ثقة 95%: 90–99%", "95%")]
    public void An_interval_is_no_estimate_and_is_named(string language, string line, string first)
    {
        Belief belief = Belief(language, line);

        Assert.Null(belief.Estimate);
        Assert.True(belief.LacksNumber);
        Assert.Equal(first, belief.LeftNumbers[0].Written);
    }

    [Theory]
    [InlineData("en", "The tar works (95% CI 90–99%). ~70% — worms", 0.7, null)]
    [InlineData("en", "The tar works, 95% CI 90–99. 80% — worms", 0.8, null)]
    [InlineData("en", "The tar works. ~70% (90% CI 60–80)", 0.7, 0.6)]
    [InlineData("en", "The tar works. ~70% range 60–80", 0.7, 0.6)]
    [InlineData("en", "With 95% confidence the tar works", 0.95, null)]
    [InlineData("de", "Der Teer wirkt. ~70 % (90 % KI 60–80)", 0.7, 0.6)]
    [InlineData("de", "Es gibt bald starke KI: 70 %", 0.7, null)]
    [InlineData("ja", "タールは効く。~70％（90％信頼区間60〜80）", 0.7, 0.6)]
    public void An_estimate_beside_an_interval_is_read(string language, string line, double probability, double? low)
    {
        Belief belief = Belief(language, line);

        Assert.Equal((probability, low), (belief.Estimate!.Probability, belief.Estimate.Low));
        Assert.Null(belief.Estimate.Form == EstimateForm.Malformed ? "malformed" : null);
    }

    [Theory]
    [InlineData("The tar works. Confidence: 95% CI 90–99")]
    [InlineData("The tar works\n  - confidence: 95% CI 90–99")]
    [InlineData("The tar works. ~90%\n  - 2026-01-05: 95% CI 60–80 — worms")]
    public void Where_a_number_belongs_an_interval_is_reported(string entry)
    {
        Diagnostic finding = Assert.Single(Parse.Findings("## Beliefs\n\n- " + entry), finding => finding.Rule == RuleDescriptor.MalformedProbability);

        Assert.Contains("is the level of an interval", finding.Message, StringComparison.Ordinal);
    }

    private static Belief Belief(string language, string line) => Assert.Single(((Topic)Parse.InLanguage(language, $"## Current beliefs\n\n- {line}\n").Page).Beliefs);
}
