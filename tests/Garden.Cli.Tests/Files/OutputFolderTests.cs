using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TempGarden _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("garden", "the garden")]
    [InlineData("garden/.", "the garden")]
    [InlineData("garden/input", "content")]
    [InlineData("garden/input/..", "the garden")]
    [InlineData("garden/input/topics", "inside")]
    [InlineData("garden/input/_site", "inside")]
    [InlineData("garden/themes", "themes")]
    [InlineData("garden/themes/default/assets", "inside")]
    [InlineData("theme-elsewhere", "build reads")]
    [InlineData(".", "content")]
    [InlineData("..", "content")]
    [InlineData("link-to-input", "content")]
    [InlineData("link-to-input/sub", "inside")]
    [InlineData("link-to-garden", "the garden")]
    [InlineData("link-to-garden/input", "content")]
    [InlineData("dangling", "nowhere")]
    [InlineData("circle", "itself")]
    [InlineData("garden/input/garden.yml", "inside")]
    [InlineData("plain-file", "not a folder")]
    public void A_dangerous_folder_is_refused_and_nothing_is_touched(string path, string reason)
    {
        _temp.Write("theme-elsewhere/theme.yml", "");
        _temp.Write("plain-file", "");
        _temp.Link("link-to-input", _temp.At("garden/input"));
        _temp.Link("link-to-garden", "garden");
        _temp.Link("dangling", "nowhere");
        _temp.Link("circle", "circle");
        SortedDictionary<string, string> before = _temp.Snapshot(".");

        FileFailure failure = OutputFolder.Check(_temp.At(path), _temp.Location, _temp.At("theme-elsewhere")).ExpectFailure(FailureKind.Refused);

        Assert.Equal(2, failure.ExitCode);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, _temp.Snapshot("."));
    }

    [Fact]
    public void Root_home_and_the_current_folder_are_refused()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

        foreach (string path in (string[])[Path.GetPathRoot(home)!, home, Path.GetDirectoryName(home) ?? home, ".", "..", Environment.CurrentDirectory])
        {
            OutputFolder.Check(path, _temp.Location).ExpectFailure(FailureKind.Refused);
        }
    }

    [Fact]
    public void A_folder_with_files_but_no_manifest_is_refused_and_the_stranger_is_named()
    {
        _temp.Write("full/b.txt", "");
        _temp.Write("full/a.txt", "");

        FileFailure failure = OutputFolder.Check(_temp.At("full"), _temp.Location).ExpectFailure(FailureKind.Refused);

        Assert.Contains("'a.txt'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_folder_an_empty_one_and_one_with_repository_files_are_fine()
    {
        Directory.CreateDirectory(_temp.At("empty"));
        foreach (string name in (string[])[".gitignore", ".gitkeep", ".nojekyll", "CNAME", ".git/config"])
        {
            _temp.Write($"site/{name}", "");
        }

        Assert.Equal(_temp.At("new/deep"), OutputFolder.Check(_temp.At("new/deep"), _temp.Location).Expect().FullPath);
        Assert.Equal(_temp.At("empty"), OutputFolder.Check(_temp.At("empty"), _temp.Location).Expect().FullPath);
        Assert.Equal(_temp.At("site"), OutputFolder.Check(_temp.At("site"), _temp.Location).Expect().FullPath);
        Assert.False(Directory.Exists(_temp.At("new")));
    }

    [Fact]
    public void A_link_to_a_harmless_folder_is_followed()
    {
        Directory.CreateDirectory(_temp.At("www"));
        _temp.Link("garden/output", _temp.At("www"));

        Assert.Equal(_temp.At("www"), _temp.CheckedOutput.FullPath);
    }

    [Fact]
    public void Beside_pages_at_the_root_only_the_usual_folder_may_be_written()
    {
        _temp.Write("vault/garden.yml", "");
        _temp.Write("vault/topics/a.md", "");
        GardenLocation vault = GardenLocation.Find(_temp.At("vault")).Expect();

        OutputFolder.Check(vault.Output, vault).Expect();
        OutputFolder.Check(_temp.At("vault/output/preview"), vault).Expect();
        OutputFolder.Check(_temp.At("vault/public"), vault).ExpectFailure(FailureKind.Refused);
        _temp.Link("vault/output", "topics");
        OutputFolder.Check(vault.Output, vault).ExpectFailure(FailureKind.Refused);
    }
}
