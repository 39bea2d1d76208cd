using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Estimates;

/// <summary>The numbers and the units of quantities, as each language writes them.</summary>
public sealed class QuantityNumbersTests
{
    [Theory]
    [InlineData("de", "~1.200 Boote (1.000–2.000)", 1200, 1000, 2000, "Boote")]
    [InlineData("de", "~1.200 Boote (800–2.000)", 1200, 800, 2000, "Boote")]
    [InlineData("de", "~€1.500 (1.200–2.000)", 1500, 1200, 2000, "€")]
    [InlineData("de", "~1.200,5 t (1.000–2.000)", 1200.5, 1000, 2000, "t")]
    [InlineData("de", "~1,250 t (1,1–1,4)", 1.25, 1.1, 1.4, "t")]
    [InlineData("fr", "~1 200 bateaux (1 000–2 000)", 1200, 1000, 2000, "bateaux")]
    [InlineData("fr", "~1.200 bateaux (1.000–2.000)", 1200, 1000, 2000, "bateaux")]
    [InlineData("es", "~12.000 barcos (10.000–20.000)", 12000, 10000, 20000, "barcos")]
    [InlineData("en", "~1,200 boats (800–2,000)", 1200, 800, 2000, "boats")]
    [InlineData("en", "~1,200.5 t (800–2,000)", 1200.5, 800, 2000, "t")]
    [InlineData("en", "~1.200.000 boats (800.000–2.000.000)", 1200000, 800000, 2000000, "boats")]
    [InlineData("en", "~1.250 t (1.1–1.4)", 1.25, 1.1, 1.4, "t")]
    [InlineData("en", "~0.125 t (0.100–0.200)", 0.125, 0.1, 0.2, "t")]
    [InlineData("en", "~1'200 boats (800–2'000)", 1200, 800, 2000, "boats")]
    [InlineData("en", "~1200 boats (1000-2000)", 1200, 1000, 2000, "boats")]
    [InlineData("en", "~1.5 °C (1.2–2)", 1.5, 1.2, 2, "°C")]
    [InlineData("en", "~40 km/h (25–60)", 40, 25, 60, "km/h")]
    [InlineData("en", "~5/year (3–8)", 5, 3, 8, "/year")]
    [InlineData("en", "~5 per year (3–8)", 5, 3, 8, "per year")]
    [InlineData("en", "~3 m² (2–4)", 3, 2, 4, "m²")]
    [InlineData("en", "~40 €/t CO₂ (30–60)", 40, 30, 60, "€/t CO₂")]
    [InlineData("en", "~40 boats. (25–60)", 40, 25, 60, "boats")]
    [InlineData("de", "~1,2 Mio. € (0,8–2)", 1.2, 0.8, 2, "Mio. €")]
    [InlineData("ja", "船は~40隻（25〜60）", 40, 25, 60, "隻")]
    public void A_quantity_is_read(string language, string line, double value, double low, double high, string unit) =>
        Assert.Equal(new Quantity(value, low, high, 0.8, unit), Belief(language, line).Quantity);

    [Theory]
    [InlineData("en", "~1.200 boats (1.000–2.000)")]
    [InlineData("en", "~1.200 boats (800–2.000)")]
    [InlineData("ja", "~1.200隻（1.000–2.000）")]
    [InlineData("de", "~1,250 t (1,100–1,400)")]
    public void A_number_with_two_meanings_is_reported(string language, string line)
    {
        ParsedPage page = Parse.InLanguage(language, $"## Current beliefs\n\n- {line}\n");

        Assert.Null(Assert.Single(((Topic)page.Page).Beliefs).Quantity);
        Diagnostic finding = Assert.Single(page.Diagnostics);
        Assert.Equal(RuleDescriptor.MalformedQuantity, finding.Rule);
        Assert.Contains("a thousand times more", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "~70 percent (60–80)")]
    [InlineData("en", "~70 per cent (60–80)")]
    [InlineData("en", "~70pct (60–80)")]
    [InlineData("de", "~70 Prozent (60–80)")]
    [InlineData("fr", "~70 pour cent (60–80)")]
    [InlineData("es", "~70 por ciento (60–80)")]
    [InlineData("en", "~5/10 (3–8)")]
    [InlineData("en", "~7 in 10 (5–9)")]
    [InlineData("en", "~70 (60–80)")]
    public void A_probability_in_words_is_no_quantity(string language, string line)
    {
        ParsedPage page = Parse.InLanguage(language, $"## Current beliefs\n\n- The mill runs. {line}\n");

        Assert.Null(Assert.Single(((Topic)page.Page).Beliefs).Quantity);
        Assert.Contains(page.Diagnostics, finding => finding.Rule == RuleDescriptor.MalformedProbability);
    }

    [Theory]
    [InlineData("en", "~1.5 °C (1.2–2)", "1.8 °C 2026-05-01", 1.8)]
    [InlineData("en", "~40 km/h (25–60)", "44 km/h on 2026-05-01 — gauge", 44.0)]
    [InlineData("en", "~€1.2m (0.8–2)", "2026-05-01: €1.3m", 1.3)]
    [InlineData("en", "~1200 t (800–2000)", "1,250 t 2026-05-01", 1250.0)]
    [InlineData("de", "~1.200 Boote (1.000–2.000)", "1.400 Boote 2026-05-01", 1400.0)]
    [InlineData("en", "~1200 t (800–2000)", "1.250 t 2026-05-01", null)]
    public void It_comes_out_as_an_amount_that_is_written_the_same_way(string language, string line, string outcome, double? amount)
    {
        ParsedPage page = Parse.InLanguage(language, $"## Current beliefs\n\n- {line}\n  - resolved: {outcome}\n");

        Assert.Equal(amount, Assert.Single(((Topic)page.Page).Beliefs).Resolution?.Amount);
        Assert.Equal(amount is null, page.Diagnostics.Any(finding => finding.Rule == RuleDescriptor.MalformedResolution));
    }

    private static Belief Belief(string language, string line) => Assert.Single(((Topic)Parse.InLanguage(language, $"## Current beliefs\n\n- {line}\n").Page).Beliefs);
}
