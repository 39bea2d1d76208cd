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
        using CancellationTokenSource interrupt = new();
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, EndGently);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, EndGently);
        return await CommandLine.RunAsync(args, Shell.OfProcess(), interrupt.Token);

        // The first signal asks the command to end and tidy up; the second one ends the process.
        void EndGently(PosixSignalContext signal)
        {
            signal.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        }
    }
}
