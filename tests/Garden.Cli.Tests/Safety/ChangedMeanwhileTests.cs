using Garden.Site;

namespace Garden.Cli.Tests.Safety;

/// <summary>Pages are let go of while a site is rendered and read again where their Markdown is published; an editor may have saved them by then.</summary>
public sealed class ChangedMeanwhileTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public ChangedMeanwhileTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/about.md", "# About\n\nOld words.\n");
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("---\ndraft: true\n---\n\n# About\n\nKept back from now on.\n")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_page_that_is_saved_during_a_build_ends_it(string? saved)
    {
        Assert.Equal(0, (await _work.RunAsync("build", "-q")).ExitCode);
        SortedDictionary<string, string> before = _work.Snapshot("output");
        _work.Write("input/more.md", "# More\n\nMore words.\n");
        Stages stages = new();
        CommandRun run = await _work.RunAsync(
            shell => shell with
            {
                Stages = stages with
                {
                    Render = (corpus, theme, options) =>
                    {
                        OutputFile[] files = [.. stages.Render(corpus, theme, options)];
                        Save(saved);
                        return files;
                    },
                },
            },
            "build");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("'input/about.md' was changed while the site was built, so nothing was written", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot("output"));
        Assert.Equal(0, (await _work.RunAsync("build", "-q")).ExitCode);
    }

    private void Save(string? text)
    {
        if (text is null)
        {
            File.Delete(_work.At("input/about.md"));
        }
        else
        {
            _work.Write("input/about.md", text);
        }
    }
}
