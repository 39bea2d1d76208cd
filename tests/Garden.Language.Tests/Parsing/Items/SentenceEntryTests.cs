using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Nested entries that begin with a key's word or a date and go on as a sentence: no value is taken from them.</summary>
public sealed class SentenceEntryTests
{
    [Theory]
    [InlineData("en", "Base rate 30% would be wrong.")]
    [InlineData("en", "Resolved no 2026-05-01 by the court, but it may be appealed")]
    [InlineData("en", "Outcome yes on 2026-05-01 was a mistake")]
    [InlineData("en", "Resolved 2026-05-01 yes would be too strong")]
    [InlineData("en", "Forecast https://example.org/q is wrong")]
    [InlineData("en", "Confidence 70% would be too high")]
    [InlineData("de", "Basisrate 30% wäre falsch")]
    [InlineData("de", "Entschieden nein 2026-05-01 durch das Gericht")]
    [InlineData("fr", "Taux de base 30% serait faux")]
    public void A_key_that_begins_a_sentence_is_said_and_gives_nothing(string language, string entry)
    {
        (Belief belief, ParsedPage page) = Read(language, entry);
        Assert.Equal((RuleDescriptor.UnreadEntry, Severity.Warning), Assert.Single(page.Diagnostics.Select(finding => (finding.Rule, finding.Severity))));
        Assert.Equal((null, null, null, null), (belief.BaseRate, belief.Resolution, belief.Forecast, belief.By));
        Assert.False(belief.Notes.IsEmpty);
    }

    [Theory]
    [InlineData("en", "2019–2024: 60% of cases")]
    [InlineData("en", "2025: 60% of the riders were late")]
    [InlineData("en", "2025 60% of the riders")]
    [InlineData("en", "May 2025: 40% of the crews left")]
    [InlineData("en", "Q1 2026: 40% of the crews left")]
    [InlineData("en", "By 2026-12-31 the mill may be gone, they say")]
    [InlineData("en", "Before 2026-12-31 the mill may be gone")]
    [InlineData("en", "Resolved yes would be too strong")]
    [InlineData("de", "2019–2024: 60% der Fälle")]
    [InlineData("de", "Bis zum 31. Dezember 2026 ist die Mühle wohl fort")]
    [InlineData("fr", "2019–2024 : 60 % d’entre eux")]
    [InlineData("fr", "Avant 2027 le moulin fermera")]
    [InlineData("es", "2025: 60 % de los casos")]
    [InlineData("ja", "2025年: 60%の自転車")]
    [InlineData("ar", "2025: 60% من الحالات")]
    public void A_note_that_begins_like_an_entry_gives_nothing_and_is_no_mistake(string language, string entry)
    {
        (Belief belief, ParsedPage page) = Read(language, entry);
        Assert.Empty(page.Diagnostics);
        Assert.Equal((0, null, null), (belief.History.Length, belief.By, belief.Resolution));
        Assert.False(belief.Notes.IsEmpty);
    }

    [Theory]
    [InlineData("Base rate 30%", 0.3)]
    [InlineData("Base rate 30% — springs since 1990", 0.3)]
    [InlineData("Base rate 30% (springs)", 0.3)]
    [InlineData("Base rate 30%, springs since 1990", 0.3)]
    [InlineData("Base rate 30% of springs", 0.3)]
    [InlineData("Base rate is 30%", 0.3)]
    [InlineData("Base rate 3 of 10 springs", 0.3)]
    public void A_base_rate_needs_no_colon(string entry, double rate) => Assert.Equal(rate, Read("en", entry).Belief.BaseRate?.Probability);

    [Theory]
    [InlineData("Resolved no 2026-05-01", "")]
    [InlineData("Resolved no 2026-05-01, the court", "the court")]
    [InlineData("Resolved no on 2026-05-01 (the court)", "(the court)")]
    [InlineData("Resolved 2026-05-01 no — the court", "the court")]
    [InlineData("Resolved: no 2026-05-01 by the court", "by the court")]
    public void A_resolution_needs_no_colon(string entry, string why)
    {
        Belief belief = Read("en", entry).Belief;
        Assert.Equal((Outcome.No, why), (belief.Resolution?.Outcome, belief.Resolution?.Why is RichText words ? Parse.Words(words) : ""));
    }

