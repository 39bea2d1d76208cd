namespace Garden.Cli.Tests.Commands;

public sealed class MoveCommandTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public MoveCommandTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/topics/norms.md", "---\ntitle: \"Norms & more\"\n---\n\nWords.\n");
        _work.Write("input/topics/other.md", "\uFEFFSee [[norms]].\r\n");
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("norms", "customs")]
    [InlineData("input/topics/norms.md", "input/topics/customs.md")]
    public async Task A_page_is_renamed_and_its_old_address_leads_to_it(string old, string name)
    {
        CommandRun run = await _work.RunAsync("mv", old, name);
        Assert.Equal((0, "moved input/topics/norms.md → input/topics/customs.md; mended links in 1 other page\n", ""), (run.ExitCode, run.Out, run.Error));
        Assert.False(File.Exists(_work.At("input/topics/norms.md")));
        Assert.Equal("\uFEFFSee [[customs]].\r\n"u8.ToArray(), await File.ReadAllBytesAsync(_work.At("input/topics/other.md")));
        Assert.Equal(0, (await _work.RunAsync("build")).ExitCode);
        string redirect = _work.Read("output/topics/norms/index.html");
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=../customs/\">", redirect, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../customs/\">Norms &amp; more</a>", redirect, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_the_difference_and_changes_nothing()
    {
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await _work.RunAsync("mv", "norms", "customs", "--dry-run");
        Assert.Contains("+See [[customs]].", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("would move input/topics/norms.md → input/topics/customs.md; mended links in 1 other page\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task When_one_file_cannot_be_written_all_is_as_it_was()
    {
        SortedDictionary<string, string> before = _work.Snapshot();
        Directory.CreateDirectory(_work.At("input/topics/.other.md.garden-draft"));
        CommandRun run = await _work.RunAsync("mv", "norms", "customs");
        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task A_file_in_the_way_is_never_overwritten()
    {
        _work.Write("input/topics/.gitkeep", "");
        Directory.CreateDirectory(_work.At("input/topics/customs.md"));
        Assert.Equal(2, (await _work.RunAsync("mv", "norms", "customs")).ExitCode);
        Assert.True(File.Exists(_work.At("input/topics/norms.md")));
    }

    [Fact]
    public async Task A_typo_gets_a_suggestion()
    {
        CommandRun run = await _work.RunAsync("mv", "nroms", "customs");
        Assert.Equal((2, "error: there is no page 'nroms'; did you mean 'norms'?\n"), (run.ExitCode, run.Error));
    }
}
