using System.Collections.Concurrent;
using System.Diagnostics;

namespace Garden.Testing;

/// <summary>A test that needs a command of the system, and is skipped by name where that command does not work.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithAttribute : FactAttribute
{
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    /// <summary>Skips the test unless the command works.</summary>
    /// <param name="command">A program that must be on the path; with arguments, a command line that must succeed.</param>
    public FactWithAttribute(string command)
    {
        Command = command;
        if (!Known.GetOrAdd(command, Works))
        {
            Skip = $"needs a working `{command}`";
        }
    }

    public string Command { get; }

    private static bool Works(string command)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        string probe = command.Contains(' ', StringComparison.Ordinal) ? command : $"command -v {command}";
        using Process? process = Process.Start(new ProcessStartInfo("sh", ["-c", probe])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }
}
