using System.Collections.Immutable;

namespace Garden.Analysis.Linking;

/// <summary>Addresses of the pages that nobody wrote, which no written page can have. Those of areas and tags follow from their names.</summary>
internal static class DerivedAddress
{
    private static readonly List<string> Declared = [];

    public static readonly string Map = Declare("map/");
    public static readonly string Beliefs = Declare("beliefs/");
    public static readonly string BeliefsBySureness = Declare("beliefs/by-sureness/");
    public static readonly string BeliefsByImportance = Declare("beliefs/by-importance/");
    public static readonly string BeliefsByLastMove = Declare("beliefs/by-last-move/");
    public static readonly string Uncertainties = Declare("uncertainties/");
    public static readonly string Updates = Declare("updates/");
    public static readonly string Changes = Declare("changes/");
    public static readonly string Evidence = Declare("evidence/");
    public static readonly string Cruxes = Declare("cruxes/");
    public static readonly string Agenda = Declare("agenda/");
    public static readonly string Essays = Declare("essays/");
    public static readonly string Reading = Declare("reading/");
    public static readonly string ReadingThatMovedNothing = Declare("reading/moved-nothing/");
    public static readonly string Calibration = Declare("calibration/");
    public static readonly string Areas = Declare("areas/");
    public static readonly string Tags = Declare("tags/");
    public static readonly string Stubs = Declare("stubs/");
    public static readonly string NotFound = Declare("404.html");

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> All = [.. Declared];

    /// <summary>Sends readers on to <see cref="Areas"/>, unless the writer has a page there.</summary>
    public const string Topics = "topics/";

    private static string Declare(string address)
    {
        Declared.Add(address);
        return address;
    }
}
