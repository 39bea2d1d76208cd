using Garden.Analysis.Importing.Forecasts;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Importing.Forecasts;

/// <summary>A further import brings what is new, and keeps what the writer did meanwhile.</summary>
public sealed class RepeatedImportTests
{
    private const string Header = "Question title,Forecast created by,Forecast (scale = 0-1),Forecast created at,Question created at,Resolution,Resolved at\n";
    private const string First = "Does it rain?,Ida,0.6,2026-01-05 09:07:5,2026-01-05 09:07:5,,\nDoes it snow?,Ida,0.1,2026-01-05 09:07:5,2026-01-05 09:07:5,,\n";
    private const string Later = "Does it rain?,Ida,0.72,2026-03-02 10:00:0,2026-01-05 09:07:5,,\n";
    private const string Resolved = "Does it rain?,Ida,0.72,2026-03-02 10:00:0,2026-01-05 09:07:5,YES,2026-04-01 10:00:0\n";

    private readonly ImportedGarden _garden = new();

    public RepeatedImportTests() => Import(First);

    private string Page => _garden.Pages[ImportedGarden.Private];

    [Fact]
    public void A_question_that_is_no_longer_public_is_not_written_onto_the_page_of_public_ones()
    {
        ImportedGarden garden = new();
        Assert.Null(garden.Import(Fatebook.Import, "f.csv", Header + First, isPublic: true));
        string before = garden.Pages["topics/fatebook-public.md"];
        Assert.Null(garden.Import(Fatebook.Import, "f.csv", Header + First + Later));

        Assert.Equal(before, garden.Pages["topics/fatebook-public.md"]);
        Assert.Contains(garden.Notes, note => note.Message.Contains("stands on a page of public forecasts and is private there now", StringComparison.Ordinal));
        Assert.DoesNotContain(garden.Pages, page => page.Value.Contains("72%", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_file_changes_nothing()
    {
        string before = Page;
        Import(First);
        Assert.Equal(before, Page);
        Assert.Empty(_garden.Changes);
    }

    [Fact]
    public void A_later_forecast_is_an_entry_and_the_number()
    {
        string before = Page;
        Import(First + Later);
        Assert.Equal(before.Replace("rain? ~60%", "rain? ~72%", StringComparison.Ordinal).Replace("  - 2026-01-05: 60%\n", "  - 2026-01-05: 60%\n  - 2026-03-02: 60% → 72%\n", StringComparison.Ordinal), Page);
        Import(First + Later);
        Assert.Empty(_garden.Changes);
    }

    [Fact]
    public void A_later_forecast_of_the_same_day_takes_the_place_of_the_earlier()
    {
        Import(First + "Does it rain?,Ida,0.65,2026-01-05 21:00:0,2026-01-05 09:07:5,,\n");
        Belief belief = _garden.Beliefs(ImportedGarden.Private)[0];
        Assert.Equal(("65%", "65%", 1), (belief.Estimate!.Written, belief.History[0].To!.Written, belief.History.Length));
    }

    [Fact]
    public void An_outcome_is_added_and_a_new_question_gets_its_place()
    {
        Import(First + Resolved + "Does it hail?,Ida,0.2,2026-05-01 10:00:0,2026-05-01 10:00:0,,\n");
        Belief[] beliefs = _garden.Beliefs(ImportedGarden.Private);
        Assert.Equal([Outcome.Yes, null, null], beliefs.Select(belief => belief.Resolution?.Outcome));
        Assert.Equal(["Does it rain?", "Does it snow?", "Does it hail?"], beliefs.Select(belief => belief.Claim.Plain(_ => "")));
    }

    [Fact]
    public void What_the_writer_added_stays_and_a_belief_is_found_on_whichever_page()
    {
        string id = _garden.Beliefs(ImportedGarden.Private)[0].Id;
        string[] lines = Page.Split('\n');
        int at = Array.FindIndex(lines, line => line.StartsWith("- Does it rain?", StringComparison.Ordinal));
        _garden.Write(ImportedGarden.Private, string.Join('\n', [.. lines[..at], .. lines[(at + 2)..]]));
        _garden.Write("topics/sky.md", $"# Sky\r\n\r\n## Beliefs\r\n\r\n* Rain comes. ~60% — my reason ^{id}\r\n  * importance: high\r\n  * 2026-01-05: 60% — my first guess\r\n  * for: [clouds](https://example.org/)\r\n* Another. 50%\r\n");
        Import(First + Resolved);
        Assert.Equal(
            $"# Sky\r\n\r\n## Beliefs\r\n\r\n* Rain comes. ~72% — my reason ^{id}\r\n  * importance: high\r\n  * 2026-01-05: 60% — my first guess\r\n  * 2026-03-02: 60% → 72%\r\n  * for: [clouds](https://example.org/)\r\n  * resolved: yes 2026-04-01\r\n* Another. 50%\r\n",
            _garden.Pages["topics/sky.md"]);
    }

    [Theory]
    [InlineData("rain? ~60%", "rain? ~55%", "its claim says 55% and its last entry 60%")]
    [InlineData("rain? ~60%", "rain? ~60% (50–70)", "its number is written `60% (50–70)` here")]
    [InlineData("rain? ~60%", "rain? ~likely", "its number is written `likely` here")]
    public void A_number_that_the_writer_changed_is_kept_and_told(string old, string now, string why)
    {
        _garden.Write(ImportedGarden.Private, Page.Replace(old, now, StringComparison.Ordinal));
        string before = Page;
        Import(First + Later);
        Assert.Equal(before, Page);
        Assert.Contains(_garden.Notes, note => note.Message.EndsWith(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("~50% → 60%", "~50% → 60% → 72%")]
    [InlineData("~~50%~~ 60%", "~~50%~~ ~~60%~~ 72%")]
    [InlineData("~~50%~~ ~60%", "~~50%~~ ~~60%~~ ~72%")]
    public void A_number_that_the_writer_revised_in_place_keeps_its_course(string here, string then)
    {
        _garden.Write(ImportedGarden.Private, Page.Replace("rain? ~60%", "rain? " + here, StringComparison.Ordinal));
        Import(First + Later);
        Assert.Contains("rain? " + then, Page, StringComparison.Ordinal);
        Assert.Equal((0.72, 0.6), (_garden.Beliefs(ImportedGarden.Private)[0].Estimate?.Probability, _garden.Beliefs(ImportedGarden.Private)[0].Estimate?.Previous));
    }

    [Fact]
    public void Another_outcome_is_told_and_the_page_kept()
    {
        Import(First + Resolved);
        _garden.Write(ImportedGarden.Private, Page.Replace("resolved: yes", "resolved: no", StringComparison.Ordinal));
        Import(First + Resolved);
        Assert.Empty(_garden.Changes);
        Assert.Contains(_garden.Notes, note => note.Message.Contains("it came out `yes` there and `no` here", StringComparison.Ordinal));
    }

    [Fact]
    public void A_private_question_never_goes_to_a_page_that_is_published()
    {
        _garden.Write(ImportedGarden.Private, Page.Replace("draft: true\n", "", StringComparison.Ordinal));
        Import(First + "Does it hail?,Ida,0.2,2026-05-01 10:00:0,2026-05-01 10:00:0,,\n");
        Assert.Equal("Does it hail?", Assert.Single(_garden.Beliefs("topics/fatebook-2.md")).Claim.Plain(_ => ""));
        Assert.Contains("draft: true", _garden.Pages["topics/fatebook-2.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Many_questions_go_to_several_pages_and_are_found_there_again()
    {
        string many = string.Concat(Enumerable.Range(0, 401).Select(i => $"Question {i}?,Ida,0.5,2026-01-05 09:00:0,2026-01-05 09:00:0,,\n"));
        Import(many);
        Assert.Equal(3, _garden.Beliefs("topics/fatebook-2.md").Length);
        Import(many);
        Assert.Empty(_garden.Changes);
    }

    private void Import(string rows) => Assert.Null(_garden.Import(Fatebook.Import, "f.csv", Header + rows));
}
