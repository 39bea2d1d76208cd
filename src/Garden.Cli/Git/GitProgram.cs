using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Git;

/// <summary>
/// Starts the program <c>git</c> so that nothing of the repository is executed and nothing goes over a network: no hooks, no watcher, no filters, no programs
/// that its settings name, no objects fetched on demand.
/// </summary>
internal static class GitProgram
{
    private const string Name = "git";

    /// <summary>What stands before every command. No key of a repository's settings that starts a program is left in force for what is asked here.</summary>
    private static readonly string[] Guards =
    [
        "--no-pager", "--no-replace-objects", "--no-optional-locks", "--literal-pathspecs",
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false", "-c", "log.showSignature=false", "-c", "protocol.allow=never",
    ];

    /// <summary>Variables that git reads and that stay: where its own parts and the user's settings are. A hook sets others, which point to its own work.</summary>
    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(["GIT_EXEC_PATH", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM"], StringComparer.Ordinal);

    /// <summary>Starts a command of git in a folder, or says why it cannot be.</summary>
    /// <param name="folder">Full path; the repository around it is meant.</param>
    /// <param name="cancellation">Ends git, which may wait for ever for a file of the repository that is no file.</param>
    public static Result<GitProcess, FileFailure> Start(string folder, CancellationToken cancellation, params ReadOnlySpan<string> arguments)
    {
        if (Path() is not string program)
        {
            return Missing();
        }

        ProcessStartInfo start = new(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])[.. Guards, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        SetEnvironment(start);
        try
        {
            return new GitProcess(Process.Start(start)!, cancellation);
        }
        catch (Win32Exception)
        {
            return Missing();
        }
    }

    private static FileFailure Missing() =>
        FileFailure.Refuse("the program git was not found", "install git");

    /// <summary>
    /// Where git is: only in folders that <c>PATH</c> names in full. The framework would look into the current folder first, which may be a stranger's.
    /// </summary>
    private static string? Path()
    {
        string file = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(System.IO.Path.IsPathFullyQualified)
            .Select(folder => System.IO.Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }

    private static void SetEnvironment(ProcessStartInfo start)
    {
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            if (!Kept.Contains(name) && !name.StartsWith("GIT_CONFIG", StringComparison.Ordinal))
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none"; // a clone without all of its objects would fetch them, by whatever program its settings name
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
    }
}
