using Garden.Cli.Tests.Publishing;

namespace Garden.Cli.Tests;

/// <summary>A folder of its own with a git repository, whose commits are made on days that the test names, whatever the machine's settings of git are.</summary>
internal sealed class GitFolder : IDisposable
{
    /// <summary>What a test with a repository needs.</summary>
    public const string Needed = "git --version";

    public WorkFolder Work { get; } = new();

    /// <summary>A folder with an empty repository.</summary>
    public static async Task<GitFolder> CreateAsync()
    {
        GitFolder folder = new();
        await folder.RunAsync("init", "-q", "-b", "main", ".");
        return folder;
    }

    /// <summary>Runs git here; it must succeed.</summary>
    public async Task<string> RunAsync(params string[] arguments) => await RunOnAsync("2026-01-01", arguments);

    /// <summary>Commits all that is there on a day; gives back the hash.</summary>
    public async Task<string> CommitAsync(string day, string subject)
    {
        await RunAsync("add", "-A");
        await RunOnAsync(day, "commit", "-q", "--allow-empty", "-m", subject);
        return (await RunAsync("rev-parse", "HEAD")).Trim();
    }

    public async Task<string> RunOnAsync(string day, params string[] arguments)
    {
        Dictionary<string, string> variables = new(StringComparer.Ordinal)
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "",
            ["HOME"] = Work.Path,
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
            ["GIT_AUTHOR_DATE"] = $"{day}T12:00:00+0000",
            ["GIT_COMMITTER_DATE"] = $"{day}T12:00:00+0000",
            ["GIT_AUTHOR_NAME"] = "A Writer",
            ["GIT_AUTHOR_EMAIL"] = "writer@example.org",
            ["GIT_COMMITTER_NAME"] = "A Writer",
            ["GIT_COMMITTER_EMAIL"] = "writer@example.org",
        };
        (int code, string printed) = await Processes.RunAsync(Work.Path, "git", arguments, variables);
        Assert.True(code == 0, $"git {string.Join(' ', arguments)}\n{printed}");
        return printed;
    }

    public void Dispose() => Work.Dispose();
}
