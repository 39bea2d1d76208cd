using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>The writer's number of a day.</summary>
/// <param name="Day">The day as the site wrote it.</param>
/// <param name="Number">As a page writes it: <c>66.7%</c>.</param>
/// <param name="Reason">What the writer said with it, in plain words; null for nothing.</param>
internal sealed record DayForecast(DateOnly Day, string Number, string? Reason = null);

/// <summary>How a question came out.</summary>
/// <param name="Outcome">In which way.</param>
/// <param name="Day">When the site said so.</param>
/// <param name="Amount">As a page writes it: <c>44 units</c>; null where it came out in a word.</param>
internal sealed record QuestionOutcome(Outcome Outcome, DateOnly Day, string? Amount = null);

/// <summary>The forecast of others that a site publishes.</summary>
/// <param name="Url">The question's address.</param>
/// <param name="Number">As a page writes it; null when not known.</param>
/// <param name="Day">When it stood there; null without a number.</param>
internal sealed record CrowdForecast(string Url, string? Number, DateOnly? Day);

/// <summary>A question of another site with what the writer forecast on it; one answer of it where there are several.</summary>
internal sealed record ForecastQuestion
{
    /// <summary>The item's id in the garden, the same at every import.</summary>
    public required string Id { get; init; }

    /// <summary>The question, as asked, on one line.</summary>
    public required string Title { get; init; }

    /// <summary>The answer that the belief is about; null where the question is one of yes or no.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether the site says that everybody may see it.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>The writer's own numbers, one a day, oldest first; none where the file has none.</summary>
    public ImmutableArray<DayForecast> Forecasts { get; init; } = [];

    /// <summary>How much is expected, as a page writes it: <c>~40 units (90% 21–61.5)</c>; null for a probability.</summary>
    public string? Quantity { get; init; }

    /// <summary>When the site settles it; null when not known.</summary>
    public DateOnly? By { get; init; }

    /// <summary>How it came out; null while it is open.</summary>
    public QuestionOutcome? Outcome { get; init; }

    /// <summary>The set of the question's answers; null where there is none.</summary>
    public (SetKind Kind, string Name)? Set { get; init; }

    /// <summary>What others say; null when not known.</summary>
    public CrowdForecast? Crowd { get; init; }

    /// <summary>The writer's own words on the question: one line is the reason, more are a note; empty for none.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether <see cref="Words"/> are a note even where they are one line, for they would not be read as a reason.</summary>
    public bool IsWordsNote { get; init; }

    /// <summary>Further lines that the page keeps as notes.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The file it came from.</summary>
    public required string Path { get; init; }

    /// <summary>Where it stands there; null where lines mean nothing.</summary>
    public int? Line { get; init; }

    /// <summary>The same with everything said of it and of its numbers as notes.</summary>
    public ForecastQuestion WithNotesOnly() => this with
    {
        IsWordsNote = true,
        Forecasts = [.. Forecasts.Select(one => one with { Reason = null })],
        Notes = [.. Forecasts.Where(one => one.Reason is not null).Select(one => $"Said on {QuestionEntry.Day(one.Day)}: {one.Reason}"), .. Notes],
    };

    /// <summary>The claim of the belief, in plain words.</summary>
    public string Claim => Answer is null ? Title : $"{Title} {Answer}";

    /// <summary>The writer's newest number; null when there is none.</summary>
    public string? Latest => Forecasts is [.., DayForecast last] ? last.Number : null;
}

/// <summary>Several forecasts of a day count as the last of them.</summary>
internal static class DayForecasts
{
    /// <summary>One forecast a day, oldest first, and how many others there were.</summary>
    public static (ImmutableArray<DayForecast> Kept, int Dropped) Of(IEnumerable<(Moment At, decimal Probability, string? Reason)> forecasts)
    {
        (Moment At, decimal Probability, string? Reason)[] all = [.. forecasts.OrderBy(one => one.At)];
        ImmutableArray<DayForecast> kept = [.. all.GroupBy(one => one.At.Day).Select(day => new DayForecast(day.Key, PercentText.Of(day.Last().Probability), day.Last().Reason))];
        return (kept, all.Length - kept.Length);
    }
}
