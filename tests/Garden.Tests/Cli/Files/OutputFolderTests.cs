using Garden.Cli.Files;

namespace Garden.Tests.Cli.Files;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TempGarden temp = new();

    public void Dispose() => temp.Dispose();

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
        temp.Write("theme-elsewhere/theme.yml", "");
        temp.Write("plain-file", "");
        temp.Link("link-to-input", temp.At("garden/input"));
        temp.Link("link-to-garden", "garden");
        temp.Link("dangling", "nowhere");
        temp.Link("circle", "circle");
        SortedDictionary<string, string> before = temp.Snapshot(".");

        FileFailure failure = OutputFolder.Check(temp.At(path), temp.Location, temp.At("theme-elsewhere")).ExpectFailure(FailureKind.Refused);

        Assert.Equal(2, failure.ExitCode);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, temp.Snapshot("."));
    }

    [Fact]
    public void Root_home_and_the_current_folder_are_refused()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

        foreach (string path in (string[])[Path.GetPathRoot(home)!, home, Path.GetDirectoryName(home) ?? home, ".", "..", Environment.CurrentDirectory])
        {
            OutputFolder.Check(path, temp.Location).ExpectFailure(FailureKind.Refused);
        }
    }

    [Fact]
    public void A_folder_with_files_but_no_manifest_is_refused_and_the_stranger_is_named()
    {
        temp.Write("full/b.txt", "");
        temp.Write("full/a.txt", "");

        FileFailure failure = OutputFolder.Check(temp.At("full"), temp.Location).ExpectFailure(FailureKind.Refused);

        Assert.Contains("'a.txt'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_folder_an_empty_one_and_one_with_repository_files_are_fine()
    {
        Directory.CreateDirectory(temp.At("empty"));
        foreach (string name in (string[])[".gitignore", ".gitkeep", ".nojekyll", "CNAME", ".git/config"])
        {
            temp.Write($"site/{name}", "");
        }

        Assert.Equal(temp.At("new/deep"), OutputFolder.Check(temp.At("new/deep"), temp.Location).Expect().FullPath);
        Assert.Equal(temp.At("empty"), OutputFolder.Check(temp.At("empty"), temp.Location).Expect().FullPath);
        Assert.Equal(temp.At("site"), OutputFolder.Check(temp.At("site"), temp.Location).Expect().FullPath);
        Assert.False(Directory.Exists(temp.At("new")));
    }

    [Fact]
    public void A_link_to_a_harmless_folder_is_followed()
    {
        Directory.CreateDirectory(temp.At("www"));
        temp.Link("garden/output", temp.At("www"));

        Assert.Equal(temp.At("www"), temp.CheckedOutput.FullPath);
    }

    [Fact]
    public void Beside_pages_at_the_root_only_the_usual_folder_may_be_written()
    {
        temp.Write("vault/garden.yml", "");
        temp.Write("vault/topics/a.md", "");
        GardenLocation vault = GardenLocation.Find(temp.At("vault")).Expect();

        OutputFolder.Check(vault.Output, vault).Expect();
        OutputFolder.Check(temp.At("vault/output/preview"), vault).Expect();
        OutputFolder.Check(temp.At("vault/public"), vault).ExpectFailure(FailureKind.Refused);
        temp.Link("vault/output", "topics");
        OutputFolder.Check(vault.Output, vault).ExpectFailure(FailureKind.Refused);
    }
}
