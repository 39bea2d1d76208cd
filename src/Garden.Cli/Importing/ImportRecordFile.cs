using Garden.Analysis.Importing;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Importing;

/// <summary>The record of imports on disk, at the garden's root. It belongs to the garden as its pages do, and nothing of it is published.</summary>
internal sealed class ImportRecordFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = ".garden-imports.json";

    private readonly string _root;

    /// <summary>What the file holds; null where there is none.</summary>
    private byte[]? _bytes;

    /// <summary>The entry that this run wrote; null as long as it wrote none.</summary>
    private ImportedFolder? _own;

    private ImportRecordFile(string root, ImportRecord record, byte[]? bytes) => (_root, Record, _bytes) = (root, record, bytes);

    /// <summary>What it says.</summary>
    public ImportRecord Record { get; private set; }

    /// <summary>Reads it; an empty one where there is none. A damaged one is refused, for without it nobody would tell of notes that were made private.</summary>
    /// <param name="root">The garden's root, full.</param>
    public static Result<ImportRecordFile, FileFailure> Read(string root)
    {
        string path = Path.Combine(root, Name);
        if (Disk.KindOf(path) == NodeKind.Missing)
        {
            return new ImportRecordFile(root, ImportRecord.Empty, null);
        }

        (byte[]? bytes, string? problem) = UserFile.ReadBytes(path, Caps.RecordBytes.Most);
        (string? text, problem) = bytes is null ? (null, problem) : RegularFile.TextOf(path, bytes);
        ImportRecord? record = text is null ? null : ImportRecord.Parse(text);
        problem ??= record is null ? "it is damaged" : record.FindStray();
        return problem is null
            ? new ImportRecordFile(root, record!, bytes)
            : FileFailure.Refuse(
                $"'{Name}', which says what earlier imports made, cannot be used: {Printable.Of(problem)}",
                "bring it back from your version control; without it an import cannot tell which pages of earlier ones to take back, so remove it only if you will look yourself");
    }

    /// <summary>Writes what a folder's import made, unless the file says the same already. Refused when another run has written the file since, so that what that one made is not lost.</summary>
    /// <param name="before">What an earlier run made of the folder, one of <see cref="Record"/>; null where it is new. What this run wrote itself is replaced in any case.</param>
    public FileFailure? Write(ImportedFolder? before, ImportedFolder now)
    {
        string path = Path.Combine(_root, Name);
        ImportRecord record = Record.With(_own ?? before, now);
        byte[] bytes = record.ToBytes();
        if (_bytes?.AsSpan().SequenceEqual(bytes) is true)
        {
            return null;
        }

        FileFailure? failure = _bytes is null ? AtomicFile.Create(path, bytes, _root) : AtomicFile.Replace(path, bytes, _bytes, _root);
        if (failure is not null)
        {
            return _bytes is null && Disk.KindOf(path) != NodeKind.Missing ? FileFailure.Refuse($"'{path}' was made by another program meanwhile, and is left as that made it", "run the command again") : failure;
        }

        (Record, _own, _bytes) = (record, now, bytes);
        return null;
    }
}