    [Theory]
    [InlineData("en", "base rate (springs since 1990): 70%")]
    [InlineData("en", "resolved (early): yes 2026-03-01")]
    [InlineData("en", "for (weak): a survey")]
    [InlineData("en", "Updated to 70% on 2026-03-01")]
    [InlineData("en", "70% on 2026-03-01")]
    [InlineData("en", "came true 2026-03-01")]
    [InlineData("de", "ist eingetreten am 1. März 2026")]
    [InlineData("ja", "2026-03-01：60%から70%へ")]
    public void What_looks_like_an_entry_and_is_read_as_none_is_said(string language, string entry)
    {
        (Belief belief, ParsedPage page) = Read(language, entry);
        Diagnostic finding = Assert.Single(page.Diagnostics);
        Assert.Equal(RuleDescriptor.UnreadEntry, finding.Rule);
        Assert.DoesNotContain("nothing stands behind", finding.Message, StringComparison.Ordinal);
        Assert.Equal((0, null, null, 0), (belief.History.Length, belief.BaseRate, belief.Resolution, belief.For.Length));
    }

    [Theory]
    [InlineData("en", "2026-03-01 (70%): survey", "2026-03-01 70% survey")]
    [InlineData("de", "Stand am 1. März 2026: 70 %", "2026-03-01 70 % (none)")]
    [InlineData("fr", "mise à jour le 1er mars 2026 : 70 %", "2026-03-01 70 % (none)")]
    public void A_dated_entry_may_have_its_number_in_brackets_and_words_before_its_day(string language, string entry, string move)
    {
        BeliefMove read = Assert.Single(Read(language, entry).Belief.History);
        Assert.Equal(move, $"{PartialDates.Iso(read.Date, read.Precision)} {read.To?.Written} {Parse.Words(read.Reason)}");
    }

    [Theory]
    [InlineData("de", "fällig am 31.12.2026")]
    [InlineData("de", "bis spätestens 31.12.2026")]
    [InlineData("fr", "au plus tard le 31 décembre 2026")]
    [InlineData("en", "no later than 2026-12-31")]
    public void A_deadline_may_be_led_to_by_further_words(string language, string entry) => Assert.Equal(new DateOnly(2026, 12, 31), Read(language, entry).Belief.By);

    [Theory]
    [InlineData("もし[[#^other]]なら：85%")]
    [InlineData("もし[[#^other]]：85%")]
    [InlineData("もし雨なら：85%")]
    public void A_condition_in_a_script_without_blanks_is_read(string entry) => Assert.Equal(0.85, Assert.Single(Read("ja", entry).Belief.Conditions).Estimate?.Probability);

    [Fact]
    public void A_share_in_digits_of_another_script_is_a_base_rate() => Assert.Equal((21, 30), (Read("ar", "المعدل الأساسي: ٢١ من ٣٠ — ينابيع").Belief.BaseRate?.Count, Read("ar", "المعدل الأساسي: ٢١ من ٣٠").Belief.BaseRate?.Of));

    [Theory]
    [InlineData("If [[#^other]] → 85% would be too high", 0)]
    [InlineData("Given [[#^other]] 85% is right", 0)]
    [InlineData("If [[#^other]] → 85% because it is dry", 1)]
    [InlineData("If [[#^other]] → 85% — would be too high", 1)]
    [InlineData("If [[#^other]]: 85% after a flood", 1)]
    public void A_condition_without_a_colon_ends_with_its_number(string entry, int conditions)
    {
        (Belief belief, ParsedPage page) = Read("en", entry);
        Assert.Equal((conditions, 1 - conditions), (belief.Conditions.Length, page.Diagnostics.Length));
    }

    private static (Belief Belief, ParsedPage Page) Read(string language, string entry)
    {
        ParsedPage page = Parse.InLanguage(language, $"## Current beliefs\n\n- The ford stays open. ~60% — dry ^x\n  - {entry}\n- Another claim. ~50% — dry ^other\n");
        return (((Topic)page.Page).Beliefs.First(), page);
    }
}
