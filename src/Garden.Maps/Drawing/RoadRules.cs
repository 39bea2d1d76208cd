namespace Garden.Maps.Drawing;

/// <summary>What a road may not do. Crowded plates are stricter, so that they stay readable.</summary>
internal sealed record RoadRules
{
    private const double UnitsOfClearance = 60;
    private const double UnitsOfLateClearance = 26;

    /// <summary>Longest road within a district, in units of the plan.</summary>
    public required double LongestWithin { get; init; }

    /// <summary>Longest road from one district to another.</summary>
    public required double LongestAcross { get; init; }

    /// <summary>How many others a road may cross, and how many may cross it.</summary>
    public required int Crossings { get; init; }

    /// <summary>How many roads may end at a mark.</summary>
    public required int RoadsAtMark { get; init; }

    /// <summary>Cosine of the least angle between two roads at a mark; above 1 when any will do.</summary>
    public required double GreatestCosine { get; init; }

    /// <summary>How far a road keeps from the marks that it passes, in units of the plan.</summary>
    public required double Clearance { get; init; }

    /// <summary>The rules for most roads.</summary>
    /// <param name="shown">How many regions are shown.</param>
    /// <param name="spacing">About how far one lies from the next, in units of the plan.</param>
    public static RoadRules Usual(int shown, double spacing) => new()
    {
        LongestWithin = shown <= 24 ? double.MaxValue : 5.5 * spacing,
        LongestAcross = shown <= 24 ? double.MaxValue : 3.6 * spacing,
        Crossings = shown <= 24 ? 2 : shown <= 60 ? 1 : 0,
        RoadsAtMark = shown <= 24 ? 12 : 6,
        GreatestCosine = shown <= 24 ? .985 : .94,
        Clearance = Math.Min(UnitsOfClearance, .16 * spacing),
    };

    /// <summary>The rules for the one road of a region that the usual rules left without.</summary>
    public RoadRules Late(int shown) => this with
    {
        Crossings = shown <= 60 ? 3 : 0,
        RoadsAtMark = 12,
        GreatestCosine = 1.1,
        Clearance = UnitsOfLateClearance,
    };
}
