using System.Collections.Immutable;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Diagnostics;
using Garden.Linting;
using Garden.Text;

namespace Garden.Cli.Commands;

/// <summary>Connects findings with the files that they speak of.</summary>
internal static class Reports
{
    /// <summary>Findings of a garden as something to print.</summary>
    public static Report Of(Shell shell, GardenFiles files, ImmutableArray<Diagnostic> findings) => new()
    {
        Findings = findings,
        Files = files.Count,
        PathOf = path => shell.Relative(Path.Combine(files.Location.Root, path)),
        SourceOf = path => files.SourceOf(path) ?? OnDisk(files.Location, path),
        DescriptionOf = rule => new RuleText(RuleCatalog.Of(rule).Docs.Summary, RulePages.PageOf(RuleCatalog.Of(rule))),
    };

    /// <summary>A file of a theme; null when it cannot be read.</summary>
    private static SourceFile? OnDisk(GardenLocation garden, string path)
    {
        string full = Path.Combine(garden.Root, path);
        return path.StartsWith("themes/", StringComparison.Ordinal) && Disk.KindOf(full) == NodeKind.File
            ? SourceDecoder.Decode(path, File.ReadAllBytes(full))
            : null;
    }
}
