using Garden.Analysis.Editing;
using Garden.Analysis.Importing.Forecasts;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Importing.Forecasts;

/// <summary>The archive of one's own data as Metaculus mails it, and a post of its interface.</summary>
public sealed class MetaculusTests
{
    private const string Page = "topics/metaculus.md";

    private const string QuestionHead = "Question ID,Question URL,Question Title,Post ID,Question Type,MC Options (Current),MC Options (All),Scheduled Close Time,Actual Close Time,Resolution,Resolution Known Time";

    private const string ForecastHead = "Question ID,Forecaster ID,Forecaster Username,Is Bot,Start Time,End Time,Forecaster Count,Probability Yes,Probability Yes Per Category,5th Percentile,25th Percentile,Median,75th Percentile,95th Percentile";

    private readonly ImportedGarden _garden = new();

    [Fact]
    public void A_yes_or_no_question_becomes_a_belief_with_its_history_by_day()
    {
        Import(
            ["5001,https://x.example,\"Will the hill tram run, at last?\",91,binary,,,2026-12-31 23:00:00+00:00,,,"],
            "5001,77,ida,False,2026-03-02 18:40:31.5+00:00,,,0.72,,,,,,",
            "5001,77,ida,False,2026-01-05 09:07:05+00:00,2026-03-02 18:40:31.5+00:00,,0.6,,,,,,",
            "5001,77,ida,False,2026-01-05 07:00:00+00:00,2026-01-05 09:07:05+00:00,,0.4,,,,,,");
        Belief belief = _garden.Belief("metaculus-5001");
        Assert.Equal(0.72, belief.Estimate!.Probability);
        Assert.Equal(["2026-01-05 60%", "2026-03-02 72%"], belief.History.Select(move => $"{move.Date:yyyy-MM-dd} {move.To!.Written}"));
        Assert.Equal("https://www.metaculus.com/questions/91/", belief.Forecast!.Url);
        Assert.Null(belief.By); // the day on which forecasting closes is no deadline
        Assert.Contains(_garden.Notes, note => note.Message.Contains("1 ", StringComparison.Ordinal) && note.Line == 2);
        Assert.Contains("draft: true\n", _garden.Pages[Page], StringComparison.Ordinal);
    }

    [Fact]
    public void Forecasts_of_other_people_of_bots_and_of_the_crowd_are_never_yours()
    {
        Import(
            ["5001,u,Will it run?,91,binary,,,,,,", "5002,u,Will it stop?,92,binary,,,,,,"],
            "5001,77,ida,False,2026-01-05 09:00:00+00:00,,,0.6,,,,,,",
            "5001,78,otto,False,2026-02-05 09:00:00+00:00,,,0.1,,,,,,",
            "5002,78,otto,False,2026-02-05 09:00:00+00:00,,,0.2,,,,,,",
            "5001,,recency_weighted,,2026-04-05 09:00:00+00:00,,31,0.9,,,,,,");
        Belief belief = Assert.Single(_garden.Beliefs(Page));
        Assert.Equal(0.6, belief.Estimate!.Probability);
        Assert.Single(belief.History);
    }

    [Theory]
    [InlineData("yes", Outcome.Yes)]
    [InlineData("no", Outcome.No)]
    [InlineData("ambiguous", Outcome.Ambiguous)]
    [InlineData("annulled", Outcome.Annulled)]
    public void What_came_out_is_written_with_the_day_on_which_it_was_known(string resolution, Outcome outcome)
    {
        Import([$"5001,u,Will it run?,91,binary,,,,2026-05-02 10:00:00+00:00,{resolution},2026-05-03 10:00:00+00:00"], "5001,77,ida,False,2026-01-05 09:00:00+00:00,,,0.6,,,,,,");
        Resolution known = _garden.Belief("metaculus-5001").Resolution!;
        Assert.Equal((outcome, new DateOnly(2026, 5, 3)), (known.Outcome, known.Date));
    }

