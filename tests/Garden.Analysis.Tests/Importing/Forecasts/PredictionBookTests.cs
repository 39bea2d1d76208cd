using Garden.Analysis.Importing.Forecasts;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Importing.Forecasts;

/// <summary>What the interface of PredictionBook answers, and its table.</summary>
public sealed class PredictionBookTests
{
    private const string Private = "topics/predictionbook.md";
    private const string Public = "topics/predictionbook-public.md";

    private readonly ImportedGarden _garden = new();

    [Fact]
    public void Your_own_responses_become_the_history_with_their_comments_as_reasons()
    {
        Import("""
            {"id": 7, "description": "The pump house opens", "description_with_group": "The pump house opens", "deadline": "2026-12-31T12:00:00Z", "outcome": null, "visibility": "visible_to_creator", "withdrawn": false, "mean_confidence": 31,
             "responses": [{"user_id": 5, "confidence": 60, "comment": "first thought", "created_at": "2022-01-05T09:07:05Z"}, {"user_id": 6, "confidence": 5, "comment": "never", "created_at": "2022-02-05T09:07:05Z"},
              {"user_id": 5, "confidence": null, "comment": "hm", "created_at": "2022-03-05T09:07:05Z"}, {"user_id": 5, "confidence": 70, "comment": "", "created_at": "2022-04-05T23:59:59Z"}]}
            """);
        Belief belief = Assert.Single(_garden.Beliefs(Private));
        Assert.Equal(("predictionbook-7", 0.7, new DateOnly(2026, 12, 31)), (belief.Id, belief.Estimate!.Probability!.Value, belief.By!.Value));
        Assert.Equal(["2022-01-05 60%", "2022-04-05 70%"], belief.History.Select(move => $"{move.Date:yyyy-MM-dd} {move.To!.Written}"));
        Assert.Contains("2022-01-05: 60% — first thought\n", _garden.Pages[Private], StringComparison.Ordinal);
        Assert.DoesNotContain("never", _garden.Pages[Private], StringComparison.Ordinal);
        Assert.Contains(_garden.Notes, note => note.Message.StartsWith("1 response of other people", StringComparison.Ordinal));
        Assert.Contains(_garden.Notes, note => note.Message.StartsWith("1 comment of yours without a number", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("visible_to_everyone", Public)]
    [InlineData("visible_to_creator", Private)]
    [InlineData("visible_to_group", Private)]
    [InlineData("visible_to_whom_it_may_concern", Private)]
    public void Only_what_everybody_sees_there_is_public(string visibility, string page)
    {
        Import(Prediction(visibility: visibility));
        Assert.Equal(page, Assert.Single(_garden.Pages).Key);
    }

    [Theory]
    [InlineData("true", "false", Outcome.Yes)]
    [InlineData("false", "false", Outcome.No)]
    [InlineData("null", "true", Outcome.Withdrawn)]
    public void What_came_out_is_written_down(string outcome, string withdrawn, Outcome expected)
    {
        Import(Prediction(outcome: outcome, withdrawn: withdrawn, judged: "\"2022-06-01T10:00:00Z\""));
        Resolution known = _garden.Belief("predictionbook-7").Resolution!;
        Assert.Equal((expected, new DateOnly(2022, 6, 1)), (known.Outcome, known.Date));
    }

    [Fact]
    public void A_judgement_without_an_outcome_is_unknown_and_none_is_open()
    {
        Import(Prediction(judged: "\"2022-06-01T10:00:00Z\""));
        Assert.Equal(Outcome.Ambiguous, _garden.Belief("predictionbook-7").Resolution!.Outcome);
        ImportedGarden open = new();
        Assert.Null(open.Import(PredictionBook.Import, "my_predictions.json", Whole(Prediction())));
        Assert.Null(open.Belief("predictionbook-7").Resolution);
    }

    [Theory]
    [InlineData("0.6")]
    [InlineData("1")]
    [InlineData("100")]
    public void The_scale_is_0_to_100_whatever_the_number(string confidence)
    {
        Import(Prediction(confidence: confidence));
        Assert.Equal(double.Parse(confidence, System.Globalization.CultureInfo.InvariantCulture) / 100, _garden.Belief("predictionbook-7").Estimate!.Probability!.Value, 6);
    }

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("\"60\"")]
    public void A_number_off_the_scale_is_refused(string confidence)
    {
        Assert.NotNull(_garden.Import(PredictionBook.Import, "my_predictions.json", Whole(Prediction(confidence: confidence))));
        Assert.Empty(_garden.Pages);
    }

    [Fact]
    public void The_table_has_everybodys_number_and_none_of_yours()
    {
        const string Table = "created_at,creator_id,creator_label,deadline,description,description_with_group,group_id,id,mean_confidence,outcome,visibility,withdrawn,last_judgement_at\n"
            + "2022-01-05 09:07:05 UTC,5,ida,2026-12-31 12:00:00 UTC,\"The pump house opens, at last\",\"[boats] The pump house opens, at last\",3,7,31,,visible_to_everyone,false,\n";
        Assert.Null(_garden.Import(PredictionBook.Import, "my_predictions.csv", Table));
        Belief belief = Assert.Single(_garden.Beliefs(Public));
        Assert.True(belief.Estimate!.IsUnset);
        Assert.DoesNotContain("31%", _garden.Pages[Public], StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 31), belief.By);
        Assert.Contains(_garden.Notes, note => note.Message.Contains("`[boats]`", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("my_predictions.json", "{\"predictions\": []}")]
    [InlineData("my_predictions.json", "[]")]
    [InlineData("my_predictions.json", "{")]
    [InlineData("my_predictions.csv", "a,b\n1,2\n")]
    public void What_is_no_export_is_refused(string path, string text) => Assert.NotNull(_garden.Import(PredictionBook.Import, path, text));

    private void Import(string prediction) => Assert.Null(_garden.Import(PredictionBook.Import, "my_predictions.json", Whole(prediction)));

    private static string Whole(string prediction) => $$"""{"user": {"user_id": 5, "name": "Ida", "email": "ida@example.org"}, "predictions": [{{prediction}}]}""";

    private static string Prediction(string visibility = "visible_to_creator", string outcome = "null", string withdrawn = "false", string judged = "null", string confidence = "60") =>
        $$"""
        {"id": 7, "description": "The pump house opens", "deadline": "2026-12-31T12:00:00Z", "outcome": {{outcome}}, "visibility": "{{visibility}}", "withdrawn": {{withdrawn}}, "last_judgement_at": {{judged}}, "updated_at": "2022-06-01T10:00:00Z",
         "responses": [{"user_id": 5, "confidence": {{confidence}}, "comment": "", "created_at": "2022-01-05T09:07:05Z"}]}
        """;
}
