using Garden.Analysis.Linting;
using Garden.Site.Tests;

namespace Garden.Cli.Tests.Publishing;

/// <summary>Publishes the starter garden and the documentation of this repository, with the tool as it is built already.</summary>
public sealed class OwnSiteTests : IDisposable
{
    private const string Needs = "git --version && tar --version && bash --version && dotnet --version && sed --version";

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [FactWith(Needs)]
    public async Task The_starter_garden_is_linted_built_and_published()
    {
        await PlantAsync();
        using Runner runner = new(_work.Path, "main") { Programs = _work.At(".git/programs") };
        IReadOnlyDictionary<string, JobRun> jobs = await runner.RunAsync(Workflow.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, ".github", "workflows", "pages.yml"))));
        Assert.All(jobs.Values, job => Assert.True(job.Result == "success", job.Log));
        Assert.Contains("### garden lint", jobs["build"].Summary, StringComparison.Ordinal);
        Assert.Contains("https://ada.example/notes/", await File.ReadAllTextAsync(Path.Combine(runner.Site!, "404.html")), StringComparison.Ordinal);
        Assert.Contains("https://ada.example/notes/docs/", await File.ReadAllTextAsync(Path.Combine(runner.Site!, "docs", "404.html")), StringComparison.Ordinal);
    }

    [FactWith(Needs)]
    public async Task A_pull_request_is_told_what_it_moves()
    {
        await PlantAsync();
        Job job = Workflow.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, ".github", "workflows", "ci.yml"))).Jobs.Single(job => job.Id == "garden");
        await PullRequest.MoveABeliefAsync(_work);
        using Runner runner = new(_work.Path, "main") { Programs = _work.At(".git/programs"), Event = "pull_request" };
        JobRun run = (await runner.RunAsync(new Workflow("", null, new Dictionary<string, string>(StringComparer.Ordinal), [job])))["garden"];
        Assert.True(run.Result == "success", run.Log);
        Assert.Contains("### garden lint", run.Summary, StringComparison.Ordinal);
        Assert.Contains(PullRequest.Reason, run.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(PullRequest.OtherReason, run.Summary, StringComparison.Ordinal);
    }

    /// <summary>Rule links of a released program lead to the pages that this makes.</summary>
    [FactWith(Needs)]
    public async Task The_documentation_is_a_site_without_a_dead_link_and_with_a_page_for_each_rule()
    {
        await PlantAsync();
        await RunAsync("PATH=\"$PWD/.git/programs:$PATH\" build/docs.sh site https://slack-water.invalid/docs/");
        Dictionary<string, string> files = _work.Snapshot("site").ToDictionary(file => file.Key["site/".Length..].Replace('\\', '/'), file => file.Value, StringComparer.Ordinal);
        Assert.Empty(PublishedLinks.Dead(files, new Uri("https://slack-water.invalid/docs/")));
        Assert.All(RuleCatalog.All, rule => Assert.Contains(RulePages.Address(rule) + "index.html", files));
        Assert.Contains("rules/index.html", files);
        Assert.DoesNotContain("<svg class=\"plate", files["index.html"], StringComparison.Ordinal);
    }

    /// <summary>A repository with what the workflow takes, and a stand-in for <c>dotnet</c> that runs what is built already.</summary>
    private async Task PlantAsync()
    {
        _work.Take("input", "input");
        _work.Take("docs", "docs");
        _work.Take("build", "build");
        await RunAsync("git init --quiet -b main . && git add . && git -c user.name=Ada -c user.email=ada@example.org -c commit.gpgsign=false commit --quiet -m Garden");
        _work.Write(
            ".git/programs/dotnet",
            $"""
            #!/bin/sh
            PATH=$(echo "$PATH" | cut -d : -f 2-)
            [ "$1 $2 $3" = "run --project src/Garden.Cli" ] || exit 9
            while [ "$1" != -- ]; do shift; done
            shift
            exec dotnet '{Path.Combine(AppContext.BaseDirectory, "Garden.Cli.dll")}' "$@"

            """);
        await RunAsync("chmod +x .git/programs/dotnet");
    }

    private Task RunAsync(string line) => Processes.MustRunAsync(_work.Path, "sh", "-c", line);
}
