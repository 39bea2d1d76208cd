using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class FileUriTests
{
    [Theory]
    [InlineData("/home/me/a b#c%d?é.md", "file:///home/me/a%20b%23c%25d%3F%C3%A9.md")]
    [InlineData("/home/me/x:y.md", "file:///home/me/x%3Ay.md")]
    public void A_path_goes_there_and_back(string path, string uri)
    {
        Assert.Equal(uri, FileUri.Of(path));
        Assert.Equal(path, FileUri.PathOf(uri));
    }

    [Theory]
    [InlineData("file:/home/me/a.md", "/home/me/a.md")]
    [InlineData("FILE://localhost/home/me/../you/a.md", "/home/you/a.md")]
    [InlineData("file:///home/me/input/", "/home/me/input")]
    [InlineData("file://host/a.md", null)]
    [InlineData("file:///a%00b.md", null)]
    [InlineData("file:a.md", null)]
    [InlineData("file://", null)]
    [InlineData("http://example.org/a.md", null)]
    [InlineData("/a.md", null)]
    public void Only_files_of_this_machine_have_a_path(string uri, string? path) => Assert.Equal(path, FileUri.PathOf(uri));
}
