using System.Diagnostics;
using System.Globalization;
using Garden.Cli;
using Garden.Fuzz.Checking;

namespace Garden.Fuzz.Faults;

/// <summary>
/// A program whose commands can be killed in the middle. A native one is started for each command. Without one, a process runs one command after the other: it has run the same
/// command before, on a copy, so that the time until it is killed is time of the command and not of the framework's start.
/// </summary>
internal sealed class KilledCommand : IDisposable
{
    private readonly string? _program;
    private readonly Process? _child;

    /// <summary>Starts the process that runs commands, where one is needed.</summary>
    /// <param name="program">A native program; null for the one that this assembly carries.</param>
    public KilledCommand(string? program)
    {
        _program = program;
        _child = program is null ? Start(Environment.ProcessPath!, [.. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? (string[])[typeof(KilledCommand).Assembly.Location] : [], "--child"]) : null;
    }

    /// <summary>Runs a command to its end in a folder; gives back how long it took.</summary>
    public TimeSpan Run(string folder, params string[] args)
    {
        long started = Stopwatch.GetTimestamp();
        using Process? own = Begin(folder, args);
        string? answer = own is null ? _child!.StandardOutput.ReadLine() : End(own);
        return answer == "done" ? Stopwatch.GetElapsedTime(started) : throw new InvalidOperationException($"garden {string.Join(' ', args)}: {answer}");
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
        using Process? own = Begin(folder, args);
        if (fromFirstChange)
        {
            change.Wait();
        }

        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < after)
        {
            Thread.SpinWait(50);
        }

        Process killed = own ?? _child!;
        killed.Kill();
        killed.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_child is { HasExited: false })
        {
            _child.Kill();
        }

        _child?.Dispose();
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
            output.WriteLine(Answer(code, said.ToString()));
            output.Flush();
        }

        return 0;
    }

    /// <summary>Begins a command, in a process of its own where the program is native.</summary>
    private Process? Begin(string folder, string[] args)
    {
        if (_program is not null)
        {
            return Start(_program, args, folder);
        }

        _child!.StandardInput.WriteLine(string.Join('\t', args.Prepend(folder)));
        _child.StandardInput.Flush();
        return null;
    }

    private static string End(Process process)
    {
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return Answer(process.ExitCode, error);
    }

    private static string Answer(int code, string said) => code == 0 ? "done" : $"{code}: {said.ReplaceLineEndings(" ")}";

    private static Process Start(string program, string[] args, string folder = "")
    {
        ProcessStartInfo start = new(program, args) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = folder.Length > 0, WorkingDirectory = folder };
        start.Environment["SOURCE_DATE_EPOCH"] = Trial.Variable("SOURCE_DATE_EPOCH");
        return Process.Start(start)!;
    }
}
