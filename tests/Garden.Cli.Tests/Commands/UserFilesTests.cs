using System.Text;

namespace Garden.Cli.Tests.Commands;

/// <summary>Files that a command line names: what is read of them, and what is never written over.</summary>
public sealed class UserFilesTests : IDisposable
{
    private const string Page = "# Rain\n\nIt rains.\n";

    private readonly WorkFolder _work = new();

    public UserFilesTests()
    {
        _work.Write("input/garden.yml", "title: Rain\n");
        _work.Write("input/topics/rain.md", Page);
        _work.Write("input/assets/curve.txt", "mine");
        _work.Write("themes/plain/site.css", "mine");
        _work.Write("output/index.html", "mine");
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("input/topics/rain.md")]
    [InlineData("input/topics/new.md")]
    [InlineData("input/garden.yml")]
    [InlineData("input/assets/curve.txt")]
    [InlineData("input/assets/new.json")]
    [InlineData("themes/plain/site.css")]
    [InlineData("output/index.html")]
    [InlineData("output/lint.json")]
    public async Task A_report_or_baseline_never_goes_over_or_into_what_is_the_gardens(string target)
    {
        SortedDictionary<string, string> before = _work.Snapshot();
        Assert.Equal(2, (await _work.RunAsync("lint", "-O", target)).ExitCode);
        Assert.Equal(2, (await _work.RunAsync("lint", "--write-baseline", target)).ExitCode);
        Assert.Equal(before, _work.Snapshot());
    }

