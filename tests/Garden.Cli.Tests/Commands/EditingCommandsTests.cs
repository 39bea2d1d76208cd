using System.Text.Json;

namespace Garden.Cli.Tests.Commands;

public sealed class EditingCommandsTests : IDisposable
{
    private const string Norms = "input/topics/norms.md";
    private static readonly DateOnly Day = new(2026, 6, 1);
    private readonly WorkFolder _work = new();

    public EditingCommandsTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write(Norms, "---\r\ntitle: Norms\r\nreviewed: 2025-01-01\r\n---\r\n\r\n## Beliefs\r\n\r\n- Norms hold. ~70% — habit ^hold\r\n  - importance: high\r\n- Same. 20% ^same\r\n  - by: 2026-05-01");
        _work.Write("input/topics/other.md", "---\ntitle: Other\ndraft: true\n---\n\n## Beliefs\n\n- Same here. 30% ^same\n");
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("hold")]
    [InlineData("norms#hold")]
    [InlineData("topics/norms#^hold")]
    [InlineData("input/topics/norms.md#hold")]
    public async Task An_update_is_one_line_more(string id)
    {
        string before = _work.Read(Norms);
        CommandRun run = await _work.RunOnAsync(Day, "update", id, "60", "--why", "a letter");
        Assert.Equal((0, "topics/norms#hold: 70% → 60% (input/topics/norms.md)\n", ""), (run.ExitCode, run.Out, run.Error));
        Assert.Equal(
            before.Replace("~70%", "~60%", StringComparison.Ordinal).Replace("^hold\r\n", "^hold\r\n  - 2026-06-01: 70% → 60% — a letter\r\n", StringComparison.Ordinal),
            _work.Read(Norms));
    }

    [Fact]
    public async Task A_byte_order_mark_stays()
    {
        byte[] page = "\uFEFF## Beliefs\n\n- It is. 50% ^marked\n"u8.ToArray();
        await File.WriteAllBytesAsync(_work.At("input/topics/marked.md"), page);
        Assert.Equal(0, (await _work.RunAsync("resolve", "marked", "yes", "--date", "2026-05-01")).ExitCode);
        byte[] expected = [.. page, .. "  - resolved: yes 2026-05-01\n"u8.ToArray()];
        Assert.Equal(expected, await File.ReadAllBytesAsync(_work.At("input/topics/marked.md")));
    }

    [Theory]
    [InlineData("update", "hold", "60", "--why", "x")]
    [InlineData("resolve", "hold", "yes")]
    [InlineData("review", "norms", "--done")]
    [InlineData("lint", "--fix", "--unsafe-fixes")]
    [InlineData("mv", "norms", "customs")]
    public async Task A_read_only_page_is_refused_by_every_command_that_edits(params string[] args)
    {
        File.SetAttributes(_work.At(Norms), FileAttributes.ReadOnly);
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await _work.RunOnAsync(Day, args);
        File.SetAttributes(_work.At(Norms), FileAttributes.Normal);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("norms.md' is read-only, and is left as it is\n  = help: give yourself the right to write it", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot());
    }

    [Theory]
    [InlineData("'same' is the id of 2 beliefs\n  = help: name the page too: topics/norms#same or topics/other#same", "update", "same", "60", "--why", "x")]
    [InlineData("there is no belief 'hodl'; did you mean 'topics/norms#hold'?", "update", "hodl", "60", "--why", "x")]
    [InlineData("there is no topic 'nroms'; did you mean 'norms'?", "resolve", "nroms#hold", "yes")]
    [InlineData("topics/norms#hold: the probability `six` is no number and no likelihood word", "update", "hold", "six", "--why", "x")]
    [InlineData("option '--why' is missing", "update", "hold", "60")]
    [InlineData("'maybe' is none of yes, no, ambiguous, annulled, withdrawn", "resolve", "hold", "maybe")]
    [InlineData("an ID needs --done", "review", "norms")]
    [InlineData("--done needs the ID of what was looked at", "review", "--done")]
    [InlineData("there is no topic 'elsewhere'", "review", "elsewhere", "--done")]
    public async Task What_is_in_doubt_is_refused_and_nothing_is_written(string message, params string[] args)
    {
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await _work.RunOnAsync(Day, args);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"error: {message}", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task What_is_due_comes_with_what_matters_most_first()
    {
        Assert.Equal(
            """
            due         what      overdue  importance  id                 words
            2025-06-30  review    yes      high        topics/norms       Norms
            2026-05-01  deadline  yes                  topics/norms#same  Same.

            """.ReplaceLineEndings("\n"),
            (await _work.RunOnAsync(Day, "review")).Out);
        using JsonDocument none = JsonDocument.Parse((await _work.RunAsync("review", "-f", "json", "--as-of", "2025-06-01")).Out);
        Assert.Empty(none.RootElement.GetProperty("due").EnumerateArray());
        Assert.Contains("2025-06-30,review,false,high,topics/norms,Norms\r\n", (await _work.RunAsync("review", "-f", "csv", "--as-of", "2025-06-01", "--within", "30")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_looked_at_is_stamped_once()
    {
        string before = _work.Read(Norms);
        CommandRun run = await _work.RunOnAsync(Day, "review", "norms", "--done");
        Assert.Equal((0, "topics/norms: 2026-06-01 (input/topics/norms.md)\n"), (run.ExitCode, run.Out));
        Assert.Equal(before.Replace("2025-01-01", "2026-06-01", StringComparison.Ordinal), _work.Read(Norms));
        Assert.Equal("topics/norms: 2026-06-01 (it says so already)\n", (await _work.RunOnAsync(Day, "review", "norms", "--done")).Out);
        Assert.Equal(0, (await _work.RunOnAsync(Day, "review", "norms#same", "--done")).ExitCode);
        Assert.EndsWith("  - by: 2026-05-01\r\n  - reviewed: 2026-06-01", _work.Read(Norms), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_write_leaves_the_file_as_it_was()
    {
        string before = _work.Read(Norms);
        Directory.CreateDirectory(_work.At("input/topics/.norms.md.garden-draft"));
        CommandRun run = await _work.RunOnAsync(Day, "update", "hold", "60", "--why", "x");
        Assert.Equal((3, "", before), (run.ExitCode, run.Out, _work.Read(Norms)));
    }
}
