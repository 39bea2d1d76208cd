using System.Buffers;
using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

/// <summary>Files of every size reach the staging folder whole, or leave nothing there.</summary>
public sealed class FileDraftTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 1)]
    [InlineData(3_000_000, 700)]
    [InlineData(3_000_000, 1_500_000)]
    public void What_is_written_is_kept_and_hashed(int size, int piece)
    {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++)
        {
            content[i] = (byte)(i % 251);
        }

        using FileDraft draft = new(() => _path);
        foreach (byte[] part in content.Chunk(piece))
        {
            draft.Write(part);
        }

        ManifestEntry entry = draft.Finish();
        draft.Keep();
        draft.Dispose();

        Assert.Equal(size, entry.Size);
        Assert.Equal(ContentHash.Of(content), entry.Hash);
        Assert.Equal(content, File.ReadAllBytes(_path));
    }

    [Fact]
    public void The_writing_of_a_long_file_can_be_ended()
    {
        using CancellationTokenSource interrupt = new();
        using FileDraft draft = new(() => _path, interrupt.Token);
        draft.Write("abc"u8);
        interrupt.Cancel();
        Assert.Throws<OperationCanceledException>(() => draft.Write("def"u8));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(3_000_000)]
    public void What_is_not_kept_leaves_nothing(int size)
    {
        using (FileDraft draft = new(() => _path))
        {
            draft.Write(new byte[size]);
            draft.Finish();
        }

        Assert.False(File.Exists(_path));
    }
}
