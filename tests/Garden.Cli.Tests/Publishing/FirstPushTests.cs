namespace Garden.Cli.Tests.Publishing;

/// <summary>
/// What happens to somebody who has nothing but the program: plants a garden, commits it and pushes it. The steps of the
/// workflow are run one by one as a runner would; only what other people's actions do is done by the test.
/// <c>GARDEN_PROGRAM</c> names another program to plant with, such as an installed package.
/// </summary>
public sealed class FirstPushTests : IDisposable
{
    private const string Needs = "git --version && tar --version && sha256sum --version && bash --version && dotnet --version && python3 --version";

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [FactWith(Needs)]
    public async Task A_new_garden_is_published_and_every_link_of_it_resolves()
    {
        await PlantAsync("main");
        using Runner runner = new(_work.Path, "main");
        IReadOnlyDictionary<string, JobRun> jobs = await PushAsync(runner);
        Assert.All(jobs.Values, job => Assert.True(job.Result == "success", job.Log));
        Assert.Equal("https://ada.example/notes", jobs["address"].Outputs["url"]);
        Assert.Contains("### garden lint", jobs["build"].Summary, StringComparison.Ordinal);
        Assert.Contains("https://ada.example/notes/", await File.ReadAllTextAsync(Path.Combine(runner.Site!, "404.html")), StringComparison.Ordinal);
        await RunAsync("python3", Path.Combine(Repository.Root, ".ci", "crawl.py"), runner.Site!, "https://ada.example/notes/");
    }

    [FactWith(Needs)]
    public async Task The_default_branch_may_have_any_name()
    {
        await PlantAsync("trunk");
        using Runner runner = new(_work.Path, "trunk") { DefaultBranch = "trunk" };
        IReadOnlyDictionary<string, JobRun> jobs = await PushAsync(runner);
        Assert.All(jobs.Values, job => Assert.Equal("success", job.Result));
    }

    [FactWith(Needs)]
    public async Task Another_branch_is_linted_and_built_and_not_published()
    {
        await PlantAsync("draft");
        using Runner runner = new(_work.Path, "draft");
        IReadOnlyDictionary<string, JobRun> jobs = await PushAsync(runner);
        Assert.Equal(("skipped", "success", "skipped"), (jobs["address"].Result, jobs["build"].Result, jobs["deploy"].Result));
        Assert.Contains("built ", jobs["build"].Log, StringComparison.Ordinal);
        Assert.Null(runner.Site);
    }

