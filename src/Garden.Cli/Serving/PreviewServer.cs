using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Garden.Cli.Serving;

/// <summary>
/// Serves the last good site to browsers on this machine. It is told the files of the site by name and reads no others,
/// whatever is asked for.
/// </summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>How many browsers may wait for news at once.</summary>
    public const int MaxListeners = 64;

    private const int MaxConnections = 512;
    private readonly KestrelServer _server;
    private readonly ConcurrentDictionary<string, byte[]> _lastGood = new(StringComparer.Ordinal);
    private readonly Action<Exception> _tellDefect;
    private Preview _preview;

    private PreviewServer(KestrelServer server, Preview preview, Action<Exception> tellDefect)
    {
        _server = server;
        _preview = preview;
        _tellDefect = tellDefect;
    }

    /// <summary>What there is to show now.</summary>
    public Preview Current => Volatile.Read(ref _preview);

    /// <summary>Who waits for news.</summary>
    public EventHub Hub { get; } = new(MaxListeners);

    /// <summary>The port that is listened on.</summary>
    public int Port { get; private set; }

    /// <summary>Starts to listen.</summary>
    /// <param name="address">Loopback, unless the user wants other machines to look.</param>
    /// <param name="port">0 for any free one.</param>
    /// <param name="started">Tells this process from earlier ones.</param>
    /// <param name="tellDefect">Tells the user that the program failed to render something.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The address is not this machine's, or the port is kept for others.</exception>
    public static async Task<PreviewServer> StartAsync(IPAddress address, int port, DateTimeOffset started, Action<Exception> tellDefect)
    {
        KestrelServerOptions options = new() { AddServerHeader = false };
        options.Limits.MaxConcurrentConnections = MaxConnections;
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        options.Listen(address, port);
        SocketTransportFactory transport = new(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        KestrelServer kestrel = new(Options.Create(options), transport, NullLoggerFactory.Instance);
        PreviewServer server = new(kestrel, Preview.Empty(started), tellDefect);
        Application application = new(server);
        try
        {
            await kestrel.StartAsync(application, CancellationToken.None);
        }
        catch
        {
            kestrel.Dispose();
            throw;
        }

        string bound = kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        server.Port = BindingAddress.Parse(bound).Port;
        application.Guard = new RequestGuard(server.Port, IPAddress.IsLoopback(address) ? null : address.ToString());
        return server;
    }

    /// <summary>Shows a newer site from now on.</summary>
    /// <param name="find">Finds a file by its path from the root of the site. Asked from several threads.</param>
    /// <param name="findingsAt">What the linter says of the page at an address. Asked from several threads.</param>
    public void Show(Func<string, ServedFile?> find, Func<string, FoundOnPage> findingsAt) => Change(_preview.With(find, findingsAt));

    /// <summary>Keeps the last good site and lays the problems of the newest build over it.</summary>
    public void ShowProblems(string problems) => Change(_preview with { Problems = problems });

    /// <summary>Keeps the bytes of a page that was looked at, for the case that a later version of it makes the program fail.</summary>
    public void Remember(string path, byte[] content) => _lastGood[path] = content;

    /// <summary>Tells on the terminal that the program failed to answer.</summary>
    public void Tell(Exception defect) => _tellDefect(defect);

    /// <summary>Tells that the program failed to render a file, on the terminal and over every page.</summary>
    /// <param name="shown">What was shown when the file was asked for; nothing is told of what is out of date.</param>
    /// <returns>The file as it was when it could be rendered last; null when it never could.</returns>
    public byte[]? Fail(Preview shown, string path, Exception defect)
    {
        string message = Defects.MessageOf(defect);
        if (Current.Revision == shown.Revision && Current.Problems != message)
        {
            _tellDefect(defect);
            ShowProblems(message);
        }

        return _lastGood.GetValueOrDefault(path);
    }

    public async ValueTask DisposeAsync()
    {
        Hub.Close();
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(1));
        await _server.StopAsync(patience.Token);
        _server.Dispose();
    }

    private void Change(Preview preview)
    {
        Volatile.Write(ref _preview, preview);
        Hub.Send(preview.ToEvent());
    }

    /// <summary>Connects the server's requests with the answers; nothing else of the framework is in between.</summary>
    private sealed class Application(PreviewServer server) : IHttpApplication<HttpContext>
    {
        public RequestGuard? Guard { get; set; }

        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) =>
            Responses.AnswerAsync(context, Guard, server);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            // A context without services holds nothing.
        }
    }
}
