using System.Globalization;
using System.IO.Compression;
using Garden.Analysis.Importing;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Importing;

/// <summary>Opens a ZIP archive in memory, as the mail of a forecasting site brings one. Nothing is unpacked to disk.</summary>
internal static class SourceArchive
{
    /// <summary>Whether bytes begin as an archive does, whatever the file is called.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Reads the texts of an archive and lists its other files, or says why it is refused.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="shown">Its path as the writer would write it.</param>
    public static Result<ReadSource, FileFailure> Read(string name, string shown, byte[] bytes)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return Read(name, shown, archive);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or NotSupportedException or ArgumentException or EndOfStreamException)
        {
            return FileFailure.Refuse($"'{shown}' is a damaged archive, or one that needs a password");
        }
    }

    private static Result<ReadSource, FileFailure> Read(string name, string shown, ZipArchive archive)
    {
        if (archive.Entries.Count > Caps.ImportFiles.Most)
        {
            return FileFailure.Refuse($"'{shown}' has {archive.Entries.Count} files, more than the {Caps.ImportFiles.Most} that are read");
        }

        SortedDictionary<string, ImportedFile> files = new(StringComparer.Ordinal);
        List<ImportNote> unread = [];
        long room = Caps.ImportTotal.Most;
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            string path = entry.FullName;
            if (PathName.Problem(path) is string problem)
            {
                unread.Add(new ImportNote(path, null, "not read: " + problem));
            }
            else if (!files.TryAdd(path, new ImportedFile(path, null)))
            {
                return FileFailure.Refuse($"'{shown}' has two files '{path}'", "ask for the archive again");
            }
            else if (SourceReader.IsText(path))
            {
                byte[]? content = Unpack(entry, Math.Min(room, Caps.ImportBytes.Most));
                if (content is null)
                {
                    return FileFailure.Refuse(string.Create(CultureInfo.InvariantCulture, $"'{path}' in '{shown}' has more than the {Caps.ImportBytes.Most} bytes that are read of a file, or all together more than {Caps.ImportTotal.Most}"));
                }

                room -= content.Length;
                files[path] = new ImportedFile(path, content);
            }
        }

        return new ReadSource(name, [.. files.Values], [.. unread], path => FileFailure.Refuse($"'{path}' cannot be copied out of an archive", "unpack it, and import the folder"));
    }

    /// <summary>The bytes of an entry, counted as they come: what the archive says of its size is not believed. Null when there are too many.</summary>
    private static byte[]? Unpack(ZipArchiveEntry entry, long most)
    {
        using Stream packed = entry.Open();
        using MemoryStream content = new();
        byte[] piece = new byte[64 * 1024];
        while (packed.Read(piece) is > 0 and int read)
        {
            content.Write(piece, 0, read);
            if (content.Length > most)
            {
                return null;
            }
        }

        return content.ToArray();
    }
}
