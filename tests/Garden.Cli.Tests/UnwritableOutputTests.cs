using System.Diagnostics;

namespace Garden.Cli.Tests;

/// <summary>What is printed may go to a full disk or to nobody; the program then ends with one line, or with none where nobody can read it.</summary>
public sealed class UnwritableOutputTests
{
    private const string FullDisk = "ls /dev/full";

    [FactWith(FullDisk)]
    public void A_full_disk_behind_the_output_is_told_in_one_line()
    {
        (int code, string said) = Run("rules > /dev/full");

        Assert.Equal(3, code);
        Assert.StartsWith("error: the output could not be written: ", said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [FactWith(FullDisk)]
    public void A_full_disk_behind_the_messages_ends_with_the_code_of_the_machine() => Assert.Equal(3, Run("rules --nope 2> /dev/full").Code);

    private static (int Code, string Said) Run(string arguments)
    {
        string program = typeof(CommandLine).Assembly.Location;
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", $"exec dotnet '{program}' {arguments}"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        string said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
