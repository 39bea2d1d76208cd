using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class DiskTests : IDisposable
{
    private readonly TempGarden _temp = new();

    public void Dispose() => _temp.Dispose();

    /// <summary>The record of the framework's own shim is read by position: this is where a change of it shows.</summary>
    [Fact]
    public void A_path_is_told_by_kind()
    {
        _temp.Link("link", "nowhere");

        Assert.Equal(NodeKind.Missing, Disk.KindOf(_temp.At("missing")));
        Assert.Equal(NodeKind.Missing, Disk.KindOf(_temp.At("garden/input/garden.yml/below")));
        Assert.Equal(NodeKind.File, Disk.KindOf(_temp.At("garden/input/garden.yml")));
        Assert.Equal(NodeKind.Folder, Disk.KindOf(_temp.Root));
        Assert.Equal(NodeKind.Link, Disk.KindOf(_temp.At("link")));
        Assert.Equal(OperatingSystem.IsWindows() ? NodeKind.Missing : NodeKind.Special, Disk.KindOf("/dev/null"));
    }

    /// <summary>Of what is deleted by its name: another file may have got the name since.</summary>
    [Fact]
    public void An_open_file_is_told_from_another_that_has_its_name_by_now()
    {
        string path = _temp.Write("one", "1");
        using FileStream open = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

        Assert.True(Disk.IsAt(open.SafeFileHandle, path));
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
            Assert.False(Disk.IsAt(open.SafeFileHandle, path));
            _temp.Write("one", "1");
            Assert.False(Disk.IsAt(open.SafeFileHandle, path));
        }
    }

    [Fact]
    public void Two_files_are_swapped_or_both_stay()
    {
        string one = _temp.Write("one", "1");
        string two = _temp.Write("two", "2");

        bool swapped = Disk.TryExchange(one, two);

        Assert.Equal(swapped ? ("2", "1") : ("1", "2"), (File.ReadAllText(one), File.ReadAllText(two)));
        Assert.False(Disk.TryExchange(one, _temp.At("missing")));
    }

    [Fact]
    public void Renaming_replaces_a_file_or_fails_and_moves_nothing()
    {
        string one = _temp.Write("one", "1");
        string two = _temp.Write("two", "2");

        Disk.Rename(one, two);

        Assert.Equal("1", File.ReadAllText(two));
        Assert.False(File.Exists(one));
        Assert.ThrowsAny<IOException>(() => Disk.Rename(two, _temp.At("missing/two")));
        Assert.Equal("1", File.ReadAllText(two));
    }

    [Fact]
    public void Failures_of_the_machine_become_values_and_mistakes_of_the_program_do_not()
    {
        Assert.Equal(3, Disk.Attempt("x", FileFailure? () => throw new UnauthorizedAccessException("no"))?.ExitCode);
        Assert.Equal("cannot x: no", Disk.Attempt("x", FileFailure? () => throw new IOException("no"))?.Message);
        Assert.Equal(130, Disk.Attempt("x", FileFailure? () => throw new OperationCanceledException())?.ExitCode);
        Assert.Throws<InvalidOperationException>(() => Disk.Attempt("x", FileFailure? () => throw new InvalidOperationException()));
    }
}
