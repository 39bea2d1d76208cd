using System.Collections.Immutable;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Commands;

/// <summary>The part of a garden that findings are reported of. Paths are from the garden's root, parts joined by <c>/</c>.</summary>
internal sealed class LintScope
{
    private readonly ImmutableArray<string> _paths;

    private LintScope(ImmutableArray<string> paths, string? standardInput)
    {
        _paths = paths;
        StandardInput = standardInput;
    }

    /// <summary>The page that the standard input stands for; null when it is not read.</summary>
    public string? StandardInput { get; }

    /// <summary>Whether findings in a file are reported.</summary>
    public bool Covers(string path) =>
        _paths.IsEmpty || _paths.Any(covered => path == covered || (path.StartsWith(covered, StringComparison.Ordinal) && path[covered.Length] == '/'));

    /// <summary>The scope of a request; a path that means nothing in this garden is refused.</summary>
    public static Result<LintScope, FileFailure> Of(Shell shell, GardenLocation garden, LintRequest request)
    {
        string? baseline = request.NewBaseline is string named ? shell.FullPath(named) : null;
        foreach (string target in request.Outputs.Select(output => output.File).Append(baseline).OfType<string>().Select(shell.FullPath))
        {
            if (ReportPlace.Problem(garden, target, shell.Relative(target), target == baseline ? null : EarlierOutput.IsReport) is FileFailure refused)
            {
                return refused;
            }
        }

        if (request.StandardInput is string input)
        {
            return ReportPlace.IsText(garden, input)
                ? new LintScope([FromRoot(garden, input)], FromRoot(garden, input))
                : FileFailure.Refuse($"'{shell.Relative(input)}' would be no page of this garden", "name a Markdown file in its content folder");
        }

        foreach (string path in request.Paths)
        {
            if (!Path.Exists(path))
            {
                return FileFailure.Refuse($"there is no file or folder '{shell.Relative(path)}'");
            }

            if (!ReportPlace.IsIn(garden.Root, path) && !ReportPlace.IsIn(path, garden.Root))
            {
                return FileFailure.Refuse($"'{shell.Relative(path)}' is not in the garden '{shell.Relative(garden.Root)}'", "lint one garden at a time");
            }

            if (File.Exists(path) && !ReportPlace.IsText(garden, path) && !ReportPlace.IsIn(garden.Themes, path))
            {
                return FileFailure.Refuse($"'{shell.Relative(path)}' is no page of this garden");
            }
        }

        bool isEverything = request.Paths.Any(path => ReportPlace.IsIn(path, garden.Content));
        return new LintScope(isEverything ? [] : [.. request.Paths.Select(path => FromRoot(garden, path))], standardInput: null);
    }

    private static string FromRoot(GardenLocation garden, string path) =>
        Path.GetRelativePath(garden.Root, path).Replace(Path.DirectorySeparatorChar, '/');
}
