using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Analysis.Linting;

/// <summary>What a finding is known by: its rule, its file and the text of its line, but not where the line stands.</summary>
/// <param name="Hash">The first 16 hexadecimal digits of the SHA-256 of the line, white space around it left out.</param>
public readonly record struct BaselineKey(string Rule, string Path, string Hash);

/// <summary>Findings parted into those that a baseline knows and those that are new.</summary>
/// <param name="New">What the baseline does not know, in the order given.</param>
/// <param name="Known">How many findings it does know.</param>
/// <param name="Stale">What it expects and was not found, with how many are missing: by path, rule, hash.</param>
public sealed record BaselineComparison(ImmutableArray<Diagnostic> New, int Known, ImmutableArray<(BaselineKey Key, int Count)> Stale);

/// <summary>
/// Findings that are put up with for now. Each is known by rule, file and the text of its line, and counted: lines may move,
/// and one mended finding does not make room for a new one elsewhere.
/// </summary>
public sealed class Baseline
{
    private const int Version = 1;

    private readonly ImmutableSortedDictionary<BaselineKey, int> _counts;

    private Baseline(ImmutableSortedDictionary<BaselineKey, int> counts) => _counts = counts;

    /// <summary>How many findings it knows.</summary>
    public int Count => _counts.Values.Sum();

    /// <summary>A baseline of exactly these findings.</summary>
    /// <param name="fileOf">The file at a path; null when it cannot be read as text.</param>
    public static Baseline Of(IEnumerable<Diagnostic> findings, Func<string, SourceFile?> fileOf)
    {
        Dictionary<BaselineKey, int> counts = [];
        foreach (Diagnostic finding in findings)
        {
            BaselineKey key = KeyOf(finding, fileOf);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return new Baseline(counts.ToImmutableSortedDictionary(Comparer<BaselineKey>.Create(ByPath)));
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <returns>The baseline, or what is wrong with the text: lower case, no full stop.</returns>
    public static (Baseline? Baseline, string? Problem) Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || Number(root, "version") != Version
                || !root.TryGetProperty("findings", out JsonElement entries) || entries.ValueKind != JsonValueKind.Array)
            {
                return (null, "it is no baseline of this version of garden");
            }

            ImmutableSortedDictionary<BaselineKey, int>.Builder counts =
                ImmutableSortedDictionary.CreateBuilder<BaselineKey, int>(Comparer<BaselineKey>.Create(ByPath));
            foreach (JsonElement entry in entries.EnumerateArray())
            {
                if (Text(entry, "rule") is not string rule || Text(entry, "path") is not string path || Text(entry, "hash") is not string hash
                    || Number(entry, "count") is not (int times and >= 1))
                {
                    return (null, string.Create(CultureInfo.InvariantCulture, $"its entry {counts.Count + 1} has no rule, path, hash or count"));
                }

                counts[new BaselineKey(rule, path, hash)] = times;
            }

            return (new Baseline(counts.ToImmutable()), null);
        }
        catch (JsonException)
        {
            return (null, "it is not JSON");
        }
    }

    /// <summary>The baseline as a text to be kept with the garden: one finding a line, in a stable order.</summary>
    public string ToJson()
    {
        StringBuilder json = new();
        json.Append(CultureInfo.InvariantCulture, $"{{\n  \"version\": {Version},\n  \"findings\": [");
        string between = "\n";
        foreach ((BaselineKey key, int count) in _counts)
        {
            json.Append(between).Append(
                CultureInfo.InvariantCulture,
                $"    {{\"rule\": {Quoted(key.Rule)}, \"path\": {Quoted(key.Path)}, \"hash\": {Quoted(key.Hash)}, \"count\": {count}}}");
            between = ",\n";
        }

        return json.Append(_counts.IsEmpty ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    /// <summary>Parts findings, in the order of the file, into known and new; of several on equal lines the first are known.</summary>
    /// <param name="fileOf">The file at a path; null when it cannot be read as text.</param>
    public BaselineComparison Compare(IEnumerable<Diagnostic> findings, Func<string, SourceFile?> fileOf)
    {
        Dictionary<BaselineKey, int> left = new(_counts);
        ImmutableArray<Diagnostic>.Builder fresh = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Diagnostic finding in findings)
        {
            BaselineKey key = KeyOf(finding, fileOf);
            if (left.GetValueOrDefault(key) > 0)
            {
                left[key]--;
            }
            else
            {
                fresh.Add(finding);
            }
        }

        ImmutableArray<(BaselineKey, int)> stale = [.. _counts.Keys.Where(key => left[key] > 0).Select(key => (key, left[key]))];
        return new BaselineComparison(fresh.ToImmutable(), Count - left.Values.Sum(), stale);
    }

    /// <summary>What a finding is known by.</summary>
    /// <param name="fileOf">The file at a path; null when it cannot be read as text.</param>
    public static BaselineKey KeyOf(Diagnostic finding, Func<string, SourceFile?> fileOf)
    {
        string line = "";
        if (fileOf(finding.Location.Path) is SourceFile file)
        {
            int start = file.Lines.StartOf(finding.Location.Start.Line);
            line = file.Text[start..file.Lines.StartOf(finding.Location.Start.Line + 1)].Trim();
        }

        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(line));
        return new BaselineKey(finding.Rule.Id, finding.Location.Path, Convert.ToHexStringLower(hash, 0, 8));
    }

    private static string? Text(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static int ByPath(BaselineKey left, BaselineKey right)
    {
        int order = string.CompareOrdinal(left.Path, right.Path);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule, right.Rule);
        return order != 0 ? order : string.CompareOrdinal(left.Hash, right.Hash);
    }
}
