using System.Buffers;
using System.Collections.Concurrent;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Files;

/// <summary>What a finished build did to the output folder.</summary>
/// <param name="Written">Files that are new or have new content.</param>
/// <param name="Unchanged">Files that were as they should be, and were not touched.</param>
/// <param name="Deleted">Files of the last build that the new site does not have.</param>
/// <param name="Kept">Paths, relative to the output folder, of files that differ from what a build wrote there and so were left alone; in ordinal order. Worth a warning each.</param>
internal sealed record WrittenSite(int Written, int Unchanged, int Deleted, IReadOnlyList<string> Kept);

/// <summary>
/// Writes a site so that the output folder holds the old one or the new one, whatever happens. Take it before rendering,
/// add every file, from any thread, then commit; disposing of it without a commit leaves everything as it was.
/// No file is opened for writing where it shall be in the end; only files that a build wrote, and that nobody has changed
/// since, are ever replaced or deleted; what has not changed is not written.
/// A killed process is recovered from at the next start. Loss of power is not guarded against: a site can be built again.
/// </summary>
internal sealed class SiteWriter : IDisposable
{
    private readonly SiteHold _hold;
    private readonly Staging _staging;
    private readonly CancellationToken _cancellation;
    private readonly ConcurrentDictionary<string, ManifestEntry?> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _kept = [];
    private FileFailure? _failure;
    private int _written;
    private int _unchanged;
    private bool _committed;

    private SiteWriter(SiteHold hold, CancellationToken cancellation)
    {
        _hold = hold;
        _cancellation = cancellation;
        _staging = new(hold.Folder);
    }

    /// <summary>Takes hold of the output folder.</summary>
    /// <param name="patience">How long to wait for another build; <see cref="SiteLock.Patience"/> unless given.</param>
    public static Result<SiteWriter, FileFailure> Open(OutputFolder folder, CancellationToken cancellation, TimeSpan? patience = null) =>
        SiteHold.Take(folder, patience ?? SiteLock.Patience, cancellation).TryGet(out SiteHold? hold, out FileFailure? failure)
            ? new SiteWriter(hold, cancellation)
            : failure;

    /// <summary>Adds a file of the new site.</summary>
    /// <param name="path">Relative to the output folder, with <c>/</c>.</param>
    /// <param name="write">Writes the bytes; called before this returns.</param>
    /// <returns>False once anything has failed: there is no use in rendering on. <see cref="Commit"/> says what it was.</returns>
    public bool Add(string path, Action<IBufferWriter<byte>> write)
    {
        try
        {
            if (Begin(path))
            {
                using FileDraft draft = _staging.Begin(path, _cancellation);
                write(draft);
                if (IsToBeWritten(path, draft.Finish()))
                {
                    draft.Keep();
                }
            }
        }
        catch (Exception e) when (Disk.Describe("write the site", e) is { } reason)
        {
            Fail(reason);
        }

        return _failure is null;
    }

    /// <summary>Adds a copy of a file, without holding it in memory.</summary>
    /// <returns>What is wrong with the source, or null.</returns>
    public ContentProblem? AddCopy(string path, Attachment source)
    {
        using FileStream? stream = TryOpen(source.FullPath);
        if (stream is null)
        {
            return new(
                "GRD606",
                source.Path,
                "the file cannot be read: not a regular file, or permission denied",
                "let the user that runs garden read it");
        }

        Fail(Disk.Attempt("write the site", () =>
        {
            if (Begin(path) && IsToBeWritten(path, new(ContentHash.OfStream(stream), stream.Length)))
            {
                _files[path] = _staging.Copy(path, stream);
            }

            return null;
        }));
        return null;
    }

    /// <summary>Puts the new site in place. Call it once, and only when nothing in the garden forbids publishing it.</summary>
    /// <param name="pages">How many of the writer's pages the site shows: a site that had some is not replaced by one that has none.</param>
    public Result<WrittenSite, FileFailure> Commit(int pages)
    {
        Fail(Disk.Attempt("put the new site in place", () =>
        {
            _cancellation.ThrowIfCancellationRequested();
            return FindEmptied(pages);
        }));
        return (FindCollision() ?? _failure) is { } reason ? reason : Replace(pages);
    }

