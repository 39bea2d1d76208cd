using Garden.Analysis.Importing;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Importing;

/// <summary>The record of imports on disk, at the garden's root. It belongs to the garden as its pages do, and nothing of it is published.</summary>
internal static class ImportRecordFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = ".garden-imports.json";

    /// <summary>Reads it; an empty one where there is none. A damaged one is refused, for without it nobody would tell of notes that were made private.</summary>
    /// <param name="root">The garden's root, full.</param>
    public static Result<ImportRecord, FileFailure> Read(string root)
    {
        string path = Path.Combine(root, Name);
        if (Disk.KindOf(path) == NodeKind.Missing)
        {
            return ImportRecord.Empty;
        }

        (string? text, string? problem) = UserFile.Read(path, Caps.RecordBytes.Most);
        return text is not null && ImportRecord.Parse(text) is ImportRecord record
            ? record
            : FileFailure.Refuse(
                $"'{Name}', which says what earlier imports made, cannot be used: {problem ?? "it is damaged"}",
                "bring it back from your version control; without it an import cannot tell which pages of earlier ones to take back, so remove it only if you will look yourself");
    }

    /// <summary>Writes it, unless it says the same already.</summary>
    /// <param name="root">The garden's root, full.</param>
    public static FileFailure? Write(string root, ImportRecord record)
    {
        string path = Path.Combine(root, Name);
        byte[] bytes = record.ToBytes();
        bool isThere = Disk.KindOf(path) != NodeKind.Missing;
        bool isSame = isThere && Disk.Attempt<byte[]>("read", () => RegularFile.ReadAll(path, Caps.RecordBytes.Most)).TryGet(out byte[]? known, out _) && known.AsSpan().SequenceEqual(bytes);
        return isSame ? null : isThere ? AtomicFile.Replace(path, bytes, before: null, root) : AtomicFile.Create(path, bytes, root);
    }
}
