namespace Garden.Language.Diagnostics;

/// <summary>Another place that a finding is about.</summary>
/// <param name="Message">What stands there: lower case, no full stop.</param>
public sealed record RelatedPlace(SourceLocation Location, string Message);
