namespace Garden.Cli.Tests.Publishing;

/// <summary>Runs the workflow that publishes the starter garden of this repository, with the tool as it is built already.</summary>
public sealed class OwnSiteTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [FactWith("git --version && tar --version && bash --version && dotnet --version")]
    public async Task The_starter_garden_is_linted_built_and_published()
    {
        _work.Take("input", "input");
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
        using Runner runner = new(_work.Path, "main") { Programs = _work.At(".git/programs") };
        IReadOnlyDictionary<string, JobRun> jobs = await runner.RunAsync(Workflow.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, ".github", "workflows", "pages.yml"))));
        Assert.All(jobs.Values, job => Assert.True(job.Result == "success", job.Log));
        Assert.Contains("### garden lint", jobs["build"].Summary, StringComparison.Ordinal);
        Assert.Contains("https://ada.example/notes/", await File.ReadAllTextAsync(Path.Combine(runner.Site!, "404.html")), StringComparison.Ordinal);
    }

    private Task RunAsync(string line) => Processes.MustRunAsync(_work.Path, "sh", "-c", line);
}
