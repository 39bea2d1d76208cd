using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>Labels of a number, the writer's own voice and words of likelihood, in each language that the tool reads.</summary>
public sealed class SaidInEveryLanguageTests
{
    [Theory]
    [InlineData("en", "The ford stays open. The probability is 60%", "The ford stays open.")]
    [InlineData("en", "The probability is 60% that the ford stays open", "the ford stays open")]
    [InlineData("en", "The ford stays open. I think 60% because it is dry", "The ford stays open.")]
    [InlineData("en", "Confidence (60%): the ford stays open", "the ford stays open")]
    [InlineData("en", "The ford stays open. Confidence (60%)", "The ford stays open.")]
    [InlineData("es", "Tengo un 60 % de confianza en que el vado sigue abierto", "el vado sigue abierto")]
    [InlineData("fr", "Il y a 60 % de chances pour que le gué reste ouvert", "le gué reste ouvert")]
    [InlineData("ar", "هناك احتمال ٦٠٪ أن تبقى المخاضة مفتوحة", "تبقى المخاضة مفتوحة")]
    [InlineData("ar", "أنا متأكد بنسبة ٦٠٪ من أن المخاضة تبقى مفتوحة", "المخاضة تبقى مفتوحة")]
    [InlineData("en", "The ford stays open. ~60% 🔥", "The ford stays open. 🔥")]
    [InlineData("en", "The ford stays open. 60% ❤️ #water — dry", "The ford stays open. ❤️ #water")]
    [InlineData("de", "Die Furt bleibt offen. Die Chance liegt bei 60 %", "Die Furt bleibt offen.")]
    [InlineData("de", "Die Furt bleibt offen. Wahrscheinlichkeit beträgt 60 %", "Die Furt bleibt offen.")]
    [InlineData("fr", "Le gué reste ouvert, probabilité de 60 %", "Le gué reste ouvert")]
    [InlineData("fr", "Probabilité de 60 % que le gué reste ouvert", "le gué reste ouvert")]
    [InlineData("fr", "Le gué reste ouvert. Ma probabilité est de 60 %", "Le gué reste ouvert.")]
    [InlineData("es", "El vado sigue abierto, probabilidad del 60 %", "El vado sigue abierto")]
    [InlineData("es", "Probabilidad del 60 % de que el vado siga abierto", "el vado siga abierto")]
    [InlineData("ja", "浅瀬は残る。確率60%", "浅瀬は残る。")]
    [InlineData("ja", "浅瀬は残る。確率６０％", "浅瀬は残る。")]
    [InlineData("ja", "浅瀬は残る。確率は60%", "浅瀬は残る。")]
    [InlineData("ja", "浅瀬は残る（確率60%）", "浅瀬は残る")]
    [InlineData("ja", "浅瀬は残る。たぶん60%", "浅瀬は残る。")]
    [InlineData("ja", "確率60%：浅瀬は残る", "浅瀬は残る")]
    [InlineData("ja", "60%：浅瀬は残る", "浅瀬は残る")]
    [InlineData("ar", "تبقى المخاضة مفتوحة، باحتمال ٦٠٪", "تبقى المخاضة مفتوحة")]
    public void A_number_is_read_with_what_leads_to_it(string language, string line, string claim)
    {
        (Belief belief, ParsedPage page) = Read(language, line);
        Assert.Equal((0.6, claim), (belief.Estimate?.Probability, Parse.Words(belief.Claim)));
        Assert.All(page.Diagnostics, finding => Assert.Equal(RuleDescriptor.InferredEstimate, finding.Rule));
    }

    [Theory]
    [InlineData("en", "The ford stays open. 60% as of May", "as of May")]
    [InlineData("en", "The ford stays open. 60% because of the spring", "because of the spring")]
    [InlineData("en", "The ford stays open. 60% because it is dry", "it is dry")]
    [InlineData("en", "The ford stays open. ~60% (because of the spring)", "because of the spring")]
    [InlineData("en", "The ford stays open. (~60%, down from 80%) — dry", "down from 80% — dry")]
    [InlineData("en", "The ford stays open. ~60% — a) dry b) warm", "a) dry b) warm")]
    [InlineData("de", "Die Furt bleibt offen. 60 %, da es trocken ist", "es trocken ist")]
    [InlineData("fr", "Le gué reste ouvert. 60 % parce que l'été est sec", "l'été est sec")]
    [InlineData("es", "El vado sigue abierto. 60 %, ya que el verano es seco", "el verano es seco")]
    public void What_only_leads_to_a_reason_is_left_out_and_nothing_else(string language, string line, string why) =>
        Assert.Equal((0.6, why), (Read(language, line).Belief.Estimate?.Probability, Parse.Words(Read(language, line).Belief.Reason)));

