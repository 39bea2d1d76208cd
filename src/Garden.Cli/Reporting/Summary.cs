using System.Globalization;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Reporting;

/// <summary>The last line of a run: <c>found 2 errors, 3 warnings in 1 of 412 files (0.09 s); 1 fixable with --fix</c>.</summary>
internal static class Summary
{
    public static string Of(Report report)
    {
        string time = string.Create(CultureInfo.InvariantCulture, $"({report.Elapsed.TotalSeconds:0.00} s)");
        if (report.Findings.IsEmpty)
        {
            return $"no problems in {Counted(report.Files, "file")} {time}";
        }

        int touched = report.Findings.Select(finding => finding.Location.Path).Distinct(StringComparer.Ordinal).Count();
        return $"found {Kinds(report)} in {touched} of {Counted(Math.Max(report.Files, touched), "file")} {time}{Fixable(report)}";
    }

    /// <summary>A number with its noun: <c>1 file</c>, <c>2 files</c>.</summary>
    public static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>How many findings of each severity: <c>2 errors, 3 warnings</c>; severities without findings are left out.</summary>
    public static string Kinds(Report report) =>
        string.Join(", ", new[] { Severity.Error, Severity.Warning, Severity.Info }
            .Select(severity => (Severity: severity, Count: report.Count(severity)))
            .Where(kind => kind.Count > 0)
            .Select(kind => Counted(kind.Count, Report.Word(kind.Severity))));

    private static string Fixable(Report report) => (report.Count(FixApplicability.Safe), report.Count(FixApplicability.Unsafe)) switch
    {
        (0, 0) => "",
        (int safe, 0) => $"; {safe} fixable with --fix",
        (0, int risky) => $"; {risky} fixable with --unsafe-fixes",
        (int safe, int risky) => $"; {safe} fixable with --fix, {risky} more with --unsafe-fixes",
    };
}
