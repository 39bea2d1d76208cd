using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>A second number, a bound, a name or thousands: no number is read without a word of what else could be meant.</summary>
public sealed class NumberBesideTests
{
    [Theory]
    [InlineData("en", "The ford stays open. ~80% -- 70%", 0.8)]
    [InlineData("en", "The ford stays open. ~80% — 70% — why", 0.8)]
    [InlineData("en", "The ford stays open. ~80%, 70%", 0.8)]
    [InlineData("en", "The ford stays open. ~80%, later 70%", 0.8)]
    [InlineData("en", "The ford stays open. ~80% then ~70%", 0.8)]
    [InlineData("en", "The ford stays open. ~60% or 80%", 0.6)]
    [InlineData("en", "The ford stays open. ~70%, rather 60%", 0.7)]
    [InlineData("en", "The ford stays open. ~70%, more like 60%", 0.7)]
    [InlineData("en", "The ford stays open. ~70%; on reflection ~60% — why", 0.7)]
    [InlineData("en", "The ford stays open. ~70% vs 60%", 0.7)]
    [InlineData("de", "Die Furt bleibt offen. ~80 %, eher 70 %", 0.8)]
    [InlineData("fr", "Le gué reste ouvert. ~80 %, ou plutôt 70 %", 0.8)]
    [InlineData("es", "El vado sigue abierto. ~80 %, más bien 70 %", 0.8)]
    [InlineData("ar", "المخاضة مفتوحة. ~80%، بل 70%", 0.8)]
    [InlineData("en", "The ford stays open. ~100% - 5%", 1.0)]
    [InlineData("en", "The ford stays open. ~100% - 20% = 80%", 1.0)]
    [InlineData("de", "Die Furt bleibt offen. ~80 %, später 70 %", 0.8)]
    [InlineData("fr", "Le gué reste ouvert. ~80 %, puis 70 %", 0.8)]
    [InlineData("es", "El vado sigue abierto. ~80 %, luego 70 %", 0.8)]
    public void A_second_number_that_is_no_reason_is_reported_and_the_first_is_read(string language, string line, double read)
    {
        (Belief belief, Diagnostic finding) = Only(language, line);

        Assert.Equal((read, RuleDescriptor.AmbiguousEstimate), (belief.Estimate?.Probability, finding.Rule));
    }

    [Theory]
    [InlineData("en", "The ford stays open. ~70% max")]
    [InlineData("en", "The ford stays open. ~70% tops — why")]
    [InlineData("en", "The ford stays open. max. ~70%")]
    [InlineData("en", "The ford stays open. Maximum: 70%")]
    [InlineData("de", "Die Furt bleibt offen. ~70 % maximal")]
    [InlineData("fr", "Le gué reste ouvert. ~70 % au maximum")]
    [InlineData("es", "El vado sigue abierto. ~70 % como mucho")]
    [InlineData("ja", "浅瀬は開いている。~70%弱")]
    [InlineData("ja", "浅瀬は開いている。最大：70%")]
    [InlineData("en", "The ford stays open. ~40% says Bob")]
    [InlineData("en", "The ford stays open. ~40%, according to Bob — why")]
    [InlineData("en", "The ford stays open. ~30% at best")]
    [InlineData("en", "The ford stays open. ~30%, if that")]
    [InlineData("en", "The ford stays open. ~70% says my brother")]
    [InlineData("en", "The ford stays open. ~70%, according to the market")]
    [InlineData("de", "Die Furt bleibt offen. ~30 %, bestenfalls")]
    [InlineData("de", "Die Furt bleibt offen. ~70 % sagt mein Bruder")]
    [InlineData("fr", "Le gué reste ouvert. ~30 % au mieux")]
    [InlineData("en", "The ford stays open. ~0.0000001%")]
    [InlineData("en", "The ford stays open. ~99.9999999%")]
    [InlineData("de", "Die Furt bleibt offen. ~1.500 %")]
    [InlineData("de", "Die Furt bleibt offen. ~1.000 %")]
    public void A_number_that_is_a_bound_somebody_elses_or_not_kept_is_reported_and_not_read(string language, string line)
    {
        (Belief belief, Diagnostic finding) = Only(language, line);

        Assert.Equal((null, RuleDescriptor.MalformedProbability), (belief.Estimate?.Probability, finding.Rule));
    }

    [Theory]
    [InlineData("en", "The ford stays open. max ~70%")]
    [InlineData("en", "The ford stays open. min ~70%")]
    [InlineData("de", "Die Furt bleibt offen. maximal ~70 %")]
    [InlineData("en", "The ford stays open. max 70%")]
    public void A_number_behind_a_word_of_a_bound_is_left_in_the_claim(string language, string line)
    {
        Belief belief = Assert.Single(((Topic)Parse.InLanguage(language, "## Beliefs\n\n- " + line).Page).Beliefs);

        Assert.Equal((null, 1), (belief.Estimate?.Probability, belief.LeftNumbers.Length));
    }

