using System.Text.RegularExpressions;

namespace Garden.Tests.Architecture;

/// <summary>Holds the arrows between the rooms of the core: a room may know only those before it.</summary>
public sealed partial class DependencyTests
{
    private static readonly string[] Order = ["Text", "Diagnostics", "Model", "Parsing", "Linking", "Forecasting", "Editing", "Linting", "Graphs", "Rendering"];

    [Fact]
    public void Rooms_know_only_the_rooms_before_them()
    {
        List<string> broken = [];
        foreach (string room in Order)
        {
            foreach ((string file, string used) in UsesOf(room).Where(use => Array.IndexOf(Order, use.Used) > Array.IndexOf(Order, room)))
            {
                broken.Add($"{file} uses Garden.{used}");
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void Linting_and_graphs_do_not_know_each_other() =>
        Assert.Empty(UsesOf("Linting").Where(use => use.Used == "Graphs").Concat(UsesOf("Graphs").Where(use => use.Used == "Linting")));

    [Fact]
    public void Only_the_command_line_edits() =>
        Assert.DoesNotContain(Order.Where(room => room != "Editing").SelectMany(UsesOf), use => use.Used == "Editing");

    [Theory]
    [InlineData("Markdig", "Parsing")]
    [InlineData("YamlDotNet", "Parsing")]
    [InlineData("HandlebarsDotNet", "Rendering")]
    public void A_library_stays_in_its_room(string library, string room)
    {
        IEnumerable<string> outside = Directory.EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(file)
                && !Path.GetRelativePath(Core, file).StartsWith(room + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && File.ReadAllText(file).Contains($"using {library}", StringComparison.Ordinal));

        Assert.Empty(outside);
    }

    [Fact]
    public void No_source_file_is_longer_than_four_hundred_lines() =>
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(file) && File.ReadLines(file).Count() > 400)
            .Select(file => Path.GetRelativePath(Repository.Root, file)));

    private static string Core => Path.Combine(Repository.Root, "src", "Garden");

    private static IEnumerable<(string File, string Used)> UsesOf(string room) =>
        Directory.EnumerateFiles(Path.Combine(Core, room), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => RoomUse().Matches(File.ReadAllText(file))
                .Select(match => (Path.GetRelativePath(Core, file), match.Groups["room"].Value)));

    private static bool IsBuilt(string file) =>
        file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    [GeneratedRegex(@"\bGarden\.(?<room>Text|Diagnostics|Model|Parsing|Linking|Forecasting|Editing|Linting|Graphs|Rendering)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoomUse();
}
