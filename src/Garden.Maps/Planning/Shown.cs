namespace Garden.Maps.Planning;

/// <summary>How many regions a plate shows as marks; the rest are dots.</summary>
internal static class Shown
{
    /// <summary>Up to so many, a territory shows every region.</summary>
    public const int AllUpTo = 300;

    private const int OnCrowdedTerritory = 190;
    private const int OnAreaPlate = 240;

    /// <summary>Of each district at least so many, fewer where the districts are many.</summary>
    private const int LeastInDistrict = 3;

    /// <summary>How many of all regions the territory is laid out to show.</summary>
    public static int OnTerritory(int regions) => regions <= AllUpTo ? regions : OnCrowdedTerritory;

    /// <summary>How many of a district's regions the territory shows, given the district's share, all regions and all districts.</summary>
    public static int OnTerritory(int members, double share, int regions, int districts)
    {
        int least = Math.Clamp(OnCrowdedTerritory / districts, 1, LeastInDistrict);
        return regions <= AllUpTo ? members : Math.Min(members, Math.Max(least, (int)(share * OnCrowdedTerritory)));
    }

    /// <summary>How many of an area's regions its own plate shows.</summary>
    public static int OnPlateOf(int members) => Math.Min(members, OnAreaPlate);
}
