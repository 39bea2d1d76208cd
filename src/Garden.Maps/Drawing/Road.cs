namespace Garden.Maps.Drawing;

/// <summary>A relation that is drawn, between two regions that the plate shows.</summary>
internal readonly record struct Road(int A, int B, MapRelationKind Kind, bool IsAcross);
