using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Garden.Fuzz.Checking;

/// <summary>Takes out of a garden what keeps it from being built, so that what must hold of a site is tried on more than the few gardens without a mistake.</summary>
internal sealed partial class Weeder(Trial trial)
{
    private const int MostRounds = 10;

    /// <summary>The garden without the lines on which errors stand; after some rounds, without the pages that still have any.</summary>
    public FuzzGarden Weed(FuzzGarden garden)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            trial.Begin(garden);
            ILookup<string, int> errors = Errors();
            if (errors.Count == 0)
            {
                break;
            }

            garden = garden with
            {
                Files = garden.Files.Select(file => KeyValuePair.Create(file.Key, Weed(file.Key, file.Value, [.. errors[FuzzGarden.Prefix + file.Key]], isLast: round == MostRounds - 1))).Where(file => file.Value is not null)
                    .ToImmutableSortedDictionary(file => file.Key, file => file.Value!, StringComparer.Ordinal),
            };
        }

        return garden;
    }

    private static string? Weed(string path, string text, HashSet<int> errors, bool isLast)
    {
        if (errors.Count == 0)
        {
            return text;
        }

        if (path == "garden.yml")
        {
            return "title: Trial\n";
        }

        string[] lines = LineEnd().Split(text);
        string weeded = string.Concat(lines.Chunk(2).Where((_, index) => !errors.Contains(index + 1)).SelectMany(line => line));
        return isLast || weeded.Length == 0 ? null : weeded;
    }

    private ILookup<string, int> Errors()
    {
        string report = trial.Run("lint", "-f", "json").Out;
        using JsonDocument? read = report.Length > 0 ? JsonDocument.Parse(report) : null;
        (string Path, int Line)[] errors = read is null ? [] :
        [
            .. read.RootElement.GetProperty("diagnostics").EnumerateArray().Where(finding => finding.GetProperty("severity").GetString() == "error")
                .Select(finding => (finding.GetProperty("path").GetString()!, finding.GetProperty("line").GetInt32())),
        ];
        return errors.ToLookup(error => error.Path, error => error.Line, StringComparer.Ordinal);
    }

    [GeneratedRegex("(?<end>\r\n|\n|\r)", RegexOptions.NonBacktracking)]
    private static partial Regex LineEnd();
}
