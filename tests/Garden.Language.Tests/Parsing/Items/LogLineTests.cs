using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Lines of a reading log: the day, the title, what was taken from it, the page that the title leads to, and findings, parted by bars.</summary>
public sealed class LogLineTests
{
    [Theory]
    [InlineData("2026-05-05 — A book — worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("2026-05-05: A book: worth it", "2026-05-05 | A book: worth it |  |  | ")]
    [InlineData("2026-05-05 A book", "2026-05-05 | A book |  |  | ")]
    [InlineData("2026-05-05", " | 2026-05-05 |  |  | ")]
    [InlineData("2026-05-05 —", "2026-05-05 |  |  |  | ")]
    [InlineData("2026-05 A book — worth it", "2026-05 | A book | worth it |  | ")]
    [InlineData("2026 A book — worth it", " | 2026 A book | worth it |  | ")]
    [InlineData("2026 — A book — worth it", "2026 | A book | worth it |  | ")]
    [InlineData("2026: A book — worth it", "2026 | A book | worth it |  | ")]
    [InlineData("5 May 2026: A book — worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("May 2026, A book — worth it", "2026-05 | A book | worth it |  | ")]
    [InlineData("A book, 5 May 2026 — worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("A book, May 2026", "2026-05 | A book |  |  | ")]
    [InlineData("A book, which is long, May 2026 — worth it", "2026-05 | A book, which is long | worth it |  | ")]
    [InlineData("A book [2026-05-05] — worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("A book (2026-05-05). — worth it", " | A book (2026-05-05). | worth it |  | ")]
    [InlineData("A book (2026-05-05) again — worth it", " | A book (2026-05-05) again | worth it |  | ")]
    [InlineData("A book (2026) — worth it", "2026 | A book | worth it |  | ")]
    [InlineData("A book — 2026-05-05", "2026-05-05 | A book |  |  | ")]
    [InlineData("A book — 2026-05-05 again — worth it", " | A book | 2026-05-05 again — worth it |  | ")]
    [InlineData("A book — 2026-05-05: worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("A book — May 2026: worth it", "2026-05 | A book | worth it |  | ")]
    [InlineData("A book — 2026: worth it", " | A book | 2026: worth it |  | ")]
    [InlineData("A book (2019) — 2026-05-05: worth it", "2026-05-05 | A book (2019) | worth it |  | ")]
    [InlineData("A book (2019) — 2026-05-05 — worth it", "2026-05-05 | A book (2019) | worth it |  | ")]
    [InlineData("A book, 2019 — May 2026 — worth it", "2026-05 | A book, 2019 | worth it |  | ")]
    [InlineData("A book (2019) — 2026 — worth it", "2026 | A book (2019) | worth it |  | ")]
    [InlineData("A book (2026-05-05) — 2019 — worth it", "2026-05-05 | A book | 2019 — worth it |  | ")]
    [InlineData("A book (2019) — 2026-02-30: worth it", " | A book (2019) | worth it |  | GRD405")]
    [InlineData("A book (2019) — read May 2026 — worth it", "2026-05 | A book (2019) | worth it |  | ")]
    [InlineData("A book (2019) (read 5 May 2026) — worth it", "2026-05-05 | A book (2019) | worth it |  | ")]
    [InlineData("A book, read on 2026-05-05 — worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("Read 2026-05-05: A book — worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("Read it again — A book — worth it", " | Read it again | A book — worth it |  | ")]
    [InlineData("A book — worth it — 2026-05-05", " | A book | worth it — 2026-05-05 |  | ")]
    [InlineData("A book — 2026-02-30 — worth it", " | A book | worth it |  | GRD405")]
    [InlineData("A book", " | A book |  |  | ")]
    [InlineData("A book: worth it", " | A book: worth it |  |  | ")]
    [InlineData("[A book](https://example.org/a): worth it", " | A book | worth it |  | ")]
    [InlineData("[A book](https://example.org/a) worth it", " | A book worth it |  |  | ")]
    [InlineData("“A book”: worth it", " | “A book” | worth it |  | ")]
    [InlineData("\"A book\": worth it", " | \"A book\" | worth it |  | ")]
    [InlineData("«A book»: worth it", " | «A book» | worth it |  | ")]
    [InlineData("*A book* by Brun: worth it", " | A book by Brun: worth it |  |  | ")]
    [InlineData("*A — book* — worth it", " | A — book | worth it |  | ")]
    [InlineData("[A — book](https://example.org/a) — worth it", " | A — book | worth it |  | ")]
    [InlineData("`A — book` — worth it", " | A — book | worth it |  | ")]
    [InlineData("“A — book” — worth it", " | “A — book” | worth it |  | ")]
    [InlineData("„A — book“ — worth it", " | „A — book“ | worth it |  | ")]
    [InlineData("\"A — book\" — worth it", " | \"A — book\" | worth it |  | ")]
    [InlineData("(A — book) — worth it", " | (A — book) | worth it |  | ")]
    [InlineData("[A — book] — worth it", " | [A — book] | worth it |  | ")]
    [InlineData("(A — book — worth it", " | (A | book — worth it |  | ")]
    [InlineData("**A book — worth it**", " | A book | worth it |  | ")]
    [InlineData("~~A — book~~ — worth it", " | A — book | worth it |  | ")]
    [InlineData("<date> — A book — worth it", " | A book | worth it |  | ")]
    [InlineData("<date> A book — worth it", " | A book | worth it |  | ")]
    [InlineData("<date> — <title> — <takeaway>", " |  |  |  | ")]
    [InlineData("<date> <title> <takeaway>", " |  |  |  | ")]
    [InlineData("<date> — <title>", " |  |  |  | ")]
    [InlineData("undated — A book — worth it", " | A book | worth it |  | ")]
    [InlineData("forthcoming: A book — worth it", " | A book | worth it |  | ")]
    [InlineData("forthcoming A book — worth it", " | forthcoming A book | worth it |  | ")]
    [InlineData("in press — A book", " | A book |  |  | ")]
    [InlineData("n.d. — A book — worth it", " | A book | worth it |  | ")]
    [InlineData("In press: A book", " | A book |  |  | ")]
    [InlineData("[[book]] — worth it", " | book | worth it | book | ")]
    [InlineData("2026-05-05 — [[book]] — worth it", "2026-05-05 | book | worth it | book | ")]
    [InlineData("2026-05-05 — [A book](book.md) and [B](b.md) — worth it", "2026-05-05 | A book and B | worth it | book.md | ")]
    [InlineData("2026-05-05 — A book - worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("2026-05-05 – A book – worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("2026-05-05 -- A book -- worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("2026-05-05—A book—worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("~~2026-05-05~~ 2026-05-06 — A book — worth it", "2026-05-06 | A book | worth it |  | ")]
    [InlineData("05/05/2026 A book — worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("2026-02-30 A book — worth it", " | 2026-02-30 A book | worth it |  | ")]
    [InlineData("2026-05-05 (Tue) — A book — worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("A book; 2026-05-05 — worth it", " | A book; 2026-05-05 | worth it |  | ")]
    [InlineData(": A book — worth it", " | : A book | worth it |  | ")]
    [InlineData("2026-05-05 — *A book*: worth it", "2026-05-05 | A book | worth it |  | ")]
    [InlineData("2026-05-05 — : worth it", "2026-05-05 | : worth it |  |  | ")]
    [InlineData("A book — : worth it", " | A book | : worth it |  | ")]
    [InlineData("`A — book`— worth it", " | A — book | worth it |  | ")]
    [InlineData("\"A book\" — \"worth it\"", " | \"A book\" | \"worth it\" |  | ")]
    [InlineData("\"A\" — \"B\": worth it", " | \"A\" | \"B\": worth it |  | ")]
    [InlineData("*A book*:(again)", " | A book | (again) |  | ")]
    [InlineData("A book,] May 2026", " | A book,] May 2026 |  |  | ")]
    [InlineData("A book,~~old~~May 2026", "2026-05 | A book |  |  | ")]
    [InlineData("**A book — worth it*", " | *A book — worth it |  |  | ")]
    [InlineData("TODO", " |  |  |  | ")]
    public void A_line_is_parted_into_day_title_and_takeaway(string line, string expected) => Assert.Equal(expected, Summary(line));

    private static string Summary(string line)
    {
        ParsedPage page = Parse.Page($"## Recent reading\n\n- {line}\n");
        ReadingEntry reading = (ReadingEntry)page.Page.Items.Single();
        string[] parts =
        [
            reading.Date is DateOnly day ? PartialDates.Iso(day, reading.Precision) : "",
            Parse.Words(page.Page, reading.Title),
            reading.Takeaway is null ? "" : Parse.Words(page.Page, reading.Takeaway),
            reading.Target is int at ? page.Page.References[at].Target : "",
            string.Join(",", page.Diagnostics.Select(finding => finding.Rule.Id)),
        ];
        return string.Join(" | ", parts);
    }
}
