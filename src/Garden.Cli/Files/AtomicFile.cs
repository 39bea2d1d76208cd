namespace Garden.Cli.Files;

/// <summary>Changes the writer's own files so that each is whole at every moment: as it was, or as it shall be.</summary>
internal static class AtomicFile
{
    private const string DraftSuffix = ".garden-draft";
    private const int MostTries = 250;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Gives an existing file new contents and keeps its permissions. A failed write leaves it as it was, and so does one that another program came before:
    /// nothing that an editor saved meanwhile is lost.
    /// </summary>
    /// <param name="before">What the file had when it was read; null to replace whatever it has.</param>
    /// <param name="root">The garden's root. A symbolic link is followed inside it, and refused when it leads out.</param>
    public static FileFailure? Replace(string path, ReadOnlyMemory<byte> contents, ReadOnlyMemory<byte>? before, string root) =>
        Disk.Attempt($"write '{path}'", () =>
        {
            string? target = RealPath.Of(path);
            if (target is null || !RealPath.Contains(RealPath.Of(root) ?? root, target))
            {
                return FileFailure.Refuse($"'{path}' leads out of the garden", "edit the file where it truly is");
            }

            if (Disk.KindOf(target) != NodeKind.File)
            {
                return FileFailure.Refuse($"'{path}' is not a file");
            }

            if (RefuseReadOnly(path, target) is FileFailure refused)
            {
                return refused;
            }

            UnixFileMode? mode = OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(target);
            return Install(target, contents, mode, () => before is not ReadOnlyMemory<byte> known || Has(target, known), replace: true);
        });

    /// <summary>A refusal where a file is marked as not to be written, which a rename would pass over; null where it is not. What it says counts for whoever asks, so that nothing depends on the user.</summary>
    /// <param name="path">As it is named to the user.</param>
    /// <param name="target">Where it truly is.</param>
    public static FileFailure? RefuseReadOnly(string path, string target)
    {
        bool isReadOnly = OperatingSystem.IsWindows() ? File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly) : !File.GetUnixFileMode(target).HasFlag(UnixFileMode.UserWrite);
        return isReadOnly ? new FileFailure(FailureKind.Machine, $"'{path}' is read-only, and is left as it is", "give yourself the right to write it (`chmod u+w`), and run the command again") : null;
    }

    /// <summary>Makes a new file, and the folders on the way to it; refuses when anything stands there already.</summary>
    /// <param name="root">The garden's root, out of which no folder on the way may lead.</param>
    public static FileFailure? Create(string path, ReadOnlyMemory<byte> contents, string root) =>
        Disk.Attempt($"write '{path}'", () =>
        {
            if (Disk.KindOf(path) != NodeKind.Missing)
            {
                return FileFailure.Refuse($"'{path}' exists already", "choose another name, or remove it yourself");
            }

            string? target = RealPath.Of(path);
            if (target is null || !RealPath.Contains(RealPath.Of(root) ?? root, target))
            {
                return FileFailure.Refuse($"'{path}' leads out of the garden");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            return Install(target, contents, mode: null, () => true, replace: false);
        });

    /// <summary>Writes a draft beside the file and gives it the file's name. The draft is held until then, so that no other run of this program writes the same file meanwhile.</summary>
    /// <param name="mode">The permissions that it gets; null for those of a new file.</param>
    /// <param name="isUntouched">Whether the file is still what it was; asked last.</param>
    private static FileFailure? Install(string target, ReadOnlyMemory<byte> contents, UnixFileMode? mode, Func<bool> isUntouched, bool replace)
    {
        for (int tries = 1; ; tries++)
        {
            if (TryInstall(target, contents, mode, isUntouched, replace, isLast: tries == MostTries, out FileFailure? failure))
            {
                return failure;
            }
        }
    }

    /// <summary>False where another run took the draft for one that a killed run had left, in the moment in which an earlier one got its name; unless that is the last try.</summary>
    private static bool TryInstall(string target, ReadOnlyMemory<byte> contents, UnixFileMode? mode, Func<bool> isUntouched, bool replace, bool isLast, out FileFailure? failure)
    {
        // The leading dot keeps a draft that a killed process left behind from being read as a page.
        string draft = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}{DraftSuffix}");
        failure = null;
        using FileStream held = Draft(draft);
        try
        {
            if (mode is UnixFileMode kept && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(held.SafeFileHandle, kept);
            }

            held.Write(contents.Span);
            held.Flush(flushToDisk: true);
            if (OperatingSystem.IsWindows())
            {
                held.Dispose(); // what is open has no other name there
            }

            if (isUntouched())
            {
                return TryMove(draft, target, replace, isLast);
            }

            File.Delete(draft);
            failure = FileFailure.Refuse($"'{target}' was changed by another program meanwhile, and is left as that made it", "run the command again");
            return true;
        }
        catch
        {
            if (OperatingSystem.IsWindows())
            {
                held.Dispose();
            }

            File.Delete(draft);
            throw;
        }
    }

    private static bool TryMove(string draft, string target, bool replace, bool isLast)
    {
        try
        {
            File.Move(draft, target, replace);
            return true;
        }
        catch (FileNotFoundException) when (!isLast)
        {
            return false; // the draft, for its folder would be another exception
        }
    }

    /// <summary>A new draft; waits for another run that has one.</summary>
    /// <exception cref="IOException">It cannot be made, or the other run takes longer than is waited.</exception>
    private static FileStream Draft(string path)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                // shared with readers, for it keeps its hold for a moment when it has the name of the file already
                FileStream draft = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
                if (Disk.IsAt(draft.SafeFileHandle, path))
                {
                    return draft;
                }

                draft.Dispose(); // another run took it for one that was left, before it was held
            }
            catch (IOException) when (tries < MostTries && Disk.KindOf(path) is NodeKind.File or NodeKind.Link or NodeKind.Missing)
            {
                if (!RemoveLeft(path))
                {
                    Thread.Sleep(Pause);
                }
            }
        }
    }

    /// <summary>Removes the draft of a run that was killed; false where it belongs to one that goes on.</summary>
    private static bool RemoveLeft(string draft)
    {
        if (Disk.KindOf(draft) == NodeKind.Link)
        {
            File.Delete(draft);
            return true;
        }

        try
        {
            using FileStream left = new(draft, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
            if (!OperatingSystem.IsWindows() && Disk.IsAt(left.SafeFileHandle, draft))
            {
                File.Delete(draft); // by its name, which may be that of another run's by now unless this is looked at
            }

            return true;
        }
        catch (IOException busy)
        {
            return busy is FileNotFoundException;
        }
    }

    private static bool Has(string path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return RegularFile.ReadAll(path, bytes.Length).AsSpan().SequenceEqual(bytes.Span);
        }
        catch (IOException other) when (other is OversizedFileException or FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
