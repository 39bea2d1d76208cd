using System.Collections.Frozen;
using System.Globalization;
using Garden.Language.Model;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Analysis.Editing;

/// <summary>
/// Everything a belief says, in a form that can be compared before and after an edit. What is cut from the file is given by its
/// source, so no character of it can change unnoticed.
/// </summary>
internal sealed record BeliefFacts
{
    /// <summary>The keys of what stands apart from the rest, for an edit may change it.</summary>
    private static readonly FrozenSet<string> Apart = FrozenSet.ToFrozenSet([EntryKeys.DatedName, "reviewed", "resolved", "confidence"], StringComparer.Ordinal);

    public required string Claim { get; init; }

    public required string Estimate { get; init; }

    /// <summary>One line an entry.</summary>
    public required string History { get; init; }

    public required string Reviewed { get; init; }

    public required string Resolution { get; init; }

    /// <summary>The notes, and every other nested entry by its source.</summary>
    public required string Rest { get; init; }

    public static BeliefFacts Of(Belief belief, string source) => new()
    {
        Claim = $"{belief.Id} {belief.HasExplicitId} {Words(belief.Claim)} — {Words(belief.Reason)}",
        Estimate = Of(belief.Estimate),
        History = string.Concat(belief.History.Select(move => Entry(move.Date, move.From, move.To, Lines.Entry(source, move.Span)))),
        Reviewed = Day(belief.Reviewed),
        Resolution = belief.Resolution is { } resolution ? Lines.Entry(source, resolution.Span) : "",
        Rest = string.Join('\n', belief.Entries.Where(entry => !Apart.Contains(entry.Key)).Select(entry => $"{entry.Key} {source[entry.Span.Start..entry.Span.End]}").Prepend(Words(belief.Notes))),
    };

    /// <summary>A number, however it is written.</summary>
    public static string Of(Estimate? estimate) =>
        estimate is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{estimate.Form} {estimate.Probability:R} {estimate.Low:R} {estimate.High:R} {estimate.Words} {estimate.Previous:R}");

    /// <summary>A dated entry.</summary>
    public static string Entry(DateOnly date, Estimate? from, Estimate? to, string source) =>
        string.Create(CultureInfo.InvariantCulture, $"{date:O} {from?.Probability:R} {to?.Probability:R} {source}\n");

    /// <summary>A day, or nothing.</summary>
    public static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A text's events, whatever their references are numbered.</summary>
    public static string Words(RichText? text) => text is null ? "(none)" : string.Concat(text.Events.Select(one => $"{one.Kind}:{one.Element}:{one.Text}:{one.Detail};"));
}
