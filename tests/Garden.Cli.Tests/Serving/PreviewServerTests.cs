using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Text;
using Garden.Cli.Serving;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Tests.Serving;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private readonly System.Collections.Concurrent.ConcurrentBag<Exception> _told = [];
    private PreviewServer _server = null!;

    private int Port => _server.Port;

    public async Task InitializeAsync()
    {
        _server = await PreviewServer.StartAsync(IPAddress.Loopback, port: 0, DateTimeOffset.UnixEpoch, _told.Add);
        _server.Show(BuiltSite("home"), Found);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/", "text/html; charset=utf-8", "<p>home</p>")]
    [InlineData("/topics/norms/", "text/html; charset=utf-8", "<p>norms</p>")]
    [InlineData("/topics/norms/index.html", "text/html; charset=utf-8", "<p>norms</p>")]
    [InlineData("/topics/norms/?q=%2e%2e", "text/html; charset=utf-8", "<p>norms</p>")]
    [InlineData("/topics/%C3%A9t%C3%A9/", "text/html; charset=utf-8", "<p>été</p>")]
    [InlineData("/assets/garden.css", "text/css; charset=utf-8", "p {}")]
    [InlineData("/topics/norms/index.md", "text/markdown; charset=utf-8", "# Norms")]
    public async Task Files_of_the_site_are_served(string path, string type, string content)
    {
        RawResponse response = await RawClient.AskAsync(Port, "GET " + path);
        Assert.Equal(200, response.Status);
        Assert.Equal(type, response.Header("Content-Type"));
        Assert.Contains(content, response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../../../etc/passwd")]
    [InlineData("/topics/../../etc/passwd")]
    [InlineData("/..")]
    [InlineData("/%2e%2e/etc/passwd")]
    [InlineData("/%2e%2e%2fetc%2fpasswd")]
    [InlineData("/..%2fetc/passwd")]
    [InlineData("/topics%2fnorms/")]
    [InlineData("/%252e%252e/etc/passwd")]
    [InlineData("/..%5cetc%5cpasswd")]
    [InlineData("/..\\etc\\passwd")]
    [InlineData("/%00")]
    [InlineData("/index.html%00.css")]
    [InlineData("/%0d%0aSet-Cookie:x")]
    [InlineData("/%")]
    [InlineData("/%zz")]
    [InlineData("/%ff%fe")]
    [InlineData("/%c0%ae%c0%ae/etc/passwd")]
    [InlineData("//etc/passwd")]
    [InlineData("//example.org/topics/norms")]
    [InlineData("/./index.html")]
    [InlineData("/topics/norms/.")]
    [InlineData("/output-secret")]
    [InlineData("/../output-secret/key")]
    [InlineData("http://example.org/")]
    [InlineData("etc/passwd")]
    [InlineData("/Topics/Norms/")]
    public async Task A_path_out_of_the_site_is_refused_and_the_server_lives(string target)
    {
        RawResponse response = await RawClient.AskAsync(Port, "GET " + target);
        Assert.InRange(response.Status, 400, 499);
        Assert.DoesNotContain("root:", response.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await RawClient.AskAsync(Port, "GET /")).Status);
    }

    [Fact]
    public async Task A_very_long_address_is_refused_and_the_server_lives()
    {
        Assert.InRange((await RawClient.AskAsync(Port, "GET /" + new string('a', 9 * 1024))).Status, 400, 499);
        Assert.Equal(200, (await RawClient.AskAsync(Port, "GET /")).Status);
    }

    [Theory]
    [InlineData("evil", false)]
    [InlineData("evil:{port}", false)]
    [InlineData("localhost.evil.com:{port}", false)]
    [InlineData("127.0.0.1.evil.com:{port}", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.0.0.1:1", false)]
    [InlineData("192.168.0.1:{port}", false)]
    [InlineData("", false)]
    [InlineData("xn--", false)]
    [InlineData("xn--a.com", false)]
    [InlineData("xn--a.com:{port}", false)]
    [InlineData("127.0.0.1:{port}", true)]
    [InlineData("localhost:{port}", true)]
    [InlineData("LOCALHOST:{port}", true)]
    [InlineData("[::1]:{port}", true)]
    public async Task Only_names_of_this_machine_are_answered(string host, bool isAnswered)
    {
        string port = Port.ToString(CultureInfo.InvariantCulture);
        string name = host.Replace("{port}", port, StringComparison.Ordinal);
        foreach (string path in new[] { "/", "/__garden/reload.js", "/nothing" })
        {
            Assert.Equal(isAnswered, (await RawClient.AskAsync(Port, "GET " + path, host: name)).Status != 403);
        }
    }

    [Fact]
    public async Task A_request_without_host_is_refused()
    {
        await using RawClient old = await RawClient.SendAsync(Port, "GET / HTTP/1.0\n\n");
        Assert.Equal(403, new RawResponse(await old.ReadAsync(_ => false)).Status);
        await using RawClient wrong = await RawClient.SendAsync(Port, "GET / HTTP/1.1\nConnection: close\n\n");
        Assert.InRange(new RawResponse(await wrong.ReadAsync(_ => false)).Status, 400, 499);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("BREW")]
    public async Task Only_GET_and_HEAD_are_known(string method)
    {
        RawResponse response = await RawClient.AskAsync(Port, method + " /", "Content-Length: 0\n");
        Assert.Equal(405, response.Status);
        Assert.Equal("GET, HEAD", response.Header("Allow"));
    }

    [Fact]
    public async Task HEAD_has_the_headers_of_GET_and_no_body()
    {
        RawResponse get = await RawClient.AskAsync(Port, "GET /assets/garden.css");
        RawResponse head = await RawClient.AskAsync(Port, "HEAD /assets/garden.css");
        Assert.Equal(200, head.Status);
        Assert.Equal(get.Header("Content-Length"), head.Header("Content-Length"));
        Assert.Equal("", head.Body);
    }

    [Theory]
    [InlineData("GET /")]
    [InlineData("GET /nothing")]
    [InlineData("GET /..")]
    [InlineData("POST /")]
    [InlineData("GET /__garden/reload.js")]
    public async Task Every_answer_forbids_sniffing_caching_and_other_origins(string requestLine)
    {
        RawResponse response = await RawClient.AskAsync(Port, requestLine, "Origin: http://evil.example\nContent-Length: 0\n");
        Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
        Assert.Equal("no-store", response.Header("Cache-Control"));
        Assert.Null(response.Header("Access-Control-Allow-Origin"));
        Assert.Null(response.Header("Server"));
    }

    [Fact]
    public async Task So_do_the_answers_to_a_foreign_host_and_to_a_request_that_fails()
    {
        _server.Show(BuiltSite("home"), _ => throw new InvalidOperationException("odd"));
        foreach ((string path, string? host, int status) in new[] { ("/", "xn--", 403), ("/__garden/findings/", null, 500) })
        {
            RawResponse response = await RawClient.AskAsync(Port, "GET " + path, host: host);
            Assert.Equal(status, response.Status);
            Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
            Assert.Equal("no-store", response.Header("Cache-Control"));
            Assert.Equal("same-origin", response.Header("Cross-Origin-Resource-Policy"));
        }

        Assert.Equal("odd", Assert.Single(_told).Message);
    }

    [Fact]
    public async Task A_missing_page_is_the_garden_s_own_with_status_404()
    {
        RawResponse response = await RawClient.AskAsync(Port, "GET /topics/nothing/");
        Assert.Equal(404, response.Status);
        Assert.Contains("<p>lost</p>", response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/topics/norms", "/topics/norms/")]
    [InlineData("/topics/%C3%A9t%C3%A9?a=b", "/topics/%C3%A9t%C3%A9/?a=b")]
    public async Task A_folder_without_its_slash_is_redirected(string path, string location)
    {
        RawResponse response = await RawClient.AskAsync(Port, "GET " + path);
        Assert.Equal(302, response.Status);
        Assert.Equal(location, response.Header("Location"));
    }

    [Fact]
    public async Task Pages_get_the_reload_script_as_a_file_before_the_body_ends()
    {
        RawResponse page = await RawClient.AskAsync(Port, "GET /");
        Assert.Matches("<p>home</p><script src=\"/__garden/reload\\.js\\?revision=[0-9]+-[0-9]+\" defer></script></body></html>$", page.Body);
        RawResponse script = await RawClient.AskAsync(Port, "GET /__garden/reload.js?revision=1-1");
        Assert.Equal("text/javascript; charset=utf-8", script.Header("Content-Type"));
        Assert.DoesNotContain("innerHTML", script.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browsers_are_told_of_a_new_site_and_get_it()
    {
        await using RawClient events = await ListenAsync();
        string before = await events.ReadAsync(text => Revisions(text).Length == 1);
        _server.Show(BuiltSite("changed"), Found);
        string after = await events.ReadAsync(text => Revisions(text).Length == 2);
        Assert.Contains("Content-Type: text/event-stream", before, StringComparison.Ordinal);
        Assert.Equal(2, Revisions(after).Distinct(StringComparer.Ordinal).Count());
        RawResponse page = await RawClient.AskAsync(Port, "GET /");
        Assert.Contains("<p>changed</p>", page.Body, StringComparison.Ordinal);
        Assert.Contains(Revisions(after)[1], page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_build_keeps_the_last_good_site_and_tells_its_findings_as_text()
    {
        await using RawClient events = await ListenAsync();
        string first = Revisions(await events.ReadAsync(text => Revisions(text).Length == 1))[0];
        _server.ShowProblems("input/a.md:1:1: error GRD501 broken-link: no <img src=x onerror=alert(1)>\n\"x\"");
        string text = await events.ReadAsync(text => Revisions(text).Length == 2);
        Assert.Equal(first, Revisions(text)[1]);
        string data = text.Split("data: ")[2].Split('\n')[0];
        using System.Text.Json.JsonDocument state = System.Text.Json.JsonDocument.Parse(data);
        Assert.EndsWith("onerror=alert(1)>\n\"x\"", state.RootElement.GetProperty("problems").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain('<', data);
        Assert.Contains("<p>home</p>", (await RawClient.AskAsync(Port, "GET /")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_good_build_the_findings_are_the_page()
    {
        await using PreviewServer server = await PreviewServer.StartAsync(IPAddress.Loopback, port: 0, DateTimeOffset.UnixEpoch, _ => { });
        server.ShowProblems("no <script>alert(1)</script>");
        RawResponse response = await RawClient.AskAsync(server.Port, "GET /topics/norms/");
        Assert.Equal(503, response.Status);
        Assert.Contains("no &lt;script&gt;alert(1)&lt;/script&gt;", response.Body, StringComparison.Ordinal);
        Assert.Contains("/__garden/reload.js", response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin: http://evil.example\n", 403)]
    [InlineData("Origin: null\n", 403)]
    [InlineData("Origin: https://127.0.0.1:{port}\n", 403)]
    [InlineData("Origin: http://127.0.0.1:1\n", 403)]
    [InlineData("Sec-Fetch-Site: cross-site\n", 403)]
    [InlineData("Sec-Fetch-Site: same-site\n", 403)]
    [InlineData("Origin: http://127.0.0.1:{port}\nSec-Fetch-Site: same-origin\n", 200)]
    [InlineData("", 200)]
    public async Task Only_pages_of_this_site_may_listen(string headers, int status)
    {
        string own = headers.Replace("{port}", Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        await using RawClient client = await ListenAsync(own);
        string answer = await client.ReadAsync(text => text.Contains("\r\n\r\n", StringComparison.Ordinal));
        Assert.Equal(status, new RawResponse(answer).Status);
    }

    [Fact]
    public async Task A_thousand_idle_listeners_are_bounded_and_pages_are_still_served()
    {
        List<RawClient> crowd = [];
        int accepted = 0;
        try
        {
            for (int i = 0; i < 1000; i++)
            {
                RawClient client = await ListenAsync();
                crowd.Add(client);
                string answer = await client.ReadAsync(text => text.Contains("\r\n\r\n", StringComparison.Ordinal));
                accepted += new RawResponse(answer).Status == 200 ? 1 : 0;
            }

            Assert.Equal(PreviewServer.MaxListeners, accepted);
            Assert.Equal(200, (await RawClient.AskAsync(Port, "GET /")).Status);
        }
        finally
        {
            foreach (RawClient client in crowd)
            {
                await client.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task A_listener_that_left_makes_room()
    {
        for (int i = 0; i < 2 * PreviewServer.MaxListeners; i++)
        {
            await using RawClient client = await ListenAsync();
            string answer = await client.ReadAsync(text => text.Contains("\n\n", StringComparison.Ordinal) || text.Contains(" 503 ", StringComparison.Ordinal));
            if (new RawResponse(answer).Status == 503)
            {
                // The server may not have seen yet that the earlier ones are gone.
                await Task.Delay(50);
            }
        }

        await using RawClient last = await ListenAsync();
        Assert.Equal(200, new RawResponse(await last.ReadAsync(text => text.Contains("\r\n\r\n", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_file_that_vanished_is_missing()
    {
        _server.Show(path => path == "gone.png" ? ServedFile.At(path, () => throw new FileNotFoundException()) : null, Found);
        Assert.Equal(404, (await RawClient.AskAsync(Port, "GET /gone.png")).Status);
        Assert.Equal(404, (await RawClient.AskAsync(Port, "GET /")).Status);
    }

    [Fact]
    public void It_listens_on_this_machine_only() =>
        Assert.Equal(
            IPAddress.Loopback,
            IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Single(listener => listener.Port == Port).Address);

    [Fact]
    public async Task Shown_to_other_machines_it_answers_to_numbers_but_to_no_names()
    {
        await using PreviewServer server = await PreviewServer.StartAsync(IPAddress.Any, port: 0, DateTimeOffset.UnixEpoch, _ => { });
        server.Show(BuiltSite("home"), Found);
        foreach ((string host, int status) in new[] { ("192.168.0.7", 200), ("localhost", 200), ("evil.example", 403) })
        {
            Assert.Equal(status, (await RawClient.AskAsync(server.Port, "GET /", host: $"{host}:{server.Port}")).Status);
        }
    }

    [Fact]
    public async Task It_ends_at_once_though_somebody_listens()
    {
        PreviewServer server = await PreviewServer.StartAsync(IPAddress.Loopback, port: 0, DateTimeOffset.UnixEpoch, _ => { });
        await using RawClient events = await RawClient.SendAsync(server.Port, $"GET /__garden/events HTTP/1.1\nHost: 127.0.0.1:{server.Port}\n\n");
        await events.ReadAsync(text => text.Contains("\n\n", StringComparison.Ordinal));
        await server.DisposeAsync();
        await Assert.ThrowsAnyAsync<System.Net.Sockets.SocketException>(() => RawClient.AskAsync(server.Port, "GET /"));
    }

    [Theory]
    [InlineData("topics/%C3%A9t%C3%A9/", "{\"count\":2,\"errors\":true,\"text\":\"\\u003Cb\\u003E of topics/\\u00E9t\\u00E9/\"}")]
    [InlineData("", "{\"count\":0,\"errors\":false,\"text\":\"\"}")]
    public async Task The_findings_of_a_page_are_given_out_by_its_address(string address, string expected)
    {
        RawResponse response = await RawClient.AskAsync(Port, "GET /__garden/findings/" + address);
        Assert.Equal("application/json; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal(expected, response.Body);
    }

    [Fact]
    public async Task A_linter_that_fails_leaves_the_page_as_it_is()
    {
        _server.Show(BuiltSite("home"), _ => throw new InternalErrorException([new InternalError("checking", null, null, new InvalidOperationException())]));
        Assert.Contains("\"count\":0", (await RawClient.AskAsync(Port, "GET /__garden/findings/")).Body, StringComparison.Ordinal);
    }

    private static FoundOnPage Found(string address) => address.Length == 0 ? FoundOnPage.Nothing : new FoundOnPage(2, HasErrors: true, $"<b> of {address}");

    private Task<RawClient> ListenAsync(string headers = "") =>
        RawClient.SendAsync(Port, $"GET /__garden/events HTTP/1.1\nHost: 127.0.0.1:{Port}\n{headers}\n");

    private static string[] Revisions(string text) =>
        [.. text.Split("\"revision\":\"").Skip(1).Select(rest => rest.Split('"')[0])];

    private static Func<string, ServedFile?> BuiltSite(string home) => new Dictionary<string, ServedFile>(StringComparer.Ordinal)
    {
        ["index.html"] = Page("index.html", home),
        ["404.html"] = Page("404.html", "lost"),
        ["topics/norms/index.html"] = Page("topics/norms/index.html", "norms"),
        ["topics/été/index.html"] = Page("topics/été/index.html", "été"),
        ["topics/norms/index.md"] = ServedFile.At("topics/norms/index.md", () => "# Norms"u8.ToArray()),
        ["assets/garden.css"] = ServedFile.At("assets/garden.css", () => "p {}"u8.ToArray()),
    }.GetValueOrDefault;

    private static ServedFile Page(string path, string words) =>
        ServedFile.At(path, () => Encoding.UTF8.GetBytes($"<!doctype html><html><body><p>{words}</p></body></html>"));
}
