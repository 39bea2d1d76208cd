using System.CommandLine;
using Garden.Cli.Commands;
using Garden.Cli.Files;

namespace Garden.Cli;

/// <summary>From arguments to an exit code: parsing, help, and the one place where exceptions end.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Shell shell, CancellationToken cancellation)
    {
        bool debug = false;
        try
        {
            ParseResult parsed = RootOfCommands.Create(shell).Parse(args, Parsing);
            if (UsageError.Of(parsed) is UsageError error)
            {
                return shell.Fail(ExitCode.Usage, error.Message, error.Help);
            }

            if (parsed.Action is not HelpText && shell.EpochProblem() is FileFailure refused)
            {
                return shell.Fail(refused);
            }

            debug = parsed.GetValue(CommonOptions.Debug);
            InvocationConfiguration invocation = new()
            {
                Output = shell.Out,
                Error = shell.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, cancellation);
        }
        catch (Exception end) when (cancellation.IsCancellationRequested && Defects.IsInterruption(end))
        {
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (Defects.MachineFailure(failure) is Exception machine)
        {
            return shell.Fail(ExitCode.Machine, machine.Message);
        }
#pragma warning disable CA1031 // The one catch at the top: nobody who runs the tool sees a stack trace unasked.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            return Defects.Tell(shell, defect, debug);
        }
        finally
        {
            await shell.Out.FlushAsync(CancellationToken.None);
            await shell.Error.FlushAsync(CancellationToken.None);
        }
    }
}
