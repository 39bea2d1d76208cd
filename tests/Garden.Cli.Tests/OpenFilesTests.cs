using System.Diagnostics;

namespace Garden.Cli.Tests;

/// <summary>Where few files may be open at once, the framework would end the process with a stack trace.</summary>
public sealed class OpenFilesTests
{
    [FactWith("prlimit --nofile=64 true")]
    public void Too_few_open_files_end_with_one_line()
    {
        string program = typeof(CommandLine).Assembly.Location;
        using Process process = Process.Start(new ProcessStartInfo("prlimit", ["--nofile=64", "dotnet", program, "rules"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        string said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((3, "error: only 64 files may be open at once, and garden needs 256: run 'ulimit -n 1024' before it\n"), (process.ExitCode, said));
    }
}