    [Theory]
    [InlineData("en", "The ford stays open. ~70% — 5% of cases flood", 0.7)]
    [InlineData("en", "The ford stays open. ~70% - 12% growth last year", 0.7)]
    [InlineData("en", "The ford stays open. ~70% — 40%, says Bob", 0.7)]
    [InlineData("en", "The ford stays open. ~70% — Bob says 40%", 0.7)]
    [InlineData("en", "The ford stays open. ~70%, was 60%", 0.7)]
    [InlineData("en", "The ford stays open. ~70% (was 60%) — why", 0.7)]
    [InlineData("en", "The ford stays open. ~70%, then 5% of cases flood", 0.7)]
    [InlineData("en", "The ford stays open. ~70% or so", 0.7)]
    [InlineData("en", "The ford stays open. ~70%, 60–80%", 0.7)]
    [InlineData("en", "The ford stays open. ~60% → 70%", 0.7)]
    [InlineData("en", "The ford stays open. ~70% if it rains", 0.7)]
    [InlineData("en", "The ford stays open. ~70%, according to the log", 0.7)]
    [InlineData("en", "The ford stays open. ~70%, says my gut", 0.7)]
    [InlineData("en", "The ford stays open at max flow. ~70%", 0.7)]
    [InlineData("en", "The ford stays open. ~70% — max flow is low", 0.7)]
    [InlineData("en", "The ford stays open. ~0.001%", 0.00001)]
    [InlineData("en", "The ford stays open. ~99.999%", 0.99999)]
    [InlineData("en", "The ford stays open. ~1.500%", 0.015)]
    [InlineData("de", "Die Furt bleibt offen. ~0.500 %", 0.005)]
    [InlineData("de", "Die Furt bleibt offen. ~1,5 %", 0.015)]
    [InlineData("de", "Die Furt bleibt offen. ~70 %, dann 5 % der Fälle", 0.7)]
    [InlineData("ja", "浅瀬は開いている。~70%くらい", 0.7)]
    [InlineData("ja", "浅瀬は開いている。~70% — 最大の流れは弱い", 0.7)]
    [InlineData("en", "The tax rises by 5% max. ~70% — law", 0.7)]
    [InlineData("en", "The ford stays open. ~70%, no idea why", 0.7)]
    [InlineData("en", "The ford stays open. ~70%, no doubt", 0.7)]
    [InlineData("en", "The ford stays open. ~70%, not sure why", 0.7)]
    [InlineData("en", "The ford stays open. ~70%, against all odds", 0.7)]
    [InlineData("en", "The ford stays open. ~70% (max. 2 amendments)", 0.7)]
    [InlineData("en", "The ford stays open. ~70%, maybe 60 boats pass", 0.7)]
    [InlineData("en", "The ford stays open. ~70%, rather than 60%", 0.7)]
    [InlineData("de", "Die Furt bleibt offen. ~70 %, gegen alle Wetten", 0.7)]
    [InlineData("en", "The bridge is a failure. P(failure) = 70% — why", 0.7)]
    public void What_is_a_reason_or_can_mean_one_thing_is_read_in_silence(string language, string line, double read)
    {
        ParsedPage page = Parse.InLanguage(language, "## Beliefs\n\n- " + line);

        Assert.Equal(read, Assert.Single(((Topic)page.Page).Beliefs).Estimate?.Probability ?? -1, 9);
        Assert.DoesNotContain(page.Diagnostics, finding => finding.Rule != RuleDescriptor.InferredEstimate);
    }

    [Theory]
    [InlineData("65%, later 70%")]
    [InlineData("70% says Bob")]
    [InlineData("60% → 70%, according to my brother")]
    public void A_dated_number_that_is_not_the_last_of_that_day_or_somebody_elses_is_not_read(string entry)
    {
        ParsedPage page = Parse.InLanguage("en", $"## Beliefs\n\n- The ford stays open. ~70%\n  - 2026-03-02: {entry}\n");

        Assert.Empty(Assert.Single(((Topic)page.Page).Beliefs).History);
        Assert.Equal(RuleDescriptor.UnreadEntry, Assert.Single(page.Diagnostics).Rule);
    }

    [Theory]
    [InlineData("70%, says my gut")]
    [InlineData("70% — later 60%, says Bob")]
    [InlineData("60% → 70%, then the flood came")]
    public void A_dated_number_with_a_reason_is_read(string entry)
    {
        ParsedPage page = Parse.InLanguage("en", $"## Beliefs\n\n- The ford stays open. ~70%\n  - 2026-03-02: {entry}\n");

        Assert.Equal(0.7, Assert.Single(Assert.Single(((Topic)page.Page).Beliefs).History).To?.Probability);
    }

    private static (Belief Belief, Diagnostic Finding) Only(string language, string line)
    {
        ParsedPage page = Parse.InLanguage(language, "## Beliefs\n\n- " + line);
        return (Assert.Single(((Topic)page.Page).Beliefs), Assert.Single(page.Diagnostics));
    }
}
