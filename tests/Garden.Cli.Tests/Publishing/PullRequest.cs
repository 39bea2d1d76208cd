namespace Garden.Cli.Tests.Publishing;

/// <summary>A change of somebody who asks for it to be taken.</summary>
internal static class PullRequest
{
    /// <summary>Why a belief moved.</summary>
    public const string Reason = "The spring tide came in a day early";

    /// <summary>Commits a belief, and then a move of it; gives back the commit between.</summary>
    public static async Task<string> MoveABeliefAsync(WorkFolder work)
    {
        work.Write("input/topics/spring-tides.md", "---\ntitle: Spring tides\nstub: true\n---\n\n## Current beliefs\n\n- The highest tide comes two days after the full moon. ~60% — the tables say so ^two-days\n");
        await CommitAsync(work);
        (_, string before) = await Processes.RunAsync(work.Path, "git", ["rev-parse", "HEAD"]);
        CommandRun update = await work.RunAsync("update", "topics/spring-tides#two-days", "45", "--why", Reason);
        Assert.True(update.ExitCode == 0, update.Error);
        await CommitAsync(work);
        return before.Trim();
    }

    private static Task CommitAsync(WorkFolder work) =>
        Processes.MustRunAsync(work.Path, "sh", "-c", "git add . && git -c user.name=Ada -c user.email=ada@example.org -c commit.gpgsign=false commit --quiet -m 'Think again'");
}
