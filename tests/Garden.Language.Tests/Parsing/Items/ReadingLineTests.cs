using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Lines of a reading log.</summary>
public sealed class ReadingLineTests
{
    [Theory]
    [InlineData("5 May 2026 - *Silt - a history* - silt moves boards", "2026-05-05", "Silt - a history", "silt moves boards")]
    [InlineData("*Silt*: silt moves boards", null, "Silt", "silt moves boards")]
    [InlineData("Brun, *Silt*, January 2026 — silt moves boards", "2026-01", "Brun, Silt", "silt moves boards")]
    [InlineData("Brun, *Silt*, January 5, 2026 — silt moves boards", "2026-01-05", "Brun, Silt", "silt moves boards")]
    [InlineData("2026-05-05: [Boards](https://example.org/a): most of them drift", "2026-05-05", "Boards", "most of them drift")]
    [InlineData("[2026-05-05] A book — worth it", "2026-05-05", "A book", "worth it")]
    [InlineData("2026-05-05 A book — worth it", "2026-05-05", "A book", "worth it")]
    [InlineData("“Tides — a life” — worth it", null, "“Tides — a life”", "worth it")]
    [InlineData("In press — A book — worth it", null, "A book", "worth it")]
    [InlineData("A book — 2026-05-05 — worth it", "2026-05-05", "A book", "worth it")]
    [InlineData("A book (May 2026) - worth it", "2026-05", "A book", "worth it")]
    [InlineData("A book (part 1 - the mill) — worth it", null, "A book (part 1 - the mill)", "worth it")]
    [InlineData("**2026-05-05 — A book — worth it**", "2026-05-05", "A book", "worth it")]
    [InlineData("2026-05-05 — 1984 — worth it", "2026-05-05", "1984", "worth it")]
    [InlineData("1984 — Orwell again — worth it", "1984", "Orwell again", "worth it")]
    [InlineData("1984 was a good year — worth it", null, "1984 was a good year", "worth it")]
    [InlineData("2026-05-05 — Silt: a history", "2026-05-05", "Silt: a history", "(none)")]
    [InlineData("A book, which I liked — worth it", null, "A book, which I liked", "worth it")]
    [InlineData("A book (2026-05-05)", "2026-05-05", "A book", "(none)")]
    [InlineData("Orwell, *1984* — worth it", null, "Orwell, 1984", "worth it")]
    [InlineData("*1984* — worth it", null, "1984", "worth it")]
    [InlineData("**2026-05** — A book — worth it", "2026-05", "A book", "worth it")]
    [InlineData("2026-05-05——本——良い", "2026-05-05", "本", "良い")]
    [InlineData("2026-05-05：本 — 良い", "2026-05-05", "本", "良い")]
    [InlineData("2026-05-05; A book — worth it", "2026-05-05", "A book", "worth it")]
    [InlineData("2026-05-05, A book — worth it", "2026-05-05", "A book", "worth it")]
    [InlineData("Spring — A. Smith — worth it", null, "Spring", "A. Smith — worth it")]
    public void A_line_is_date_title_and_takeaway(string line, string? date, string title, string takeaway)
    {
        (ReadingEntry reading, ParsedPage page) = Read(line);
        Assert.Equal((date, title, takeaway), (reading.Date is DateOnly day ? PartialDates.Iso(day, reading.Precision) : null, Parse.Words(reading.Title), Parse.Words(reading.Takeaway)));
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("05/06/2026 — A book — worth it", "05/06/2026")]
    [InlineData("A book (2026-02-30) — worth it", "(2026-02-30)")]
    [InlineData("Q1 2026 — A book — worth it", "Q1 2026")]
    [InlineData("Spring 2026 — A book — worth it", "Spring 2026")]
    [InlineData("2026-W03 — A book — worth it", "2026-W03")]
    [InlineData("2026-01-05–10 — A book — worth it", "2026-01-05–10")]
    [InlineData("2026-01-05/06 — A book — worth it", "2026-01-05/06")]
    [InlineData("2025–2026 — A book — worth it", "2025–2026")]
    [InlineData("Last week — A book — worth it", "Last week")]
    [InlineData("A book — spring 2026 — worth it", "spring 2026")]
    [InlineData("2026-01-05 to 2026-01-09 — A book — worth it", "2026-01-05 to 2026-01-09")]
    [InlineData("2026-01-05 – 2026-01-09 — A book — worth it", "2026-01-05 – 2026-01-09")]
    public void A_date_that_cannot_be_read_is_reported_and_is_no_title(string line, string written)
    {
        (ReadingEntry reading, ParsedPage page) = Read(line);
        Diagnostic finding = Assert.Single(page.Diagnostics);
        Assert.Equal((RuleDescriptor.MalformedDate, written), (finding.Rule, Text(line)[finding.Location.Span.Start..finding.Location.Span.End]));
        Assert.Equal((null, "A book", "worth it"), (reading.Date, Parse.Words(reading.Title), Parse.Words(reading.Takeaway)));
    }

    [Theory]
    [InlineData("<date> — [<title>](<url>) — <takeaway>.", 3)]
    [InlineData("2026-05-05 — [A book](<url>) — worth it", 1)]
    [InlineData("2026-05-05 — [A book](TODO) — worth it", 1)]
    public void A_link_whose_target_is_to_be_written_is_a_prompt(string line, int prompts)
    {
        (_, ParsedPage page) = Read(line);
        Assert.Equal((prompts, 0), (page.Page.Placeholders.Length, page.Page.References.Length));
    }

    [Theory]
    [InlineData("[A book](<my notes.md>)")]
    [InlineData("[A book](<#part two>)")]
    [InlineData("[A book](note)")]
    [InlineData("[[note]]")]
    public void Angle_brackets_around_a_path_make_no_prompt(string link)
    {
        (_, ParsedPage page) = Read($"2026-05-05 — {link} — worth it");
        Assert.Equal((0, 1), (page.Page.Placeholders.Length, page.Page.References.Length));
    }

    private static string Text(string line) => $"## Recent reading\n\n- {line}\n";

    private static (ReadingEntry Reading, ParsedPage Page) Read(string line)
    {
        ParsedPage page = Parse.Page(Text(line));
        return (Assert.IsType<ReadingEntry>(Assert.Single(page.Page.Items)), page);
    }
}
