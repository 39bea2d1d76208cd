namespace Garden.Site;

/// <summary>Addresses of the pages that nobody wrote.</summary>
internal static class DerivedAddress
{
    public const string Map = "map/";
    public const string Beliefs = "beliefs/";
    public const string BeliefsBySureness = "beliefs/by-sureness/";
    public const string BeliefsByImportance = "beliefs/by-importance/";
    public const string BeliefsByLastMove = "beliefs/by-last-move/";
    public const string Uncertainties = "uncertainties/";
    public const string Updates = "updates/";
    public const string Changes = "changes/";
    public const string Evidence = "evidence/";
    public const string Cruxes = "cruxes/";
    public const string Agenda = "agenda/";
    public const string Essays = "essays/";
    public const string Reading = "reading/";
    public const string ReadingThatMovedNothing = "reading/moved-nothing/";
    public const string Calibration = "calibration/";
    public const string Stubs = "stubs/";
    public const string NotFound = "404.html";
}
