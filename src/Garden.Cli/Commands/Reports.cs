using System.Collections.Immutable;
using Garden.Analysis.Linting;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

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
        DescriptionOf = rule => new RuleText(RuleCatalog.Of(rule).Docs.Summary, RulePages.PageOf(RuleCatalog.Of(rule))) { OnTheWeb = RuleLinks.OnTheWeb(rule), Link = RuleLinks.Of(rule) },
    };

    /// <summary>A file of a theme; null when it cannot be read, and for one behind a link: what a link leads to was refused, and is not shown.</summary>
    private static SourceFile? OnDisk(GardenLocation garden, string path) =>
        path.StartsWith("themes/", StringComparison.Ordinal)
        && RealPath.Of(garden.Root) is string root
        && RealPath.Of(Path.Combine(root, path)) == Path.GetFullPath(Path.Combine(root, path))
        && Disk.Attempt("read " + path, Result<byte[], FileFailure> () => RegularFile.ReadAll(Path.Combine(garden.Root, path), Caps.FileBytes.Most)).TryGet(out byte[]? bytes, out _)
            ? SourceDecoder.Decode(path, bytes)
            : null;
}
