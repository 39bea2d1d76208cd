namespace Garden.Cli.Tests.Commands;

public sealed class BuildCommandTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private readonly WorkFolder _work = new();

    public BuildCommandTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/topics/norms.md", "---\ntitle: Norms\n---\n\n## Beliefs\n\n- Norms hold. ~70% — habit. ^hold\n\nSee [[other]].\n");
        _work.Write("input/topics/other.md", "---\ntitle: Other\nstub: true\n---\n\nSee [[norms]].\n");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task A_file_that_would_run_on_the_site_is_published_from_assets_alone()
    {
        _work.Write("input/topics/linked.md", "---\ntitle: Linked\n---\n\n[a](run.html), [b](../assets/demo.html), [c](run.svgz)\n");
        _work.Write("input/topics/run.html", "<script>1</script>");
        _work.Write("input/topics/run.svgz", "x");
        _work.Write("input/assets/demo.html", "<p>demo</p>");
        Assert.Equal(0, (await _work.RunAsync("build")).ExitCode);

        Assert.False(File.Exists(_work.At("output/topics/run.html")));
        Assert.False(File.Exists(_work.At("output/topics/run.svgz")));
        Assert.True(File.Exists(_work.At("output/assets/demo.html")));
    }

    [Fact]
    public async Task A_drawing_that_runs_something_is_published_from_assets_alone()
    {
        const string Script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>";
        _work.Write("input/topics/linked.md", "---\ntitle: Linked\n---\n\n![a](run.svg) ![[plain.svg]] ![c](../assets/run.svg)\n");
        _work.Write("input/topics/run.svg", Script);
        _work.Write("input/topics/plain.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        _work.Write("input/assets/run.svg", Script);
        Assert.Equal(0, (await _work.RunAsync("build")).ExitCode);

        Assert.False(File.Exists(_work.At("output/topics/run.svg")));
        Assert.True(File.Exists(_work.At("output/topics/plain.svg")));
        Assert.True(File.Exists(_work.At("output/assets/run.svg")));
        CommandRun lint = await _work.RunAsync("lint", "--select", "GRD501", "-f", "concise");
        Assert.Contains("linked.md:5:1: warning GRD501 broken-link: `topics/run.svg` is not published, so the link is shown as plain words: it has `<script>` in it", lint.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_settings_do_not_keep_back_though_they_say_so_is_told_even_by_a_quiet_build()
    {
        _work.Write("input/private/diary.md", "Mine.\n");
        _work.Write("input/garden.yml", "title: Test\nexclude: [privat/**]\n");
        foreach (string[] arguments in (string[][])[["build"], ["build", "-q"]])
        {
            CommandRun run = await _work.RunAsync(arguments);
            Assert.Equal(0, run.ExitCode);
            Assert.Contains("warning: input/garden.yml:2: `privat/**` of `exclude` keeps no file back: there is none that it means\n", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_Markdown_of_each_page_lies_beside_it_without_what_is_kept_back()
    {
        _work.Write("input/topics/kept.md", "---\ntitle: Kept\ndraft: true\n---\n");
        _work.Write("input/topics/norms.md", "---\ntitle: Norms\narea: Water\n---\n\n## Beliefs\n\n- Norms hold. ~70% — habit. <!-- hush --> ^hold\n\nSee [[other]] and [[kept|a page]].\n");
        Assert.Equal(0, (await _work.RunOnAsync(Day, "build")).ExitCode);
        Assert.Equal("# Norms\n\n*topics/norms · Water*\n\n## Beliefs\n\n- Norms hold. ~70% — habit.  ^hold\n\nSee [[other]] and a page.\n", _work.Read("output/topics/norms/index.md"));
        Assert.Contains("<link rel=\"alternate\" type=\"text/markdown\" title=\"Norms\" href=\"index.md\">", _work.Read("output/topics/norms/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"body\":\"## Beliefs\\n\\n- Norms hold.", _work.Read("output/garden.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(_work.Snapshot("output").Values, text => text.Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Success_is_one_line_and_lint_is_counted()
    {
        CommandRun run = await _work.RunOnAsync(Day, "build");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^built [0-9]+ pages in [0-9]+\.[0-9]{2} s \([0-9]+ written, 0 unchanged\) → output/\n$", run.Out);
        Assert.Matches(@"^lint has .*: run 'garden lint'\n$", run.Error);
        Assert.Contains("Norms hold", File.ReadAllText(_work.At("output/topics/norms/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_stands_with_its_size()
    {
        _work.Write("input/quay.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"64\" height=\"32\"/>");
        _work.Write("input/page.md", "![The quay](quay.svg \"At low water\")\n");
        await _work.RunOnAsync(Day, "build");
        Assert.Contains("<figure><img src=\"../quay.svg\" alt=\"The quay\" width=\"64\" height=\"32\" loading=\"lazy\"><figcaption>At low water</figcaption></figure>", _work.Read("output/page/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_build_writes_nothing()
    {
        await _work.RunOnAsync(Day, "build");
        Assert.Contains("(0 written, ", (await _work.RunOnAsync(Day, "build")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_says_nothing()
    {
        CommandRun run = await _work.RunOnAsync(Day, "build", "-q");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public async Task A_broken_link_stops_the_build_and_leaves_the_old_site()
    {
        await _work.RunOnAsync(Day, "build");
        SortedDictionary<string, string> before = _work.Snapshot("output");
        _work.Write("input/topics/other.md", "---\ntitle: Other\nstub: true\n---\n\nSee [[nroms]].\n");
        CommandRun run = await _work.RunOnAsync(Day, "build");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("input/topics/other.md:6:5: error GRD501 broken-link: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("help: did you mean `norms`?", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("error: nothing was built", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot("output"));
    }

    [Fact]
    public async Task Strict_fails_on_what_lint_finds()
    {
        CommandRun run = await _work.RunOnAsync(Day, "build", "--strict");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(" GRD104 missing-section", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_work.At("output")));
    }

    [Theory]
    [InlineData("-o", "..")]
    [InlineData("-o", "input")]
    [InlineData("-o", "/")]
    [InlineData("-o", "foreign")]
    [InlineData("-u", "example.org")]
    [InlineData("--as-of", "01/02/2026")]
    [InlineData("--drfts")]
    [InlineData("nowhere")]
    public async Task Wrong_or_dangerous_usage_touches_nothing(params string[] args)
    {
        _work.Write("foreign/work.txt", "mine");
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await _work.RunOnAsync(Day, ["build", .. args]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task The_output_folder_is_relative_to_the_current_one()
    {
        Directory.CreateDirectory(_work.At("elsewhere"));
        CommandRun run = await _work.RunAsync(shell => shell with { Folder = _work.At("elsewhere") }, "build", "../input/topics", "-o", "site", "--as-of", "2026-11-01");
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(" → site/\n", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(_work.At("elsewhere/site/index.html")));
    }

    [Fact]
    public async Task Attachments_and_assets_are_copied_drafts_are_not()
    {
        _work.Write("input/assets/logo.svg", "<svg/>");
        _work.Write("input/topics/curve.svg", "<svg/>");
        _work.Write("input/topics/unused.svg", "<svg/>");
        _work.Write("input/draft.md", "---\ntitle: Draft\ndraft: true\n---\n\n![a curve](topics/curve.svg)\n");
        _work.Write("input/page.md", "---\ntitle: Page\n---\n\n![a curve](topics/curve.svg)\n");
        Assert.Equal(0, (await _work.RunOnAsync(Day, "build")).ExitCode);
        Assert.True(File.Exists(_work.At("output/assets/logo.svg")));
        Assert.True(File.Exists(_work.At("output/topics/curve.svg")));
        Assert.False(File.Exists(_work.At("output/topics/unused.svg")));
        Assert.False(File.Exists(_work.At("output/draft/index.html")));
        Assert.Equal(0, (await _work.RunOnAsync(Day, "build", "--drafts")).ExitCode);
        Assert.True(File.Exists(_work.At("output/draft/index.html")));
    }

    [Fact]
    public async Task Portable_links_name_their_files()
    {
        await _work.RunOnAsync(Day, "build", "--portable");
        Assert.Contains("other/index.html", File.ReadAllText(_work.At("output/topics/norms/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_comes_from_the_option_then_the_environment_then_the_clock()
    {
        _work.Write("input/topics/norms.md", "---\ntitle: Norms\nreviewed: 2026-10-01\n---\n\n## Beliefs\n\n- Norms hold. ~70% — habit. ^hold\n  - by: 2027-01-01\n\nSee [[other]].\n");
        Assert.DoesNotContain("GRD210", (await LintAsync(null)).Out, StringComparison.Ordinal);
        Assert.Contains("GRD210", (await LintAsync("1900000000")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("GRD210", (await LintAsync("1900000000", "--as-of", "2026-11-01")).Out, StringComparison.Ordinal);

        Task<CommandRun> LintAsync(string? epoch, params string[] args) =>
            _work.RunAsync(shell => shell with { Clock = new WorkFolder.FixedClock(Day), Variable = name => name == "SOURCE_DATE_EPOCH" ? epoch : null }, ["lint", .. args]);
    }

    [Theory]
    [InlineData("abc", 2)]
    [InlineData("1.5", 2)]
    [InlineData("-1", 2)]
    [InlineData("99999999999999", 2)]
    [InlineData("", 0)]
    [InlineData("1780272000", 0)]
    public async Task A_day_of_the_environment_that_cannot_be_read_is_refused(string epoch, int code)
    {
        CommandRun run = await _work.RunAsync(shell => shell with { Variable = name => name == "SOURCE_DATE_EPOCH" ? epoch : null }, "build");
        Assert.Equal(code, run.ExitCode);
        Assert.Equal(code == 2, run.Error.StartsWith($"error: SOURCE_DATE_EPOCH is '{epoch}', and not a number of seconds since 1970\n", StringComparison.Ordinal));
        Assert.Equal(code == 0, Directory.Exists(_work.At("output")));
        Assert.Equal(0, (await _work.RunAsync(shell => shell with { Variable = _ => epoch }, "build", "--help")).ExitCode);
    }

    [Fact]
    public async Task A_theme_that_is_not_there_or_is_broken_stops_the_build()
    {
        Assert.Equal(1, (await _work.RunOnAsync(Day, "build", "--theme", "mine")).ExitCode);
        Assert.Equal(1, (await _work.RunOnAsync(Day, "build", "--theme", "../input")).ExitCode);
        _work.Write("themes/mine/theme.yml", "extends: default\n");
        Assert.Equal(0, (await _work.RunOnAsync(Day, "build", "--theme", "mine")).ExitCode);
        _work.Write("themes/mine/templates/topic.sbn", "{{ nonsense }}");
        CommandRun run = await _work.RunOnAsync(Day, "build", "--theme", "mine");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("themes/mine/templates/topic.sbn:1:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_build_leaves_no_trace()
    {
        using CancellationTokenSource interrupted = new();
        await interrupted.CancelAsync();
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await CommandRun.With(shell => shell with { Folder = _work.Path }, interrupted.Token, "build");
        Assert.Equal(130, run.ExitCode);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task A_changed_file_of_the_output_is_kept_and_told()
    {
        await _work.RunOnAsync(Day, "build");
        _work.Write("output/index.html", "mine");
        CommandRun run = await _work.RunOnAsync(Day, "build");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("warning: output/index.html was changed by hand and stays\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", _work.Read("output/index.html"));
    }
}
