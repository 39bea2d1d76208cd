using System.Text;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests.Feeds;

public sealed class CalendarTests
{
    [Fact]
    public void Deadlines_and_reviews_are_days_of_the_calendar()
    {
        string[] lines = Unfolded(Calendar(Due("It comes out.")));

        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.Equal(["DTSTART;VALUE=DATE:20260630", "DTSTART;VALUE=DATE:20270115"], Of(lines, "DTSTART"));
        Assert.Equal(["SUMMARY:Review: Rivers", "SUMMARY:Due: It comes out."], Of(lines, "SUMMARY"));
        Assert.Equal(["UID:review-topics/rivers@example.org", "UID:deadline-topics/rivers%23b@example.org"], Of(lines, "UID"));
        Assert.Equal("URL:https://example.org/garden/topics/rivers/#b", Of(lines, "URL")[1]);
        Assert.All(Of(lines, "DTSTAMP"), stamp => Assert.Equal("DTSTAMP:20260101T000000Z", stamp));
    }

    [Fact]
    public void Marks_of_the_format_are_escaped_and_controls_left_out() =>
        Assert.Contains("SUMMARY:Due: one\\, two\\; three \\\\nBEGIN:VEVENT", Unfolded(Calendar(Due("one, two; three \\nBEGIN:VEVENT\u0007"))));

    [Fact]
    public void Lines_end_as_the_format_asks_and_are_never_too_long()
    {
        string claim = string.Concat(Enumerable.Repeat("Über die Brücke 🌉 ", 20)).TrimEnd();
        string calendar = Calendar(Due(claim));

        Assert.Equal(calendar.Count(c => c == '\n'), calendar.Split("\r\n").Length - 1);
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', calendar);
        Assert.Contains("SUMMARY:Due: " + claim, Unfolded(calendar));
    }

    [Fact]
    public void Without_anything_due_there_is_no_calendar() =>
        Assert.DoesNotContain("calendar.ics", BuiltSite.Of(new CorpusBuilder().Build()).Files.Keys);

    [Fact]
    public void A_calendar_needs_no_address() =>
        Assert.Contains("UID:deadline-topics/rivers%23b@garden.invalid", Unfolded(BuiltSite.Of(Due("It comes out.")).Files["calendar.ics"]));

    private static GardenAsOf Due(string claim)
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("rivers", "Rivers", Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", claim, 0.5) with { By = new DateOnly(2027, 1, 15) }))) with { Reviewed = new DateOnly(2026, 1, 1) });
        return garden.Build();
    }

    private static string Calendar(GardenAsOf garden) => BuiltSite.Of(garden, new RenderOptions { BaseUrl = "https://example.org/garden/" }).Files["calendar.ics"];

    private static string[] Unfolded(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd().Split("\r\n");

    private static string[] Of(string[] lines, string name) => [.. lines.Where(line => line.StartsWith(name, StringComparison.Ordinal))];
}