    [Theory]
    [InlineData("input/topics/rain.md")]
    [InlineData("input/assets/curve.txt")]
    [InlineData("themes/plain/site.css")]
    public async Task Nor_through_a_link(string target)
    {
        File.CreateSymbolicLink(_work.At("link"), _work.At(target));
        SortedDictionary<string, string> before = _work.Snapshot();
        Assert.Equal(2, (await _work.RunAsync("lint", "-O", "link")).ExitCode);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task Where_the_content_is_the_root_a_report_is_written_beside_the_pages_and_again()
    {
        using WorkFolder work = new();
        work.Write("garden.yml", "title: Rain\n");
        work.Write("topics/rain.md", Page);
        work.Write("notes.css", "mine");
        Assert.Equal(1, (await work.RunAsync("lint", "-f", "json", "-O", "lint.json")).ExitCode);
        Assert.Equal(1, (await work.RunAsync("lint", "-f", "json", "-O", "lint.json")).ExitCode);
        Assert.Equal(2, (await work.RunAsync("lint", "-O", "notes.css")).ExitCode);
        Assert.Equal("mine", work.Read("notes.css"));
    }

    [Theory]
    [InlineData("package.json", "{\n  \"name\": \"rain\",\n  \"version\": \"1.0.0\"\n}\n")]
    [InlineData("tsconfig.json", "{}")]
    [InlineData(".vscode/settings.json", "{\"version\":1,\"summary\":{}}")]
    [InlineData("other.sarif", "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"eslint\"")]
    [InlineData("x.txt", "words of mine\n")]
    [InlineData("x.log", "input/a.md:1:1: error GRD102 unset-probability: no number\nwords of mine\n")]
    [InlineData("../outside.json", "[1, 2]\n")]
    [InlineData("data.csv", "boat,catch\r\nMaud,3\r\n")]
    [InlineData("list.csv", "belief,probability,importance,by,moved,outcome,claim,mine\r\n")]
    [InlineData("beliefs.json", "{\"version\":1,\"title\":\"Mine\"}\n")]
    [InlineData("notes.txt", "# Rain\n\nIt rains.\n")]
    [InlineData(".nojekyll", "")]
    [InlineData("lint-baseline.json", "{\n  \"version\": 1,\n  \"findings\": []\n}\n")]
    public async Task What_garden_did_not_write_is_never_written_over(string target, string text)
    {
        using WorkFolder around = new();
        around.Write("garden/input/garden.yml", "title: Rain\n");
        around.Write("garden/input/topics/rain.md", Page);
        around.Write("garden/" + target, text);
        SortedDictionary<string, string> before = around.Snapshot();
        foreach (string command in new[] { "lint", "lint -f json", "lint -f sarif", "export json", "export csv", "export fatebook", "export markdown" })
        {
            CommandRun run = await around.RunAsync(shell => shell with { Folder = around.At("garden") }, [.. command.Split(' '), command.StartsWith("lint", StringComparison.Ordinal) ? "-O" : "-o", target]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("is not written over\n  = help: name another file, or delete this one first\n", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, around.Snapshot());
    }

    [Theory]
    [InlineData("lint -O", "report")]
    [InlineData("lint -O", "report.json")]
    [InlineData("lint --statistics -O", "report.txt")]
    [InlineData("lint -f concise -O", "report.txt")]
    [InlineData("lint -f json -O", "report.json")]
    [InlineData("lint -f github -O", "report.out")]
    [InlineData("lint -f sarif -O", "report.sarif")]
    [InlineData("lint -f rdjson -O", "report.rdjson")]
    [InlineData("export json -o", "garden")]
    [InlineData("export csv -o", "beliefs.csv")]
    [InlineData("export fatebook -o", "forecasts.csv")]
    [InlineData("export markdown -o", "garden.md")]
    public async Task What_the_same_command_wrote_is_written_again(string command, string target)
    {
        foreach (string body in new[] { Page, "# Rain\n\n## Beliefs\n\n- It \"rains\". ~60% — clouds, at 2026-01-05 09:07:05 ^rain\n  - 2026-01-05: 60%\n- It snows. ~XX% ^snow\n", Page })
        {
            _work.Write("input/topics/rain.md", body);
            foreach (int time in new[] { 1, 2 })
            {
                CommandRun run = await _work.RunAsync([.. command.Split(' '), target]);
                Assert.True(run.ExitCode < 2, $"run {time}: {run.Error}");
            }
        }
    }

    [Fact]
    public async Task A_report_without_findings_is_empty_in_some_forms_and_written_again()
    {
        Assert.Equal(0, (await _work.RunAsync("lint", "--select", "GRD501", "-f", "concise", "-O", "report.txt")).ExitCode);
        Assert.Equal("", _work.Read("report.txt"));
        Assert.InRange((await _work.RunAsync("lint", "-f", "json", "-O", "report.txt")).ExitCode, 0, 1);
    }

    [Fact]
    public async Task What_Fatebook_itself_exported_is_kept()
    {
        const string downloaded = Garden.Analysis.Exporting.FatebookExport.Header + "\"It rains\",,\"Ida\",0.6,2026-01-05 09:07:5,\"Ida\",2026-01-05 09:07:5,,,,,,\"\",\"\",true,\"\",\"\"\n";
        _work.Write("forecasts.csv", downloaded);
        Assert.Equal(2, (await _work.RunAsync("export", "fatebook", "-o", "forecasts.csv")).ExitCode);
        Assert.Equal(downloaded, _work.Read("forecasts.csv"));
    }

    [Theory]
    [InlineData("{\"version\":1}")]
    [InlineData(null)]
    public async Task The_records_of_garden_are_never_a_report(string? record)
    {
        if (record is not null)
        {
            _work.Write(".garden-imports.json", record);
        }

        SortedDictionary<string, string> before = _work.Snapshot();
        foreach (string command in new[] { "lint -O", "lint -f json -O", "lint --write-baseline", "export json -o" })
        {
            CommandRun run = await _work.RunAsync([.. command.Split(' '), ".garden-imports.json"]);
            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith("error: '.garden-imports.json' has a name that garden keeps for its own records\n", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, _work.Snapshot());
    }

    [Theory]
    [InlineData("UTF-16", "is UTF-16")]
    [InlineData("NUL", "has a NUL byte")]
    [InlineData("bad byte", "not UTF-8")]
    public async Task A_baseline_that_is_no_text_is_refused_with_the_reason(string how, string reason)
    {
        byte[] bytes = how switch
        {
            "UTF-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{}")],
            "NUL" => "{}\0"u8.ToArray(),
            _ => [(byte)'{', 0xFF, (byte)'}'],
        };
        await File.WriteAllBytesAsync(_work.At("known.json"), bytes);
        CommandRun run = await _work.RunAsync("lint", "--baseline", "known.json");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standard_input_without_end_is_refused()
    {
        CommandRun run = await _work.RunAsync(shell => shell with { In = static () => new EndlessStream() }, "lint", "-", "--stdin-filename", "input/topics/rain.md");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("standard input has more than", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wait_for_the_standard_input_can_be_interrupted()
    {
        await using SilentStream silent = new();
        using CancellationTokenSource interrupt = new();
        Task<CommandRun> run = Task.Run(() => CommandRun.With(shell => shell with { Folder = _work.Path, In = () => silent }, interrupt.Token, "lint", "-", "--stdin-filename", "input/topics/rain.md"));
        await silent.IsAsked;
        await interrupt.CancelAsync();
        Assert.Equal(130, (await run).ExitCode);
        silent.End();
    }

    [Fact]
    public async Task Cells_that_a_spreadsheet_would_compute_are_text_and_numbers_stay_numbers()
    {
        _work.Write("input/topics/rain.md", "# Rain\n\n## Beliefs\n\n- =HYPERLINK(1) rains. ~50% — why ^a\n- @SUM rains. ~50% — why ^b\n- It is -5 degrees. ~50% — why ^c\n");
        string csv = (await _work.RunAsync("list", "beliefs", "-f", "csv")).Out;
        Assert.Contains(",'=HYPERLINK(1) rains.", csv, StringComparison.Ordinal);
        Assert.Contains(",'@SUM rains.", csv, StringComparison.Ordinal);
        Assert.Contains(",It is -5 degrees.", csv, StringComparison.Ordinal);
        Assert.Contains(",0.5,", csv, StringComparison.Ordinal);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }

    private sealed class SilentStream : MemoryStream
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _end = new();

        public Task IsAsked => _asked.Task;

        public void End() => _end.Set();

        protected override void Dispose(bool disposing)
        {
            _end.Dispose();
            base.Dispose(disposing);
        }

        public override int Read(Span<byte> buffer)
        {
            _asked.TrySetResult();
            _end.Wait();
            return 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
