using System.Globalization;
using Garden.Language.Model;

namespace Garden.Analysis.Editing;

/// <summary>
/// Everything a belief says, in a form that can be compared before and after an edit. What is cut from the file is given by its
/// source, so no character of it can change unnoticed.
/// </summary>
internal sealed record BeliefFacts
{
    public required string Claim { get; init; }

    public required string Estimate { get; init; }

    /// <summary>One line an entry.</summary>
    public required string History { get; init; }

    public required string Reviewed { get; init; }

    public required string Resolution { get; init; }

    public required string Rest { get; init; }

    public static BeliefFacts Of(Belief belief, string source) => new()
    {
        Claim = $"{belief.Id} {belief.HasExplicitId} {Words(belief.Claim)} — {Words(belief.Reason)}",
        Estimate = Of(belief.Estimate),
        History = string.Concat(belief.History.Select(move => Entry(move.Date, move.From, move.To, Lines.Entry(source, move.Span)))),
        Reviewed = Day(belief.Reviewed),
        Resolution = belief.Resolution is { } resolution ? Lines.Entry(source, resolution.Span) : "",
        Rest = string.Join(
            '\n',
            [
                Day(belief.By), belief.Importance?.ToString() ?? "", Of(belief.Forecast), string.Create(CultureInfo.InvariantCulture, $"{belief.BaseRate?.Probability:R} {Words(belief.BaseRate?.Class)}"), Words(belief.Notes),
                .. belief.For.Select(evidence => $"for {Words(evidence.Text)}"),
                .. belief.Against.Select(evidence => $"against {Words(evidence.Text)}"),
                .. belief.Conditions.Select(condition => $"{condition.Holds} {Lines.Entry(source, condition.Span)}"),
                .. belief.Implies.Concat(belief.Excludes).Concat(belief.Conjuncts).Select(relation => Lines.Entry(source, relation.Span)),
                .. belief.Sets.Select(set => $"{set.Kind} {set.Name}"),
            ]),
    };

    /// <summary>A number, however it is written.</summary>
    public static string Of(Estimate? estimate) =>
        estimate is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{estimate.Form} {estimate.Probability:R} {estimate.Low:R} {estimate.High:R} {estimate.Words} {estimate.Previous:R}");

    /// <summary>A public forecast.</summary>
    private static string Of(PublicForecast? forecast) => forecast is null ? "" : $"{forecast.Url} {Of(forecast.Estimate)} {Day(forecast.Day)}";

    /// <summary>A dated entry.</summary>
    public static string Entry(DateOnly date, Estimate? from, Estimate? to, string source) =>
        string.Create(CultureInfo.InvariantCulture, $"{date:O} {from?.Probability:R} {to?.Probability:R} {source}\n");

    /// <summary>A day, or nothing.</summary>
    public static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A text's events, whatever their references are numbered.</summary>
    public static string Words(RichText? text) => text is null ? "(none)" : string.Concat(text.Events.Select(one => $"{one.Kind}:{one.Element}:{one.Text}:{one.Detail};"));
}
