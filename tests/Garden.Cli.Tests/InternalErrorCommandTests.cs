using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Cli.Tests.Serving;
using Garden.Language.Parsing;
using Garden.Site;

namespace Garden.Cli.Tests;

/// <summary>
/// What the commands do when the program itself makes a mistake. A reader that fails at the word "unreadable" and a renderer that
/// fails at pages with the word "unshowable" stand in for one.
/// </summary>
public sealed partial class InternalErrorCommandTests : IDisposable
{
    private static readonly Stages Failing = new()
    {
        Read = (file, place, settings) => file.Text.Contains("unreadable", StringComparison.Ordinal)
            ? throw new InvalidOperationException("the reader is broken")
            : PageParser.Parse(file, place, settings),
        Render = (corpus, theme, options) => SiteRenderer.Render(corpus, theme, options).Select(file => file with
        {
            Write = output =>
            {
                if (System.Text.Encoding.UTF8.GetString(file.Render().Span).Contains("unshowable", StringComparison.Ordinal) && file.Path.EndsWith("page/index.html", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException("the renderer is broken");
                }

                file.Write(output);
            },
        }),
    };

    private readonly WorkFolder _work = new();

    public InternalErrorCommandTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/topics/good.md", "## Beliefs\n\n- Rain comes. 70% — clouds ^rain\n");
        _work.Write("input/page.md", "---\ntitle: Page\n---\n\nfirst words\n");
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("lint")]
    [InlineData("list", "beliefs")]
    [InlineData("score")]
    [InlineData("graph")]
    [InlineData("review")]
    [InlineData("new", "topic", "Another")]
    [InlineData("update", "rain", "80%", "--why", "more clouds")]
    [InlineData("resolve", "rain", "yes")]
    [InlineData("mv", "topics/good.md", "topics/better.md")]
    public async Task A_command_names_the_file_asks_for_a_report_and_ends_with_3(params string[] args)
    {
        _work.Write("input/topics/bad.md", "## Beliefs\n\nunreadable\n");
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await RunAsync(args);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            "error: internal error: reading input/topics/bad.md failed at line 3 (InvalidOperationException: the reader is broken)\n"
            + "  = help: this is a mistake in garden, not in your text: please report it with this message; --debug shows where in the program it came up\n",
            run.Error);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task The_stack_is_shown_only_under_debug()
    {
        _work.Write("input/topics/bad.md", "unreadable\n");
        Assert.DoesNotContain("   at ", (await RunAsync("lint")).Error, StringComparison.Ordinal);
        CommandRun debugged = await RunAsync("lint", "--debug");
        Assert.Equal(3, debugged.ExitCode);
        Assert.Contains("   at Garden.", debugged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_rendered_is_named_and_the_old_site_stays()
    {
        await RunAsync("build");
        _work.Write("input/page.md", "---\ntitle: Page\n---\n\nunshowable\n");
        SortedDictionary<string, string> before = _work.Snapshot("output");
        CommandRun run = await RunAsync("build");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("error: internal error: rendering page/index.html failed (InvalidOperationException: the renderer is broken)\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot("output"));
    }

    [Fact]
    public async Task Watching_goes_on_after_a_mistake()
    {
        _work.Write("input/page.md", "---\ntitle: Page\n---\n\nunreadable\n");
        await using LineSignal told = new();
        using CancellationTokenSource ctrlC = new();
        Task<CommandRun> building = CommandRun.With(shell => shell with { Folder = _work.Path, Stages = Failing, Error = told }, ctrlC.Token, "build", "--watch");
        Assert.Contains("input/page.md failed at line 5", await told.WaitForAsync("internal error"), StringComparison.Ordinal);
        await told.WaitForAsync("waiting for changes");
        for (int i = 0; i < 100 && !File.Exists(_work.At("output/page/index.html")); i++)
        {
            _work.Write("input/page.md", "---\ntitle: Page\n---\n\nmended words\n");
            await Task.Delay(300);
        }

        Assert.Contains("mended words", _work.Read("output/page/index.html"), StringComparison.Ordinal);
        await ctrlC.CancelAsync();
        Assert.Equal(ExitCode.Interrupted, (await building).ExitCode);
    }

    [Fact]
    public async Task Serving_keeps_the_last_good_site_and_tries_the_next_save()
    {
        await using LineSignal output = new();
        using CancellationTokenSource ctrlC = new();
        Task<CommandRun> serving = CommandRun.With(shell => shell with { Folder = _work.Path, Out = output, Stages = Failing }, ctrlC.Token, "serve", "-p", "0");
        int port = int.Parse(Port().Match(await output.WaitForAsync("serving http://127.0.0.1:")).Groups["port"].Value, CultureInfo.InvariantCulture);
        await using RawClient events = await RawClient.SendAsync(port, $"GET /__garden/events HTTP/1.1\nHost: 127.0.0.1:{port}\n\n");
        Assert.Contains("first words", (await RawClient.AskAsync(port, "GET /page/")).Body, StringComparison.Ordinal);

        _work.Write("input/page.md", "---\ntitle: Page\n---\n\nunreadable\n");
        await events.ReadAsync(text => text.Contains("reading input/page.md failed at line 5", StringComparison.Ordinal));
        Assert.Contains("first words", (await RawClient.AskAsync(port, "GET /page/")).Body, StringComparison.Ordinal);

        _work.Write("input/page.md", "---\ntitle: Page\n---\n\nunshowable\n");
        int revisions = 0;
        await events.ReadAsync(text => (revisions = Count(text)) > 2);
        RawResponse old = await RawClient.AskAsync(port, "GET /page/");
        Assert.Equal(200, old.Status);
        Assert.Contains("first words", old.Body, StringComparison.Ordinal);
        await events.ReadAsync(text => text.Contains("the renderer is broken", StringComparison.Ordinal));

        _work.Write("input/page.md", "---\ntitle: Page\n---\n\nlast words\n");
        await events.ReadAsync(text => Count(text) > revisions + 1);
        Assert.Contains("last words", (await RawClient.AskAsync(port, "GET /page/")).Body, StringComparison.Ordinal);
        await ctrlC.CancelAsync();
        CommandRun run = await serving;
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("error: internal error: reading input/page.md", run.Error, StringComparison.Ordinal);
        Assert.Contains("error: internal error: rendering page/index.html failed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_never_could_be_rendered_says_why()
    {
        _work.Write("input/page.md", "---\ntitle: Page\n---\n\nunshowable\n");
        await using LineSignal output = new();
        using CancellationTokenSource ctrlC = new();
        Task<CommandRun> serving = CommandRun.With(shell => shell with { Folder = _work.Path, Out = output, Stages = Failing }, ctrlC.Token, "serve", "-p", "0");
        int port = int.Parse(Port().Match(await output.WaitForAsync("serving http://127.0.0.1:")).Groups["port"].Value, CultureInfo.InvariantCulture);
        RawResponse response = await RawClient.AskAsync(port, "GET /page/");
        Assert.Equal(500, response.Status);
        Assert.Contains("the renderer is broken", response.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await RawClient.AskAsync(port, "GET /topics/good/")).Status);
        await ctrlC.CancelAsync();
        Assert.Equal(0, (await serving).ExitCode);
    }

    [Theory]
    [InlineData("list", "beliefs")]
    [InlineData("score")]
    [InlineData("graph")]
    [InlineData("review")]
    [InlineData("resolve", "rain", "yes")]
    public async Task A_page_that_cannot_be_read_is_an_error_and_not_left_out(params string[] args)
    {
        File.WriteAllBytes(_work.At("input/topics/latin.md"), [0x63, 0x61, 0x66, 0xE9]);
        _work.Write("input/topics/open.md", "---\ntitle: \"Open\n---\n\nWords.\n");
        CommandRun run = await RunAsync(args);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("input/topics/latin.md:1:4: error GRD701 invalid-text", run.Error, StringComparison.Ordinal);
        Assert.Contains("input/topics/open.md:2:8: error GRD601", run.Error, StringComparison.Ordinal);
        Assert.Contains("error: part of the garden cannot be read", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> RunAsync(params string[] args) => _work.RunAsync(shell => shell with { Stages = Failing }, args);

    private static int Count(string text) => text.Split("event: state").Length - 1;

    [GeneratedRegex(@":(?<port>\d+)/", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Port();
}
