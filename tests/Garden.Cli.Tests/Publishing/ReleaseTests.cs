using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Garden.Cli.Tests.Publishing;

/// <summary>
/// Runs the workflow that makes a release, with stand-ins for what takes minutes (the programs and packages) and for what only GitHub and
/// NuGet can do.
/// </summary>
public sealed class ReleaseTests : IDisposable
{
    private const string Needs = "git --version && tar --version && sha256sum --version && zip --version && bash --version";

    private static readonly string[] Released =
    [
        "Garden.Cli.1.2.3.nupkg", "Garden.Cli.any.1.2.3.nupkg", "SHA256SUMS", "garden-1.2.3-linux-arm64.tar.gz", "garden-1.2.3-linux-x64.tar.gz", "garden-1.2.3-osx-arm64.tar.gz",
        "garden-1.2.3-win-x64.zip", "garden-1.2.3.cdx.json", "garden-1.2.3.vsix",
    ];

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [FactWith(Needs)]
    public async Task A_tag_becomes_a_release_with_checksums_that_hold()
    {
        await PlantAsync("v1.2.3");
        using Runner runner = Runner("v1.2.3");
        IReadOnlyDictionary<string, JobRun> jobs = await RunAsync(runner);
        Assert.All(jobs.Values, job => Assert.True(job.Result == "success", job.Log));
        Assert.Equal(Released, runner.Attested.Order(StringComparer.Ordinal));

        string asked = _work.Read("gh");
        Assert.StartsWith("release create v1.2.3 --verify-tag --title garden 1.2.3 --notes-file notes/notes.md release/", asked, StringComparison.Ordinal);
        Assert.All(Released, file => Assert.Contains("release/" + file, asked, StringComparison.Ordinal));
        Assert.Equal("\n- What is new.\n\n", _work.Read("release/notes.md"));
        await Processes.MustRunAsync(_work.At("release"), "sha256sum", "--check", "--strict", "SHA256SUMS");
        Assert.Equal(Released.Length - 1, (await File.ReadAllLinesAsync(_work.At("release/SHA256SUMS"))).Length);

        await Processes.MustRunAsync(_work.At("release"), "tar", "-xzf", "garden-1.2.3-linux-arm64.tar.gz");
        await Processes.MustRunAsync(_work.At("release"), "sh", "-c", "./garden --version");
        Assert.Equal("https://ada.example/notes/docs/", (await File.ReadAllTextAsync(_work.At("release/THIRD-PARTY-NOTICES.txt"))).Trim());
        await using ZipArchive windows = await ZipFile.OpenReadAsync(_work.At("release/garden-1.2.3-win-x64.zip"));
        Assert.Equal(["THIRD-PARTY-NOTICES.txt", "garden"], windows.Entries.Select(entry => entry.FullName));
    }

    [FactWith(Needs)]
    public async Task The_package_that_leads_to_the_others_is_pushed_last()
    {
        await PlantAsync("v1.2.3");
        using Runner runner = Runner("v1.2.3");
        await RunAsync(runner);
        Assert.Equal(["Garden.Cli.any.1.2.3.nupkg", "Garden.Cli.1.2.3.nupkg"], (await File.ReadAllLinesAsync(_work.At("nuget"))).Select(line => Path.GetFileName(line.Split(' ')[2])));
        Assert.All(await File.ReadAllLinesAsync(_work.At("nuget")), line => Assert.Contains("--api-key short-lived key of ada --source https://api.nuget.org/v3/index.json", line, StringComparison.Ordinal));
    }

    [FactWith(Needs)]
    public async Task Nothing_is_pushed_before_an_account_is_named()
    {
        await PlantAsync("v1.2.3");
        using Runner runner = new(_work.Path, "v1.2.3") { Programs = _work.At(".git/programs"), PagesIsOn = false };
        IReadOnlyDictionary<string, JobRun> jobs = await RunAsync(runner);
        Assert.Equal(("success", "skipped"), (jobs["publish"].Result, jobs["nuget"].Result));
        await Processes.MustRunAsync(_work.At("release"), "tar", "-xzf", "garden-1.2.3-linux-x64.tar.gz");
        Assert.Equal("", (await File.ReadAllTextAsync(_work.At("release/THIRD-PARTY-NOTICES.txt"))).Trim());
    }

