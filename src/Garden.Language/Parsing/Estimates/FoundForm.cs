using Garden.Language.Parsing.Items;

namespace Garden.Language.Parsing.Estimates;

/// <summary>A number form at a place of a line.</summary>
/// <param name="First">The first token of it.</param>
/// <param name="Next">The first token behind it.</param>
internal readonly record struct FoundForm(NumberForm Form, int First, int Next);
