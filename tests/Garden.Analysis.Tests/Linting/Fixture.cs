using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Analysis.Linting;

namespace Garden.Analysis.Tests.Linting;

/// <summary>
/// A small garden in one file, with what one rule should find written on the offending lines.
/// <list type="bullet">
/// <item><c>&lt;!-- expect 12 --&gt;</c> at the end of a line: the fixture's rule finds something there, at column 12; several columns
/// are parted by blanks. The comment, and the blank before it, are taken out before the garden is read.</item>
/// <item><c>=== topics/other.md</c> starts another file; what stands before the first such line is <c>topics/example.md</c>.</item>
/// <item>A file whose name ends in <c>-any</c> lists findings of all rules instead: <c>&lt;!-- expect GRD202:12 --&gt;</c>.</item>
/// </list>
/// </summary>
internal sealed partial class Fixture
{
    private Fixture(string rule, LintedGarden garden, ImmutableArray<string> expected)
    {
        Rule = rule;
        Garden = garden;
        Expected = expected;
    }

    /// <summary>The rule's number; empty for all rules.</summary>
    public string Rule { get; }

    public LintedGarden Garden { get; }

    /// <summary>What should be found, in order: <c>topics/example.md:3:12 GRD202</c>.</summary>
    public ImmutableArray<string> Expected { get; }

    public static string Folder => Path.Combine(Repository.Root, "tests/Garden.Analysis.Tests/Linting/Fixtures");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static Fixture Read(string name)
    {
        string rule = name.EndsWith("-any", StringComparison.Ordinal) ? "" : name[.."GRD000".Length];
        List<ExampleFile> files = [];
        List<string> expected = [];
        List<string> lines = [];
        string path = RuleDocumentation.ExampleTopic;
        foreach (string line in File.ReadAllText(Path.Combine(Folder, name + ".md")).Split('\n'))
        {
            if (line.StartsWith("=== ", StringComparison.Ordinal))
            {
                Finish();
                path = line["=== ".Length..].Trim();
                continue;
            }

            Match match = Expectation().Match(line);
            foreach (string place in match.Groups["places"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = place.Split(':');
                expected.Add(string.Create(CultureInfo.InvariantCulture, $"{path}:{lines.Count + 1}:{parts[^1]} {(rule.Length > 0 ? rule : parts[0])}"));
            }

            lines.Add(match.Success ? line[..match.Index] : line);
        }

        Finish();
        return new Fixture(rule, LintedGarden.Of(files), [.. expected.Order(StringComparer.Ordinal)]);

        void Finish()
        {
            if (lines.Any(line => line.Length > 0))
            {
                files.Add(new ExampleFile(path, string.Join('\n', lines)));
            }

            lines.Clear();
        }
    }

    [GeneratedRegex(@" ?<!-- expect (?<places>[A-Z0-9: ]+) -->$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Expectation();
}
