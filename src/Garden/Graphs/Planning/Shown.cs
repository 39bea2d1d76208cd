namespace Garden.Graphs.Planning;

/// <summary>How many regions a plate shows as marks; the rest are dots.</summary>
internal static class Shown
{
    /// <summary>Up to so many, a territory shows every region.</summary>
    public const int AllUpTo = 300;

    private const int OnCrowdedTerritory = 190;
    private const int OnAreaPlate = 240;
    private const int LeastInDistrict = 3;

    /// <summary>How many of all regions the territory is laid out to show.</summary>
    public static int OnTerritory(int regions) => regions <= AllUpTo ? regions : OnCrowdedTerritory;

    /// <summary>How many of a district's regions the territory shows, out of so many in the garden.</summary>
    public static int OnTerritory(int members, double share, int regions) =>
        regions <= AllUpTo ? members : Math.Min(members, Math.Max(LeastInDistrict, (int)(share * OnCrowdedTerritory)));

    /// <summary>How many of an area's regions its own plate shows.</summary>
    public static int OnPlateOf(int members) => Math.Min(members, OnAreaPlate);
}
