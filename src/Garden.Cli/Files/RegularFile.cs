using System.Globalization;
using Garden.Language.Text;

namespace Garden.Cli.Files;

/// <summary>
/// The one reader of files: pages, settings, themes, baselines, workflows, what a build wrote. Only a regular file is opened, for a pipe, a
/// socket or a device may hang whoever opens it or never end; only as much is read as was asked for.
/// </summary>
internal static class RegularFile
{
    private const double Mebibyte = 1024 * 1024;

    /// <summary>Opens a regular file for reading. Links are followed.</summary>
    /// <exception cref="IOException">It is no regular file, is not there, or the disk fails.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream Open(string path)
    {
        NodeKind kind = KindOf(path);
        if (kind is not (NodeKind.File or NodeKind.Missing))
        {
            throw new IOException($"'{path}' is no regular file");
        }

#pragma warning disable RS0030 // This is the reader.
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
#pragma warning restore RS0030
    }

    /// <summary>What stands where a path leads, links followed.</summary>
    public static NodeKind KindOf(string path) =>
        Disk.KindOf(path) is NodeKind.Link ? (RealPath.Of(path) is string target ? Disk.KindOf(target) : NodeKind.Special) : Disk.KindOf(path);

    /// <summary>The bytes of a regular file.</summary>
    /// <param name="most">The most that are read.</param>
    /// <exception cref="OversizedFileException">It has more.</exception>
    /// <exception cref="IOException">It is no regular file, is not there, or the disk fails.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadAll(string path, long most)
    {
        using FileStream file = Open(path);
        long length = file.Length;
        if (length > most)
        {
            throw new OversizedFileException(TooLarge(length, most));
        }

        byte[] bytes = new byte[length];
        int read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>What is told of a file that has more bytes than are read.</summary>
    public static string TooLarge(long length, long most) =>
        string.Create(CultureInfo.InvariantCulture, $"the file has {length / Mebibyte:0.0} MiB, more than the {most / Mebibyte:0.##} MiB that are read");

    /// <summary>A text as UTF-8, or why it is none, to follow the name of the file.</summary>
    /// <inheritdoc cref="ReadAll"/>
    public static (string? Text, string? Problem) ReadText(string path, long most) => TextOf(path, ReadAll(path, most));

    /// <summary>Bytes of a file as UTF-8, or why they are none, to follow the name of the file.</summary>
    public static (string? Text, string? Problem) TextOf(string path, byte[] bytes)
    {
        SourceFile read = SourceDecoder.Decode(path, bytes);
        return read.Damage is TextDamage damage ? (null, string.Create(CultureInfo.InvariantCulture, $"it {damage.Reason} at byte {damage.ByteOffset}")) : (read.Text, null);
    }
}

/// <summary>A file is larger than what is read of its kind.</summary>
#pragma warning disable CA1032, CA1064 // Only the reader makes it, and only its callers see it.
internal sealed class OversizedFileException(string message) : IOException(message);
#pragma warning restore CA1032, CA1064
