using System.Text.Json;
using Garden.Cli;

namespace Garden.Fuzz.Checking;

/// <summary>What must hold of the commands that edit pages.</summary>
internal static class EditingProperties
{
    /// <summary>Rules about what the writer holds true: another number may well bring one of them.</summary>
    private static readonly string[] AboutNumbers = ["GRD3", "GRD204", "GRD205", "GRD206", "GRD207", "GRD209", "GRD211", "GRD212", "GRD4"];

    /// <summary>An update, a resolution or a new name for a page, chosen by the number, brings no finding.</summary>
    public static void AnEditBringsNoFinding(Trial trial, FuzzGarden garden, int choice)
    {
        bool isMove = choice % 3 == 0;
        string[] names = isMove ? [.. garden.Pages.Select(path => path[..^3])] : Beliefs(trial);
        if (names.Length == 0)
        {
            return;
        }

        string name = names[choice / 3 % names.Length];
        Dictionary<string, int> before = Counts(trial);
        SortedDictionary<string, string> files = trial.Snapshot("input");
        Answer answer = (choice % 3) switch
        {
            0 => trial.Run("mv", name, Path.GetDirectoryName(name) is { Length: > 0 } folder ? $"{folder}/moved" : "moved"),
            1 => trial.Run("update", name, "65%", "--why", "a letter"),
            _ => trial.Run("resolve", name, "yes", "--why", "seen"),
        };
        if (answer.Code != ExitCode.Fine)
        {
            if (Trial.Difference(files, trial.Snapshot("input")) is string path)
            {
                throw new BrokenException($"an edit that is refused changes {path}");
            }

            return;
        }

        foreach ((string rule, int count) in Counts(trial))
        {
            if (count > before.GetValueOrDefault(rule) && (isMove || !AboutNumbers.Any(about => rule.StartsWith(about, StringComparison.Ordinal))))
            {
                throw new BrokenException($"{answer.Command.Split(' ')[0]} brings {rule}");
            }
        }
    }

    /// <summary>How many errors there are.</summary>
    public static int Errors(Trial trial) => Findings(trial).Count(finding => finding.GetProperty("severity").GetString() == "error");

    private static Dictionary<string, int> Counts(Trial trial) =>
        Findings(trial).GroupBy(finding => finding.GetProperty("rule").GetString()!, StringComparer.Ordinal).ToDictionary(rule => rule.Key, rule => rule.Count(), StringComparer.Ordinal);

    private static JsonElement[] Findings(Trial trial)
    {
        string json = trial.Run("lint", "-f", "json").Out;
        return json.Length == 0 ? [] : [.. JsonDocument.Parse(json).RootElement.GetProperty("diagnostics").EnumerateArray()];
    }

    private static string[] Beliefs(Trial trial)
    {
        Answer answer = trial.Run("list", "beliefs", "-f", "json");
        if (answer.Code != ExitCode.Fine)
        {
            return [];
        }

        using JsonDocument list = JsonDocument.Parse(answer.Out);
        return [.. list.RootElement.GetProperty("beliefs").EnumerateArray().Select(belief => belief.GetProperty("belief").GetString()!)];
    }
}
