using System.Diagnostics;

namespace Garden.Cli.Tests.Publishing;

/// <summary>Programs of the machine, run to their end.</summary>
internal static class Processes
{
    /// <summary>Runs a program; gives back how it ended and what it printed, on both streams.</summary>
    /// <param name="variables">The only variables that it sees; null for those of this process.</param>
    public static async Task<(int ExitCode, string Printed)> RunAsync(string folder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (variables is not null)
        {
            start.Environment.Clear();
            foreach ((string name, string value) in variables)
            {
                start.Environment[name] = value;
            }
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    /// <summary>Runs a program that must succeed.</summary>
    public static async Task MustRunAsync(string folder, string program, params string[] arguments)
    {
        (int exitCode, string printed) = await RunAsync(folder, program, arguments);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)}\n{printed}");
    }
}
