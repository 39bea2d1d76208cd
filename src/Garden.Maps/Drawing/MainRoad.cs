namespace Garden.Maps.Drawing;

/// <summary>What relations between two neighbouring districts are led along.</summary>
/// <param name="Course">From town to town.</param>
/// <param name="Width">0 to 2, the thinnest first.</param>
internal readonly record struct MainRoad(Curve Course, int Width);
