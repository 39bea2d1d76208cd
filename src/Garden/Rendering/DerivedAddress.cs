namespace Garden.Rendering;

/// <summary>Addresses of the pages that nobody wrote.</summary>
internal static class DerivedAddress
{
    public const string Map = "map/";
    public const string Beliefs = "beliefs/";
    public const string BeliefsByImportance = "beliefs/by-importance/";
    public const string BeliefsByLastMove = "beliefs/by-last-move/";
    public const string Uncertainties = "uncertainties/";
    public const string Updates = "updates/";
    public const string Changes = "changes/";
    public const string Essays = "essays/";
    public const string Reading = "reading/";
    public const string Calibration = "calibration/";
    public const string Stubs = "stubs/";
    public const string NotFound = "404.html";
}
