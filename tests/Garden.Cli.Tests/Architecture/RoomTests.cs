using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Garden.Cli.Tests.Architecture;

/// <summary>Holds the rooms of the compiled projects: which may know which, and which library stands where. The compiler holds the projects themselves.</summary>
public sealed class RoomTests
{
    /// <summary>Rooms in the order in which they may know one another: a room only those before it.</summary>
    private static readonly string[][] Orders =
    [
        ["Language.Text", "Language.Diagnostics", "Language.Model", "Language.Parsing"],
        ["Analysis.Linking", "Analysis.Forecasting", "Analysis.Comparing", "Analysis.Recording", "Analysis.Linting", "Analysis.Editing", "Analysis.Assisting", "Analysis.Importing"],
    ];

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Compiled = new(() => new ArchLoader().LoadAssemblies([.. Projects]).Build());

    private static IEnumerable<Assembly> Projects =>
        [typeof(Language.Text.Html).Assembly, typeof(Analysis.GardenBuilder).Assembly, typeof(Maps.RegionGraph).Assembly, typeof(Site.SiteRenderer).Assembly];

    [Fact]
    public void A_room_knows_only_the_rooms_before_it() => Assert.Empty(Uses().Where(use => IsAgainstOrder(use.From, use.To)).Select(use => $"{use.Type} ({use.From}) uses {use.Used} ({use.To})").Distinct());

    [Fact]
    public void No_two_rooms_of_a_project_know_each_other()
    {
        HashSet<(string From, string To)> arrows = [.. Uses().Select(use => (use.From, use.To))];
        Assert.DoesNotContain(arrows, arrow => arrows.Contains((arrow.To, arrow.From)) && string.CompareOrdinal(arrow.From, arrow.To) < 0);
    }

    [Theory]
    [InlineData("Markdig", "Garden.Language.Parsing")]
    [InlineData("YamlDotNet", "Garden.Language.Parsing")]
    [InlineData("Tomlyn", "Garden.Language.Parsing")]
    [InlineData("Scriban", "Garden.Site.Theming")]
    public void A_library_stays_in_its_room(string library, string room) =>
        Assert.Empty(Compiled.Value.Types
            .Where(type => !NamespaceOf(type).StartsWith(room, StringComparison.Ordinal) && type.Dependencies.Any(use => NamespaceOf(use.Target).StartsWith(library, StringComparison.Ordinal)))
            .Select(type => type.FullName));

    [Fact]
    public void No_source_file_is_longer_than_four_hundred_lines() =>
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(file) && File.ReadLines(file).Count() > 400)
            .Select(file => Path.GetRelativePath(Repository.Root, file)));

    /// <summary>Every use of a type of another room of the same project.</summary>
    private static IEnumerable<(string Type, string From, string Used, string To)> Uses() =>
        from type in Compiled.Value.Types
        let room = RoomOf(type)
        where room is not null
        from use in type.Dependencies
        let other = RoomOf(use.Target)
        where other is not null && other != room && other.Split('.')[0] == room.Split('.')[0]
        select (type.FullName, room, use.Target.FullName, other);

    /// <summary>The project and the room of a type: <c>Language.Parsing</c>; null for a type of no room.</summary>
    private static string? RoomOf(IType type) => NamespaceOf(type).Split('.') is ["Garden", string project, string room, ..] ? $"{project}.{room}" : null;

    /// <summary>A type's namespace; empty for parameters of generic types, which have none.</summary>
    private static string NamespaceOf(IType type) => type.Namespace?.FullName ?? "";

    private static bool IsAgainstOrder(string from, string to) =>
        Orders.FirstOrDefault(order => order.Contains(from, StringComparer.Ordinal)) is string[] order && Array.IndexOf(order, to) > Array.IndexOf(order, from);

    private static bool IsBuilt(string file) =>
        file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
