using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Linking;

namespace Garden.Analysis.Forecasting;

/// <summary>One dated step of a belief's number.</summary>
/// <param name="From">0–1.</param>
/// <param name="To">0–1.</param>
public readonly record struct MovementStep(PlacedBelief Placed, DateOnly Day, double From, double To)
{
    /// <summary>(new − old)².</summary>
    public double Squared => (To - From) * (To - From);

    /// <summary>How much surer the number became: old(1 − old) − new(1 − new).</summary>
    public double Reduction => (From * (1 - From)) - (To * (1 - To));
}

/// <summary>How the numbers of a garden moved, all in all and in parts.</summary>
public sealed record MovementCard
{
    /// <summary>All of them; null when none moved.</summary>
    public required MovementFigures? All { get; init; }

    /// <summary>By area, in order of name.</summary>
    public required ImmutableArray<(string Name, MovementFigures Figures)> Areas { get; init; }

    /// <summary>By the year of the step.</summary>
    public required ImmutableArray<(string Name, MovementFigures Figures)> Years { get; init; }

    /// <summary>The figures up to a day. Steps from the day on which a belief came out are left out: they were most likely written knowing the outcome.</summary>
    public static MovementCard Of(GardenAsOf corpus, DateOnly asOf)
    {
        ImmutableArray<MovementStep> steps = [.. PlacedBelief.All(corpus).SelectMany(placed => Steps(placed, asOf))];
        return new MovementCard
        {
            All = MovementFigures.Of(steps),
            Areas = Parts(steps, step => step.Placed.Topic.Area),
            Years = Parts(steps, step => step.Day.Year.ToString("0000", CultureInfo.InvariantCulture)),
        };
    }

    private static ImmutableArray<(string Name, MovementFigures Figures)> Parts(ImmutableArray<MovementStep> steps, Func<MovementStep, string?> nameOf) =>
    [
        .. steps.Where(step => nameOf(step) is not null).GroupBy(step => nameOf(step)!, StringComparer.Ordinal).OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => (part.Key, MovementFigures.Of([.. part])!)),
    ];

    private static IEnumerable<MovementStep> Steps(PlacedBelief placed, DateOnly asOf)
    {
        DateOnly? end = placed.Belief.Resolution?.Date;
        foreach (BeliefStep step in BeliefHistory.Of(placed.Belief).Steps)
        {
            if (step is { Date: DateOnly day, From: double from, To: double to } && day <= asOf && (end is null || end > asOf || day < end))
            {
                yield return new MovementStep(placed, day, from, to);
            }
        }
    }
}
