using Garden.Forecasting;
using Garden.Model;

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

    /// <summary>A filter that means nothing for a kind of entry; null when all fit.</summary>
    public string? Unfit(string kind)
    {
        if (kind != "beliefs" && (Min ?? Max) is not null)
        {
            return Min is null ? "--max" : "--min";
        }

        return Open && kind is "topics" or "reading" ? "--open" : null;
    }

    /// <summary>Whether entries of a topic are wanted.</summary>
    public bool Takes(Corpus corpus, Topic topic) =>
        (Area is null || string.Equals(topic.Area, Area, StringComparison.OrdinalIgnoreCase))
        && (Status is null || string.Equals(topic.Status, Status, StringComparison.OrdinalIgnoreCase))
        && (!Stale || Agenda.ReviewDue(corpus, topic) < corpus.Today);

    /// <summary>Whether a belief with this number is wanted; without a number only when none is asked for.</summary>
    public bool Takes(double? probability) =>
        (Min is null || probability >= Min - Tolerance) && (Max is null || probability <= Max + Tolerance);
}
