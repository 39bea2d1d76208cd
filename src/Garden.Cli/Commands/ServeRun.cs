using System.Diagnostics;
using System.Globalization;
using System.Net;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Cli.Serving;
using Garden.Language.Model;
using Microsoft.AspNetCore.Connections;

namespace Garden.Cli.Commands;

/// <summary>A preview from start to Ctrl-C.</summary>
internal sealed class ServeRun(Shell shell, GardenLocation garden)
{
    private readonly Lock _telling = new();

    public required IPAddress Address { get; init; }

    public required int Port { get; init; }

    public bool Drafts { get; init; }

    public bool OpenBrowser { get; init; }

    /// <summary>Whether the stack of an internal error is shown in the terminal.</summary>
    public bool Debug { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (!IPAddress.IsLoopback(Address))
        {
            shell.Warn($"everybody who reaches {Address} can read this garden, drafts and unlisted pages too; leave out --host to keep it to this machine");
        }

        try
        {
            // Watching begins first, so that nothing saved during the first build is missed.
            using Watcher watcher = new(Watching.FoldersOf(garden, garden.Output), shell.Warn);
            await using PreviewServer server = await PreviewServer.StartAsync(Address, Port, shell.Clock.GetUtcNow(), TellDefect);
            string url = $"http://{new IPEndPoint(Address, server.Port)}/";
            Rebuild(server, cancellation);
            await shell.Out.WriteLineAsync($"serving {url}; Ctrl-C ends");
            await shell.Out.FlushAsync(cancellation);
            if (OpenBrowser)
            {
                Open(url);
            }

            while (true)
            {
                await watcher.WaitAsync(cancellation);
                Rebuild(server, cancellation);
                await shell.Out.FlushAsync(cancellation);
                await shell.Error.FlushAsync(cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Fine;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return shell.Fail(ExitCode.Machine, $"port {Port} is taken", "choose another one with -p, or end what listens there");
        }
    }

    private void Rebuild(PreviewServer server, CancellationToken cancellation)
    {
        long started = shell.Clock.GetTimestamp();
        try
        {
            BuildChoices choices = new() { Today = shell.Today(), Shown = Drafts ? PageHiding.Private : PageHiding.None };
            if (!CheckedGarden.Of(garden, choices, shell.Stages, cancellation).TryGet(out CheckedGarden? site, out FileFailure? failure))
            {
                ShowProblems(server, failure.Message);
                return;
            }

            TimeSpan elapsed = shell.Clock.GetElapsedTime(started);
            if (!site.Obstacles.IsEmpty)
            {
                using StringWriter findings = new();
                new FullReporter(new Ink(IsOn: false)).Write(site.Report(shell, site.Obstacles, elapsed), findings);
                ShowProblems(server, findings.ToString());
                return;
            }

            server.Show(ServedSite.Of(site));
            shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"built {Summary.Counted(site.Pages, "page")} in {elapsed.TotalSeconds:0.00} s"));
        }
        catch (Exception failure) when (Defects.MachineFailure(failure) is not null)
        {
            // The garden may be half-way through being moved or replaced: the next change tells more.
            ShowProblems(server, Defects.MachineFailure(failure)!.Message);
        }
#pragma warning disable CA1031 // A page that makes the program fail must not end the preview: the next save may mend it.
        catch (Exception defect) when (!(cancellation.IsCancellationRequested && Defects.IsInterruption(defect)))
#pragma warning restore CA1031
        {
            TellDefect(defect);
            server.ShowProblems(Defects.MessageOf(defect));
        }
    }

    /// <summary>Tells the terminal of an internal error; requests come from several threads.</summary>
    private void TellDefect(Exception defect)
    {
        lock (_telling)
        {
            Defects.Tell(shell, defect, Debug);
            shell.Error.Flush();
        }
    }

    private void ShowProblems(PreviewServer server, string problems)
    {
        server.ShowProblems(problems);
        shell.Error.WriteLine(problems.TrimEnd());
    }

    private void Open(string url)
    {
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(url) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or PlatformNotSupportedException or InvalidOperationException)
        {
            shell.Warn($"no browser could be opened: {failure.Message}");
        }
    }
}
