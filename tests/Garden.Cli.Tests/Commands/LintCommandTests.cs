using System.Text;
using System.Text.Json;

namespace Garden.Cli.Tests.Commands;

public sealed class LintCommandTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private readonly WorkFolder _work = new();

    public LintCommandTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/clean.md", "---\ntitle: Clean\n---\n\nSee [[damaged]] and [[linking]].\n");
        _work.Write("input/damaged.md", "---\ntitle: Damaged\n---\n\nThe cafÃ© and the labsâ€”both.\n");
        _work.Write("input/linking.md", "---\ntitle: Linking\n---\n\nSee [[claen]] first.\n");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task Problems_end_with_1_and_stand_on_the_standard_output()
    {
        CommandRun run = await LintAsync();
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("input/damaged.md:5:8: warning GRD702 mojibake: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("5 | See [[claen]] first.\n", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"\nfound 1 error, 1 warning in 2 of 4 files \([0-9.]+ s\); 1 fixable with --fix, 1 more with --unsafe-fixes\n$", run.Out);
    }

    [Fact]
    public async Task A_clean_garden_is_one_line()
    {
        CommandRun run = await LintAsync("input/clean.md");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^no problems in 1 file \([0-9.]+ s\)\n$", run.Out);
    }

    [Theory]
    [InlineData(0, "input/damaged.md")]
    [InlineData(1, "input/damaged.md", "--strict")]
    [InlineData(1, "input/damaged.md", "--max-warnings", "0")]
    [InlineData(0, "input/damaged.md", "--max-warnings", "1")]
    [InlineData(0, "--exit-zero")]
    [InlineData(0, "--exit-zero", "--strict")]
    [InlineData(1, "input/damaged.md", "input/linking.md")]
    [InlineData(1, "input")]
    [InlineData(1, ".")]
    [InlineData(0, "--ignore", "GRD501")]
    [InlineData(0, "--ignore", "broken-link,GRD7")]
    [InlineData(0, "--select", "GRD702")]
    [InlineData(1, "--select", "GRD5", "--select", "GRD7")]
    [InlineData(2, "nowhere.md")]
    [InlineData(2, "/")]
    [InlineData(2, "-x")]
    [InlineData(2, "--fxi")]
    [InlineData(2, "--select", "GRD999")]
    [InlineData(2, "--max-warnings", "-1")]
    [InlineData(2, "--max-warnings", "few")]
    [InlineData(2, "-f", "xml")]
    [InlineData(2, "-f", "json", "-f", "sarif")]
    [InlineData(2, "-")]
    [InlineData(2, "--stdin-filename", "input/x.md")]
    [InlineData(2, "-", "input/clean.md", "--stdin-filename", "input/x.md")]
    [InlineData(2, "-", "--stdin-filename", "outside.md")]
    [InlineData(2, "-", "--stdin-filename", "input/x.md", "--fix")]
    [InlineData(2, "--baseline", "missing.json")]
    [InlineData(2, "--baseline", "/dev/zero")]
    [InlineData(2, "--baseline", "input")]
    [InlineData(2, "--write-baseline", "/dev/zero")]
    [InlineData(2, "-f", "json", "-O", "input/clean.md")]
    [InlineData(2, "-f", "json", "-O", "input/new.md")]
    [InlineData(2, "-f", "json", "-O", "input/garden.yml")]
    [InlineData(2, "-f", "json", "-O", "themes/x.json")]
    [InlineData(2, "--write-baseline", "input/new.md")]
    public async Task The_exit_code_says_how_it_went(int exitCode, params string[] args) =>
        Assert.Equal(exitCode, (await LintAsync(args)).ExitCode);

    [Fact]
    public async Task Paths_are_told_from_the_current_folder()
    {
        CommandRun run = await _work.RunAsync(shell => shell with { Folder = _work.At("input"), Clock = new WorkFolder.FixedClock(Day) }, "lint", "-f", "concise");
        Assert.Contains("damaged.md:5:8: warning", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("input/", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("found 1 error, 1 warning in 2 of 4 files", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_and_files_come_in_pairs()
    {
        CommandRun run = await LintAsync("-f", "concise", "-f", "sarif", "-O", "lint.sarif", "-f", "json", "--output-file=lint.json");
        Assert.Equal(2, run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        using JsonDocument sarif = JsonDocument.Parse(_work.Read("lint.sarif"));
        using JsonDocument json = JsonDocument.Parse(_work.Read("lint.json"));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.NotEmpty(sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("help").GetProperty("markdown").GetString()!);
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
        await LintAsync("-f", "json", "-f", "rdjson", "-O", "a", "-O", "b");
        Assert.StartsWith("{\"version\":1", _work.Read("a"), StringComparison.Ordinal);
        Assert.StartsWith("{\"source\":", _work.Read("b"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitHub_gets_annotations_and_a_step_summary()
    {
        _work.Write("summary.md", "before\n");
        CommandRun run = await _work.RunAsync(shell => shell with { Variable = name => name == "GITHUB_STEP_SUMMARY" ? _work.At("summary.md") : null }, "lint", "-f", "github");
        Assert.StartsWith("::error file=input/linking.md,line=5,col=", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("before\n### garden lint\n\nfound 1 error", _work.Read("summary.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_that_would_be_taken_back_is_not_offered()
    {
        _work.Write("input/topics/tides.md", "---\ntitle: Tides\nstaus: unheard-of\n---\n\nSee [[damaged]].\n");
        using JsonDocument json = JsonDocument.Parse((await LintAsync("input/topics", "-f", "json")).Out);
        JsonElement slip = json.RootElement.GetProperty("diagnostics").EnumerateArray().First(finding => finding.GetProperty("rule").GetString() == "GRD602");
        Assert.Equal(JsonValueKind.Null, slip.GetProperty("fix").ValueKind);
        Assert.DoesNotContain("fixable with --fix", (await LintAsync("input/topics")).Out, StringComparison.Ordinal);
        CommandRun run = await LintAsync("input/topics", "--fix");
        Assert.Contains("the fix of GRD602 unknown-key would bring GRD604 invalid-value, so it was taken back", run.Error, StringComparison.Ordinal);
        Assert.Contains("staus", _work.Read("input/topics/tides.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expand_shows_every_place()
    {
        for (int page = 0; page < 6; page++)
        {
            _work.Write($"input/p{page}.md", "---\ntitle: P\nzqx: 1\n---\n\nWords.\n");
        }

        Assert.Equal(3, (await LintAsync("-f", "concise")).Out.Split("has no key").Length - 1);
        Assert.Contains("and 3 more places of `zqx` (--expand shows them)", (await LintAsync()).Out, StringComparison.Ordinal);
        Assert.Equal(6, (await LintAsync("-f", "concise", "--expand")).Out.Split("has no key").Length - 1);
    }

    [Fact]
    public async Task Statistics_count_by_rule() =>
        Assert.StartsWith("1  GRD501 broken-link\n1  GRD702 mojibake  (--fix)\nfound 1 error", (await LintAsync("--statistics")).Out, StringComparison.Ordinal);

    [Fact]
    public async Task Fix_mends_what_is_safe_and_keeps_line_ends_and_byte_order_mark()
    {
        File.WriteAllBytes(_work.At("input/damaged.md"), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("---\r\ntitle: Damaged\r\n---\r\n\r\nThe cafÃ© and the labsâ€”both.")]);
        CommandRun run = await LintAsync("--fix");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("fixed 1 finding in 1 file\n", run.Error);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("---\r\ntitle: Damaged\r\n---\r\n\r\nThe café and the labs—both.")], File.ReadAllBytes(_work.At("input/damaged.md")));
        Assert.Contains("[[claen]]", _work.Read("input/linking.md"), StringComparison.Ordinal);
        SortedDictionary<string, string> once = _work.Snapshot();
        Assert.Equal("fixed 0 findings in 0 files\n", (await LintAsync("--fix")).Error);
        Assert.Equal(once, _work.Snapshot());
    }

    [Fact]
    public async Task Fix_says_how_far_it_came_before_a_file_that_it_may_not_write()
    {
        _work.Write("input/z.md", "---\ntitle: Z\n---\n\nThe cafÃ© too.\n");
        File.SetAttributes(_work.At("input/z.md"), FileAttributes.ReadOnly);
        CommandRun run = await LintAsync("--fix");
        File.SetAttributes(_work.At("input/z.md"), FileAttributes.Normal);
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("fixed 1 of 2 files, then one could not be written\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("z.md' is read-only", run.Error, StringComparison.Ordinal);
        Assert.Contains("cafÃ©", _work.Read("input/z.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("cafÃ©", _work.Read("input/damaged.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unsafe_fixes_mend_more()
    {
        CommandRun run = await LintAsync("--unsafe-fixes");
        Assert.Equal((0, "fixed 2 findings in 2 files\n"), (run.ExitCode, run.Error));
        Assert.Contains("[[clean]]", _work.Read("input/linking.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_named_files_are_mended()
    {
        await LintAsync("--fix", "input/linking.md");
        Assert.Contains("cafÃ©", _work.Read("input/damaged.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_the_difference_and_changes_nothing()
    {
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await LintAsync("--fix", "--dry-run");
        Assert.Equal("--- a/input/damaged.md\n+++ b/input/damaged.md\n@@ -2,4 +2,4 @@\n title: Damaged\n ---\n \n-The cafÃ© and the labsâ€”both.\n+The café and the labs—both.\n", run.Out);
        Assert.Equal("would fix 1 finding in 1 file\n", run.Error);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task The_standard_input_stands_for_a_page_that_need_not_exist()
    {
        CommandRun run = await _work.RunAsync(
            shell => shell with { In = () => new MemoryStream(Encoding.UTF8.GetBytes("See [[nothing]] and [[clean]].\n")) },
            "lint", "-", "--stdin-filename", "input/new/page.md", "-f", "concise");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("input/new/page.md:1:5: error GRD501 broken-link: ", run.Out, StringComparison.Ordinal);
        Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("notes.md")]
    [InlineData(".git/config")]
    [InlineData(".github/workflows/pages.yml")]
    public async Task A_report_is_never_written_over_something_else(string file)
    {
        _work.Write(file, "words");
        CommandRun run = await LintAsync("-f", "json", "-O", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{file}' is no report", run.Error, StringComparison.Ordinal);
        Assert.Equal("words", _work.Read(file));
    }

    [Fact]
    public async Task A_baseline_is_never_written_over_something_else()
    {
        _work.Write("notes.md", "words");
        CommandRun run = await LintAsync("--write-baseline", "notes.md");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'notes.md' is no baseline", run.Error, StringComparison.Ordinal);
        Assert.Equal("words", _work.Read("notes.md"));
    }

    [Theory]
    [InlineData("--select", "GRD9")]
    [InlineData("input/clean.md")]
    public async Task What_was_not_looked_for_is_not_called_mended(params string[] narrower)
    {
        await LintAsync("--write-baseline", "known.json");
        CommandRun run = await LintAsync(["--baseline", "known.json", .. narrower]);
        Assert.DoesNotContain("mended", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_hides_what_it_knows_and_tells_what_is_mended()
    {
        CommandRun written = await LintAsync("--write-baseline", "known.json");
        Assert.Equal((0, "wrote 2 findings to known.json\n"), (written.ExitCode, written.Out));
        Assert.Equal(0, (await LintAsync("--baseline", "known.json")).ExitCode);
        _work.Write("input/linking.md", "---\ntitle: Linking\n---\n\nSee [[celan]] first.\n");
        CommandRun run = await LintAsync("--baseline", "known.json");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("[[celan]]", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("GRD702", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("warning: known.json: GRD501 in input/linking.md is mended", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_in_a_theme_of_the_garden_are_found()
    {
        _work.Write("input/garden.yml", "title: Test\ntheme: mine\n");
        _work.Write("themes/mine/theme.yml", "extends: default\n");
        _work.Write("themes/mine/templates/topic.sbn", "{{ nonsense }}");
        Assert.Contains("themes/mine/templates/topic.sbn:1:", (await LintAsync("-f", "concise")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assets/words.txt")]
    [InlineData("templates/page.sbn")]
    [InlineData("strings/en.yml")]
    public async Task What_a_link_in_a_theme_leads_to_is_not_shown(string path)
    {
        _work.Write("elsewhere/secret.txt", "SECRET\n");
        _work.Write("themes/mine/theme.yml", "extends: default\n");
        _work.Write("input/garden.yml", "theme: mine\n");
        Directory.CreateDirectory(Path.GetDirectoryName(_work.At("themes/mine/" + path))!);
        File.CreateSymbolicLink(_work.At("themes/mine/" + path), _work.At("elsewhere/secret.txt"));

        CommandRun run = await LintAsync();

        Assert.Contains("GRD606", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_is_not_there_is_found()
    {
        _work.Write("input/garden.yml", "title: Test\ntheme: lost\n");
        Assert.Contains("there is no theme `lost`", (await LintAsync("-f", "concise")).Out, StringComparison.Ordinal);
    }

    private Task<CommandRun> LintAsync(params string[] args) => _work.RunOnAsync(Day, ["lint", .. args]);
}
