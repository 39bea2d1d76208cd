using Garden.Site;

namespace Garden.Cli.Tests.Commands;

/// <summary>A build for which nothing has changed is not done again, and whatever did change is seen.</summary>
public sealed class RebuildTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private readonly WorkFolder _work = new();
    private int _rendered;

    public RebuildTests()
    {
        _work.Write("garden/input/garden.yml", "title: Test\ntheme: mine\n");
        _work.Write("garden/input/topics/norms.md", "---\ntitle: Norms\n---\n\n## Beliefs\n\n- Norms hold. ~70% — habit. ^hold\n\n![Quay](quay.svg)\n");
        _work.Write("garden/input/topics/kept.md", "---\ntitle: Kept\ndraft: true\n---\n");
        _work.Write("garden/input/topics/quay.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"64\" height=\"32\"/>");
        _work.Write("garden/themes/mine/theme.yml", "extends: default\n");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task It_says_what_the_build_said_and_renders_nothing()
    {
        CommandRun first = await BuildAsync();
        Assert.Equal((0, 1), (first.ExitCode, _rendered));
        SortedDictionary<string, string> site = _work.Snapshot("garden/output");

        CommandRun second = await BuildAsync();
        Assert.Equal((0, 1), (second.ExitCode, _rendered));
        Assert.Equal(first.Error, second.Error);
        Assert.Contains("1 page left out as draft or private: 'garden list drafts' names it\n", second.Error, StringComparison.Ordinal);
        Assert.Matches(@"^built [0-9]+ pages in [0-9.]+ s \(0 written, [0-9]+ unchanged\) → garden/output/\n$", second.Out);
        Assert.Equal(Words(first.Out)[..3], Words(second.Out)[..3]);
        Assert.Equal(Words(first.Out)[6].Trim('('), Words(second.Out)[8]);
        Assert.Equal(site, _work.Snapshot("garden/output"));

        static string[] Words(string told) => told.Split(' ');
    }

    [Theory]
    [InlineData("garden/input/garden.yml", "title: Test!\ntheme: mine\n")]
    [InlineData("garden/input/topics/norms.md", "---\ntitle: Norms\n---\n\n## Beliefs\n\n- Norms hold. ~71% — habit. ^hold\n\n![Quay](quay.svg)\n")]
    [InlineData("garden/input/topics/kept.md", "---\ntitle: Kept\ndraft: nope\n---\n")]
    [InlineData("garden/input/topics/new.md", "New.\n")]
    [InlineData("garden/input/topics/quay.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" height=\"64\"/>")]
    [InlineData("garden/input/assets/a.txt", "A")]
    [InlineData("garden/themes/mine/strings/en.yml", "{}\n")]
    [InlineData("garden/output/index.html", "mine")]
    [InlineData("garden/output/.garden-manifest.json", "{}")]
    public async Task It_is_done_when_a_file_changed(string path, string text)
    {
        await BuildAsync();
        _work.Write(path, text);
        await Task.Delay(1);
        CommandRun second = await BuildAsync();
        Assert.True(_rendered == 2 || second.ExitCode != 0, second.Error);
    }

    [Theory]
    [InlineData("garden/input/topics/kept.md")]
    [InlineData("garden/input/topics/quay.svg")]
    [InlineData("garden/output/index.html")]
    public async Task It_is_done_when_a_file_is_gone(string path)
    {
        await BuildAsync();
        File.Delete(_work.At(path));
        CommandRun second = await BuildAsync();
        Assert.True(_rendered == 2 || second.ExitCode != 0, second.Error);
        Assert.True(second.ExitCode != 0 || File.Exists(_work.At("garden/output/index.html")));
    }

    [Theory]
    [InlineData("--drafts")]
    [InlineData("--portable")]
    [InlineData("-u", "https://example.org/")]
    [InlineData("--theme", "default")]
    [InlineData("--as-of", "2026-11-02")]
    [InlineData("-o", "elsewhere")]
    public async Task It_is_done_under_other_choices(params string[] choices)
    {
        await BuildAsync();
        await BuildAsync(choices);
        Assert.Equal(2, _rendered);
    }

    [Fact]
    public async Task Each_of_two_states_is_built_whatever_was_built_before()
    {
        await BuildAsync();
        SortedDictionary<string, string> site = _work.Snapshot("garden/output");
        string page = _work.Read("garden/input/topics/norms.md");
        _work.Write("garden/input/topics/norms.md", page.Replace("70%", "20%", StringComparison.Ordinal));
        await BuildAsync();
        _work.Write("garden/input/topics/norms.md", page);
        await BuildAsync();
        Assert.Equal(3, _rendered);
        Assert.Equal(site, _work.Snapshot("garden/output"));
    }

    [Fact]
    public async Task What_is_told_of_the_site_as_it_stands_is_told_at_every_build()
    {
        await BuildAsync();
        _work.Write("garden/output/404.html", "mine");
        foreach (int _ in (int[])[1, 2, 3])
        {
            Assert.Contains("garden/output/404.html was changed by hand and stays\n", (await BuildAsync()).Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stranger_s_file_that_looks_like_the_site_s_is_no_part_of_what_stands()
    {
        await BuildAsync();
        string robots = _work.Read("garden/output/robots.txt");
        Directory.Delete(_work.At("garden/output"), recursive: true);
        _work.Write("garden/output/.garden-manifest.json", "{\"version\":2,\"pages\":0,\"files\":{}}");
        _work.Write("garden/output/robots.txt", robots);
        await BuildAsync();
        File.Delete(_work.At("garden/output/robots.txt"));
        await BuildAsync();
        Assert.True(File.Exists(_work.At("garden/output/robots.txt")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garden build 1\n")]
    [InlineData("garden build 1\n0\n0\n-1\nx\n\n")]
    public async Task A_damaged_record_costs_a_build_and_nothing_else(string text)
    {
        await BuildAsync();
        string record = Assert.Single(Directory.GetFiles(_work.At("cache/garden")));
        await File.WriteAllTextAsync(record, text);
        Assert.Equal(0, (await BuildAsync()).ExitCode);
        Assert.Equal(2, _rendered);
        Assert.Equal(0, (await BuildAsync()).ExitCode);
        Assert.Equal(2, _rendered);
    }

    [Fact]
    public async Task A_record_holds_no_word_of_the_garden()
    {
        await BuildAsync();
        Assert.Matches("^garden build 1\n[0-9a-f]{32}\n[0-9a-f]{32}\n[0-9]+\n1\n[0-9a-z, ]*\n$", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_work.At("cache/garden")))));
    }

    [Fact]
    public async Task Without_a_place_for_it_nothing_is_noted()
    {
        _work.Write("cache", "a file");
        Assert.Equal(0, (await BuildAsync()).ExitCode);
        Assert.Equal(0, (await BuildAsync()).ExitCode);
        Assert.Equal(2, _rendered);
    }

    [Fact]
    public void The_cache_lies_where_the_system_says()
    {
        Assert.Null(ShellWith().Cache);
        Assert.Null(ShellWith(("XDG_CACHE_HOME", "here"), ("HOME", "")).Cache);
        string named = Path.GetFullPath("named");
        Assert.Equal(Path.Combine(named, "garden"), ShellWith(("XDG_CACHE_HOME", named)).Cache);
        Assert.Equal(Path.Combine(named, "garden"), ShellWith(("XDG_CACHE_HOME", named), ("HOME", Path.GetFullPath("home"))).Cache);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal("/home/a/.cache/garden", ShellWith(("HOME", "/home/a")).Cache);
        }

        static Shell ShellWith(params (string Name, string Value)[] variables) => new()
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Folder = "/",
            Variable = name => variables.FirstOrDefault(variable => variable.Name == name).Value,
        };
    }

    private Task<CommandRun> BuildAsync(params string[] choices) => _work.RunAsync(
        shell => shell with
        {
            Clock = new WorkFolder.FixedClock(Day),
            Variable = name => name == "XDG_CACHE_HOME" ? _work.At("cache") : null,
            Stages = shell.Stages with
            {
                Render = (garden, theme, options) =>
                {
                    _rendered++;
                    return SiteRenderer.Render(garden, theme, options);
                },
            },
        },
        ["build", "garden", .. choices]);
}