    [Theory]
    [InlineData("es", "El vado sigue abierto. 65 % (55 a 75)")]
    [InlineData("es", "El vado sigue abierto. 65 % (rango 55–75 %)")]
    [InlineData("fr", "Le gué reste ouvert. 65 % (fourchette 55–75)")]
    [InlineData("fr", "Le gué reste ouvert. 65 % (de 55 à 75)")]
    [InlineData("de", "Die Furt bleibt offen. 65 % (Spanne 55–75 %)")]
    [InlineData("ar", "تبقى المخاضة مفتوحة. ٦٥٪ (بين ٥٥–٧٥)")]
    public void A_range_in_brackets_may_be_named(string language, string line)
    {
        Estimate? estimate = Read(language, line).Belief.Estimate;
        Assert.Equal((0.65, 0.55, 0.75), (estimate?.Probability, estimate?.Low, estimate?.High));
    }

    [Theory]
    [InlineData("水車は閉鎖する。65パーセント")]
    [InlineData("水車は閉鎖する。2/3")]
    [InlineData("水車は閉鎖する。~65")]
    public void A_number_behind_a_full_stop_without_a_blank_is_reported(string line) =>
        Assert.Contains(Read("ja", line).Page.Diagnostics, finding => finding.Rule == RuleDescriptor.MalformedProbability);

    [Theory]
    [InlineData("en", "The ford stays open. Highly likely — dry", "Highly likely")]
    [InlineData("en", "It costs $70", "$70")]
    [InlineData("en", "The ford stays open. P=.65", ".65")]
    [InlineData("en", "Probability (65%) of rain is too high", "65%")]
    [InlineData("ja", "水車は閉鎖する。65", "65")]
    [InlineData("en", "The ford is 70 m wide — the map", "70")]
    [InlineData("en", "I'd say 60% — of crews skip the list", "60%")]
    [InlineData("en", "60% — of crews skip the list", "60%")]
    [InlineData("de", "Die Furt bleibt offen. wahrscheinlich — trocken", "wahrscheinlich")]
    [InlineData("de", "Die Furt bleibt offen — sehr wahrscheinlich", "sehr wahrscheinlich")]
    [InlineData("fr", "Le gué reste ouvert. Peu probable — sec", "Peu probable")]
    [InlineData("es", "El vado sigue abierto (muy probable)", "muy probable")]
    [InlineData("es", "Probabilidad del 60 % de los barcos", "60 %")]
    [InlineData("ja", "浅瀬は残る。おそらく", "おそらく")]
    [InlineData("ja", "確率60%で浅瀬は残る", "60%")]
    [InlineData("ar", "تبقى المخاضة مفتوحة. محتمل — جفاف", "محتمل")]
    public void What_may_be_meant_as_the_number_is_named(string language, string line, string left)
    {
        Belief belief = Read(language, line).Belief;
        Assert.Equal((null, true, left), (belief.Estimate, belief.LacksNumber, Assert.Single(belief.LeftNumbers).Written));
    }

    [Theory]
    [InlineData("The ford is likely dry in summer")]
    [InlineData("It closes by 2030")]
    [InlineData("Item #3 is wrong")]
    [InlineData("The toll is 1200 a year")]
    public void A_claim_without_anything_like_a_number_names_none(string line) => Assert.Empty(Read("en", line).Belief.LeftNumbers);

    [Theory]
    [InlineData("70% because it is dry", "it is dry")]
    [InlineData("~70%, because it is dry", "it is dry")]
    public void A_number_with_a_reason_alone_has_no_claim(string line, string why)
    {
        Belief belief = Read("en", line).Belief;
        Assert.Equal((0.7, "", why), (belief.Estimate?.Probability, Parse.Words(belief.Claim), Parse.Words(belief.Reason)));
    }

    [Fact]
    public void A_claim_behind_its_number_may_begin_with_because() => Assert.Equal("because of rain the ford closes", Parse.Words(Read("en", "70%: because of rain the ford closes").Belief.Claim));

    private static (Belief Belief, ParsedPage Page) Read(string language, string line)
    {
        ParsedPage page = Parse.InLanguage(language, $"## Current beliefs\n\n- {line}\n");
        return (Assert.Single(((Topic)page.Page).Beliefs), page);
    }
}
