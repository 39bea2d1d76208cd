using System.Text.Json.Nodes;

namespace Garden.Cli.Tests.Publishing;

/// <summary>A change of somebody who asks for it to be taken.</summary>
internal static class PullRequest
{
    /// <summary>Why a belief moved.</summary>
    public const string Reason = "The spring tide came in a day early";

    /// <summary>Commits a move of the first open belief of a garden; gives back the commit before it.</summary>
    public static async Task<string> MoveABeliefAsync(WorkFolder work)
    {
        (_, string before) = await Processes.RunAsync(work.Path, "git", ["rev-parse", "HEAD"]);
        CommandRun list = await work.RunAsync("list", "beliefs", "--open", "-f", "json");
        string id = JsonNode.Parse(list.Out)!["beliefs"]!.AsArray().First(belief => belief!["probability"] is not null)!["belief"]!.GetValue<string>();
        CommandRun update = await work.RunAsync("update", id, "3", "--why", Reason);
        Assert.True(update.ExitCode == 0, update.Error);
        await Processes.MustRunAsync(work.Path, "git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "-a", "-m", "Move a belief");
        return before.Trim();
    }
}
