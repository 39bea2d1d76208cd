using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Dates in forms that are seldom met: each is read whole or refused, and no part of one is taken for the whole.</summary>
public sealed class OddDateTests
{
    [Theory]
    [InlineData("by: 2026 H1", "by 2026-06-30")]
    [InlineData("by: H2 2026", "by 2026-12-31")]
    [InlineData("by: 2027-Jun-30", "by 2027-06-30")]
    [InlineData("by: 30-Jun-2027", "by 2027-06-30")]
    [InlineData("by: 2026 H3", "note; GRD405 error")]
    [InlineData("by: 2026 summer", "note; GRD405 error")]
    [InlineData("by: summer 2026", "note; GRD405 error")]
    [InlineData("by: 2026 mid-year", "note; GRD405 error")]
    [InlineData("by: 2026 (June)", "note; GRD405 error")]
    [InlineData("by: 2026, June", "note; GRD405 error")]
    [InlineData("by: June/July 2026", "note; GRD405 error")]
    [InlineData("by: 2026 W26", "note; GRD405 error")]
    [InlineData("by: 2026–01", "note; GRD405 error")]
    [InlineData("by: 2027+", "note; GRD405 error")]
    [InlineData("by: 2026 after Easter", "note; GRD405 error")]
    [InlineData("by: 2026-12-31 at the latest", "note; GRD405 error")]
    [InlineData("by: 2026 (the lease)", "by 2026-12-31; note")]
    [InlineData("by: 2026, says the lease", "by 2026-12-31; note")]
    [InlineData("by: 2026 — June at the earliest", "by 2026-12-31; note")]
    [InlineData("by spring 2026", "note; GRD405 error")]
    [InlineData("by: 2026-12-31 (80%)", "note; GRD214 error")]
    [InlineData("by: 2026-12-31 — 80%", "note; GRD214 error")]
    [InlineData("by 2026-12-31: 80%", "note; GRD214 error")]
    [InlineData("reviewed 2026-05-01: 70%", "note; GRD214 error")]
    [InlineData("by: 2026-12-31 — 80% of the lease", "note; GRD214 error")]
    public void A_deadline_is_read_whole_or_refused(string entry, string expected) => Assert.Equal(expected, EntrySummary.OfBelief(entry));

    [Theory]
    [InlineData("2026-01-05. 60% — first", "2026-01-05 →0.6 (first)")]
    [InlineData("2026-01-05 | 60% | first", "2026-01-05 →0.6 (first)")]
    [InlineData("2026-01-05 = 60%", "2026-01-05 →0.6 ((none))")]
    [InlineData("2026-01-05 about 60%", "2026-01-05 →0.6 ((none))")]
    [InlineData("[2026-01-05](https://example.org/a): 60%", "2026-01-05 →0.6 ((none)); note")]
    [InlineData("[[2026-01-05]]: 60% — first", "2026-01-05 →0.6 (first); note")]
    [InlineData("the 5th of January, 2026: 60%", "2026-01-05 →0.6 ((none))")]
    [InlineData("2026-W02: 60%", "note; GRD405 error")]
    [InlineData("Spring 2026: 60%", "note; GRD405 error")]
    [InlineData("2026 spring: 60%", "note; GRD405 error")]
    [InlineData("early 2026: 60%", "note; GRD405 error")]
    [InlineData("as of early 2026: 60%", "note; GRD405 error")]
    [InlineData("last week: 60%", "note; GRD405 error")]
    [InlineData("2026–01–05: 60%", "note; GRD405 error")]
    [InlineData("2026‑01‑05: 60%", "note; GRD405 error")]
    [InlineData("2026-01-05–10: 60%", "note; GRD405 error")]
    [InlineData("5. Januar 2026: 60 %", "note; GRD405 error")]
    [InlineData("5 janvier 2026 : 60 %", "note; GRD405 error")]
    [InlineData("5 de enero de 2026: 60%", "note; GRD405 error")]
    [InlineData("令和8年1月5日: 60%", "note; GRD405 error")]
    [InlineData("2026年春: 60%", "note; GRD405 error")]
    [InlineData("60% (2026-01-05)", "note; GRD214 error")]
    [InlineData("60% on 2026-01-05 — first", "note; GRD214 error")]
    [InlineData("60% — 5 January 2026", "note; GRD214 error")]
    [InlineData("60% of the boats were out on 2026-01-05", "note")]
    [InlineData("60% were out 2026-01-05", "note")]
    [InlineData("Spring 2026 was wet", "note")]
    [InlineData("Spring 2026: the gauge was moved", "note")]
    [InlineData("Summer 2026, 60% of the boats were out", "note")]
    [InlineData("Last week the pilot called", "note")]
    public void A_dated_entry_is_read_or_refused(string entry, string expected) => Assert.Equal(expected, EntrySummary.OfBelief(entry));

    [Theory]
    [InlineData("fr", "5 fevrier 2026 : 60 %", "2026-02-05")]
    [InlineData("fr", "5 FÉVRIER 2026 : 60 %", "2026-02-05")]
    [InlineData("de", "3. Maerz 2026: 60 %", "2026-03-03")]
    [InlineData("de", "3. Marz 2026: 60 %", "2026-03-03")]
    [InlineData("es", "5 de enero de 2026: 60 %", "2026-01-05")]
    [InlineData("ar", "5 كانون الثاني 2026: 60%", "2026-01-05")]
    public void A_month_is_read_without_its_accents(string language, string entry, string day) =>
        Assert.Equal(day, Assert.Single(Read(language, entry).History).Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("de", "bis Ende 2026", "2026-12-31")]
    [InlineData("de", "bis Ende Juni 2027", "2027-06-30")]
    [InlineData("de", "faellig: 2026-12-31", "2026-12-31")]
    [InlineData("fr", "d'ici fin 2026", "2026-12-31")]
    [InlineData("fr", "d’ici : fin 2026", "2026-12-31")]
    [InlineData("fr", "echeance : 2026", "2026-12-31")]
    [InlineData("ja", "期限：2026年末", "2026-12-31")]
    [InlineData("ja", "期限 2026年末", "2026-12-31")]
    [InlineData("ja", "期限：2026年6月末", "2026-06-30")]
    [InlineData("ja", "期限：2026年度末", null)]
    [InlineData("de", "bis: Herbst 2026", null)]
    [InlineData("de", "bis Ende 2026: 60 %", null)]
    public void A_deadline_is_read_in_the_words_of_a_language(string language, string entry, string? day)
    {
        Belief belief = Read(language, entry);
        Assert.Equal((day, 0), (belief.By?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), belief.History.Length));
    }

    private static Belief Read(string language, string entry)
    {
        string text = $"## Beliefs\n\n- It holds. ~60% — why ^x\n  - {entry}\n";
        return ((Topic)PageParser.Parse(new SourceFile("input/topics/page.md", text), PagePlace.Of("topics/page.md"), GardenSettings.Default with { Language = language }).Page).Beliefs.Single();
    }
}
