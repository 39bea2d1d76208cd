using System.Globalization;
using System.Reflection;
using Garden.Language.Text;

namespace Garden.Cli.Tests.Docs;

/// <summary>Holds <c>docs/limits.md</c> to the limits of the program.</summary>
public sealed class LimitsReferenceTests
{
    [Fact]
    public void The_reference_lists_every_limit_with_its_number_and_what_happens_beyond_it()
    {
        IEnumerable<string> rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "limits.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1);
        Assert.Equal(Caps.All.Select(cap => $"| {cap.Most.ToString("N0", CultureInfo.InvariantCulture)} | {cap.Of} | {cap.Beyond} |"), rows);
    }

    [Fact]
    public void Every_limit_is_in_the_list() =>
        Assert.Equal(typeof(Caps).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(Cap)).Select(field => field.GetValue(null)), Caps.All);
}
