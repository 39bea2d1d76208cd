using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Garden.Benchmarks;

/// <summary>What one run of a program took, start-up included.</summary>
/// <param name="Wall">From start to exit.</param>
/// <param name="Cpu">On all cores, in the program and in the kernel for it.</param>
/// <param name="PeakBytes">The most memory it held, seen at the last look before it ended, 10 ms at most.</param>
internal readonly record struct Run(TimeSpan Wall, TimeSpan Cpu, long PeakBytes);

/// <summary>Runs a program as a process of its own and says what it took. One at a time: the kernel adds up the time of all that have ended.</summary>
internal static partial class MeasuredProcess
{
    private const int Children = -1;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <summary>One run in a folder.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">It is not there.</exception>
    public static Run Of(string folder, params string[] command)
    {
        ProcessStartInfo start = new(command[0], command[1..]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        TimeSpan before = OfEnded();
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        List<string> said = [];
        process.ErrorDataReceived += (_, line) => said.Add(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long peak = 0;
        while (!process.WaitForExit(Interval))
        {
            peak = Math.Max(peak, Peak(process));
        }

        TimeSpan wall = Stopwatch.GetElapsedTime(started);
        process.WaitForExit();
        return process.ExitCode == 0
            ? new Run(wall, OfEnded() - before, peak)
            : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {string.Join('\n', said)}");
    }

    /// <summary>The middle one by processor time, of an odd number.</summary>
    public static Run Median(IEnumerable<Run> runs)
    {
        Run[] sorted = [.. runs.OrderBy(run => run.Cpu)];
        return sorted[sorted.Length / 2];
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // ended just now
        }
    }

    /// <summary>The processor time of every process that this one started and that has ended.</summary>
    private static TimeSpan OfEnded() =>
        GetUsage(Children, out Usage usage) == 0
            ? TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds) + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds)
            : throw new InvalidOperationException("the system does not say what a process took");

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetUsage(int who, out Usage usage);

    /// <summary>The head of Linux's record of 144 bytes on 64 bits, with room to spare.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
