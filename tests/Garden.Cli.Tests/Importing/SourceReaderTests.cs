using System.IO.Compression;
using System.Text;
using Garden.Cli.Files;
using Garden.Cli.Importing;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Tests.Importing;

/// <summary>What is read of another tool's files, and what is not.</summary>
public sealed class SourceReaderTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public SourceReaderTests() => _work.Write("garden/input/garden.yml", "title: Test\n");

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Texts_are_read_and_everything_else_is_listed()
    {
        _work.Write("vault/b.md", "words");
        _work.Write("vault/_posts/2026-01-05-a.markdown", "words");
        _work.Write("vault/a.png", "picture");
        ReadSource source = Read("vault");
        Assert.Equal([("_posts/2026-01-05-a.markdown", true), ("a.png", false), ("b.md", true)], source.Files.Select(file => (file.Path, file.Content is not null)));
        Assert.True(source.BytesOf("a.png").TryGet(out byte[]? bytes, out _));
        Assert.Equal("picture", Encoding.UTF8.GetString(bytes));
        Assert.Empty(source.Unread);
    }

    [Fact]
    public void Of_hidden_folders_only_the_settings_of_a_vault_are_seen()
    {
        string[] hidden = [".git/config", ".trash/a.md", "node_modules/x/readme.md", "sub/.obsidian/app.json", ".obsidian/workspace.txt", ".obsidian/plugins/x/data.json", ".env.md"];
        foreach (string path in (string[])[.. hidden, ".obsidian/app.json", ".obsidian-phone/app.json", "a.md"])
        {
            _work.Write("vault/" + path, "{}");
        }

        Assert.Equal([".obsidian-phone/app.json", ".obsidian/app.json", "a.md"], Read("vault").Files.Select(file => file.Path));
    }

    [Fact]
    public void A_link_out_of_the_folder_and_a_pipe_are_told_and_not_read()
    {
        _work.Write("secret.md", "secret");
        _work.Write("vault/a.md", "words");
        File.CreateSymbolicLink(_work.At("vault/out.md"), _work.At("secret.md"));
        ReadSource source = Read("vault");
        Assert.Equal(["a.md"], source.Files.Select(file => file.Path));
        Assert.Equal([("out.md", "not read: the symbolic link leads out of the folder that is read")], source.Unread.Select(note => (note.Path, note.Message)));
        Assert.Contains("no regular file", Refused("/dev/zero"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("garden")]
    [InlineData("garden/input")]
    [InlineData("garden/input/topics")]
    public void The_garden_is_not_imported_into_itself(string path)
    {
        _work.Write("garden/input/topics/a.md", "words");
        Assert.Contains("part of the garden already", Refused(_work.At(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_garden_inside_the_folder_is_passed_over()
    {
        _work.Write("a.md", "words");
        Assert.Equal(["a.md"], Read("").Files.Select(file => file.Path));
    }

    [Fact]
    public void A_file_is_asked_for_where_one_is_meant_and_a_folder_where_one_is_meant()
    {
        _work.Write("vault/a.md", "words");
        Assert.Contains("is a folder", Refused(_work.At("vault"), SourceKind.File), StringComparison.Ordinal);
        Assert.Contains("is a file", Refused(_work.At("vault/a.md"), SourceKind.Folder), StringComparison.Ordinal);
        Assert.Contains("there is no file or folder", Refused(_work.At("none")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_and_in_a_folder_it_is_told()
    {
        _work.Write("vault/a.csv", "");
        using (FileStream large = File.OpenWrite(_work.At("vault/a.csv")))
        {
            large.SetLength(Caps.ImportBytes.Most + 1L);
        }

        Assert.Contains("too large: the file has 64.0 MiB", Refused(_work.At("vault/a.csv")), StringComparison.Ordinal);
        Assert.Equal(["a.csv"], Read("vault").Unread.Select(note => note.Path));
    }

    [Fact]
    public void An_archive_is_opened_in_memory_whatever_it_is_called()
    {
        Pack("data.bin", ("sub/a.csv", "x,y\n"), ("a.png", "picture"), ("../../b.csv", "x"), ("/etc/c.csv", "x"));
        ReadSource source = Read("data.bin");
        Assert.Equal(["a.png", "sub/a.csv"], source.Files.Select(file => file.Path));
        Assert.Equal("x,y\n", Encoding.UTF8.GetString(source.Files[1].Content!.Value.Span));
        Assert.Equal(["../../b.csv", "/etc/c.csv"], source.Unread.Select(note => note.Path));
    }

    [Fact]
    public void An_archive_that_swells_beyond_the_limit_is_refused()
    {
        using (ZipArchive archive = new(File.Create(_work.At("bomb.zip")), ZipArchiveMode.Create))
        {
            using Stream entry = archive.CreateEntry("a.csv", CompressionLevel.Fastest).Open();
            byte[] zeros = new byte[1024 * 1024];
            for (int written = 0; written <= Caps.ImportBytes.Most; written += zeros.Length)
            {
                entry.Write(zeros);
            }
        }

        Assert.Contains("'a.csv' in ", Refused(_work.At("bomb.zip")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_archive_and_one_with_twins_are_refused()
    {
        _work.Write("cut.zip", "PK\u0003\u0004 cut short");
        Pack("twins.zip", ("a.csv", "x"), ("a.csv", "y"));
        Assert.Contains("damaged", Refused(_work.At("cut.zip")), StringComparison.Ordinal);
        Assert.Contains("two files 'a.csv'", Refused(_work.At("twins.zip")), StringComparison.Ordinal);
    }

    private void Pack(string name, params (string Path, string Text)[] entries)
    {
        using ZipArchive archive = new(File.Create(_work.At(name)), ZipArchiveMode.Create);
        foreach ((string path, string text) in entries)
        {
            using Stream entry = archive.CreateEntry(path).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private ReadSource Read(string path) => Attempt(_work.At(path), SourceKind.Either).TryGet(out ReadSource? source, out FileFailure? failure) ? source : throw new InvalidOperationException(failure.Message);

    private string Refused(string path, SourceKind takes = SourceKind.Either)
    {
        Assert.False(Attempt(path, takes).TryGet(out _, out FileFailure? failure));
        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        return failure.Message;
    }

    private Result<ReadSource, FileFailure> Attempt(string path, SourceKind takes)
    {
        Assert.True(GardenLocation.Find(_work.At("garden")).TryGet(out GardenLocation? garden, out _));
        return SourceReader.Read(Path.TrimEndingDirectorySeparator(path), path, takes, garden, CancellationToken.None);
    }
}
