using Garden.Cli.Files;

namespace Garden.Cli.Tests.Commands;

public sealed class InitCommandTests : IDisposable
{
    private const string Workflow = ".github/workflows/pages.yml";

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task An_empty_folder_becomes_a_garden()
    {
        CommandRun run = await _work.RunAsync("init", "notes", "--title", "What I think: 50%", "--author", "Ada Marsh", "--url", "https://example.org/garden");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("planted a garden of 10 files in notes/\n", run.Out, StringComparison.Ordinal);
        string settings = _work.Read("notes/input/garden.yml");
        Assert.Contains("\ntitle: \"What I think: 50%\"\n", settings, StringComparison.Ordinal);
        Assert.Contains("\nauthor: Ada Marsh\n", settings, StringComparison.Ordinal);
        Assert.Contains("\nurl: \"https://example.org/garden/\"\n", settings, StringComparison.Ordinal);
        Assert.True(File.Exists(_work.At("notes/.gitignore")));
        Assert.True(File.Exists(_work.At("notes/.github/workflows/pages.yml")));
    }

    [Fact]
    public async Task Its_dates_stand_around_the_day_of_planting()
    {
        await _work.RunAsync(shell => shell with { Variable = name => name == "SOURCE_DATE_EPOCH" ? "1900000000" : null }, "init");
        string topic = _work.Read("input/topics/writing-things-down.md");
        Assert.Contains("reviewed: 2030-03-17\n", topic, StringComparison.Ordinal);
        Assert.Contains("- 2030-01-20: 70% — ", topic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_init_overwrites_nothing()
    {
        await _work.RunAsync("init");
        _work.Write("input/garden.yml", "title: mine\n");
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await _work.RunAsync("init");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: 'input/essays/first-essay.md' exists already\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task A_repository_keeps_its_own_files()
    {
        _work.Write(".gitignore", "mine\n");
        _work.Write("README.md", "mine\n");
        CommandRun run = await _work.RunAsync("init");
        Assert.Equal((0, "warning: .gitignore exists and stays as it is\n"), (run.ExitCode, run.Error));
        Assert.Equal("mine\n", _work.Read(".gitignore"));
        Assert.True(File.Exists(_work.At("input/garden.yml")));
    }

    [Theory]
    [InlineData("ftp://example.org")]
    [InlineData("example.org")]
    [InlineData("https://example.org/?q")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_must_be_one_of_the_web(string url)
    {
        CommandRun run = await _work.RunAsync("init", "--url", url);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is no web address", run.Error, StringComparison.Ordinal);
        Assert.Empty(_work.Snapshot());
    }

    [Fact]
    public async Task The_workflow_names_the_program_that_lies_beside_it()
    {
        CommandRun run = await _work.RunAsync("init", "notes");
        PinnedProgram program = PinnedProgram.In(_work.Read("notes/" + Workflow))!;
        Assert.Equal($".github/garden/garden-{ToolVersion.Number}.tar.gz", program.Path);
        Assert.True(program.Is(await File.ReadAllBytesAsync(_work.At("notes/" + program.Path))));
        Assert.Matches($"\nnotes/{Workflow} publishes it on GitHub Pages, with the program in notes/{program.Path} \\([0-9]\\.[0-9] MB\\)\n", run.Out);
    }

    [Fact]
    public async Task A_garden_may_do_without_the_workflow()
    {
        await _work.RunAsync("init", "--no-workflow");
        Assert.True(File.Exists(_work.At("input/garden.yml")));
        Assert.False(Directory.Exists(_work.At(".github")));
    }

    [Fact]
    public async Task A_workflow_that_stands_there_is_kept_and_gets_no_program()
    {
        _work.Write(Workflow, "name: mine\n");
        CommandRun run = await _work.RunAsync("init");
        Assert.Equal((0, $"warning: {Workflow} exists and stays as it is\n"), (run.ExitCode, run.Error));
        Assert.Equal([Workflow], Directory.GetFiles(_work.At(".github"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_work.Path, file).Replace('\\', '/')));
        Assert.Equal("name: mine\n", _work.Read(Workflow));
    }

    [Fact]
    public async Task A_request_to_Dependabot_is_kept()
    {
        _work.Write(".github/dependabot.yaml", "version: 2\n");
        Assert.Equal(0, (await _work.RunAsync("init")).ExitCode);
        Assert.Equal("version: 2\n", _work.Read(".github/dependabot.yaml"));
        Assert.False(File.Exists(_work.At(".github/dependabot.yml")));
    }

    [Fact]
    public async Task The_workflow_can_be_added_later_from_any_folder_of_the_garden()
    {
        await _work.RunAsync("init", "--no-workflow");
        SortedDictionary<string, string> garden = _work.Snapshot();
        CommandRun run = await _work.RunAsync(shell => shell with { Folder = _work.At("input/topics") }, "init", "--only-workflow");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"wrote ../../{Workflow}\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(garden, new(_work.Snapshot().Where(file => !file.Key.StartsWith(".github", StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_program_makes_way_and_the_rest_of_the_workflow_stays()
    {
        await _work.RunAsync("init");
        string written = _work.Read(Workflow);
        PinnedProgram now = PinnedProgram.In(written)!;
        PinnedProgram before = PinnedProgram.Of("an older program"u8) with { Path = ".github/garden/garden-0.0.9.tar.gz" };
        File.Delete(_work.At(now.Path));
        _work.Write(before.Path, "an older program");
        _work.Write(".github/garden/README.md", "mine");
        _work.Write(Workflow, before.Into(written) + "# mine\n");
        CommandRun run = await _work.RunAsync("init", "--only-workflow");
        Assert.Equal(written + "# mine\n", _work.Read(Workflow));
        Assert.True(now.Is(await File.ReadAllBytesAsync(_work.At(now.Path))));
        Assert.Equal(["README.md", Path.GetFileName(now.Path)], Directory.GetFiles(_work.At(".github/garden")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.StartsWith($"wrote {now.Path}\nwrote {Workflow}\nremoved {before.Path}\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"the rest of {Workflow} is not as this version would write it, and stays as it is\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_program_that_was_changed_is_not_removed()
    {
        await _work.RunAsync("init");
        PinnedProgram before = PinnedProgram.Of("an older program"u8) with { Path = ".github/garden/garden-0.0.9.tar.gz" };
        _work.Write(before.Path, "something else");
        _work.Write(Workflow, before.Into(_work.Read(Workflow))!);
        CommandRun run = await _work.RunAsync("init", "--only-workflow");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("something else", _work.Read(before.Path));
        Assert.DoesNotContain("the rest of", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/index.md")]
    [InlineData(".github/garden/../../input/index.md")]
    [InlineData(".github/garden/old/garden.tar.gz")]
    public async Task Nothing_outside_the_folder_of_the_program_is_removed(string path)
    {
        await _work.RunAsync("init");
        _work.Write(path, "a page");
        _work.Write(Workflow, (PinnedProgram.Of("a page"u8) with { Path = path }).Into(_work.Read(Workflow))!);
        Assert.Equal(0, (await _work.RunAsync("init", "--only-workflow")).ExitCode);
        Assert.Equal("a page", _work.Read(path));
    }

    [Fact]
    public async Task What_runs_this_program_already_is_not_touched()
    {
        await _work.RunAsync("init");
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await _work.RunAsync("init", "--only-workflow");
        Assert.Equal((0, $"{Workflow} runs this very program already\n"), (run.ExitCode, run.Out));
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task A_program_that_is_lost_or_damaged_is_put_back()
    {
        await _work.RunAsync("init");
        SortedDictionary<string, string> before = _work.Snapshot();
        PinnedProgram program = PinnedProgram.In(_work.Read(Workflow))!;
        _work.Write(program.Path, "damaged");
        await _work.RunAsync("init", "--only-workflow");
        Assert.Equal(before, _work.Snapshot());
        File.Delete(_work.At(program.Path));
        await _work.RunAsync("init", "--only-workflow");
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task A_workflow_of_another_kind_is_refused()
    {
        await _work.RunAsync("init", "--no-workflow");
        _work.Write(Workflow, "name: mine\n");
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await _work.RunAsync("init", "--only-workflow");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"error: '{Workflow}' does not say which program it runs", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task Where_there_is_no_garden_there_is_nothing_to_publish()
    {
        CommandRun run = await _work.RunAsync("init", "--only-workflow");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no garden found", run.Error, StringComparison.Ordinal);
        Assert.Empty(_work.Snapshot());
    }

    [Theory]
    [InlineData("--no-workflow")]
    [InlineData("--title", "Notes")]
    [InlineData("--url", "https://example.org/")]
    [InlineData("--author", "Ada")]
    public async Task What_would_say_nothing_is_refused(params string[] other)
    {
        CommandRun run = await _work.RunAsync(["init", "--only-workflow", .. other]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: '--only-workflow' and '{other[0]}' cannot be used together\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(_work.Snapshot());
    }

    [Fact]
    public async Task A_workflow_below_the_folder_of_the_repository_is_warned_about()
    {
        Directory.CreateDirectory(_work.At(".git"));
        Assert.Equal("", (await _work.RunAsync("init")).Error);
        CommandRun run = await _work.RunAsync("init", "notes");
        Assert.Equal("warning: GitHub reads workflows only from the folder .github of the whole repository, which begins at .\n", run.Error);
    }
}
