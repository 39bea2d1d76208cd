using System.Collections.Immutable;
using System.Text.Json;
using Garden.Language.Model;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Makes questions of Manifold's markets; times there are milliseconds, probabilities 0–1.</summary>
/// <param name="path">The file of the markets.</param>
/// <param name="bets">The writer's own bets.</param>
internal sealed class ManifoldMarkets(string path, IReadOnlyCollection<JsonElement> bets, ImportSource source, ImmutableArray<ImportNote>.Builder notes)
{
    /// <summary>The tool's part of an id.</summary>
    public const string Tool = "manifold";

    private const int MostBets = 10;

    private readonly ILookup<string, JsonElement> _bets = bets.ToLookup(bet => bet.Text("contractId")!, StringComparer.Ordinal);

    /// <summary>The questions of a market: one, or one for each of its answers.</summary>
    public IEnumerable<ForecastQuestion> Of(JsonElement market)
    {
        string id = market.Id("id") ?? "";
        string title = PlainWords.OnOneLine(market.Text("question")!);
        string type = market.Text("outcomeType")!;
        JsonElement[] answers = [.. market.Member("answers").Items()];
        if (type is not ("BINARY" or "MULTIPLE_CHOICE") || (type == "MULTIPLE_CHOICE" && answers.Length == 0))
        {
            Tell($"`{title}`: a market of the kind `{type}` has no place in a belief, so it is left out");
            return [];
        }

        ForecastQuestion question = new()
        {
            Id = StableId.Of(Tool, id),
            Title = title,
            IsPublic = source.IsPublic,
            By = Day(market, "closeTime"),
            Path = path,
        };
        if (question.By is null && market.Member("closeTime") is { ValueKind: JsonValueKind.Number })
        {
            Tell($"`{title}`: its closing time is no day that can be read, so there is no `by`");
        }

        if (type == "BINARY")
        {
            JsonElement[] own = [.. _bets[id]];
            return [question with { Crowd = Crowd(market, market, own), Outcome = OutcomeOf(market, title), Notes = [.. Told(own)] }];
        }

        return answers.Select(answer => Answer(market, question, answer));
    }

    /// <summary>Tells of the bets that are nowhere.</summary>
    public void TellBets(string file, int all, IEnumerable<JsonElement> markets)
    {
        HashSet<string> known = [.. markets.Select(market => market.Id("id") ?? "")];
        int lost = bets.Count(bet => !known.Contains(bet.Text("contractId")!));
        foreach ((int count, string rest) in (ReadOnlySpan<(int, string)>)[(all - bets.Count, "of other people"), (lost, "on markets that are not in the file"), (bets.Count(IsSilent), "that the site made by itself or that was cancelled")])
        {
            if (count > 0)
            {
                notes.Add(new ImportNote(file, null, Counted.Are(count, "bet", rest) + " left out"));
            }
        }
    }

    private ForecastQuestion Answer(JsonElement market, ForecastQuestion question, JsonElement answer)
    {
        string id = answer.Id("id") ?? "";
        string? result = market.Text("resolution");
        JsonElement[] own = [.. _bets[market.Id("id") ?? ""].Where(bet => bet.Text("answerId") == id)];
        DateOnly? day = Day(market, "resolutionTime");
        bool isWinner = result == id;
        bool isKnown = result is not null && day is not null && market.Member("answers").Items().Any(one => one.Id("id") == result);
        bool isOne = market.Flag("shouldAnswersSumToOne") == true;
        return question with
        {
            Id = $"{question.Id}-{StableId.Hashed("a", id)[2..]}",
            Answer = PlainWords.OnOneLine(answer.Text("text") ?? ""),
            Set = isOne ? (SetKind.OneOf, question.Id) : null,
            Crowd = Crowd(market, answer, own),
            Outcome = isKnown ? new QuestionOutcome(isWinner ? Outcome.Yes : Outcome.No, day!.Value) : OutcomeOf(answer.Text("resolution") is null ? market : answer, question.Title),
            Notes = [.. Told(own)],
        };
    }

    private QuestionOutcome? OutcomeOf(JsonElement one, string title)
    {
        string? word = one.Text("resolution");
        Outcome? outcome = word switch
        {
            "YES" => Outcome.Yes,
            "NO" => Outcome.No,
            "CANCEL" => Outcome.Annulled,
            _ => null,
        };
        DateOnly? day = Day(one, "resolutionTime");
        if (word is not null && (outcome is null || day is null))
        {
            Tell($"`{title}` came out as `{word}`{(outcome is null ? "" : " on a day that the file does not say")}, which cannot be written down: write `resolved` yourself");
        }

        return outcome is Outcome known && day is DateOnly when ? new QuestionOutcome(known, when) : null;
    }

    /// <summary>What the market said after the writer's last bet, or by its own last one; the file does not say of which day it is.</summary>
    private static CrowdForecast? Crowd(JsonElement market, JsonElement priced, JsonElement[] own)
    {
        if (market.Text("url") is not string url)
        {
            return null;
        }

        JsonElement? last = own.Length == 0 ? null : own.MaxBy(bet => bet.Number("createdTime"));
        decimal? number = last is JsonElement bet ? bet.Number("probAfter") : priced.Number("probability");
        DateOnly? day = last is JsonElement dated ? Day(dated, "createdTime") : Day(market, "lastBetTime") ?? Day(market, "lastUpdatedTime");
        return number is >= 0 and <= 1 && day is not null ? new CrowdForecast(url, PercentText.Of(decimal.Round(number.Value, number is > 0.01m and < 0.99m ? 2 : 4)), day) : new CrowdForecast(url, null, null);
    }

    private static IEnumerable<string> Told(JsonElement[] own)
    {
        JsonElement[] said = [.. own.Where(bet => !IsSilent(bet)).OrderBy(bet => bet.Number("createdTime"))];
        if (said.Length > MostBets)
        {
            yield return $"{said.Length - MostBets} earlier bets are left out.";
        }

        foreach (JsonElement bet in said.TakeLast(MostBets))
        {
            decimal amount = bet.Number("amount") ?? 0;
            string limit = bet.Number("limitProb") is decimal most ? $", at a limit of {PercentText.Of(most)}" : "";
            string day = Day(bet, "createdTime") is DateOnly known ? QuestionEntry.Day(known) : "a day unknown";
            yield return $"{(amount < 0 ? "Sold" : "Bought")} {bet.Text("outcome")} for {PercentText.Plain(Math.Abs(amount))} on {day}{limit}.";
        }
    }

    private static bool IsSilent(JsonElement bet) => bet.Flag("isRedemption") == true || bet.Flag("isAnte") == true || bet.Flag("isCancelled") == true;

    private static DateOnly? Day(JsonElement one, string name) => Moment.OfUnix(one.Number(name) / 1000)?.Day;

    private void Tell(string message) => notes.Add(new ImportNote(path, null, message));
}
