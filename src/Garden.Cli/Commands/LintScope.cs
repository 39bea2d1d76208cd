using System.Collections.Immutable;
using Garden.Cli.Files;

namespace Garden.Cli.Commands;

/// <summary>The part of a garden that findings are reported of. Paths are from the garden's root, parts joined by <c>/</c>.</summary>
internal sealed class LintScope
{
    private static readonly string[] ReportEndings = [".json", ".jsonl", ".rdjson", ".sarif", ".txt", ".log", ".out", ".xml"];

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
    public static Outcome<LintScope> Of(Shell shell, GardenLocation garden, LintRequest request)
    {
        foreach (string target in request.Outputs.Select(output => output.File).Append(request.NewBaseline).OfType<string>().Select(shell.FullPath))
        {
            if (IsGardens(garden, target))
            {
                return FileFailure.Refuse($"'{shell.Relative(target)}' is the garden's own and is not written over", "name a file outside the content, the themes and the site");
            }

            if (IsAnothers(target, isBaseline: request.NewBaseline is string baseline && target == shell.FullPath(baseline)))
            {
                return FileFailure.Refuse($"'{shell.Relative(target)}' is no report and is not written over", "name a new file, or an old report such as `lint.json`");
            }
        }

        if (request.StandardInput is string input)
        {
            return IsText(garden, input)
                ? new LintScope([FromRoot(garden, input)], FromRoot(garden, input))
                : FileFailure.Refuse($"'{shell.Relative(input)}' would be no page of this garden", "name a Markdown file in its content folder");
        }

        foreach (string path in request.Paths)
        {
            if (!Path.Exists(path))
            {
                return FileFailure.Refuse($"there is no file or folder '{shell.Relative(path)}'");
            }

            if (!IsIn(garden.Root, path) && !IsIn(path, garden.Root))
            {
                return FileFailure.Refuse($"'{shell.Relative(path)}' is not in the garden '{shell.Relative(garden.Root)}'", "lint one garden at a time");
            }

            if (File.Exists(path) && !IsText(garden, path) && !IsIn(garden.Themes, path))
            {
                return FileFailure.Refuse($"'{shell.Relative(path)}' is no page of this garden");
            }
        }

        bool isEverything = request.Paths.Any(path => IsIn(path, garden.Content));
        return new LintScope(isEverything ? [] : [.. request.Paths.Select(path => FromRoot(garden, path))], standardInput: null);
    }

    /// <summary>
    /// Whether a file is the garden's own, links to it followed: a page, the settings, anything in the content, the themes or the site. Where the
    /// content is the garden's root, a new file may stand beside it, and an old report be written again.
    /// </summary>
    private static bool IsGardens(GardenLocation garden, string target)
    {
        string real = RealPath.Of(target) ?? target;
        bool IsBelow(string folder) => RealPath.Contains(RealPath.Of(folder) ?? folder, real);
        bool mayStand = garden.ContentIsRoot && (Disk.KindOf(target) == NodeKind.Missing || ReportEndings.Contains(Path.GetExtension(real), StringComparer.OrdinalIgnoreCase));
        return IsText(garden, target) || IsText(garden, real) || IsBelow(garden.Themes) || IsBelow(garden.Output) || (IsBelow(garden.Content) && !mayStand);
    }

    /// <summary>Whether a file that is there is by its name no report, or a file lies in a folder of git or of workflows. Baselines are known by what they hold.</summary>
    private static bool IsAnothers(string target, bool isBaseline)
    {
        string real = RealPath.Of(target) ?? target;
        bool isOfGit = real.Split(Path.DirectorySeparatorChar).Any(part => part is ".git" or ".github");
        return isOfGit || (!isBaseline && Disk.KindOf(real) == NodeKind.File && !ReportEndings.Contains(Path.GetExtension(real), StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsText(GardenLocation garden, string path) =>
        IsIn(garden.Content, path)
        && (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path == Path.Combine(garden.Content, GardenLocation.SettingsName));

    private static bool IsIn(string folder, string path) => path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string FromRoot(GardenLocation garden, string path) =>
        Path.GetRelativePath(garden.Root, path).Replace(Path.DirectorySeparatorChar, '/');
}
