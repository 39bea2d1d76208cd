namespace Garden.Language.Model;

/// <summary>A number of something with the range that the writer expects it in: <c>~40 boats (25–60)</c>.</summary>
/// <param name="Value">The middle of what is expected, in <paramref name="Unit"/>.</param>
/// <param name="Low">Lower end of the range.</param>
/// <param name="High">Upper end of the range.</param>
/// <param name="Level">The share of cases that the range should hold, 0–1; 0.8 where the writer does not say.</param>
/// <param name="Unit">What is counted, as written: <c>boats</c>, <c>€m</c>.</param>
public sealed record Quantity(double Value, double Low, double High, double Level, string Unit);
