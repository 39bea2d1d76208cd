using System.Text;
using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempGarden _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_file_is_replaced_and_keeps_its_permissions()
    {
        string path = _temp.Write("garden/input/a.md", "old");
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }

        Assert.Null(Replace(path, "new"));

        Assert.Equal("new", File.ReadAllText(path));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == mode);
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(_temp.At("garden/input")).Count());
    }

    /// <summary>A rename needs no right to write the file, and the superuser needs none at all: what the file says of itself counts.</summary>
    [Fact]
    public void A_read_only_file_is_refused_and_intact()
    {
        string path = _temp.Write("garden/input/a.md", "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);

        FileFailure? failure = Replace(path, "new");

        Assert.Equal((FailureKind.Machine, $"'{path}' is read-only, and is left as it is"), (failure?.Kind, failure?.Message));
        Assert.Equal("old", File.ReadAllText(path));
        File.SetAttributes(path, FileAttributes.Normal);
        Assert.Null(Replace(path, "new"));
    }

    [Fact]
    public void A_link_inside_the_garden_is_followed_and_stays_a_link()
    {
        string path = _temp.Write("garden/input/a.md", "old");
        _temp.Link("garden/input/b.md", "a.md");

        Assert.Null(Replace(_temp.At("garden/input/b.md"), "new"));

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal("a.md", new FileInfo(_temp.At("garden/input/b.md")).LinkTarget);
    }

    [Theory]
    [InlineData("garden/input/out.md")]
    [InlineData("garden/input/folder/secret.md")]
    [InlineData("garden/input/circle.md")]
    [InlineData("elsewhere/secret.md")]
    [InlineData("garden/input")]
    [InlineData("garden/input/missing.md")]
    public void What_leads_out_or_is_no_file_is_refused_and_intact(string path)
    {
        string secret = _temp.Write("elsewhere/secret.md", "secret");
        _temp.Link("garden/input/out.md", secret);
        _temp.Link("garden/input/folder", _temp.At("elsewhere"));
        _temp.Link("garden/input/circle.md", "circle.md");

        Assert.Equal(FailureKind.Refused, Replace(_temp.At(path), "new")?.Kind);

        Assert.Equal("secret", File.ReadAllText(secret));
        Assert.False(File.Exists(_temp.At("garden/input/missing.md")));
    }

    [Fact]
    public void A_draft_left_by_a_killed_process_is_no_obstacle_even_as_a_link()
    {
        string path = _temp.Write("garden/input/a.md", "old");
        string precious = _temp.Write("precious.txt", "precious");
        _temp.Link("garden/input/.a.md.garden-draft", precious);

        Assert.Null(Replace(path, "new"));

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal("precious", File.ReadAllText(precious));
    }

    [Fact]
    public void A_failed_write_leaves_the_file_as_it_was()
    {
        string path = _temp.Write("garden/input/a.md", "old");
        Directory.CreateDirectory(_temp.At("garden/input/.a.md.garden-draft"));

        Assert.Equal(FailureKind.Machine, Replace(path, "new")?.Kind);

        Assert.Equal("old", File.ReadAllText(path));
    }

    /// <summary>An editor may save between the reading of a page and the writing of it.</summary>
    [Fact]
    public void What_another_program_saved_meanwhile_is_never_lost()
    {
        string path = _temp.Write("garden/input/a.md", "saved meanwhile");

        FileFailure? failure = AtomicFile.Replace(path, "edited"u8.ToArray(), "read before"u8.ToArray(), _temp.Root);

        Assert.Equal(FailureKind.Refused, failure?.Kind);
        Assert.Equal("saved meanwhile", File.ReadAllText(path));
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(_temp.At("garden/input")).Count());
        Assert.Null(AtomicFile.Replace(path, "edited"u8.ToArray(), "saved meanwhile"u8.ToArray(), _temp.Root));
        Assert.Equal("edited", File.ReadAllText(path));
    }

    /// <summary>Each run adds a letter to what it read; a run that another one came before is refused, and no letter is lost.</summary>
    [Fact]
    public void Of_many_runs_at_once_each_is_written_or_refused()
    {
        string path = _temp.Write("garden/input/a.md", "");
        int written = 0;
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            byte[] read = File.ReadAllBytes(path);
            FileFailure? failure = AtomicFile.Replace(path, (byte[])[.. read, (byte)'x'], read, _temp.Root);
            Assert.True(failure is null or { Kind: FailureKind.Refused }, failure?.Message);
            Interlocked.Add(ref written, failure is null ? 1 : 0);
        });

        Assert.Equal(new string('x', written), File.ReadAllText(path));
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(_temp.At("garden/input")).Count());
    }

    [Fact]
    public void A_new_file_is_made_with_its_folders_and_never_over_another()
    {
        string path = _temp.At("garden/input/essays/deep/a.md");
        _temp.Link("garden/input/dangling.md", "nowhere.md");
        _temp.Link("garden/input/folder", _temp.Folder);

        Assert.Null(Create(path, "first"));
        Assert.Equal(FailureKind.Refused, Create(path, "second")?.Kind);
        Assert.Equal(FailureKind.Refused, Create(_temp.At("garden/input/dangling.md"), "x")?.Kind);
        Assert.Equal(FailureKind.Refused, Create(_temp.At("garden/input/folder/x.md"), "x")?.Kind);

        Assert.Equal("first", File.ReadAllText(path));
        Assert.Single(Directory.EnumerateFileSystemEntries(_temp.At("garden/input/essays/deep")));
        Assert.False(File.Exists(_temp.At("x.md")));
    }

    private FileFailure? Replace(string path, string text) => AtomicFile.Replace(path, Encoding.UTF8.GetBytes(text), before: null, _temp.Root);

    private FileFailure? Create(string path, string text) => AtomicFile.Create(path, Encoding.UTF8.GetBytes(text), _temp.Root);
}
