using Garden.Analysis.Editing;
using Garden.Analysis.Importing.Forecasts;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Importing.Forecasts;

public sealed class FatebookTests
{
    private const string Header = "Question title,Multiple choice option,Forecast created by,Forecast (scale = 0-1),Forecast created at,Question created by,Question created at,Question resolve by,Resolution,Resolved at,Question notes,Question shared publicly,Question tags\n";

    private readonly ImportedGarden _garden = new();

    [Fact]
    public void A_question_is_a_belief_with_its_history()
    {
        Assert.Null(Import(Row("Does it rain?", "0.6", "2026-01-05 09:07:5", notes: "A drop counts.", tags: "sky; home"), Row("Does it rain?", "0.72", "2026-03-02 18:40:31", notes: "A drop counts.", tags: "sky; home")));
        Belief belief = Assert.Single(_garden.Beliefs(ImportedGarden.Private));
        Assert.Equal((0.72, "A drop counts.", new DateOnly(2026, 12, 31)), (belief.Estimate!.Probability, belief.Reason!.Plain(_ => ""), belief.By));
        Assert.Equal([0.6, 0.72], belief.History.Select(move => move.To!.Probability!.Value));
        Assert.Equal("Tags: sky; home", belief.Notes.Plain(_ => ""));
        Assert.Contains("draft: true", _garden.Pages[ImportedGarden.Private], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_says_that_it_is_public_is()
    {
        Import(Row("Does it rain?", "0.6"), Row("Does it snow?", "0.1", isPublic: "true"), Row("Does it hail?", "0.1", isPublic: ""));
        Assert.Equal(2, _garden.Beliefs(ImportedGarden.Private).Length);
        Assert.Equal("Does it snow?", Assert.Single(_garden.Beliefs("topics/fatebook-public.md")).Claim.Plain(_ => ""));
        Assert.DoesNotContain("draft", _garden.Pages["topics/fatebook-public.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_of_other_people_are_never_the_writers()
    {
        string[] rows = [Row("Does it rain?", "0.6"), Row("Does it rain?", "0.9", "2026-02-02 10:00:0", by: "Otto"), Row("Does it snow?", "0.9", by: "Otto")];
        Refusal refusal = Import(rows)!;
        Assert.Equal("say who you are with --me: 'Ida', 'Otto'", refusal.Help);
        Assert.Empty(_garden.Pages);
        Assert.Null(ImportAs("Ida", rows));
        Assert.Equal(0.6, Assert.Single(_garden.Beliefs(ImportedGarden.Private)).Estimate!.Probability);
        Assert.Contains(_garden.Notes, note => note.Message == "2 forecasts of other people are not carried over");
    }

    [Fact]
    public void A_day_keeps_its_last_forecast_and_says_how_many_went()
    {
        Import(Row("Does it rain?", "0.6", "2026-01-05 10:00:0"), Row("Does it rain?", "0.8", "2026-01-05 9:59:59"), Row("Does it rain?", "0.7", "2026-01-05 10:00:1"));
        Belief belief = Assert.Single(_garden.Beliefs(ImportedGarden.Private));
        Assert.Equal((0.7, 1), (belief.Estimate!.Probability, belief.History.Length));
        Assert.Contains(_garden.Notes, note => note.Message.StartsWith("2 earlier forecasts of a day", StringComparison.Ordinal) && note.Line == 2);
    }

    [Theory]
    [InlineData("60")]
    [InlineData("1.01")]
    [InlineData("-0.1")]
    [InlineData("60%")]
    [InlineData("")]
    public void A_number_off_the_scale_of_the_format_is_refused_and_never_guessed(string number)
    {
        Assert.Equal($"f.csv:2: the forecast `{number}` is no number of the scale 0–1", Import(Row("Does it rain?", number))!.Message);
        Assert.Empty(_garden.Pages);
    }

    [Theory]
    [InlineData("1", "1%")]
    [InlineData("85", "85%")]
    [InlineData("72%", "72%")]
    public void A_table_of_ones_own_is_read_where_the_column_says_its_scale(string number, string written)
    {
        Assert.Null(_garden.Import(Fatebook.Import, "f.csv", $"Question title,Your forecast (0-100),Question created date\nDoes it rain?,{number},2026-01-05\n"));
        Assert.Equal(written, Assert.Single(_garden.Beliefs(ImportedGarden.Private)).Estimate!.Written);
    }

    [Fact]
    public void A_table_that_does_not_say_its_scale_is_refused() =>
        Assert.Contains("does not say on which scale", _garden.Import(Fatebook.Import, "f.csv", "Question title,Your forecast\nDoes it rain?,0.7\n")!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("YES", "2026-07-01 10:02:9", Outcome.Yes)]
    [InlineData("NO", "2026-07-01 10:02:9", Outcome.No)]
    [InlineData("AMBIGUOUS", "2026-07-01 10:02:9", Outcome.Ambiguous)]
    [InlineData("", "", null)]
    [InlineData("MAYBE", "2026-07-01 10:02:9", null)]
    [InlineData("YES", "", null)]
    public void An_outcome_is_written_where_it_and_its_day_are_known(string word, string at, Outcome? outcome)
    {
        Import(Row("Does it rain?", "0.6", outcome: word, resolved: at));
        Assert.Equal(outcome, Assert.Single(_garden.Beliefs(ImportedGarden.Private)).Resolution?.Outcome);
        Assert.Equal(word.Length > 0 && outcome is null, _garden.Notes.Any(note => note.Message.Contains("write `resolved` yourself", StringComparison.Ordinal)));
    }

    [Fact]
    public void Answers_exclude_one_another_unless_their_numbers_say_otherwise()
    {
        Import(Row("Who wins?", "0.5", option: "Blue"), Row("Who wins?", "0.3", option: "Red"), Row("Which sell out?", "0.8", option: "A"), Row("Which sell out?", "0.7", option: "B"));
        Belief[] beliefs = _garden.Beliefs(ImportedGarden.Private);
        Assert.Equal(["Who wins? Blue", "Who wins? Red", "Which sell out? A", "Which sell out? B"], beliefs.Select(belief => belief.Claim.Plain(_ => "")));
        Assert.Equal([1, 1, 0, 0], beliefs.Select(belief => belief.Sets.Length));
        Assert.Equal(("Who wins?", SetKind.Exclusive), (beliefs[0].Sets[0].Name, beliefs[0].Sets[0].Kind));
    }

    [Fact]
    public void Older_exports_and_those_of_a_tournament_are_read_by_the_names_of_their_columns()
    {
        Assert.Null(_garden.Import(Fatebook.Import, "f.csv", "Tournament name,Question title,Forecast created by,Forecast (scale = 0-1),Forecast created at,Question created at,Question resolution,Question resolved at\nCup,Does it rain?,Ida,0.6,2026-01-05 09:07:5,2026-01-05 09:07:5,NO,2026-02-01 10:00:0\n"));
        Assert.Equal(Outcome.No, Assert.Single(_garden.Beliefs(ImportedGarden.Private)).Resolution!.Outcome);
        Assert.Contains(_garden.Notes, note => note.Message == "names of tournaments are not carried over (1 question has some)");
    }

    [Fact]
    public void The_interface_answers_the_same_question()
    {
        const string Json = """
            {"items":[{"title":"Who\nwins?","type":"MULTIPLE_CHOICE","createdAt":"2026-01-04T08:00:00Z","resolveBy":"2026-05-10T12:00:00Z","exclusiveAnswers":true,"sharedPublicly":true,
              "options":[{"id":"o1","text":"Blue","resolution":"YES","resolvedAt":"2026-05-10T17:30:00Z"},{"id":"o2","text":"Red"}],"tags":[{"name":"sport"}],
              "forecasts":[{"forecast":0.5,"createdAt":"2026-01-05T09:00:00Z","user":{"name":"Ida"},"optionId":"o1"},{"forecast":"0.3","createdAt":"2026-01-05T09:00:00Z","user":{"name":"Otto"},"optionId":"o2"},{"forecast":0.3,"createdAt":"2026-01-05T09:00:00Z","user":{"name":"Ida"},"option":{"id":"o2","text":"Red"}}]}]}
            """;
        Assert.Null(_garden.Import(Fatebook.Import, "q.json", Json, "Ida"));
        Belief[] beliefs = _garden.Beliefs("topics/fatebook-public.md");
        Assert.Equal([("Who wins? Blue", 0.5, Outcome.Yes), ("Who wins? Red", 0.3, null)], beliefs.Select(belief => (belief.Claim.Plain(_ => ""), belief.Estimate!.Probability!.Value, belief.Resolution?.Outcome)));
        Assert.All(beliefs, belief => Assert.Equal(SetKind.OneOf, belief.Sets[0].Kind));
        Assert.Contains("Asked on 2026-01-04", beliefs[0].Notes.Plain(_ => ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"title\":\"x\"", "is no JSON")]
    [InlineData("{\"title\":\"x\"}", "no answer of Fatebook's interface")]
    [InlineData("[]", "no answer of Fatebook's interface")]
    [InlineData("{\"title\":\"x\",\"forecasts\":[{\"forecast\":60,\"createdAt\":\"2026-01-05\",\"user\":{\"name\":\"Ida\"}}]}", "no number of the scale 0–1")]
    public void A_damaged_answer_is_refused(string json, string message) => Assert.Contains(message, _garden.Import(Fatebook.Import, "q.json", json)!.Message, StringComparison.Ordinal);

    private static string Row(string title, string number, string at = "2026-01-05 09:07:5", string by = "Ida", string option = "", string outcome = "", string resolved = "", string notes = "", string isPublic = "false", string tags = "") =>
        $"\"{title}\",{option},{by},{number},{at},Ida,2026-01-05 08:00:0,2026-12-31 12:00:0,{outcome},{resolved},\"{notes}\",{isPublic},\"{tags}\"\n";

    private Refusal? Import(params string[] rows) => ImportAs(null, rows);

    private Refusal? ImportAs(string? me, params string[] rows) => _garden.Import(Fatebook.Import, "f.csv", Header + string.Concat(rows), me);
}