    [FactWith(Needs)]
    public async Task A_tag_that_is_not_the_version_releases_nothing()
    {
        await PlantAsync("v1.2.4");
        using Runner runner = Runner("v1.2.4");
        IReadOnlyDictionary<string, JobRun> jobs = await RunAsync(runner);
        Assert.Equal(("failure", "skipped", "skipped"), (jobs["make"].Result, jobs["gather"].Result, jobs["publish"].Result));
        Assert.Contains("::error title=The tag is not the version::the tag is v1.2.4, and Directory.Build.props says 1.2.3", jobs["make"].Log, StringComparison.Ordinal);
    }

    [FactWith(Needs)]
    public async Task A_version_of_which_the_changelog_says_nothing_is_not_released()
    {
        _work.Write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n- What is new.\n");
        await PlantAsync("v1.2.3");
        using Runner runner = Runner("v1.2.3");
        IReadOnlyDictionary<string, JobRun> jobs = await RunAsync(runner);
        Assert.Equal(("failure", "skipped"), (jobs["gather"].Result, jobs["publish"].Result));
        Assert.Contains("CHANGELOG.md says nothing below '## 1.2.3'", jobs["gather"].Log, StringComparison.Ordinal);
    }

    /// <summary>Every runtime and every tool that the workflows ask for by name is one of a version that is written down.</summary>
    [Fact]
    public void Tools_are_of_one_version()
    {
        JsonNode tools = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".config/dotnet-tools.json")))!["tools"]!;
        foreach ((string script, string tool, string command) in new[] { ("build/sbom.sh", "cyclonedx", "dotnet-CycloneDX"), ("build/mutate.sh", "dotnet-stryker", "dotnet-stryker") })
        {
            Assert.Contains($"dotnet tool run {command} ", File.ReadAllText(Path.Combine(Repository.Root, script)), StringComparison.Ordinal);
            Assert.Equal(command, tools[tool]!["commands"]![0]!.GetValue<string>());
        }
    }

    private Runner Runner(string tag) => new(_work.Path, tag)
    {
        Programs = _work.At(".git/programs"),
        Variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_USER"] = "ada" },
    };

    private static async Task<IReadOnlyDictionary<string, JobRun>> RunAsync(Runner runner) =>
        await runner.RunAsync(Workflow.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, ".github/workflows/release.yml"))));

    /// <summary>A repository with the real script that gathers the files, and with others that only say what they were told.</summary>
    private async Task PlantAsync(string tag)
    {
        if (!File.Exists(_work.At("CHANGELOG.md")))
        {
            _work.Write("CHANGELOG.md", "# Changelog\n\n## 1.2.3\n\n- What is new.\n\n## 1.2.2\n\n- What was new.\n");
        }

        _work.Write("Directory.Build.props", "<Project>\n  <PropertyGroup>\n    <Version>1.2.3</Version>\n  </PropertyGroup>\n</Project>\n");
        _work.Write("build/gather.sh", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "build/gather.sh")));
        _work.Write("build/sbom.sh", "#!/bin/sh\necho '{}' > \"$1\"\n");
        _work.Write(
            "build/pack.sh",
            """
            #!/bin/sh
            out=$1
            shift
            for part; do
              case $part in
                tool) mkdir -p "$out/packages"; touch "$out/packages/Garden.Cli.1.2.3.nupkg" "$out/packages/Garden.Cli.any.1.2.3.nupkg" ;;
                vscode) touch "$out/garden.vsix" ;;
                *)
                  mkdir -p "$out/$part"
                  echo "$DocsUrl" > "$out/$part/THIRD-PARTY-NOTICES.txt"
                  printf '#!/bin/sh\nexit 0\n' > "$out/$part/garden"
                  chmod +x "$out/$part/garden" ;;
              esac
            done

            """);
        await Processes.MustRunAsync(_work.Path, "sh", "-c", $"chmod +x build/* && git init --quiet -b main . && git add . && git -c user.name=Ada -c user.email=ada@example.org -c commit.gpgsign=false commit --quiet -m Garden && git -c tag.gpgsign=false tag {tag}");
        _work.Write(".git/programs/sudo", "#!/bin/sh\nexit 0\n");
        _work.Write(".git/programs/dotnet", $"#!/bin/sh\necho \"$@\" >> '{_work.At("nuget")}'\n");
        _work.Write(".git/programs/gh", $"#!/bin/sh\necho \"$@\" > '{_work.At("gh")}'\nmkdir -p '{_work.At("release")}'\ncp notes/notes.md release/* '{_work.At("release")}'\n");
        await Processes.MustRunAsync(_work.Path, "sh", "-c", "chmod +x .git/programs/*");
    }
}