    public void Dispose()
    {
        if (!_committed)
        {
            _staging.Remove();
        }

        _hold.Dispose();
    }

    private Result<WrittenSite, FileFailure> Replace(int pages)
    {
        SiteManifest old = _hold.Inventory.Manifest;
        IEnumerable<KeyValuePair<string, ManifestEntry?>> ours = _files.Where(static f => f.Value is not null);
        SiteManifest next = SiteManifest.Of(pages, ours.ToDictionary(static f => f.Key, static f => f.Value!.Value, StringComparer.Ordinal));
        if (_written == 0 && next.IsSameAs(old))
        {
            return new WrittenSite(0, _unchanged, 0, [.. _kept.Order(StringComparer.Ordinal)]);
        }

        if (Disk.Attempt("complete the new site", () => _staging.WriteJournal(next)) is { } incomplete)
        {
            return incomplete;
        }

        _committed = true;
        SiteCommit commit = new SiteCommit(_hold.Folder, _hold.Inventory, next, _staging);
        return commit.Run(recover: false) is { } stuck
            ? stuck
            : new WrittenSite(_written, _unchanged, commit.Deleted, [.. _kept.Concat(commit.Kept).Order(StringComparer.Ordinal)]);
    }

    private FileFailure? FindEmptied(int pages) => _hold.Inventory.Manifest.Pages > 0 && (pages == 0 || _files.IsEmpty)
        ? FileFailure.Refuse(
            $"refuses to empty the site in '{_hold.Folder.FullPath}': the garden has no page left to publish",
            "check that this is the right garden; `garden clean` removes a site")
        : null;

    private FileFailure? FindCollision()
    {
        foreach (string path in _files.Keys)
        {
            for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                if (_files.ContainsKey(path[..slash]))
                {
                    return FileFailure.Refuse($"the site has a file '{path[..slash]}' and a folder of that name");
                }
            }
        }

        return null;
    }

    private bool Begin(string path)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_failure is not null)
        {
            return false;
        }

        if (!SitePath.IsSafe(path))
        {
            Fail(FileFailure.Refuse($"'{path}' is not a path that a site's file may have"));
        }
        else if (!_files.TryAdd(path, value: null))
        {
            Fail(FileFailure.Refuse($"the site has two files '{path}'"));
        }
        else
        {
            return true;
        }

        return false;
    }

    /// <summary>Notes what the new manifest says of a file, and tells whether its bytes are needed.</summary>
    private bool IsToBeWritten(string path, ManifestEntry entry)
    {
        SiteInventory inventory = _hold.Inventory;
        if (inventory.LooksIntact(path, entry.Hash))
        {
            _files[path] = entry;
            Interlocked.Increment(ref _unchanged);
            return false;
        }

        (SiteFileState state, ContentHash content) = inventory.Look(path);
        switch (state)
        {
            case SiteFileState.Intact or SiteFileState.Edited when content == entry.Hash:
                _files[path] = entry;
                Interlocked.Increment(ref _unchanged);
                return false;
            case SiteFileState.Edited:
                _files[path] = inventory.Manifest.Files[path] with { Size = ManifestEntry.AlwaysCheck };
                _kept.Add(path);
                return false;
            case SiteFileState.Foreign when content == entry.Hash:
                Interlocked.Increment(ref _unchanged);
                return false;
            case SiteFileState.Foreign:
                _kept.Add(path);
                return false;
            default:
                _files[path] = entry;
                Interlocked.Increment(ref _written);
                return true;
        }
    }

    /// <summary>Remembers the first failure.</summary>
    private void Fail(FileFailure? reason) => Interlocked.CompareExchange(ref _failure, reason, comparand: null);

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return Disk.KindOf(path) == NodeKind.File ? RegularFile.Open(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
