using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Cli.Serving;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Microsoft.AspNetCore.Connections;

namespace Garden.Cli.Commands;

/// <summary>A preview from start to Ctrl-C.</summary>
internal sealed class ServeRun(Shell shell, GardenLocation garden)
{
    private readonly Lock _telling = new();
    private LiveReading? _last;

    public required IPAddress Address { get; init; }

    public required int Port { get; init; }

    public bool Drafts { get; init; }

    public bool OpenBrowser { get; init; }

    /// <summary>Whether the stack of an internal error is shown in the terminal.</summary>
    public bool Debug { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            // Watching begins first, so that nothing saved during the first build is missed.
            using Watcher watcher = new(Watching.FoldersOf(garden, garden.Output), shell.Warn);
            await using PreviewServer server = await PreviewServer.StartAsync(Address, Port, shell.Clock.GetUtcNow(), TellDefect);
            if (!IPAddress.IsLoopback(Address))
            {
                shell.Warn($"everybody who reaches {Address} can read this garden, drafts and unlisted pages too; leave out --host to keep it to this machine");
            }

            LiveSite site = new(garden, shell.Stages, Drafts ? PageHiding.Private : PageHiding.None);
            string url = $"http://{new IPEndPoint(Address, server.Port)}/";
            Refresh(server, site, changed: null, cancellation);
            await shell.Out.WriteLineAsync($"serving {url}; Ctrl-C ends");
            await shell.Out.FlushAsync(cancellation);
            if (OpenBrowser)
            {
                Open(url);
            }

            while (true)
            {
                Refresh(server, site, await watcher.WaitAsync(cancellation), cancellation);
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
        catch (SocketException failure)
        {
            return shell.Fail(Unheard(failure, Address, Port));
        }
    }

    /// <summary>Why nothing can listen at an address and a port that nobody else has.</summary>
    public static FileFailure Unheard(SocketException failure, IPAddress address, int port)
    {
        (string message, string help) = failure.SocketErrorCode switch
        {
            SocketError.AccessDenied => ($"port {port} may not be listened on without special rights", "choose one above 1023 with -p"),
            SocketError.InvalidArgument when address is { IsIPv6LinkLocal: true, ScopeId: 0 } =>
                ($"the address {address} is another one at each network of this machine", $"name the network too, as in {address}%eth0"),
            SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported or SocketError.InvalidArgument =>
                ($"this machine has no address {address}", "name one of its own behind --host, or leave --host out for this machine alone"),
            _ => ($"{new IPEndPoint(address, port)} cannot be listened on: {failure.Message}", "choose another address or port"),
        };
        return new FileFailure(FailureKind.Machine, message, help);
    }

    private void Refresh(PreviewServer server, LiveSite garden, IReadOnlySet<string>? changed, CancellationToken cancellation)
    {
        long started = shell.Clock.GetTimestamp();
        try
        {
            if (!garden.Read(changed, shell.Today(), cancellation).TryGet(out LiveReading? read, out FileFailure? failure))
            {
                ShowProblems(server, failure.Message);
                return;
            }

            if (ReferenceEquals(read, _last))
            {
                return;
            }

            _last = read;

            TimeSpan elapsed = shell.Clock.GetElapsedTime(started);
            if (read.Site is null)
            {
                using StringWriter findings = new();
                new FullReporter(new Ink(IsOn: false)).Write(Reports.Of(shell, read.Files, read.Obstacles) with { Elapsed = elapsed }, findings);
                ShowProblems(server, findings.ToString());
                return;
            }

            server.Show(read.Site.Find, address => Found(read, address));
            shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read {Summary.Counted(read.Pages, "page")} in {elapsed.TotalSeconds:0.00} s"));
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

    private FoundOnPage Found(LiveReading read, string address)
    {
        ImmutableArray<Diagnostic> findings = read.FindingsAt(address);
        if (findings.IsEmpty)
        {
            return FoundOnPage.Nothing;
        }

        using StringWriter text = new();
        new FullReporter(new Ink(IsOn: false)).Write(Reports.Of(shell, read.Files, findings), text);
        return new FoundOnPage(findings.Length, findings.Any(finding => finding.Severity == Severity.Error), text.ToString());
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
