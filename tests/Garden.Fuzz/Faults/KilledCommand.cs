using System.Diagnostics;
using System.Globalization;
using Garden.Cli;
using Garden.Fuzz.Checking;

namespace Garden.Fuzz.Faults;

/// <summary>
/// A process that runs commands of the program, and can be killed in the middle of one. It has run the same command before, on a copy, so that the time until it
/// is killed is time of the command and not of the framework's start.
/// </summary>
internal sealed class KilledCommand : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts the process.</summary>
    public KilledCommand() => _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? (string[])[typeof(KilledCommand).Assembly.Location] : [], "--child"])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    /// <summary>Runs a command to its end in a folder; gives back how long it took.</summary>
    public TimeSpan Run(string folder, params string[] args)
    {
        long started = Stopwatch.GetTimestamp();
        Send(folder, args);
        string? answer = _process.StandardOutput.ReadLine();
        return answer is "done 0" or "done 1" ? Stopwatch.GetElapsedTime(started) : throw new InvalidOperationException($"garden {string.Join(' ', args)}: {answer}");
    }

    /// <summary>The same; gives back how long it took from the first change of a file on.</summary>
    public TimeSpan RunAndWatch(string folder, params string[] args)
    {
        using FirstChange change = new(folder);
        Run(folder, args);
        return change.Since;
    }

    /// <summary>Begins a command, and kills the process after a while.</summary>
    /// <param name="fromFirstChange">Whether the while begins with the first change of a file, and not with the command.</param>
    public void RunAndKill(TimeSpan after, bool fromFirstChange, string folder, params string[] args)
    {
        using FirstChange change = new(folder);
        Send(folder, args);
        if (fromFirstChange)
        {
            change.Wait();
        }

        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < after)
        {
            Thread.SpinWait(50);
        }

        _process.Kill();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <summary>What the process does: runs each command that it is sent, a line each.</summary>
    public static int RunChild(TextReader input, TextWriter output)
    {
        while (input.ReadLine() is string line)
        {
            string[] parts = line.Split('\t');
            using StringWriter said = new(CultureInfo.InvariantCulture);
            Shell shell = new() { Out = said, Error = said, Folder = parts[0], Variable = Trial.Variable };
            int code = CommandLine.RunAsync(parts[1..], shell, CancellationToken.None).GetAwaiter().GetResult();
            output.WriteLine(code is 0 or 1 ? $"done {code}" : $"{code}: {said.ToString().ReplaceLineEndings(" ")}");
            output.Flush();
        }

        return 0;
    }

    private void Send(string folder, string[] args)
    {
        _process.StandardInput.WriteLine(string.Join('\t', args.Prepend(folder)));
        _process.StandardInput.Flush();
    }
}
