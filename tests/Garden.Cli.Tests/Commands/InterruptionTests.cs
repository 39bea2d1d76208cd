using Garden.Language.Parsing;

namespace Garden.Cli.Tests.Commands;

/// <summary>Whoever ends a command while it reads a large garden need not wait until all of it is read.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Pages = 400;

    private readonly WorkFolder _work = new();

    public InterruptionTests()
    {
        _work.Write("garden/input/garden.yml", "title: Test\n");
        for (int i = 0; i < Pages; i++)
        {
            _work.Write($"garden/input/topics/t{i}.md", "---\nstub: true\n---\n## Current beliefs\n\n- It rains. ~60% — clouds ^rain\n");
        }

        _work.Write("vault/.obsidian/app.json", "{}");
        _work.Write("vault/Note.md", "---\npublish: true\n---\nWords.\n");
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData(130, "build", "-q")]
    [InlineData(130, "lint")]
    [InlineData(130, "list", "beliefs")]
    [InlineData(130, "score")]
    [InlineData(130, "graph", "-f", "json")]
    [InlineData(130, "export", "json")]
    [InlineData(130, "review")]
    [InlineData(130, "diff", "./input")]
    [InlineData(130, "import", "obsidian", "../vault", "--write")]
    [InlineData(130, "build", "--watch", "-q")]
    [InlineData(0, "serve", "-p", "0")]
    public async Task The_reading_of_pages_ends_where_it_is(int code, params string[] args)
    {
        SortedDictionary<string, string> before = _work.Snapshot();
        int read = 0;
        using CancellationTokenSource interrupt = new();
        CommandRun run = await CommandRun.With(
            shell => shell with
            {
                Folder = _work.At("garden"),
                Stages = new Stages
                {
                    Read = (file, place, settings) =>
                    {
                        Interlocked.Increment(ref read);
                        interrupt.Cancel();
                        return PageParser.Parse(file, place, settings);
                    },
                },
            },
            interrupt.Token,
            args);
        Assert.Equal(code, run.ExitCode);
        Assert.InRange(read, 1, Pages / 2);
        Assert.Equal(before, _work.Snapshot());
    }
}
