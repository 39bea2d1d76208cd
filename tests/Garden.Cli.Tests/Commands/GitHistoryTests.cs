using System.Text;
using System.Text.Json;
using Garden.Cli.Commands;
using Garden.Cli.Files;
using Garden.Cli.Tests.Files;
using Garden.Language.Model;

namespace Garden.Cli.Tests.Commands;

/// <summary><c>history: git</c> with real repositories.</summary>
public sealed class GitHistoryTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [FactWith(GitFolder.Needed)]
    public async Task Every_command_sees_the_history_that_commits_tell()
    {
        using GitFolder git = await CommittedAsync();
        Assert.Equal(["2026-01-05  0.5 first", "2026-02-05 0.5 0.6 the deck is in place", "2026-03-05 0.6 0.8 third: paint"], await HistoryAsync(git));
        Assert.Contains("2026-03-05", (await git.Work.RunOnAsync(Today, "list", "beliefs")).Out, StringComparison.Ordinal);
        Assert.Contains("third: paint", (await git.Work.RunOnAsync(Today, "list", "changes")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("GRD206", (await git.Work.RunOnAsync(Today, "lint")).Out, StringComparison.Ordinal);
        git.Work.Write("input/topics/town.md", git.Work.Read("input/topics/town.md") + "\n  - resolved: yes 2026-04-05\n");
        using JsonDocument score = JsonDocument.Parse((await git.Work.RunOnAsync(Today, "score", "-f", "json")).Out);
        Assert.Equal(0.25, score.RootElement.GetProperty("first").GetProperty("brier").GetDouble(), 1e-9);
        Assert.Equal(0.04, score.RootElement.GetProperty("last").GetProperty("brier").GetDouble(), 1e-9);
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_comparison_says_why_in_the_words_of_the_commit()
    {
        using GitFolder git = await CommittedAsync();
        Assert.Contains("2026-03-05 — third: paint", (await git.Work.RunOnAsync(Today, "diff", "HEAD~1")).Out, StringComparison.Ordinal);
        Assert.Contains("2026-02-05 — the deck is in place", (await git.Work.RunOnAsync(Today, "diff", "HEAD~2", "HEAD~1")).Out, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task Without_the_setting_nothing_is_looked_up()
    {
        using GitFolder git = await CommittedAsync();
        git.Work.Write("input/garden.yml", "title: Town\n");
        Assert.Empty(await HistoryAsync(git));
    }

    [FactWith(GitFolder.Needed)]
    public async Task Renamed_pages_and_merged_branches_are_followed()
    {
        using GitFolder git = await CommittedAsync();
        await git.RunAsync("checkout", "-q", "-b", "side", "HEAD~1");
        git.Work.Write("input/topics/other.md", "Words.\n");
        await git.CommitAsync("2026-03-10", "elsewhere");
        await git.RunAsync("checkout", "-q", "main");
        await git.RunOnAsync("2026-03-20", "merge", "-q", "--no-ff", "-m", "merged", "side");
        await git.RunAsync("mv", "input/topics/town.md", "input/topics/city.md");
        await git.CommitAsync("2026-03-25", "renamed");
        Assert.Equal(["2026-01-05  0.5 first", "2026-02-05 0.5 0.6 the deck is in place", "2026-03-05 0.6 0.8 third: paint"], await HistoryAsync(git));
    }

    [FactWith(GitFolder.Needed)]
    public async Task What_a_page_said_where_it_was_kept_back_stays_there()
    {
        foreach (string before in (string[])["input/topics/_town.md", "input/topics/.town.md", "input/topics/_old/town.md", "input/topics/priv/town.md"])
        {
            using GitFolder git = await GitFolder.CreateAsync();
            git.Work.Write("input/garden.yml", "title: Town\nhistory: git\nexclude: [\"topics/priv/**\"]\n");
            git.Work.Write(before, Town("~20% — hushed"));
            await git.CommitAsync("2026-01-05", "secret");
            await git.RunAsync("mv", before, "input/topics/town.md");
            await git.CommitAsync("2026-02-05", "shown");

            Assert.DoesNotContain("2026-01-05", string.Join('|', await HistoryAsync(git)), StringComparison.Ordinal);
            Assert.DoesNotContain("secret", git.Work.Read("output/beliefs.json"), StringComparison.Ordinal);
        }
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_merge_that_settles_on_a_third_number_is_a_step()
    {
        using GitFolder git = await CommittedAsync();
        await git.RunAsync("checkout", "-q", "-b", "side", "HEAD~1");
        git.Work.Write("input/topics/town.md", Town("~40% — the deck is in place"));
        await git.CommitAsync("2026-03-10", "doubts");
        await git.RunAsync("checkout", "-q", "main");
        await git.RunOnAsync("2026-03-20", "merge", "-q", "--no-commit", "-s", "ours", "side");
        git.Work.Write("input/topics/town.md", Town("~70% — the deck is in place"));
        await git.CommitAsync("2026-03-20", "settled");
        Assert.Equal(
            ["2026-01-05  0.5 first", "2026-02-05 0.5 0.6 the deck is in place", "2026-03-05 0.6 0.8 third: paint", "2026-03-10 0.8 0.4 doubts", "2026-03-20 0.4 0.7 settled"], await HistoryAsync(git));
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_shallow_clone_is_refused_by_every_command_that_would_need_the_past()
    {
        using GitFolder git = await CommittedAsync();
        await git.RunAsync("clone", "-q", "--depth", "1", "file://" + git.Work.Path, "clone");
        foreach (string[] command in (string[][])[["build"], ["lint"], ["score"], ["list", "beliefs"], ["export", "json"]])
        {
            CommandRun run = await git.Work.RunAsync(shell => shell with { Folder = git.Work.At("clone") }, command);
            Assert.Equal((2, ""), (run.ExitCode, run.Out));
            Assert.Contains("`history: git` in garden.yml cannot be followed", run.Error, StringComparison.Ordinal);
            Assert.Contains("fetch-depth: 0", run.Error, StringComparison.Ordinal);
        }

        CommandRun edit = await git.Work.RunAsync(shell => shell with { Folder = git.Work.At("clone") }, "update", "bridge", "75", "--why", "a look");
        Assert.True(edit.ExitCode == 0, edit.Error);
    }

    [Fact]
    public async Task Without_a_repository_it_is_refused_too()
    {
        using WorkFolder work = new();
        work.Write("input/garden.yml", "history: git\n");
        CommandRun run = await work.RunAsync("build");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("take `history: git` out", run.Error, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_repository_without_a_commit_has_no_past()
    {
        using GitFolder git = await GitFolder.CreateAsync();
        git.Work.Write("input/garden.yml", "history: git\n");
        git.Work.Write("input/topics/town.md", Town("~50%"));
        Assert.Empty(await HistoryAsync(git));
    }

    [FactWith(GitFolder.Needed)]
    public async Task Settings_of_the_repository_change_nothing_and_start_nothing()
    {
        using GitFolder git = await CommittedAsync();
        string marker = git.Work.At("executed");
        git.Work.Write("evil", $"#!/bin/sh\necho \"$0 $*\" >> '{marker}'\ncat\n");
        await Publishing.Processes.MustRunAsync(git.Work.Path, "chmod", "+x", "evil");
        git.Work.Write(".git/info/attributes", "*.md diff=evil\n");
        foreach ((string key, string value) in ((string, string)[])[("diff.external", git.Work.At("evil")), ("diff.evil.textconv", git.Work.At("evil")), ("diff.evil.command", git.Work.At("evil")), ("core.fsmonitor", git.Work.At("evil")),
            ("gpg.program", git.Work.At("evil")), ("log.showSignature", "true"), ("log.showRoot", "false"), ("diff.noprefix", "true"), ("diff.relative", "true"), ("color.ui", "always"), ("log.date", "relative"), ("diff.renames", "false"), ("log.follow", "true")])
        {
            await git.RunAsync("config", key, value);
        }

        Assert.Equal(["2026-01-05  0.5 first", "2026-02-05 0.5 0.6 the deck is in place", "2026-03-05 0.6 0.8 third: paint"], await HistoryAsync(git));
        Assert.False(File.Exists(marker));
    }

    [FactWith(GitFolder.Needed)]
    public async Task Timings_count_what_was_passed_over()
    {
        using GitFolder git = await CommittedAsync();
        CommandRun run = await git.Work.RunOnAsync(Today, "build", "--timings");
        Assert.Contains("histories from git: 3 commits read; 0 earlier numbers passed over, of no belief of today\n", run.Error, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task The_preview_sees_a_commit_at_the_next_save()
    {
        using GitFolder git = await CommittedAsync();
        LiveSite site = new(GardenLocation.Find(git.Work.Path).Expect(), new Stages(), PageHiding.None);
        Assert.DoesNotContain("fourth: rain", Served(site, null), StringComparison.Ordinal);
        git.Work.Write("input/topics/town.md", Town("~85% — the deck is in place"));
        string page = git.Work.At("input/topics/town.md");
        Assert.DoesNotContain("fourth: rain", Served(site, page), StringComparison.Ordinal);
        await git.CommitAsync("2026-04-05", "fourth: rain");
        git.Work.Write("input/topics/town.md", Town("~85% — the deck is in place") + "\nMore words.\n");
        Assert.Contains("fourth: rain", Served(site, page), StringComparison.Ordinal);
        await git.RunOnAsync("2026-04-06", "commit", "-q", "--amend", "-m", "fourth: snow");
        Assert.Contains("fourth: snow", Served(site, page), StringComparison.Ordinal); // saved as it was
    }

    [FactWith(GitFolder.Needed)]
    public async Task The_preview_of_a_repository_without_commits_sees_the_first()
    {
        using GitFolder git = await GitFolder.CreateAsync();
        git.Work.Write("input/garden.yml", "title: Town\nhistory: git\n");
        git.Work.Write("input/topics/town.md", Town("~50% — the piers stand"));
        LiveSite site = new(GardenLocation.Find(git.Work.Path).Expect(), new Stages(), PageHiding.None);
        Assert.DoesNotContain("2026-01-05", Served(site, null), StringComparison.Ordinal);
        await git.CommitAsync("2026-01-05", "first");
        Assert.Contains("2026-01-05", Served(site, git.Work.At("input/topics/town.md")), StringComparison.Ordinal);
    }

    private static string Served(LiveSite site, string? saved)
    {
        LiveReading read = site.Read(saved is null ? null : new HashSet<string>(StringComparer.Ordinal) { saved }, Today, CancellationToken.None).Expect();
        return Encoding.UTF8.GetString(read.Site!.Find("beliefs.json")!.Read());
    }

    private static string Town(string number) => $"## Current beliefs\n\n- The bridge opens in spring. {number} ^bridge\n";

    private static async Task<GitFolder> CommittedAsync()
    {
        GitFolder git = await GitFolder.CreateAsync();
        git.Work.Write("input/garden.yml", "title: Town\nhistory: git\n");
        git.Work.Write("input/topics/town.md", Town("~50% — the piers stand"));
        await git.CommitAsync("2026-01-05", "first");
        git.Work.Write("input/topics/town.md", Town("~60% — the deck is in place"));
        await git.CommitAsync("2026-02-05", "second");
        git.Work.Write("input/topics/town.md", Town("~80% — the deck is in place"));
        await git.CommitAsync("2026-03-05", "third: paint");
        return git;
    }

    private static async Task<string[]> HistoryAsync(GitFolder git)
    {
        CommandRun run = await git.Work.RunOnAsync(Today, "build");
        Assert.True(run.ExitCode == 0, run.Error);
        using JsonDocument json = JsonDocument.Parse(git.Work.Read("output/beliefs.json"));
        return [.. json.RootElement.GetProperty("beliefs")[0].GetProperty("history").EnumerateArray().Select(step => $"{step.GetProperty("date").GetString()} {step.GetProperty("from").GetRawText().Replace("null", "", StringComparison.Ordinal)} {step.GetProperty("to").GetRawText()} {step.GetProperty("reason").GetString()}")];
    }
}