    /// <summary>With the three changes of the workflow that docs/publishing.md describes.</summary>
    [FactWith(Needs)]
    public async Task A_pull_request_is_told_what_it_moves_and_publishes_nothing()
    {
        await PlantAsync("main");
        string[] changes = [.. Docs.MarkdownDocument.Open("docs/publishing.md").Sections(3).Single(section => section.Heading == "On a pull request").Blocks
            .OfType<Markdig.Syntax.FencedCodeBlock>().Select(fence => fence.Lines + "\n")];
        Assert.Equal(3, changes.Length);
        _work.Write(".github/workflows/pages.yml", Behind(Behind(Behind(_work.Read(".github/workflows/pages.yml"), "on:\n", changes[0]), "          persist-credentials: false\n", changes[1]), "        run: garden lint --output-format github\n", changes[2]));
        await RunAsync("git", "add", ".");
        await RunAsync("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", "Plant a garden");
        await PullRequest.MoveABeliefAsync(_work);
        await RunAsync("git", "branch", "--quiet", "-m", "change");
        using Runner runner = new(_work.Path, "change") { Event = "pull_request" };
        IReadOnlyDictionary<string, JobRun> jobs = await runner.RunAsync(Workflow.Parse(_work.Read(".github/workflows/pages.yml")));
        Assert.True(jobs["build"].Result == "success", jobs["build"].Log);
        Assert.Contains(PullRequest.Reason, jobs["build"].Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(PullRequest.OtherReason, jobs["build"].Summary, StringComparison.Ordinal);
        Assert.Null(runner.Site);
    }

    [FactWith(Needs)]
    public async Task Where_pages_is_off_the_run_says_how_to_switch_it_on()
    {
        await PlantAsync("main");
        using Runner runner = new(_work.Path, "main") { PagesIsOn = false };
        IReadOnlyDictionary<string, JobRun> jobs = await PushAsync(runner);
        Assert.Equal(("failure", "skipped", "skipped"), (jobs["address"].Result, jobs["build"].Result, jobs["deploy"].Result));
        foreach (string told in new[] { jobs["address"].Log, jobs["address"].Summary })
        {
            Assert.Contains("https://github.example/ada/notes/settings/pages, choose 'GitHub Actions'", told, StringComparison.Ordinal);
        }

        Assert.StartsWith("::error title=", jobs["address"].Log, StringComparison.Ordinal);
    }

    [FactWith(Needs)]
    public async Task Where_the_site_is_not_taken_the_run_says_what_to_check()
    {
        await PlantAsync("main");
        using Runner runner = new(_work.Path, "main") { MayDeploy = false };
        IReadOnlyDictionary<string, JobRun> jobs = await PushAsync(runner);
        Assert.Equal(("success", "failure"), (jobs["build"].Result, jobs["deploy"].Result));
        Assert.StartsWith("::error title=", jobs["deploy"].Log, StringComparison.Ordinal);
        Assert.Contains("https://github.example/ada/notes/settings/environments", jobs["deploy"].Summary, StringComparison.Ordinal);
    }

    [FactWith(Needs)]
    public async Task A_finding_is_an_annotation_and_an_error_publishes_nothing()
    {
        await PlantAsync("main");
        _work.Write("input/topics/lost.md", "---\ntitle: Lost\n---\n\nSee [[no such page]].\n");
        using Runner runner = new(_work.Path, "main");
        IReadOnlyDictionary<string, JobRun> jobs = await PushAsync(runner);
        Assert.Equal(("success", "failure", "skipped"), (jobs["address"].Result, jobs["build"].Result, jobs["deploy"].Result));
        Assert.Contains("::error file=input/topics/lost.md,line=5", jobs["build"].Log, StringComparison.Ordinal);
        Assert.DoesNotContain("built ", jobs["build"].Log, StringComparison.Ordinal);
        Assert.Null(runner.Site);
    }

    [FactWith(Needs)]
    public async Task A_program_that_is_not_the_one_of_the_workflow_is_not_run()
    {
        await PlantAsync("main");
        string program = Directory.GetFiles(_work.At(".github/garden")).Single();
        byte[] bytes = await File.ReadAllBytesAsync(program);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(program, bytes);
        using Runner runner = new(_work.Path, "main");
        JobRun build = (await PushAsync(runner))["build"];
        Assert.Equal("failure", build.Result);
        Assert.Contains("::error title=The program was changed::", build.Log, StringComparison.Ordinal);
        Assert.Equal("", build.Summary);
    }

    [FactWith(Needs)]
    public async Task A_program_that_was_not_committed_is_missed()
    {
        await PlantAsync("main");
        _work.Write(".gitignore", "*.gz\n");
        using Runner runner = new(_work.Path, "main");
        JobRun build = (await PushAsync(runner))["build"];
        Assert.Equal("failure", build.Result);
        Assert.Contains("::error title=The program is missing::.github/garden/garden-", build.Log, StringComparison.Ordinal);
    }

    private static string Behind(string text, string line, string more)
    {
        Assert.Equal(2, text.Split(line).Length);
        return text.Replace(line, line + more, StringComparison.Ordinal);
    }

    private async Task PlantAsync(string branch)
    {
        if (Environment.GetEnvironmentVariable("GARDEN_PROGRAM") is { Length: > 0 } program)
        {
            await RunAsync(program, "init");
        }
        else
        {
            CommandRun run = await _work.RunAsync("init");
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }

        await RunAsync("git", "init", "--quiet", "-b", branch);
    }

    /// <summary>Commits everything that git does not ignore and runs the workflow that is then in the repository.</summary>
    private async Task<IReadOnlyDictionary<string, JobRun>> PushAsync(Runner runner)
    {
        await RunAsync("git", "add", ".");
        await RunAsync("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", "Plant a garden");
        return await runner.RunAsync(Workflow.Parse(_work.Read(".github/workflows/pages.yml")));
    }

    private Task RunAsync(string program, params string[] arguments) => Processes.MustRunAsync(_work.Path, program, arguments);
}
