namespace Garden.Analysis.Editing;

/// <summary>Why an edit is not made. Nothing was changed.</summary>
/// <param name="Message">What is in the way: lower case, no full stop.</param>
/// <param name="Help">What to do about it; null when the message says it.</param>
public sealed record Refusal(string Message, string? Help = null);
