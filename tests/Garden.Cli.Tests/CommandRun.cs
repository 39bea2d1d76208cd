namespace Garden.Cli.Tests;

/// <summary>One run of the tool inside the test process: no console, no environment of this machine.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    public static Task<CommandRun> Of(params string[] args) => In("/", args);

    public static Task<CommandRun> In(string folder, params string[] args) => With(shell => shell with { Folder = folder }, args);

    public static Task<CommandRun> With(Func<Shell, Shell> change, params string[] args) => With(change, CancellationToken.None, args);

    public static async Task<CommandRun> With(Func<Shell, Shell> change, CancellationToken cancellation, params string[] args)
    {
        await using StringWriter output = new() { NewLine = "\n" };
        await using StringWriter error = new() { NewLine = "\n" };
        Shell shell = change(new Shell { Out = output, Error = error, Folder = "/" });
        int exitCode = await CommandLine.RunAsync(args, shell, cancellation);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
