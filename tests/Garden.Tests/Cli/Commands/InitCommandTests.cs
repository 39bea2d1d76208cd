namespace Garden.Tests.Cli.Commands;

public sealed class InitCommandTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task An_empty_folder_becomes_a_garden()
    {
        CommandRun run = await _work.RunAsync("init", "notes", "--title", "What I think: 50%", "--author", "Ada Marsh", "--url", "https://example.org/garden");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("planted a garden of 8 files in notes/\n", run.Out, StringComparison.Ordinal);
        string settings = _work.Read("notes/input/garden.yml");
        Assert.Contains("\ntitle: \"What I think: 50%\"\n", settings, StringComparison.Ordinal);
        Assert.Contains("\nauthor: Ada Marsh\n", settings, StringComparison.Ordinal);
        Assert.Contains("\nurl: \"https://example.org/garden/\"\n", settings, StringComparison.Ordinal);
        Assert.True(File.Exists(_work.At("notes/.gitignore")));
        Assert.True(File.Exists(_work.At("notes/.github/workflows/pages.yml")));
    }

    [Fact]
    public async Task Its_dates_stand_around_the_day_of_planting()
    {
        await _work.RunAsync(shell => shell with { Variable = name => name == "SOURCE_DATE_EPOCH" ? "1900000000" : null }, "init");
        string topic = _work.Read("input/topics/writing-things-down.md");
        Assert.Contains("reviewed: 2030-03-17\n", topic, StringComparison.Ordinal);
        Assert.Contains("- 2030-01-20: 70% — ", topic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_init_overwrites_nothing()
    {
        await _work.RunAsync("init");
        _work.Write("input/garden.yml", "title: mine\n");
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await _work.RunAsync("init");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: 'input/essays/first-essay.md' exists already\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task A_repository_keeps_its_own_files()
    {
        _work.Write(".gitignore", "mine\n");
        _work.Write("README.md", "mine\n");
        CommandRun run = await _work.RunAsync("init");
        Assert.Equal((0, "warning: .gitignore exists and stays as it is\n"), (run.ExitCode, run.Error));
        Assert.Equal("mine\n", _work.Read(".gitignore"));
        Assert.True(File.Exists(_work.At("input/garden.yml")));
    }

    [Theory]
    [InlineData("ftp://example.org")]
    [InlineData("example.org")]
    [InlineData("https://example.org/?q")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_must_be_one_of_the_web(string url)
    {
        CommandRun run = await _work.RunAsync("init", "--url", url);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is no web address", run.Error, StringComparison.Ordinal);
        Assert.Empty(_work.Snapshot());
    }
}
