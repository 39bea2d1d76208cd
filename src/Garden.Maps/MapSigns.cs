namespace Garden.Maps;

/// <summary>What occurs on a drawing, so that its key explains this and nothing else.</summary>
[Flags]
public enum MapSigns
{
    /// <summary>Nothing but sea.</summary>
    None = 0,

    /// <summary>Marks that are written, of a size that grows with importance.</summary>
    Written = 1,

    /// <summary>Marks on hatched ground: regions that are yet to be written.</summary>
    Unwritten = 2,

    /// <summary>Roads where one region names the other.</summary>
    NamedRoads = 4,

    /// <summary>Roads of other relations.</summary>
    OtherRoads = 8,

    /// <summary>Roads from one area to another.</summary>
    RoadsAcross = 16,

    /// <summary>Double lines, on each of which many relations between areas are led together.</summary>
    MainRoads = 32,

    /// <summary>Borders between areas.</summary>
    Borders = 64,

    /// <summary>Dots: regions without a mark of their own.</summary>
    Dots = 128,
}
