namespace Garden.Language.Diagnostics;

/// <summary>How much a finding weighs: errors fail, warnings fail on demand, infos never do.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
