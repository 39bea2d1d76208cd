using System.Globalization;
using System.Runtime.InteropServices;

namespace Garden.Cli;

internal static class Program
{
    private static Task<int> Main(string[] args) => OpenFiles.Suffice() ? RunAsync(args) : Task.FromResult(ExitCode.Machine);

    private static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        // Patterns of libraries have no limit of their own; ours do.
        AppDomain.CurrentDomain.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(10));
        using CancellationTokenSource interrupt = new();
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, EndGently);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, EndGently);
        try
        {
            return await CommandLine.RunAsync(args, Shell.OfProcess(), interrupt.Token);
        }
        catch (Exception failure) when (Defects.MachineFailure(failure) is Exception cause)
        {
            // What was said last could not be written: a full disk behind `>`, a stream that is closed.
            TellUnwritten(cause);
            return ExitCode.Machine;
        }

        // The first signal asks the command to end and tidy up; the second one ends the process.
        void EndGently(PosixSignalContext signal)
        {
            signal.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        }
    }

    /// <summary>Says that the output could not be written, if it is not this stream that cannot be written.</summary>
    private static void TellUnwritten(Exception cause)
    {
        try
        {
            using StreamWriter error = new(StandardStreams.Error());
            error.WriteLine($"error: the output could not be written: {cause.Message}");
        }
        catch (Exception silent) when (Defects.MachineFailure(silent) is not null)
        {
            // Nobody can be told.
        }
    }
}
