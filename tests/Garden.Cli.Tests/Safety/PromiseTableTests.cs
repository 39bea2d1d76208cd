using System.Text.RegularExpressions;

namespace Garden.Cli.Tests.Safety;

/// <summary><c>SECURITY.md</c> names a test for everything that it promises.</summary>
public sealed partial class PromiseTableTests
{
    private const string Name = "SECURITY.md";

    private static string[] Rows => [.. File.ReadLines(Path.Combine(Repository.Root, Name)).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| promise |", StringComparison.Ordinal))];

    [Fact]
    public void Every_promise_names_a_test()
    {
        Assert.True(Rows.Length > 80);
        Assert.All(Rows, row => Assert.Matches(Test(), row.Split('|')[^2]));
    }

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        Dictionary<string, string> sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .GroupBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)
            .ToDictionary(files => files.Key, files => string.Concat(files.Select(File.ReadAllText)), StringComparer.Ordinal);

        Assert.Empty(Rows.SelectMany(row => Test().Matches(row.Split('|')[^2]))
            .Where(test => !sources.TryGetValue(test.Groups["class"].Value, out string? text) || !IsTest(text, test.Groups["method"].Value))
            .Select(test => test.Value));
    }

    /// <summary>A method with an attribute of a test above it.</summary>
    private static bool IsTest(string text, string method)
    {
        int at = text.IndexOf($" {method}(", StringComparison.Ordinal);
        int start = at < 0 ? -1 : text.LastIndexOf("\n\n", at, StringComparison.Ordinal);
        return start >= 0 && Attribute().IsMatch(text[start..at]);
    }

    [GeneratedRegex("`(?<class>[A-Z][A-Za-z]+)\\.(?<method>[A-Za-z0-9_]+)`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Test();

    [GeneratedRegex(@"\[(Fact|Theory|FactWith|BrowserFact)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribute();
}
