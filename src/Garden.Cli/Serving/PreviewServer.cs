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
/// Serves the last good site to browsers on this machine. It knows the files of the site by name and reads no others,
/// whatever is asked for.
/// </summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>How many browsers may wait for news at once.</summary>
    public const int MaxListeners = 64;

    private const int MaxConnections = 512;
    private readonly KestrelServer _server;
    private readonly EventHub _hub = new(MaxListeners);
    private Preview _preview;

    private PreviewServer(KestrelServer server, Preview preview)
    {
        _server = server;
        _preview = preview;
    }

    /// <summary>The port that is listened on.</summary>
    public int Port { get; private set; }

    /// <summary>Starts to listen.</summary>
    /// <param name="address">Loopback, unless the user wants other machines to look.</param>
    /// <param name="port">0 for any free one.</param>
    /// <param name="started">Tells this process from earlier ones.</param>
    /// <exception cref="IOException">The port is taken, or the address is not this machine's.</exception>
    public static async Task<PreviewServer> StartAsync(IPAddress address, int port, DateTimeOffset started)
    {
        KestrelServerOptions options = new() { AddServerHeader = false };
        options.Limits.MaxConcurrentConnections = MaxConnections;
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        options.Listen(address, port);
        SocketTransportFactory transport = new(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        KestrelServer kestrel = new(Options.Create(options), transport, NullLoggerFactory.Instance);
        PreviewServer server = new(kestrel, Preview.Empty(started));
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
        server.Port = new Uri(bound).Port;
        application.Guard = new RequestGuard(server.Port, IPAddress.IsLoopback(address) ? null : address.ToString());
        return server;
    }

    /// <summary>Shows a newly built site from now on.</summary>
    public void Show(IEnumerable<KeyValuePair<string, ServedFile>> files) => Change(_preview.With(files));

    /// <summary>Keeps the last good site and lays the problems of the newest build over it.</summary>
    public void ShowProblems(string problems) => Change(_preview with { Problems = problems });

    public async ValueTask DisposeAsync()
    {
        _hub.Close();
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(1));
        await _server.StopAsync(patience.Token);
        _server.Dispose();
    }

    private void Change(Preview preview)
    {
        Volatile.Write(ref _preview, preview);
        _hub.Send(preview.ToEvent());
    }

    /// <summary>Connects the server's requests with the answers; nothing else of the framework is in between.</summary>
    private sealed class Application(PreviewServer server) : IHttpApplication<HttpContext>
    {
        public RequestGuard? Guard { get; set; }

        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) =>
            Responses.AnswerAsync(context, Guard, () => Volatile.Read(ref server._preview), server._hub);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            // A context without services holds nothing.
        }
    }
}
