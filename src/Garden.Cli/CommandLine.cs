using System.CommandLine;
using Garden.Cli.Commands;

namespace Garden.Cli;

/// <summary>From arguments to an exit code: parsing, help, and the one place where exceptions end.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Shell shell, CancellationToken cancellation)
    {
        try
        {
            ParseResult parsed = RootOfCommands.Create(shell).Parse(args, Parsing);
            if (UsageError.Of(parsed) is UsageError error)
            {
                return shell.Fail(ExitCode.Usage, error.Message, error.Help);
            }

            InvocationConfiguration invocation = new()
            {
                Output = shell.Out,
                Error = shell.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, cancellation);
        }
        catch (Exception end) when (end.GetBaseException() is OperationCanceledException && cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (failure.GetBaseException() is IOException or UnauthorizedAccessException)
        {
            return shell.Fail(ExitCode.Machine, failure.GetBaseException().Message);
        }
#pragma warning disable CA1031 // The one catch at the top: whoever runs the tool never sees a stack trace.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            Exception cause = defect.GetBaseException();
            return shell.Fail(
                ExitCode.Machine,
                $"internal error: {cause.GetType().Name}: {cause.Message}",
                "this is a mistake in garden itself; please report it with the command you ran");
        }
        finally
        {
            await shell.Out.FlushAsync(CancellationToken.None);
            await shell.Error.FlushAsync(CancellationToken.None);
        }
    }
}
