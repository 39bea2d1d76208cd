using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Garden.Cli.Commands;
using Garden.Cli.Files;
using Garden.Cli.Tests.Serving;

namespace Garden.Cli.Tests.Commands;

public sealed partial class ServeCommandTests : IDisposable
{
    private readonly WorkFolder _work = new();
    private readonly LineSignal _out = new();

    public ServeCommandTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/page.md", "---\ntitle: Page\n---\n\nfirst words\n");
    }

    public void Dispose()
    {
        _work.Dispose();
        _out.Dispose();
    }

    [Fact]
    public async Task A_saved_page_is_served_a_broken_one_is_told_and_ctrl_c_ends_with_0()
    {
        using CancellationTokenSource ctrlC = new();
        Task<CommandRun> serving = CommandRun.With(shell => shell with { Folder = _work.Path, Out = _out }, ctrlC.Token, "serve", "-p", "0");
        int port = int.Parse(Port().Match(await _out.WaitForAsync("serving http://127.0.0.1:")).Groups["port"].Value, CultureInfo.InvariantCulture);
        Assert.Contains("first words", (await RawClient.AskAsync(port, "GET /page/")).Body, StringComparison.Ordinal);

        await using RawClient events = await RawClient.SendAsync(port, $"GET /__garden/events HTTP/1.1\nHost: 127.0.0.1:{port}\n\n");
        await events.ReadAsync(text => Count(text) == 1);
        _work.Write("input/page.md", "---\ntitle: Page\n---\n\nsecond words\n");
        await events.ReadAsync(text => Count(text) == 2);
        Assert.Contains("second words", (await RawClient.AskAsync(port, "GET /page/")).Body, StringComparison.Ordinal);

        _work.Write("input/garden.yml", "title: Renamed\ntheme: mine\n");
        await events.ReadAsync(text => text.Contains("there is no theme", StringComparison.Ordinal));
        _work.Write("themes/mine/theme.yml", "extends: default\n");
        await events.ReadAsync(text => text[text.LastIndexOf("there is no theme", StringComparison.Ordinal)..].Contains("event: state", StringComparison.Ordinal));
        Assert.Contains("Renamed", (await RawClient.AskAsync(port, "GET /page/")).Body, StringComparison.Ordinal);

        _work.Write("input/page.md", "---\ntitle: Page\n---\n\n[[<script>]]\n");
        string told = await events.ReadAsync(text => text.Contains("GRD501", StringComparison.Ordinal));
        Assert.DoesNotContain("<script>", told, StringComparison.Ordinal);
        Assert.Contains("second words", (await RawClient.AskAsync(port, "GET /page/")).Body, StringComparison.Ordinal);

        await ctrlC.CancelAsync();
        Assert.Equal(0, (await serving).ExitCode);
        Assert.False(Directory.Exists(_work.At("output")));
    }

    [Fact]
    public async Task A_garden_that_cannot_be_built_is_served_as_its_findings()
    {
        _work.Write("input/page.md", "[[nowhere]]\n");
        using CancellationTokenSource ctrlC = new();
        Task<CommandRun> serving = CommandRun.With(shell => shell with { Folder = _work.Path, Out = _out }, ctrlC.Token, "serve", "-p", "0");
        int port = int.Parse(Port().Match(await _out.WaitForAsync("serving http://127.0.0.1:")).Groups["port"].Value, CultureInfo.InvariantCulture);
        RawResponse response = await RawClient.AskAsync(port, "GET /");
        Assert.Equal(503, response.Status);
        Assert.Contains("input/page.md:1:1: error GRD501", response.Body, StringComparison.Ordinal);
        await ctrlC.CancelAsync();
        Assert.Contains("GRD501", (await serving).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_machines_are_let_in_only_with_a_warning()
    {
        using CancellationTokenSource ctrlC = new();
        Task<CommandRun> serving = CommandRun.With(shell => shell with { Folder = _work.Path, Out = _out }, ctrlC.Token, "serve", "-p", "0", "--host", "0.0.0.0");
        await _out.WaitForAsync("serving http://0.0.0.0:");
        await ctrlC.CancelAsync();
        Assert.StartsWith("warning: everybody who reaches 0.0.0.0 can read this garden", (await serving).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using System.Net.Sockets.TcpListener other = new(System.Net.IPAddress.Loopback, 0);
        other.Start();
        int port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
        CommandRun run = await _work.RunAsync("serve", "-p", port.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"error: port {port} is taken\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("::ffff:192.0.2.1")]
    public async Task An_address_of_another_machine_is_told_in_one_line(string address)
    {
        CommandRun run = await _work.RunAsync("serve", "-p", "0", "--host", address);
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"error: this machine has no address {address}\n  = help: name one of its own behind --host", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SocketError.AccessDenied, "127.0.0.1", "port 1 may not be listened on without special rights")]
    [InlineData(SocketError.AddressNotAvailable, "192.0.2.1", "this machine has no address 192.0.2.1")]
    [InlineData(SocketError.AddressFamilyNotSupported, "2001:db8::1", "this machine has no address 2001:db8::1")]
    [InlineData(SocketError.InvalidArgument, "2001:db8::1", "this machine has no address 2001:db8::1")]
    [InlineData(SocketError.InvalidArgument, "fe80::1", "the address fe80::1 is another one at each network of this machine")]
    [InlineData(SocketError.TooManyOpenSockets, "127.0.0.1", "127.0.0.1:1 cannot be listened on: ")]
    public void Why_nothing_can_listen_is_told_in_the_user_s_words(SocketError error, string address, string message)
    {
        FileFailure failure = ServeRun.Unheard(new SocketException((int)error), IPAddress.Parse(address), 1);
        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, failure.ExitCode);
        Assert.NotNull(failure.Help);
    }

    [Theory]
    [InlineData("-p", "70000")]
    [InlineData("-p", "http")]
    [InlineData("--host", "everywhere")]
    [InlineData("nowhere")]
    public async Task Wrong_usage_serves_nothing(params string[] args) => Assert.Equal(2, (await _work.RunAsync(["serve", .. args])).ExitCode);

    private static int Count(string events) => events.Split("event: state").Length - 1;

    [GeneratedRegex("127\\.0\\.0\\.1:(?<port>[0-9]+)/", RegexOptions.NonBacktracking)]
    private static partial Regex Port();
}
