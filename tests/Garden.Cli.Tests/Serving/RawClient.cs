using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Garden.Cli.Tests.Serving;

/// <summary>Speaks HTTP over a bare socket, because a well-behaved client tidies up what these tests must send.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TcpClient _client = new();
    private readonly StringBuilder _received = new();

    public string Received => _received.ToString();

    public static async Task<RawClient> SendAsync(int port, string request)
    {
        RawClient client = new();
        await client._client.ConnectAsync(IPAddress.Loopback, port);
        await client._client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request.ReplaceLineEndings("\r\n")));
        return client;
    }

    /// <summary>Sends a request line and headers, with the right host where no other is given, and reads the whole answer.</summary>
    public static async Task<RawResponse> AskAsync(int port, string requestLine, string headers = "", string? host = null)
    {
        string name = host ?? string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        await using RawClient client = await SendAsync(port, $"{requestLine} HTTP/1.1\nHost: {name}\nConnection: close\n{headers}\n");
        return new RawResponse(await client.ReadAsync(_ => false));
    }

    /// <summary>Reads until the words are enough, or the server closes.</summary>
    public async Task<string> ReadAsync(Func<string, bool> isEnough)
    {
        using CancellationTokenSource patience = new(Patience);
        byte[] buffer = new byte[8192];
        while (!isEnough(Received))
        {
            int count = await _client.GetStream().ReadAsync(buffer, patience.Token);
            if (count == 0)
            {
                break;
            }

            _received.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return Received;
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>An answer as it came over the wire.</summary>
internal sealed class RawResponse(string text)
{
    private readonly string[] _parts = text.Split("\r\n\r\n", 2);

    public int Status => int.Parse(_parts[0].Split(' ')[1], CultureInfo.InvariantCulture);

    public string Body => _parts.Length > 1 ? _parts[1] : "";

    /// <summary>A header's value; null when it is not there.</summary>
    public string? Header(string name) =>
        _parts[0].Split("\r\n")
            .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(name.Length + 1)..].Trim())
            .FirstOrDefault();
}
