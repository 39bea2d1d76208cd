using System.Diagnostics;

namespace Garden.Benchmarks;

/// <summary>What one run of a command took.</summary>
/// <param name="Wall">From start to exit.</param>
/// <param name="Cpu">On all cores.</param>
/// <param name="PeakBytes">The most memory it held.</param>
internal readonly record struct Run(TimeSpan Wall, TimeSpan Cpu, long PeakBytes);

/// <summary>Runs the command line as its own process, start-up included.</summary>
internal sealed class Runs(string tool)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <summary>One run in a garden; its processor time is known to the last look before it ended, 10 ms at most.</summary>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public Run Of(string garden, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [tool, .. arguments]) { WorkingDirectory = garden, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Run last = default;
        while (!process.WaitForExit(Interval))
        {
            last = Sample(process, last);
        }

        return process.ExitCode == 0
            ? last with { Wall = Stopwatch.GetElapsedTime(started) }
            : throw new InvalidOperationException($"garden {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    /// <summary>What a process has taken so far: a process that has ended does not say.</summary>
    private static Run Sample(Process process, Run before)
    {
        try
        {
            process.Refresh();
            return before with { Cpu = process.TotalProcessorTime, PeakBytes = Math.Max(before.PeakBytes, process.PeakWorkingSet64) };
        }
        catch (InvalidOperationException)
        {
            return before; // ended just now
        }
    }

    /// <summary>The middle one by processor time, of an odd number.</summary>
    public static Run Median(IEnumerable<Run> runs)
    {
        Run[] sorted = [.. runs.OrderBy(run => run.Cpu)];
        return sorted[sorted.Length / 2];
    }
}
