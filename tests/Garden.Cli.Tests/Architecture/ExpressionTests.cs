using System.Text.RegularExpressions;

namespace Garden.Cli.Tests.Architecture;

/// <summary>No text can keep a regular expression busy: each is of the kind that never goes back, or has a limit of time.</summary>
public sealed partial class ExpressionTests
{
    [Fact]
    public void Every_expression_is_bounded()
    {
        string[] expressions = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(File.ReadLines)
            .Where(line => Made().IsMatch(line))];
        Assert.NotEmpty(expressions);
        Assert.All(expressions, line => Assert.True(line.Contains("NonBacktracking", StringComparison.Ordinal) || line.Contains("RegexPatience.", StringComparison.Ordinal), line));
    }

    [GeneratedRegex(@"\[GeneratedRegex\(|new Regex\(|Regex\.(IsMatch|Match|Matches|Replace|Split|Count)\(", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Made();
}
