using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Reporting;

/// <summary>What a run of the linter found, with what is needed to print it.</summary>
internal sealed record Report
{
    /// <summary>The findings by path, position and rule.</summary>
    public required ImmutableArray<Diagnostic> Findings { get; init; }

    /// <summary>How many files were looked at.</summary>
    public required int Files { get; init; }

    /// <summary>How many beliefs stand in groups too large to be proved free of contradictions.</summary>
    public int Unproved { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How a path inside the garden is called from the current folder, parts joined by <c>/</c>.</summary>
    public Func<string, string> PathOf { get; init; } = static path => path;

    /// <summary>The text a finding speaks of; null when the file is gone or is no text.</summary>
    public Func<string, SourceFile?> SourceOf { get; init; } = static _ => null;

    /// <summary>What a rule is about; null for rules without documentation.</summary>
    public Func<RuleDescriptor, RuleText?> DescriptionOf { get; init; } = static _ => null;

    /// <summary>Where a finding stands, as editors and terminals read it: <c>input/topics/norms.md:12:61</c>.</summary>
    public string PlaceOf(Diagnostic finding)
    {
        (int line, int column) = (finding.Location.Start.Line, finding.Location.Start.Column);
        return string.Create(CultureInfo.InvariantCulture, $"{Printable.Of(PathOf(finding.Location.Path))}:{line}:{column}");
    }

    /// <summary>How many findings have a severity.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    /// <summary>How many findings have a fix of a kind.</summary>
    public int Count(FixApplicability applicability) => Findings.Count(finding => finding.Fix?.Applicability == applicability);

    /// <summary>The severity as every form but SARIF and GitHub spells it.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}

/// <summary>The documentation of a rule: what it finds in a line, and all of it as Markdown.</summary>
internal sealed record RuleText(string Summary, string Markdown)
{
    /// <summary>Where it stands on the web; null when that is not known.</summary>
    public string? OnTheWeb { get; init; }

    /// <summary>Where it can be read, on the web or on this machine; null when it is nowhere.</summary>
    public string? Link { get; init; }
}

/// <summary>One form in which findings are written.</summary>
internal interface IReporter
{
    void Write(Report report, TextWriter writer);
}
