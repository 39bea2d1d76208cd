using System.Collections.Immutable;
using Garden.Analysis.Importing;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Importing;

/// <summary>What an import reads, as it was on disk at one moment.</summary>
/// <param name="Name">The name of the file or folder, without its path.</param>
/// <param name="Files">In ordinal order of path.</param>
/// <param name="Unread">What is there and may not or cannot be read.</param>
/// <param name="BytesOf">The bytes of a file whose content was left unread, by its path.</param>
internal sealed record ReadSource(string Name, ImmutableArray<ImportedFile> Files, ImmutableArray<ImportNote> Unread, Func<string, Result<byte[], FileFailure>> BytesOf);

/// <summary>Reads the files of another tool: a file, an archive, or a folder with all that lies in it.</summary>
internal static class SourceReader
{
    private static readonly HashSet<string> TextEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".md", ".markdown", ".mkdown", ".mkdn", ".mkd", ".txt", ".html", ".htm", ".org", ".yml", ".yaml", ".toml", ".json", ".csv", ".tsv", ".ts", ".js",
    };

    /// <summary>Reads what was named on the command line.</summary>
    /// <param name="path">Full.</param>
    /// <param name="shown">The path as the writer would write it.</param>
    /// <param name="takes">What the form is made of.</param>
    /// <param name="garden">The garden that it goes into, whose own files are not read as another tool's.</param>
    public static Result<ReadSource, FileFailure> Read(string path, string shown, SourceKind takes, GardenLocation garden, CancellationToken cancellation) =>
        Disk.Attempt<ReadSource>($"read '{shown}'", () => RegularFile.KindOf(path) switch
        {
            NodeKind.Missing => FileFailure.Refuse($"there is no file or folder '{shown}'"),
            NodeKind.File when takes == SourceKind.Folder => FileFailure.Refuse($"'{shown}' is a file, and this form is a folder", "name the folder that holds everything"),
            NodeKind.Folder when takes == SourceKind.File => FileFailure.Refuse($"'{shown}' is a folder, and this form is a file", "name the file itself"),
            NodeKind.File => OfFile(path, shown),
            NodeKind.Folder => OfFolder(path, shown, garden, cancellation),
            _ => FileFailure.Refuse($"'{shown}' is no regular file and no folder"),
        });

    /// <summary>Whether a file is read by its name; any other is only listed.</summary>
    public static bool IsText(string path) => TextEndings.Contains(Path.GetExtension(path));

    private static Result<ReadSource, FileFailure> OfFile(string path, string shown)
    {
        string name = Path.GetFileName(path);
        byte[] bytes;
        try
        {
            bytes = RegularFile.ReadAll(path, Caps.ImportBytes.Most);
        }
        catch (OversizedFileException large)
        {
            return FileFailure.Refuse($"'{shown}' is too large: {large.Message}");
        }

        return SourceArchive.IsArchive(bytes)
            ? SourceArchive.Read(name, shown, bytes)
            : new ReadSource(name, [new ImportedFile(name, bytes)], [], other => FileFailure.Refuse($"there is no '{other}' beside it"));
    }

    private static Result<ReadSource, FileFailure> OfFolder(string path, string shown, GardenLocation garden, CancellationToken cancellation)
    {
        string real = RealPath.Of(path) ?? path;
        string root = RealPath.Of(garden.Root) ?? garden.Root;
        if (real == root || RealPath.Contains(RealPath.Of(garden.Content) ?? garden.Content, real))
        {
            return FileFailure.Refuse($"'{shown}' is part of the garden already", "name a folder outside it");
        }

        string own = RealPath.Contains(real, root) ? Path.GetRelativePath(real, root).Replace(Path.DirectorySeparatorChar, '/') : "";
        FolderListing listing = FolderListing.Of(path, path, one => one == own || IsSkipped(one), cancellation);
        if (listing.Files.Count > Caps.ImportFiles.Most)
        {
            return FileFailure.Refuse($"'{shown}' has {listing.Files.Count} files, more than the {Caps.ImportFiles.Most} that are read", "import its folders one by one");
        }

        List<ImportedFile> files = [];
        List<ImportNote> unread = [.. listing.Problems.Select(problem => new ImportNote(problem.Path, null, "not read: " + problem.Message))];
        long total = 0;
        foreach (ListedFile file in listing.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            MemoryGrowth.Check();
            (ImportedFile? read, ImportNote? note) = Read(file);
            total += read?.Content?.Length ?? 0;
            if (total > Caps.ImportTotal.Most)
            {
                return FileFailure.Refuse($"the texts in '{shown}' have more than the {Caps.ImportTotal.Most} bytes that are read", "import its folders one by one");
            }

            files.AddRange(read is null ? [] : [read]);
            unread.AddRange(note is null ? [] : [note]);
        }

        Dictionary<string, string> places = listing.Files.ToDictionary(file => file.Path, file => file.FullPath, StringComparer.Ordinal);
        return new ReadSource(Path.GetFileName(real), [.. files], [.. unread], one => BytesOf(places, one));
    }

    private static (ImportedFile? File, ImportNote? Note) Read(ListedFile file)
    {
        try
        {
            return IsText(file.Path)
                ? (new ImportedFile(file.Path, RegularFile.ReadAll(file.FullPath, Caps.ImportBytes.Most)), null)
                : (new ImportedFile(file.Path, null), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return default; // gone since it was listed
        }
        catch (OversizedFileException large)
        {
            return (null, new ImportNote(file.Path, null, "not read: " + large.Message));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new ImportNote(file.Path, null, "not read: permission denied or failing disk"));
        }
    }

    private static Result<byte[], FileFailure> BytesOf(Dictionary<string, string> places, string path) =>
        places.TryGetValue(path, out string? place)
            ? Disk.Attempt<byte[]>($"read '{path}'", () => RegularFile.ReadAll(place, Caps.ImportBytes.Most))
            : FileFailure.Refuse($"there is no '{path}' in what is imported");

    /// <summary>Hidden files and folders are no notes; of an Obsidian vault's own folder only the settings are read.</summary>
    private static bool IsSkipped(string path)
    {
        int slash = path.IndexOf('/', StringComparison.Ordinal);
        string first = slash < 0 ? path : path[..slash];
        if (first == ".obsidian" || first.StartsWith(".obsidian-", StringComparison.Ordinal))
        {
            return slash >= 0 && (path.IndexOf('/', slash + 1) >= 0 || !path.EndsWith(".json", StringComparison.Ordinal));
        }

        string name = path[(path.LastIndexOf('/') + 1)..];
        return name.StartsWith('.') || name == "node_modules";
    }
}
