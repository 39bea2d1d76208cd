using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Keys with other marks, negations and second halves: each entry is read whole, refused, or a note without a fact in it.</summary>
public sealed class OddKeyTests
{
    [Theory]
    [InlineData("`by: 2026-12-31`", "by 2026-12-31")]
    [InlineData("by: `2026-12-31`", "by 2026-12-31")]
    [InlineData("by = 2026-12-31", "by 2026-12-31")]
    [InlineData("Deadline 2027", "by 2027-12-31")]
    [InlineData("Deadline 2027 is not realistic.", "note")]
    [InlineData("Deadline May 2027 was missed by others.", "note")]
    [InlineData("Deadline 2027, they say, is firm.", "note")]
    [InlineData("by→2026-12-31", "by 2026-12-31")]
    [InlineData("by -> 2026-12-31", "by 2026-12-31")]
    [InlineData("by::2026-12-31", "by 2026-12-31")]
    [InlineData("by-2026-12-31", "by 2026-12-31")]
    [InlineData("[by:: 2026-12-31]", "by 2026-12-31")]
    [InlineData("(importance:: high)", "High")]
    [InlineData("[[[#^other]]]", "note")]
    [InlineData("(see the log)", "note")]
    [InlineData("(by: 2026-12-31) because of (x)", "note")]
    [InlineData("(by: 2026-12-31 *)* ^x1", "note")]
    [InlineData("implies → [[#^other]]", "implies ^other")]
    [InlineData("implies = other", "implies ^other")]
    [InlineData("importance=high", "High")]
    [InlineData("pro - [[#^other]]", "for …")]
    [InlineData("implied-by: [[#^other]]", "note; GRD214 warning")]
    [InlineData("does not imply: [[#^other]]", "note; GRD214 warning")]
    [InlineData("doesn't imply [[#^other]]", "note; GRD214 warning")]
    [InlineData("What Ann implies about [[#^other]]", "note")]
    [InlineData("implies: [[#^x]]", "note; GRD214 error")]
    [InlineData("if [[#^x]]: 80%", "note; GRD214 error")]
    [InlineData("if [[#^other]] → 85%, if not → 40%", "note; GRD214 error")]
    [InlineData("if [[#^other]] → 85% / if not → 40%", "note; GRD214 error")]
    [InlineData("if [[#^other]] → 85% (if not: 40%)", "note; GRD214 error")]
    [InlineData("if [[#^other]] → 85% — otherwise 40%", "note; GRD214 error")]
    [InlineData("if the dam holds: → 80%, 40% in a flood", "note; GRD214 error")]
    [InlineData("if the dam holds → 80%, if not → 40%", "note; GRD214 error")]
    [InlineData("if it rains: 60%, they say", "note")]
    [InlineData("if [[#^other]] → 85% (80–90) — a guess", "if ^other 0.85; note")]
    [InlineData("for: https://example.org/a", "for https://example.org/a https://example.org/a")]
    [InlineData("against: see www.example.org/a.", "against see www.example.org/a. http://www.example.org/a")]
    [InlineData("resolved: no 2026-03-01 (final)", "No 2026-03-01 final ((none))")]
    [InlineData("resolved: no 2026-03-01 (final) — the log", "No 2026-03-01 final (the log)")]
    [InlineData("resolved: no 2026-03-01 — the log (final)", "No 2026-03-01 final (the log (final))")]
    [InlineData("resolved: no 2026-03-01 — the log is final", "No 2026-03-01 (the log is final)")]
    [InlineData("resolved: no 2026-03-01 (final count)", "No 2026-03-01 ((final count))")]
    [InlineData("status: fired", "note")]
    public void A_key_of_a_belief_is_read_whole_or_refused(string entry, string expected) => Assert.Equal(expected, EntrySummary.OfBelief(entry));

