using FsCheck;
using FsCheck.Fluent;
using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class SiteCleanerTests : IDisposable
{
    private readonly TempGarden _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Cleaning_removes_what_was_built_and_the_folders_it_made()
    {
        _temp.WriteOutput(".gitignore", "*");
        _temp.Build(("index.html", "home"), ("a/b/index.html", "b")).Expect();

        CleanedSite cleaned = _temp.Clean().Expect();

        Assert.Equal(2, cleaned.Deleted);
        Assert.Equal((string[])[Path.Combine(_temp.Output, ".gitignore")], Directory.EnumerateFileSystemEntries(_temp.Output));
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    [Fact]
    public void Cleaning_keeps_and_tells_what_was_changed_and_touches_nothing_foreign()
    {
        _temp.Build(("index.html", "home"), ("a/index.html", "a"), ("b/index.html", "b"), ("c/index.html", "c")).Expect();
        _temp.WriteOutput("index.html", "edited");
        _temp.WriteOutput("a/mine.txt", "mine");
        File.Delete(Path.Combine(_temp.Output, "b/index.html"));
        _temp.Link("garden/output/b/index.html", "../a/mine.txt");
        Directory.Move(Path.Combine(_temp.Output, "c"), _temp.At("elsewhere"));
        _temp.Link("garden/output/c", _temp.At("elsewhere"));

        CleanedSite cleaned = _temp.Clean().Expect();

        Assert.Equal((string[])["b/index.html", "index.html"], cleaned.Kept);
        Assert.Equal((string[])["a/mine.txt", "b/index.html", "c", "index.html"], _temp.SnapshotOutput().Keys);
        Assert.Equal("c", File.ReadAllText(_temp.At("elsewhere/index.html")));
    }

    [Fact]
    public void Cleaning_nothing_is_fine_and_cleaning_a_foreign_folder_is_refused()
    {
        Assert.Equal(0, _temp.Clean().Expect().Deleted);
        Assert.False(Directory.Exists(_temp.Output));
        _temp.WriteOutput("mine.txt", "mine");

        OutputFolder.Check(_temp.Output, _temp.Location).ExpectFailure(FailureKind.Refused);

        Assert.Equal("mine", _temp.ReadOutput("mine.txt"));
    }

    /// <summary>Any tree of foreign files, put into a built site, is what is left of it after any number of builds and one cleaning.</summary>
    [Fact]
    public void Cleaning_a_build_leaves_exactly_the_foreign_files() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(
            Trees("x").ToArbitrary(),
            Trees("p").ListOf(3).ToArbitrary(),
            (foreign, sites) =>
            {
                using TempGarden garden = new TempGarden();
                SortedDictionary<string, string> expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
                garden.Build(("index.html", "home")).Expect();
                foreach (string path in foreign)
                {
                    garden.WriteOutput($"{path}.mine", $"mine {path}");
                    expected.Add($"{path}.mine", $"mine {path}");
                }

                foreach (IReadOnlyList<string> site in sites)
                {
                    garden.Build([.. site.Select((p, i) => ($"{p}.html", $"page {i}")), ("index.html", "home")]).Expect();
                }

                garden.Clean().Expect();
                Assert.Equal(expected, garden.SnapshotOutput());
            }));

    /// <summary>Sets of paths that share folders with those of any other tree, whatever the prefix.</summary>
    private static Gen<IReadOnlyList<string>> Trees(string prefix) =>
        from names in Gen.Elements("a", "b", "c").ListOf(3).ListOf().Resize(12)
        select (IReadOnlyList<string>)[.. names.Select(n => string.Join('/', n) + prefix).Distinct(StringComparer.Ordinal)];
}
