namespace Garden.Cli.Tests.Commands;

public sealed class LintSinceTests
{
    private const string Harbour = """
        ---
        title: Harbour
        related: [quay]
        ---

        ## Current beliefs

        - The ferry goes on. ~60% ^ferry
          - 2026-01-05: 60% — first guess
        """;

    [FactWith(GitFolder.Needed)]
    public async Task Only_what_came_since_is_reported()
    {
        using GitFolder git = await CommittedAsync();
        Assert.Contains("GRD202", (await LintAsync(git)).Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), await ConciseAsync(git, "--since", "HEAD"));

        // lines may move, and a new mistake on an old page is told alone
        git.Work.Write("input/topics/harbour.md", Harbour.Replace("## Current", "Some words.\n\n## Current", StringComparison.Ordinal) + "\n- The quay is dry. ~140% — a slip ^dry\n");
        (int code, string findings) = await ConciseAsync(git, "--since", "HEAD");
        Assert.Equal(1, code);
        Assert.All(findings.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains("harbour.md:12", line, StringComparison.Ordinal));
        Assert.Contains("GRD204", findings, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_page_that_was_not_touched_is_reported_where_a_change_elsewhere_breaks_it()
    {
        using GitFolder git = await CommittedAsync();
        git.Work.Write("input/topics/quay.md", "---\ntitle: Quay\n---\n\nSee [[harbour]].\n");
        await git.CommitAsync("2026-02-02", "second");
        File.Delete(git.Work.At("input/topics/harbour.md"));
        (int code, string findings) = await ConciseAsync(git, "--since", "HEAD", "--select", "GRD5");
        Assert.Equal(1, code);
        Assert.Contains("input/topics/quay.md:5:5: error GRD501", findings, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_rewritten_entry_is_an_error()
    {
        using GitFolder git = await CommittedAsync();
        git.Work.Write("input/topics/harbour.md", Harbour.Replace("60%", "40%", StringComparison.Ordinal));
        (int code, string findings) = await ConciseAsync(git, "--since", "main");
        Assert.Equal((1, "input/topics/harbour.md:9:5: error GRD307 rewritten-history: the entry of 2026-01-05 said 60% and now says 40%"), (code, findings.Split('\n').Single(line => line.Contains("GRD307", StringComparison.Ordinal))));
        Assert.DoesNotContain("GRD307", (await LintAsync(git)).Out, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task The_day_of_the_commit_closes_the_record()
    {
        using GitFolder git = await CommittedAsync();
        git.Work.Write("input/topics/harbour.md", Harbour + "\n  - 2026-06-01: 60% → 70% — planned\n");
        await git.CommitAsync("2026-05-31", "an entry of tomorrow");
        git.Work.Write("input/topics/harbour.md", Harbour);
        Assert.DoesNotContain("GRD307", (await ConciseAsync(git, "--since", "HEAD")).Findings, StringComparison.Ordinal);
        git.Work.Write("input/topics/harbour.md", Harbour + "\n  - 2026-06-01: 60% → 70% — planned\n");
        await git.CommitAsync("2026-06-01", "an entry of today");
        git.Work.Write("input/topics/harbour.md", Harbour);
        Assert.Contains("the entry of 2026-06-01 (70%) was removed", (await ConciseAsync(git, "--since", "HEAD")).Findings, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_page_that_was_renamed_is_known_again_with_its_findings()
    {
        using GitFolder git = await CommittedAsync();
        Assert.Equal(0, (await git.Work.RunAsync("mv", "harbour", "port")).ExitCode);
        Assert.Equal((0, ""), await ConciseAsync(git, "--since", "HEAD"));
        await git.RunAsync("checkout", "-q", ".");
        File.Delete(git.Work.At("input/topics/port.md"));
        await git.RunAsync("mv", "input/topics/harbour.md", "input/topics/haven.md");
        Assert.Equal((0, ""), await ConciseAsync(git, "--since", "HEAD"));
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_page_that_is_gone_is_reported_in_every_form()
    {
        using GitFolder git = await CommittedAsync();
        File.Delete(git.Work.At("input/topics/harbour.md"));
        foreach (string form in (string[])["full", "concise", "json", "github", "sarif", "rdjson"])
        {
            CommandRun run = await LintAsync(git, "--since", "HEAD", "-f", form, "--select", "GRD307");
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("input/topics/harbour.md", run.Out, StringComparison.Ordinal);
        }
    }

    [FactWith(GitFolder.Needed)]
    public async Task Fixes_touch_only_what_came_since()
    {
        using GitFolder git = await CommittedAsync();
        git.Work.Write("input/topics/harbour.md", Harbour.Replace(" ^ferry", "", StringComparison.Ordinal));
        await git.CommitAsync("2026-02-02", "without an id");
        git.Work.Write("input/topics/harbour.md", Harbour.Replace(" ^ferry", "", StringComparison.Ordinal) + "\n- The quay is dry. ~70% — I looked\n");
        Assert.Equal(0, (await LintAsync(git, "--since", "HEAD", "--fix")).ExitCode);
        string mended = git.Work.Read("input/topics/harbour.md");
        Assert.Contains("I looked ^", mended, StringComparison.Ordinal);
        Assert.Contains("The ferry goes on. ~60%\n", mended, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_theme_that_was_broken_before_is_not_reported_again()
    {
        using GitFolder git = await CommittedAsync();
        git.Work.Write("input/garden.yml", "title: Town\ntheme: mine\n");
        git.Work.Write("themes/mine/theme.yml", "name: mine\nextends: default\n");
        git.Work.Write("themes/mine/templates/topic.sbn", "{{ nothing_such }}\n");
        await git.CommitAsync("2026-02-02", "a theme");
        Assert.Contains("topic.sbn", (await LintAsync(git)).Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), await ConciseAsync(git, "--since", "HEAD"));
        git.Work.Write("themes/mine/templates/topic.sbn", "{{ nothing_so }}\n");
        Assert.Contains("topic.sbn", (await ConciseAsync(git, "--since", "HEAD")).Findings, StringComparison.Ordinal);
    }

    [FactWith(GitFolder.Needed)]
    public async Task A_revision_that_is_not_there_is_refused()
    {
        using GitFolder git = await CommittedAsync();
        CommandRun run = await LintAsync(git, "--since", "nowhere");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("there is no revision 'nowhere'", run.Error, StringComparison.Ordinal);
        using WorkFolder alone = new();
        alone.Write("input/garden.yml", "title: Town\n");
        Assert.Equal(2, (await alone.RunAsync("lint", "--since", "HEAD")).ExitCode);
    }

    private static async Task<GitFolder> CommittedAsync()
    {
        GitFolder git = await GitFolder.CreateAsync();
        git.Work.Write("input/garden.yml", "title: Town\n");
        git.Work.Write("input/topics/harbour.md", Harbour);
        git.Work.Write("input/topics/quay.md", "---\ntitle: Quay\nrelated: [harbour]\n---\n\nWords.\n");
        await git.CommitAsync("2026-02-01", "first");
        return git;
    }

    private static Task<CommandRun> LintAsync(GitFolder git, params string[] args) => git.Work.RunOnAsync(new DateOnly(2026, 6, 2), ["lint", .. args]);

    private static async Task<(int Code, string Findings)> ConciseAsync(GitFolder git, params string[] args)
    {
        CommandRun run = await LintAsync(git, [.. args, "-f", "concise"]);
        return (run.ExitCode, run.Out);
    }
}
