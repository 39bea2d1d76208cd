using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Days whose number Markdown takes for that of a list's entry.</summary>
public sealed class NumberedDayTests
{
    [Theory]
    [InlineData("- 3. Mai 2026 — Buch — gut", "2026-05-03 Buch")]
    [InlineData("- 3. Mai 2026: Buch — gut", "2026-05-03 Buch")]
    [InlineData("3. Mai 2026 — Buch — gut", "2026-05-03 Buch")]
    [InlineData("3. Mai 2026 — Buch — gut\n17. April 2026 — Heft — gut", "2026-05-03 Buch; 2026-04-17 Heft")]
    [InlineData("1. Mai 2026 — Buch — gut", "2026-05-01 Buch")]
    [InlineData("1. Mai 2026 — Buch — gut\n2. Juni 2026 — Heft — gut", "2026-05 Buch; 2026-06 Heft")]
    [InlineData("1. Mai 2026 — Buch — gut\n1. Juni 2026 — Heft — gut", "2026-05 Buch; 2026-06 Heft")]
    [InlineData("2. Mai 2026 — Buch — gut\n3. Mai 2026 — Heft — gut", "2026-05-02 Buch; 2026-05-03 Heft")]
    [InlineData("1. Mai 2026 — Buch — gut\n5. Juni 2026 — Heft — gut", "2026-05-01 Buch; 2026-06-05 Heft")]
    [InlineData("3. Buch — gut", " Buch")]
    [InlineData("33. Mai 2026 — Buch — gut", "2026-05 Buch")]
    public void A_reading_has_the_day_that_its_number_begins(string list, string readings)
    {
        Topic topic = (Topic)Parse.InLanguage("de", $"## Gelesen\n\n{list}\n").Page;
        Assert.Equal(readings, string.Join("; ", topic.Items.OfType<ReadingEntry>().Select(reading => $"{(reading.Date is DateOnly day ? PartialDates.Iso(day, reading.Precision) : "")} {Parse.Words(reading.Title)}")));
    }

    [Theory]
    [InlineData("- 3. Mai 2026 kommt die Flut. ~70% — nass", "3. Mai 2026 kommt die Flut")]
    [InlineData("3. Mai 2026 kommt die Flut. ~70% — nass", "3. Mai 2026 kommt die Flut")]
    [InlineData("1. Die Flut kommt. ~70% — nass\n2. Die Furt bleibt. ~60% — trocken", "Die Flut kommt; Die Furt bleibt")]
    public void A_claim_keeps_the_day_with_which_it_begins(string list, string claims)
    {
        ParsedPage page = Parse.InLanguage("de", $"## Überzeugungen\n\n{list}\n");
        Assert.Equal(claims, string.Join("; ", ((Topic)page.Page).Beliefs.Select(belief => Parse.Words(belief.Claim).TrimEnd('.'))));
    }

    [Fact]
    public void Dated_entries_of_a_numbered_list_have_their_days()
    {
        ParsedPage page = Parse.InLanguage("de", "## Überzeugungen\n\n- Die Flut kommt. ~70% — nass\n\n  3. März 2026: 60% — a\n  17. April 2026: 70% — b\n");
        Assert.Equal("2026-03-03 2026-04-17", string.Join(' ', Assert.Single(((Topic)page.Page).Beliefs).History.Select(move => PartialDates.Iso(move.Date, move.Precision))));
    }
}