    [Theory]
    [InlineData("https://example.org/q (64%)", "0.64")]
    [InlineData("https://example.org/q = 64%", "0.64")]
    [InlineData("https://example.org/q at 64%", "0.64")]
    [InlineData("https://example.org/q — currently 64%", "0.64")]
    [InlineData("https://example.org/q 2026-03-01 64%", "0.64 2026-03-01")]
    [InlineData("https://example.org/q (64%, 2026-03-01)", "0.64 2026-03-01")]
    [InlineData("https://example.org/q 64% on 2026-03-01", "0.64 2026-03-01")]
    [InlineData("https://example.org/q 64% as of 2026-03-01", "0.64 2026-03-01")]
    [InlineData("https://example.org/q: 64% (2026-03-01)", "0.64 2026-03-01")]
    [InlineData("[q](https://example.org/q) → 64%", "0.64")]
    public void A_forecast_is_read_with_its_number_and_day(string value, string expected) =>
        Assert.Equal($"forecast https://example.org/q {expected}", EntrySummary.OfBelief($"forecast: {value}"));

    [Theory]
    [InlineData("https://example.org/q likely", "note; GRD214 error")]
    [InlineData("https://example.org/q the crowd says 64%", "note; GRD214 error")]
    [InlineData("https://example.org/q — the crowd says 64%", "note; GRD214 error")]
    [InlineData("https://example.org/q 64%, looked up by Ann 2026-03-01", "note; GRD214 error")]
    [InlineData("https://example.org/q 64% — looked up by Ann 2026-03-01", "note; GRD214 error")]
    [InlineData("https://example.org/q 64% spring 2026", "note; GRD405 error")]
    [InlineData("https://example.org/q — the only one", "forecast https://example.org/q; note")]
    public void A_forecast_that_would_lose_a_figure_is_refused(string value, string expected) =>
        Assert.Equal(expected.Contains("405", StringComparison.Ordinal) ? "forecast https://example.org/q 0.64; " + expected : expected, EntrySummary.OfBelief($"forecast: {value}"));

    [Theory]
    [InlineData("moves: not [[#^other]] → 40%", "note; GRD214 error")]
    [InlineData("moves: never [[#^other]] → 40%", "note; GRD214 error")]
    [InlineData("moves: either [[#^other]] → 40%", "moves ^other 0.4; note")]
    [InlineData("moves → 40%", "note; GRD214 error")]
    [InlineData("status: fired 2026-01-05", "note; GRD214 warning")]
    [InlineData("expires: 2026-01-05", "note; GRD214 warning")]
    [InlineData("happened: 2026-01-05", "note; GRD214 warning")]
    public void A_key_of_a_trigger_is_read_whole_or_refused(string entry, string expected) => Assert.Equal(expected, EntrySummary.OfTrigger(entry));

    [Theory]
    [InlineData("touches: not [[#^other]]", "note; GRD214 error")]
    [InlineData("touches: [[#^third]], not [[#^other]]", "note; GRD214 error")]
    [InlineData("touches: [[#^third]] and, in part, [[#^other]]", "touches ^third; touches ^other; note")]
    public void Links_without_a_negation_are_read(string entry, string expected) => Assert.Equal(expected, EntrySummary.OfUncertainty(entry));

    [Fact]
    public void A_reading_that_did_not_move_a_belief_is_refused() => Assert.Equal("note; GRD214 error", EntrySummary.OfReading("moved: not [[#^other]] → 70%"));

    [Theory]
    [InlineData("fr", "n'implique pas : [[#^other]]", false)]
    [InlineData("fr", "n’implique pas [[#^other]]", false)]
    [InlineData("es", "no implica: [[#^other]]", false)]
    [InlineData("de", "schliesst aus: [[#^other]]", true)]
    [InlineData("de", "schließt aus: [[#^other]]", true)]
    [InlineData("ja", "もし [[#^other]]：→ 85％", true)]
    public void A_key_is_read_without_its_accents_and_refused_with_a_negation(string language, string entry, bool isRead)
    {
        string text = $"## Beliefs\n\n- Other. ~50% — why ^other\n- It holds. ~60% — why ^x\n  - {entry}\n";
        ParsedPage page = PageParser.Parse(new SourceFile("input/topics/page.md", text), PagePlace.Of("topics/page.md"), GardenSettings.Default with { Language = language });
        Belief belief = ((Topic)page.Page).Beliefs.Single(one => one.Id == "x");
        Assert.Equal(isRead, belief.Excludes.Length + belief.Conditions.Length == 1);
        Assert.Equal(!isRead, page.Diagnostics.Any(finding => finding.Rule == RuleDescriptor.UnreadEntry));
    }
}
