using Garden.Cli.Tests.Files;

namespace Garden.Cli.Tests.Commands;

public sealed class CleanCommandTests : IDisposable
{
    private readonly TempGarden _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task What_build_wrote_goes_and_everything_else_stays()
    {
        _temp.Build(("index.html", "home"), ("topics/a/index.html", "a"), ("style.css", "p {}")).Expect();
        _temp.WriteOutput("CNAME", "example.org");
        _temp.WriteOutput("style.css", "mine");
        CommandRun run = await CommandRun.In(_temp.Root, "clean");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("removed 2 files from output/\n", run.Out);
        Assert.Equal("warning: output/style.css was changed by hand and stays\n", run.Error);
        Assert.Equal(["CNAME", "style.css"], _temp.SnapshotOutput().Keys, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("input")]
    [InlineData("/")]
    public async Task A_dangerous_folder_is_refused(string folder)
    {
        CommandRun run = await CommandRun.In(_temp.Root, "clean", "-o", folder);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: will not", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_a_garden_there_is_advice()
    {
        CommandRun run = await CommandRun.In(_temp.Folder, "clean");
        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("  = help: run `garden init`\n", run.Error, StringComparison.Ordinal);
    }
}