    [Fact]
    public void Answers_become_beliefs_of_one_set_in_the_order_of_all_options()
    {
        Import(
            ["5003,u,Who wins the regatta?,93,multiple_choice,\"['Red', 'Blue']\",\"['Red', \"\"Harbour people's cup\"\", 'Blue']\",,,Blue,2026-05-03 10:00:00+00:00"],
            "5003,77,ida,False,2026-01-05 09:00:00+00:00,,,,\"[0.5, 0.2, 0.3]\",,,,,");
        Belief[] beliefs = _garden.Beliefs(Page);
        Assert.Equal([0.5, 0.2, 0.3], beliefs.Select(belief => belief.Estimate!.Probability!.Value));
        Assert.All(beliefs, belief => Assert.Equal(SetKind.OneOf, Assert.Single(belief.Sets).Kind));
        Assert.Contains("Harbour people's cup", _garden.Pages[Page], StringComparison.Ordinal);
        Assert.Equal([Outcome.No, Outcome.No, Outcome.Yes], beliefs.Select(belief => belief.Resolution!.Outcome));
    }

    [Fact]
    public void Answers_without_a_number_make_a_set_of_which_none_may_hold()
    {
        Import(["5003,u,Who wins?,93,multiple_choice,,\"['Red', 'Blue', 'Green']\",,,,"], "5003,77,ida,False,2026-01-05 09:00:00+00:00,,,,\"[0.5, None, 0.3]\",,,,,");
        Assert.All(_garden.Beliefs(Page), belief => Assert.Equal(SetKind.Exclusive, Assert.Single(belief.Sets).Kind));
        Assert.Equal(2, _garden.Beliefs(Page).Length);
    }

