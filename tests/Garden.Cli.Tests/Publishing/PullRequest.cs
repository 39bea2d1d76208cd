namespace Garden.Cli.Tests.Publishing;

/// <summary>A change of somebody who asks for it to be taken.</summary>
internal static class PullRequest
{
    /// <summary>Why a belief moved.</summary>
    public const string Reason = "The spring tide came in a day early";

    /// <summary>Why another belief moved meanwhile, on the branch that the change is for.</summary>
    public const string OtherReason = "The almanac was wrong";

    /// <summary>Commits a change and checks it out as a workflow for it does: merged into its branch, which has moved on since.</summary>
    public static async Task MoveABeliefAsync(WorkFolder work)
    {
        work.Write("input/topics/spring-tides.md", "---\ntitle: Spring tides\nstub: true\n---\n\n## Current beliefs\n\n- The highest tide comes two days after the full moon. ~60% — the tables say so ^two-days\n");
        work.Write("input/topics/neap-tides.md", "---\ntitle: Neap tides\nstub: true\n---\n\n## Current beliefs\n\n- The lowest tide comes a week later. ~60% — the tables say so ^a-week\n");
        await RunAsync(work, "git add . && $commit -m 'Two beliefs' && git branch change");
        await MoveAsync(work, "topics/neap-tides#a-week", OtherReason);
        await RunAsync(work, "git checkout --quiet change");
        await MoveAsync(work, "topics/spring-tides#two-days", Reason);
        await RunAsync(work, "git checkout --quiet - && git -c user.name=Ada -c user.email=ada@example.org -c commit.gpgsign=false merge --quiet --no-ff -m 'Take the change' change && git branch --quiet -d change");
    }

    private static async Task MoveAsync(WorkFolder work, string belief, string why)
    {
        CommandRun update = await work.RunAsync("update", belief, "45", "--why", why);
        Assert.True(update.ExitCode == 0, update.Error);
        await RunAsync(work, "git add . && $commit -m 'Think again'");
    }

    private static Task RunAsync(WorkFolder work, string script) =>
        Processes.MustRunAsync(work.Path, "sh", "-c", "commit='git -c user.name=Ada -c user.email=ada@example.org -c commit.gpgsign=false commit --quiet'; " + script);
}
