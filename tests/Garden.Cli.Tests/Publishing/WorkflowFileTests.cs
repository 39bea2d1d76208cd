using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Garden.Cli.Tests.Publishing;

/// <summary>What must be true of every workflow here and of the one that a new garden gets.</summary>
public sealed partial class WorkflowFileTests
{
    private const string OfGardens = "src/Garden.Cli/Starter/pages.yml";

    /// <summary>What each job may do. A job that is not here fails the tests.</summary>
    private static readonly Dictionary<string, string> Permissions = new(StringComparer.Ordinal)
    {
        [".github/workflows/ci.yml everything"] = "contents: read",
        [".github/workflows/ci.yml elsewhere"] = "contents: read",
        [".github/workflows/ci.yml garden"] = "contents: read",
        [".github/workflows/nightly.yml mutation"] = "contents: read",
        [".github/workflows/nightly.yml fuzz"] = "contents: read",
        [".github/workflows/nightly.yml coverage"] = "contents: read",
        [".github/workflows/pages.yml address"] = "pages: read",
        [".github/workflows/pages.yml build"] = "contents: read",
        [".github/workflows/pages.yml deploy"] = "id-token: write, pages: write",
        [".github/workflows/release.yml address"] = "pages: read",
        [".github/workflows/release.yml make"] = "contents: read",
        [".github/workflows/release.yml gather"] = "contents: read",
        [".github/workflows/release.yml attest"] = "attestations: write, id-token: write",
        [".github/workflows/release.yml publish"] = "contents: write",
        [".github/workflows/release.yml nuget"] = "id-token: write",
        [OfGardens + " address"] = "pages: read",
        [OfGardens + " build"] = "contents: read",
        [OfGardens + " deploy"] = "id-token: write, pages: write",
    };

    private static readonly string[] Paths =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows")).Select(file => ".github/workflows/" + Path.GetFileName(file)).Order(StringComparer.Ordinal), OfGardens];

    public static TheoryData<string> Files => [.. Paths];

    public static TheoryData<string> Dependabots => [".github/dependabot.yml", "src/Garden.Cli/Starter/dependabot.yml"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_job_may_do_what_it_must_and_nothing_else(string file)
    {
        Workflow workflow = Read(file);
        Assert.NotNull(workflow.Permissions);
        Assert.Empty(workflow.Permissions);
        Assert.All(workflow.Jobs, job => Assert.Equal(
            Permissions[$"{file} {job.Id}"],
            string.Join(", ", job.Permissions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}"))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_job_that_may_write_runs_nothing_of_the_repository(string file)
    {
        IEnumerable<Job> writing = Read(file).Jobs.Where(job => job.Permissions.Values.Contains("write", StringComparer.Ordinal));
        Assert.DoesNotContain(writing.SelectMany(job => job.Steps), step => step.Action == "actions/checkout");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_action_is_pinned_to_a_commit_with_its_version_behind_it(string file)
    {
        string text = Read(file).Text;
        string[] uses = [.. text.Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal))];
        Assert.Equal(Read(file).Jobs.SelectMany(job => job.Steps).Count(step => step.Uses is not null), uses.Length);
        Assert.All(uses, line => Assert.Matches(Pinned(), line));
    }

    [Fact]
    public void An_action_is_of_one_version_everywhere()
    {
        IEnumerable<IGrouping<string, string>> versions = Paths
            .SelectMany(file => Read(file).Text.Split('\n').Select(line => Pinned().Match(line)).Where(match => match.Success))
            .GroupBy(match => match.Groups["action"].Value, match => match.Groups["pin"].Value, StringComparer.Ordinal);
        Assert.All(versions, action => Assert.True(action.Distinct(StringComparer.Ordinal).Count() == 1, action.Key));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_token_is_left_in_the_checkout(string file) =>
        Assert.All(
            Read(file).Jobs.SelectMany(job => job.Steps).Where(step => step.Action == "actions/checkout"),
            step => Assert.Equal("false", step.With.GetValueOrDefault("persist-credentials")));

    [Theory]
    [MemberData(nameof(Files))]
    public void No_job_runs_for_ever(string file) => Assert.All(Read(file).Jobs, job => Assert.NotNull(job.Minutes));

    /// <summary>A branch may be called <c>$(anything)</c>: what GitHub fills in reaches a script as a variable only.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_filled_into_a_script(string file) =>
        Assert.DoesNotContain(Scripts(file), script => script.Contains("${{", StringComparison.Ordinal));

    [FactWith("bash")]
    public async Task Every_script_can_be_read_by_the_shell()
    {
        foreach (string script in Paths.SelectMany(Scripts))
        {
            await Processes.MustRunAsync(Repository.Root, "bash", "-n", "-c", script);
        }
    }

    [Theory]
    [MemberData(nameof(Dependabots))]
    public void Newer_actions_are_asked_for_once_they_have_been_out_for_a_week(string file)
    {
        YamlStream stream = [];
        using StringReader reader = new(File.ReadAllText(Path.Combine(Repository.Root, file)));
        stream.Load(reader);
        YamlNode update = stream.Documents.Single().RootNode["updates"][0];
        Assert.Equal(("github-actions", "/", "7"), (Workflow.Word(update["package-ecosystem"]), Workflow.Word(update["directory"]), Workflow.Word(update["cooldown"]["default-days"])));
    }

    /// <summary>The programs and folders of this repository that its workflows name.</summary>
    [Theory]
    [InlineData(".ci/run")]
    [InlineData("tests/unit.slnf")]
    [InlineData("src/Garden.Cli")]
    [InlineData("build/pack.sh")]
    [InlineData("build/sbom.sh")]
    [InlineData("build/gather.sh")]
    [InlineData("build/docs.sh")]
    [InlineData("build/mutate.sh")]
    [InlineData("build/coverage.sh")]
    public void What_a_script_names_is_there(string path)
    {
        Assert.Contains(Paths.SelectMany(Scripts), script => script.Contains(path, StringComparison.Ordinal));
        Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path);
    }

    private static Workflow Read(string file) => Workflow.Parse(File.ReadAllText(Path.Combine(Repository.Root, file)));

    private static IEnumerable<string> Scripts(string file) => Read(file).Jobs.SelectMany(job => job.Steps).Select(step => step.Run).OfType<string>();

    [GeneratedRegex(@"uses: (?<action>[A-Za-z-]+/[a-z-]+)@(?<pin>[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pinned();
}
