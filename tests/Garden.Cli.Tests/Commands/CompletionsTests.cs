using System.Diagnostics;

namespace Garden.Cli.Tests.Commands;

/// <summary>Each script is loaded by its shell and asked what may follow <c>garden lint --sta</c>.</summary>
public sealed class CompletionsTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public CompletionsTests()
    {
        string tool = typeof(Shell).Assembly.Location;
        _work.Write("bin/garden", $"#!/bin/sh\nexec dotnet '{tool}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_work.At("bin/garden"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => _work.Dispose();

    [FactWith("bash")]
    public Task Bash_completes() => CompletesAsync("bash", """
        source SCRIPT
        COMP_LINE="garden lint --sta" COMP_POINT=17
        _garden
        echo "${COMPREPLY[@]}"
        """);

    [FactWith("fish")]
    public Task Fish_completes() => CompletesAsync("fish", """
        source SCRIPT
        complete -C "garden lint --sta"
        """);

    [FactWith("zsh")]
    public Task Zsh_completes() => CompletesAsync("zsh", """
        compdef() { :; }
        compadd() { print -rl -- "${words_found[@]}"; }
        source SCRIPT
        BUFFER="garden lint --sta" RBUFFER=""
        _garden
        """);

    private async Task CompletesAsync(string shell, string commands)
    {
        _work.Write("completions", (await _work.RunAsync("completions", shell)).Out);
        _work.Write("try", commands.Replace("SCRIPT", _work.At("completions"), StringComparison.Ordinal));
        ProcessStartInfo start = new(shell, [_work.At("try")]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["PATH"] = _work.At("bin") + ":" + start.Environment["PATH"];
        start.Environment["HOME"] = _work.Path;
        using Process process = Process.Start(start)!;
        string found = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal("--statistics", found.Trim());
    }
}
