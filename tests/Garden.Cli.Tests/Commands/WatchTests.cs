namespace Garden.Cli.Tests.Commands;

public sealed class WatchTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public WatchTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/page.md", "---\ntitle: Page\n---\n\nfirst words\n");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task Build_builds_again_and_ends_with_130()
    {
        using CancellationTokenSource ctrlC = new();
        Task<CommandRun> building = CommandRun.With(shell => shell with { Folder = _work.Path }, ctrlC.Token, "build", "--watch");
        await UntilAsync(() => PageHas("first words"));
        await SaveUntilAsync("input/page.md", "---\ntitle: Page\n---\n\nsecond words\n", () => PageHas("second words"));
        await ctrlC.CancelAsync();
        Assert.Equal(ExitCode.Interrupted, (await building).ExitCode);
    }

    private bool PageHas(string words) =>
        File.Exists(_work.At("output/page/index.html")) && _work.Read("output/page/index.html").Contains(words, StringComparison.Ordinal);

    /// <summary>Saves until it is noticed: the first save may come before anybody watches.</summary>
    private async Task SaveUntilAsync(string path, string text, Func<bool> isNoticed)
    {
        for (int i = 0; i < 100 && !isNoticed(); i++)
        {
            _work.Write(path, text);
            await Task.Delay(300);
        }

        Assert.True(isNoticed());
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (int i = 0; i < 300 && !isSo(); i++)
        {
            await Task.Delay(100);
        }

        Assert.True(isSo());
    }
}
