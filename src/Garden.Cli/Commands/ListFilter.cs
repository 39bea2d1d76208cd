using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.Commands;

/// <summary>Which entries of a listing are wanted.</summary>
internal sealed record ListFilter
{
    private const double Tolerance = 1e-9;

    public string? Area { get; init; }

    public string? Status { get; init; }

    public bool Stale { get; init; }

    public bool Open { get; init; }

    /// <summary>0–1.</summary>
    public double? Min { get; init; }

    /// <summary>0–1.</summary>
    public double? Max { get; init; }

    /// <summary>The order of beliefs; null for that of the pages.</summary>
    public BeliefOrder? Sort { get; init; }

    /// <summary>Only readings that moved nothing.</summary>
    public bool Idle { get; init; }

    /// <summary>A filter that means nothing for a kind of entry; null when all fit.</summary>
    public string? Unfit(string kind)
    {
        if (kind != "beliefs" && (Min ?? Max) is not null)
        {
            return Min is null ? "--max" : "--min";
        }

        if (kind == "drafts" && (Stale || (Area ?? Status) is not null))
        {
            return Stale ? "--stale" : Area is null ? "--status" : "--area";
        }

        return Open && kind is not ("beliefs" or "uncertainties" or "updates") ? "--open"
            : Sort is not null && kind != "beliefs" ? "--sort"
            : Idle && kind != "reading" ? "--idle"
            : null;
    }

    /// <summary>An area or a state that the garden does not know, which is mostly a typing mistake; null when it knows both.</summary>
    public UsageError? Unknown(GardenAsOf corpus) =>
        Unknown("area", Area, corpus.Topics.Select(topic => topic.Area))
        ?? Unknown("status", Status, corpus.Settings.Status.Concat(corpus.Topics.Select(topic => topic.Status)));

    /// <summary>Whether entries of a topic are wanted.</summary>
    public bool Takes(GardenAsOf corpus, Topic topic) =>
        (Area is null || string.Equals(topic.Area, Area, StringComparison.OrdinalIgnoreCase))
        && (Status is null || string.Equals(topic.Status, Status, StringComparison.OrdinalIgnoreCase))
        && (!Stale || Agenda.ReviewDue(corpus, topic) < corpus.Today);

    /// <summary>Whether a belief with this number is wanted; without a number only when none is asked for.</summary>
    public bool Takes(double? probability) =>
        (Min is null || probability >= Min - Tolerance) && (Max is null || probability <= Max + Tolerance);

    private static UsageError? Unknown(string what, string? typed, IEnumerable<string?> known)
    {
        string[] names = [.. known.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        if (typed is null || names.Contains(typed, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        string suggestion = NearestName.Of(typed, names) is string nearest ? $"; did you mean '{nearest}'?" : "";
        return new UsageError($"no topic has the {what} '{typed}'{suggestion}", "run 'garden list topics' to see what there is");
    }
}
