using System.Text.Json;
using Garden.Cli.Tests.Publishing;

namespace Garden.Cli.Tests.Commands;

public sealed class DiffCommandTests
{
    private const string Before = """
        ## Current beliefs

        - The bridge opens in spring. ~60% — the piers stand ^bridge
          - 2026-01-05: 60% — first guess
        - The old ferry goes on. ~80% — it pays ^ferry
        - The toll is two crowns. ~30% — a rumour ^toll
        - It rains at the opening. ~50% — who knows ^rain
        """;

    private const string After = """
        ## Current beliefs

        - The bridge opens in spring. ~70% (60–80) — the piers stand ^bridge
          - 2026-01-05: 60% — first guess
          - 2026-03-02: 60% → 70% — the deck | is *in* place, says @mason
        - The ferry goes on. ~80% — it pays ^ferry
        - It rains at the opening. ~50% — who knows ^rain
          - resolved: no 2026-03-05 — I was there
        - The mayor speaks first. ~90% — always ^mayor
        """;

    [FactWith(GitFolder.Needed)]
    public async Task A_revision_is_compared_with_the_garden_as_it_is()
    {
        using GitFolder git = await TwoStatesAsync();
        CommandRun run = await git.Work.RunOnAsync(new DateOnly(2026, 4, 1), "diff", "HEAD~1");
        Assert.Equal(
            """
            HEAD~1 → the garden as it is: 1 moved, 1 resolved, 1 new, 1 gone, 1 renamed

            moved
              topics/town#bridge  60% → 70% (60–80%)
                  The bridge opens in spring.
                  2026-03-02 — the deck | is in place, says @mason

            resolved
              topics/town#rain  no (2026-03-05), held at 50%
                  It rains at the opening.
                  I was there

            new
              topics/town#mayor  90%
                  The mayor speaks first.

            gone
              topics/town#toll  30%
                  The toll is two crowns.

            renamed
              topics/town#ferry
                  The ferry goes on.
                  was: The old ferry goes on.

            """,
            run.Out);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [FactWith(GitFolder.Needed)]
    public async Task Revisions_gardens_and_data_files_say_the_same()
    {
        using GitFolder git = await TwoStatesAsync();
        await git.RunAsync("worktree", "add", "-q", "old", "HEAD~1");
        await git.Work.RunOnAsync(new DateOnly(2026, 4, 1), "build", "old");
        await git.Work.RunOnAsync(new DateOnly(2026, 4, 1), "build");
        File.Copy(git.Work.At("old/output/beliefs.json"), git.Work.At("old.json"));
        string[][] pairs = [["HEAD~1", "HEAD"], ["HEAD~1"], ["./old"], ["old.json", "output/beliefs.json"], ["old/output", "output"], ["old.json", "HEAD"]];
        string[] lists = await Task.WhenAll(pairs.Select(async pair =>
        {
            CommandRun run = await git.Work.RunOnAsync(new DateOnly(2026, 4, 1), ["diff", .. pair, "-f", "json"]);
            Assert.True(run.ExitCode == 0, run.Error);
            using JsonDocument json = JsonDocument.Parse(run.Out);
            return string.Join('\n', json.RootElement.EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array).Select(list => list.Value.GetRawText()));
        }));
        Assert.Single(lists.Distinct(StringComparer.Ordinal));
        Assert.Contains("\"reason\":\"the deck | is in place, says @mason\"", lists[0], StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task Data_for_programs_names_commits_and_beliefs()
    {
        using GitFolder git = await TwoStatesAsync();
        string head = (await git.RunAsync("rev-parse", "HEAD")).Trim();
        using JsonDocument json = JsonDocument.Parse((await git.Work.RunOnAsync(new DateOnly(2026, 4, 1), "diff", "HEAD~1", "HEAD", "-f", "json")).Out);
        Assert.Equal(head, json.RootElement.GetProperty("to").GetProperty("commit").GetString());
        JsonElement moved = json.RootElement.GetProperty("moved")[0];
        Assert.Equal(("topics/town#bridge", 0.6, 0.7, 10.0), (moved.GetProperty("belief").GetString(), moved.GetProperty("from").GetDouble(), moved.GetProperty("to").GetDouble(), moved.GetProperty("points").GetDouble()));
        Assert.Equal("no", json.RootElement.GetProperty("resolved")[0].GetProperty("outcome").GetString());
    }

    [FactWith(GitFolder.Needed)]
    public async Task Markdown_shows_the_words_of_the_garden_as_they_are()
    {
        using GitFolder git = await TwoStatesAsync();
        string page = (await git.Work.RunOnAsync(new DateOnly(2026, 4, 1), "diff", "HEAD~1", "-f", "markdown")).Out;
        Assert.StartsWith("### Beliefs: 1 moved, 1 resolved, 1 new, 1 gone, 1 renamed\n", page, StringComparison.Ordinal);
        Assert.Contains("- The bridge opens in spring. **60% → 70% \\(60–80%\\)** — 2026-03-02: the deck \\| is in place, says \\@mason (topics/town\\#bridge)\n", page, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_page_with_another_name_and_a_belief_on_another_page_are_followed()
    {
        using GitFolder git = await TwoStatesAsync();
        await git.CommitAsync("2026-03-20", "third");
        Assert.Equal(0, (await git.Work.RunAsync("mv", "town", "city")).ExitCode);
        CommandRun run = await git.Work.RunOnAsync(new DateOnly(2026, 4, 1), "diff", "HEAD");
        Assert.StartsWith("HEAD → the garden as it is: 4 renamed\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("topics/city#bridge  was topics/town#bridge", run.Out, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_number_that_no_new_entry_explains_has_no_reason()
    {
        using GitFolder git = await TwoStatesAsync();
        await git.CommitAsync("2026-03-20", "third");
        git.Work.Write("input/topics/town.md", After.Replace("~70% (60–80)", "~75%", StringComparison.Ordinal));
        CommandRun run = await git.Work.RunOnAsync(new DateOnly(2026, 4, 1), "diff", "HEAD");
        Assert.Contains("no dated entry tells of it", run.Out, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task The_garden_may_lie_below_the_top_of_the_repository()
    {
        using GitFolder git = await GitFolder.CreateAsync();
        git.Work.Write("notes/my garden/garden.yml", "title: Town\n");
        git.Work.Write("notes/my garden/topics/town.md", Before);
        git.Work.Write("topics/other.md", Before);
        await git.CommitAsync("2026-02-01", "first");
        git.Work.Write("notes/my garden/topics/town.md", After);
        CommandRun run = await git.Work.RunAsync(shell => shell with { Folder = git.Work.At("notes/my garden/topics") }, "diff", "HEAD", "--as-of", "2026-04-01");
        Assert.StartsWith("HEAD → the garden as it is: 1 moved, 1 resolved, 1 new, 1 gone, 1 renamed\n", run.Out, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task What_is_kept_back_is_compared_only_when_asked_for()
    {
        using GitFolder git = await TwoStatesAsync();
        git.Work.Write("input/topics/secret.md", "---\ndraft: true\n---\n\n## Current beliefs\n\n- Nobody knows. ~50% — hush ^hush\n");
        Assert.DoesNotContain("hush", (await git.Work.RunAsync("diff", "HEAD")).Out, StringComparison.Ordinal);
        Assert.Contains("topics/secret#hush", (await git.Work.RunAsync("diff", "HEAD", "--drafts")).Out, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task Mistakes_are_told_with_what_to_do()
    {
        using GitFolder git = await TwoStatesAsync();
        await AssertRefusedAsync(git.Work, "there is no revision 'nowhere'", "git log", "diff", "nowhere");
        await AssertRefusedAsync(git.Work, "'main..HEAD' is a range, and not one revision", "two revisions", "diff", "main..HEAD");
        await AssertRefusedAsync(git.Work, "there is no revision '-evil'", "git log", "diff", "--", "-evil");
        await AssertRefusedAsync(git.Work, "there is no file or folder './nowhere'", null, "diff", "./nowhere");
        git.Work.Write("broken.json", "{\"version\":1,\"beliefs\":[{\"id\":\"a\"}]}");
        await AssertRefusedAsync(git.Work, "'broken.json' cannot be compared: its belief number 1 has no id or page", "beliefs.json of a built site", "diff", "broken.json");
        await git.RunAsync("branch", "input");
        await AssertRefusedAsync(git.Work, "'input' is a file or folder and a revision too", "./input", "diff", "input");
        await git.RunAsync("checkout", "-q", "--orphan", "empty");
        await git.RunAsync("rm", "-rqf", "--cached", ".");
        await git.RunAsync("commit", "-q", "--allow-empty", "-m", "nothing");
        await AssertRefusedAsync(git.Work, "'HEAD' has no garden where this one lies", "name a revision that had one", "diff", "HEAD");
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_shallow_clone_says_what_it_lacks()
    {
        using GitFolder git = await TwoStatesAsync();
        await git.RunAsync("clone", "-q", "--depth", "1", "file://" + git.Work.Path, "clone");
        CommandRun run = await git.Work.RunAsync(shell => shell with { Folder = git.Work.At("clone") }, "diff", "HEAD~1");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is no revision 'HEAD~1' in this clone, which has no more than its newest commits", run.Error, StringComparison.Ordinal);
        Assert.Contains("fetch-depth: 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_a_repository_folders_and_files_can_be_compared()
    {
        using WorkFolder work = new();
        work.Write("one/input/garden.yml", "title: Town\n");
        work.Write("one/input/topics/town.md", Before);
        work.Write("two/input/garden.yml", "title: Town\n");
        work.Write("two/input/topics/town.md", After);
        CommandRun run = await work.RunOnAsync(new DateOnly(2026, 4, 1), "diff", "./one", "./two");
        Assert.StartsWith("./one → ./two: 1 moved, 1 resolved", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, (await work.RunAsync("diff", "HEAD")).ExitCode);
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_revision_that_cannot_be_read_whole_is_not_compared()
    {
        using GitFolder git = await TwoStatesAsync();
        git.Work.Write("input/topics/broken.md", "a\0b");
        await git.CommitAsync("2026-03-20", "a page that is no text");
        File.Delete(git.Work.At("input/topics/broken.md"));
        CommandRun run = await git.Work.RunAsync("diff", "HEAD");
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("GRD701", run.Error, StringComparison.Ordinal);
        Assert.Contains("part of the garden at 'HEAD' cannot be read", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Nobody can mend a commit, so what it names and does not hold is told, and the rest compared.</summary>
    [FactWith(GitFolder.Needed)]
    public Task A_link_out_and_a_submodule_in_a_revision_are_left_out_and_told() => LeftOutAndToldAsync("");

    [FactWith(GitFolder.Needed)]
    public Task What_a_revision_leaves_out_is_told_where_histories_are_from_git_too() => LeftOutAndToldAsync("\nhistory: git\n");

    private static async Task LeftOutAndToldAsync(string settings)
    {
        using GitFolder git = await TwoStatesAsync();
        git.Work.Write("input/garden.yml", git.Work.Read("input/garden.yml") + settings);
        File.CreateSymbolicLink(git.Work.At("input/topics/out.md"), "/etc/hostname");
        string head = await git.CommitAsync("2026-03-20", "a link out");
        await git.RunAsync("update-index", "--add", "--cacheinfo", $"160000,{head},input/topics/other");
        await git.RunOnAsync("2026-03-21", "commit", "-q", "-m", "a submodule");
        File.Delete(git.Work.At("input/topics/out.md"));
        CommandRun run = await git.Work.RunOnAsync(new DateOnly(2026, 4, 1), "diff", "HEAD");
        Assert.Equal((0, "HEAD → the garden as it is: nothing moved\n"), (run.ExitCode, run.Out));
        Assert.Equal(
            """
            warning: 'input/topics/other' at 'HEAD' is left out: the folder is a repository of its own (a submodule), whose files are not in this one
            warning: 'input/topics/out.md' at 'HEAD' is left out: the symbolic link leads to no file of the folder that is read

            """,
            run.Error);
    }

    [FactWith("sh")]
    public async Task Git_is_asked_nothing_where_neither_the_writer_nor_the_settings_ask_for_it()
    {
        using WorkFolder work = new();
        work.Write("input/garden.yml", "title: Test\n");
        work.Write("programs/git", "#!/bin/sh\necho started >> '" + work.At("told") + "'\nexit 1\n");
        await Processes.MustRunAsync(work.Path, "chmod", "+x", work.At("programs/git"));
        Dictionary<string, string> variables = new(StringComparer.Ordinal) { ["PATH"] = $"{work.At("programs")}:{Environment.GetEnvironmentVariable("PATH")}", ["HOME"] = work.Path };
        foreach (string[] arguments in (string[][])[["diff", "./input"], ["build", "-q"], ["lint"], ["list", "beliefs"], ["score"], ["new", "topic", "Trams"], ["clean"]])
        {
            await Processes.RunAsync(work.Path, "dotnet", [typeof(Shell).Assembly.Location, .. arguments], variables);
            Assert.False(File.Exists(work.At("told")), string.Join(' ', arguments));
        }

        await Processes.RunAsync(work.Path, "dotnet", [typeof(Shell).Assembly.Location, "diff", "HEAD"], variables);
        Assert.True(File.Exists(work.At("told")));
    }

    /// <summary>Git would wait for a pipe in the place of one of its files.</summary>
    [FactWith(GitFolder.Needed)]
    public async Task A_repository_whose_settings_are_a_pipe_is_refused()
    {
        using GitFolder git = await TwoStatesAsync();
        File.Delete(git.Work.At(".git/config"));
        await Processes.MustRunAsync(git.Work.Path, "mkfifo", ".git/config");
        CommandRun run = await git.Work.RunAsync("diff", "HEAD");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("is no regular file, and git would wait for it", run.Error, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task The_wait_for_git_can_be_interrupted()
    {
        using GitFolder git = await TwoStatesAsync();
        File.Delete(git.Work.At(".git/refs/heads/main"));
        await Processes.MustRunAsync(git.Work.Path, "mkfifo", ".git/refs/heads/main");
        using CancellationTokenSource interrupt = new(TimeSpan.FromSeconds(1));
        CommandRun run = await Task.Run(() => CommandRun.With(shell => shell with { Folder = git.Work.Path }, interrupt.Token, "diff", "main"));
        Assert.Equal(130, run.ExitCode);
    }

    [FactWith(GitFolder.Needed)]
    public async Task Links_inside_the_folder_are_followed_in_a_revision_too()
    {
        using GitFolder git = await TwoStatesAsync();
        git.Work.Write("input/topics/deep/far.md", "## Current beliefs\n\n- Snow. ~20% — cold ^snow\n");
        File.CreateSymbolicLink(git.Work.At("input/topics/near.md"), "./deep/../deep/far.md");
        await git.CommitAsync("2026-03-20", "a link inside");
        CommandRun run = await git.Work.RunOnAsync(new DateOnly(2026, 4, 1), "diff", "HEAD");
        Assert.Equal((0, "HEAD → the garden as it is: nothing moved\n"), (run.ExitCode, run.Out));
    }

    [FactWith(GitFolder.Needed)]
    public async Task Pictures_and_drawings_of_a_revision_are_known()
    {
        using GitFolder git = await TwoStatesAsync();
        git.Work.Write("input/topics/town.md", After + "\n![[plan.svg]] ![[bad.svg]] ![a](photo.png)\n");
        git.Work.Write("input/topics/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>");
        git.Work.Write("input/topics/bad.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>");
        git.Work.Write("input/topics/photo.png", "no picture");
        await git.CommitAsync("2026-03-20", "pictures");
        Assert.Equal((0, "HEAD → the garden as it is: nothing moved\n"), await Told(git, "diff", "HEAD"));
        Assert.Equal((1, true), await LintedAsync(git));
        Assert.Equal((0, ""), await Told(git, "lint", "--since", "HEAD", "-f", "concise"));
    }

    [FactWith(GitFolder.Needed)]
    public async Task Nothing_of_the_repository_is_executed()
    {
        using GitFolder git = await TwoStatesAsync();
        string marker = git.Work.At("executed");
        git.Work.Write("evil", $"#!/bin/sh\necho \"$0 $*\" >> '{marker}'\ncat\n");
        git.Work.Write("git", $"#!/bin/sh\necho \"$0 $*\" >> '{marker}'\n");
        await Processes.MustRunAsync(git.Work.Path, "chmod", "+x", "evil", "git");
        git.Work.Write(".gitattributes", "*.md diff=evil filter=evil\n");
        await git.CommitAsync("2026-03-20", "attributes");
        string evil = git.Work.At("evil");
        foreach (string key in (string[])["core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "diff.external", "diff.evil.command", "diff.evil.textconv", "filter.evil.smudge", "filter.evil.clean", "filter.evil.process", "gpg.program", "core.alternateRefsCommand", "core.hooksPath"])
        {
            await git.RunAsync("config", key, evil);
        }

        await git.RunAsync("config", "log.showSignature", "true");
        File.Delete(marker);
        foreach (string[] command in (string[][])[["diff", "HEAD~1"], ["diff", "HEAD~2", "HEAD"]])
        {
            CommandRun run = await git.Work.RunAsync(command);
            Assert.True(run.ExitCode == 0, run.Error);
        }

        Assert.False(File.Exists(marker), File.Exists(marker) ? await File.ReadAllTextAsync(marker) : "");
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_clone_without_all_files_fetches_none()
    {
        using GitFolder git = await TwoStatesAsync();
        await git.RunAsync("config", "uploadpack.allowFilter", "true");
        await git.RunAsync("clone", "-q", "--filter=blob:none", "--no-checkout", "file://" + git.Work.Path, "clone");
        string marker = git.Work.At("executed");
        git.Work.Write("evil", $"#!/bin/sh\necho run >> '{marker}'\nexec git-upload-pack \"$@\"\n");
        await Processes.MustRunAsync(git.Work.Path, "chmod", "+x", "evil");
        await git.RunAsync("-C", "clone", "config", "remote.origin.uploadpack", git.Work.At("evil"));
        git.Work.Write("clone/input/garden.yml", "title: Town\n");
        CommandRun run = await git.Work.RunAsync(shell => shell with { Folder = git.Work.At("clone") }, "diff", "HEAD");
        Assert.Equal(3, run.ExitCode);
        Assert.False(File.Exists(marker));
    }

    private static async Task<(int Code, string Out)> Told(GitFolder git, params string[] args)
    {
        CommandRun run = await git.Work.RunOnAsync(new DateOnly(2026, 4, 1), args);
        return (run.ExitCode, run.Out);
    }

    private static async Task<(int Code, bool HasDrawing)> LintedAsync(GitFolder git)
    {
        (int code, string found) = await Told(git, "lint", "-f", "concise");
        return (code, found.Contains("bad.svg", StringComparison.Ordinal));
    }

    private static async Task<GitFolder> TwoStatesAsync()
    {
        GitFolder git = await GitFolder.CreateAsync();
        git.Work.Write("input/garden.yml", "title: Town\n");
        git.Work.Write("input/topics/town.md", Before);
        await git.CommitAsync("2026-02-01", "first");
        git.Work.Write("input/topics/town.md", After);
        await git.CommitAsync("2026-03-10", "second");
        return git;
    }

    private static async Task AssertRefusedAsync(WorkFolder work, string message, string? help, params string[] args)
    {
        CommandRun run = await work.RunAsync(args);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains(help ?? "", run.Error, StringComparison.Ordinal);
    }
}