    [Theory]
    [InlineData("numeric", "44.0")]
    [InlineData("discrete", "44")]
    public void An_amount_becomes_a_quantity_with_its_range_and_what_is_lost_is_told(string type, string resolution)
    {
        Import([$"5004,u,How many boats?,94,{type},,,,,{resolution},2026-05-03 10:00:00+00:00"], "5004,77,ida,False,2026-01-05 09:00:00+00:00,,,,,21,30,40,50,61.5");
        Quantity quantity = _garden.Belief("metaculus-5004").Quantity!;
        Assert.Equal((40.0, 21.0, 61.5, 0.9, "units"), (quantity.Value, quantity.Low, quantity.High, quantity.Level, quantity.Unit));
        Assert.Contains("resolved: 44 units 2026-05-03", _garden.Pages[Page], StringComparison.Ordinal);
        Assert.Contains(_garden.Notes, note => note.Message.Contains("`units`", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("5005,u,When does it open?,95,date,,,,,,", "5005,77,ida,False,2026-01-05 09:00:00+00:00,,,,,2026-02-01,2026-03-01,2026-04-01,2026-05-01,2026-06-01", "`date`")]
    [InlineData("5006,u,How many?,96,numeric,,,,,,", "5006,77,ida,False,2026-01-05 09:00:00+00:00,,,,,,,40,,", "no median with a range")]
    [InlineData("5007,u,Who?,97,multiple_choice,,\"['Red', 'Blue']\",,,,", "5007,77,ida,False,2026-01-05 09:00:00+00:00,,,,\"[0.5, 0.2, 0.3]\",,,,,", "do not fit together")]
    public void What_a_belief_cannot_say_is_left_out_and_told_at_its_line(string question, string forecast, string told)
    {
        Import([question], forecast);
        Assert.Empty(_garden.Pages);
        Assert.Contains(_garden.Notes, note => note.Line == 2 && note.Message.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("72")]
    [InlineData("1.5")]
    [InlineData("-0.1")]
    [InlineData("")]
    public void A_number_off_the_scale_is_refused_and_never_guessed(string number)
    {
        Refusal? refusal = Try(["5001,u,Will it run?,91,binary,,,,,,"], $"5001,77,ida,False,2026-01-05 09:00:00+00:00,,,{number},,,,,,");
        Assert.Contains("forecast_data.csv:2: ", refusal!.Message, StringComparison.Ordinal);
        Assert.Empty(_garden.Pages);
    }

    [Fact]
    public void A_forecast_that_was_withdrawn_says_so()
    {
        Import(["5001,u,Will it run?,91,binary,,,,,,"], "5001,77,ida,False,2026-01-05 09:00:00+00:00,2026-04-01 00:00:00+00:00,,0.6,,,,,,");
        Assert.Contains("withdrawn or ran out on 2026-04-01", _garden.Pages[Page], StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_are_words_whatever_signs_they_hold()
    {
        Import(["5001,u,\"Will [[x]] fall by ~40% | <y> ^z?\",91,binary,,,,,,"], "5001,77,ida,False,2026-01-05 09:00:00+00:00,,,0.6,,,,,,");
        Belief belief = _garden.Belief("metaculus-5001");
        Assert.Equal(0.6, belief.Estimate!.Probability);
        Assert.Empty(_garden.Read().Findings);
        Assert.Contains("[[x]] fall by ~40% | <y> ^z?", belief.Claim.Plain(_ => ""), StringComparison.Ordinal);
    }

    [Fact]
    public void With_public_they_go_to_a_page_that_everybody_sees()
    {
        Import(["5001,u,Will it run?,91,binary,,,,,,"], isPublic: true, "5001,77,ida,False,2026-01-05 09:00:00+00:00,,,0.6,,,,,,");
        Assert.Equal(PagePrivacy.Open, _garden.Read().Corpus.Topics.Single().Privacy);
    }

    [Fact]
    public void A_later_archive_brings_a_belief_up_to_date()
    {
        string[] question = ["5001,u,Will it run?,91,binary,,,,,,"];
        const string First = "5001,77,ida,False,2026-01-05 09:00:00+00:00,,,0.6,,,,,,";
        Import(question, First);
        Import(question, First, "5001,77,ida,False,2026-05-05 09:00:00+00:00,,,0.8,,,,,,");
        Belief belief = Assert.Single(_garden.Beliefs(Page));
        Assert.Equal((0.8, 2), (belief.Estimate!.Probability!.Value, belief.History.Length));
    }

    [Fact]
    public void A_post_of_the_interface_has_your_forecasts_and_what_the_crowd_says()
    {
        const string Post = """
            {"id": 91, "title": "Will it run?", "question": {"id": 5001, "type": "binary", "title": "Will it run?", "resolution": "", "my_forecasts": {"history": [{"start_time": 1767603600.5, "end_time": 1772476831.0, "forecast_values": [0.4, 0.6]}],
             "latest": {"start_time": 1772476831.0, "end_time": null, "forecast_values": [0.28, 0.72]}}, "aggregations": {"recency_weighted": {"latest": {"start_time": 1772476831.0, "centers": [0.64]}}}}}
            """;
        Assert.Null(_garden.Import(Metaculus.Import, "post.json", Post));
        Belief belief = _garden.Belief("metaculus-5001");
        Assert.Equal(0.72, belief.Estimate!.Probability);
        Assert.Equal(["2026-01-05", "2026-03-02"], belief.History.Select(move => $"{move.Date:yyyy-MM-dd}"));
        Assert.Contains("forecast: https://www.metaculus.com/questions/91/ 64% 2026-03-02", _garden.Pages[Page], StringComparison.Ordinal);
    }

    private void Import(string[] questions, params string[] forecasts) => Import(questions, isPublic: false, forecasts);

    private void Import(string[] questions, bool isPublic, params string[] forecasts) => Assert.Null(Try(questions, isPublic, forecasts));

    private Refusal? Try(string[] questions, params string[] forecasts) => Try(questions, isPublic: false, forecasts);

    private Refusal? Try(string[] questions, bool isPublic, params string[] forecasts) => _garden.Import(
        Metaculus.Import,
        [("forecast_data.csv", Lines([ForecastHead, .. forecasts])), ("question_data.csv", Lines([QuestionHead, .. questions]))],
        me: "ida",
        isPublic);

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\r\n"));
}
