using Garden.Analysis.Editing;

namespace Garden.Cli.Files;

/// <summary>A file of the writer's with the bytes it has and those it shall have.</summary>
/// <param name="Path">Full, before the move.</param>
internal sealed record FileChange(string Path, byte[] Before, byte[] After);

/// <summary>
/// Moves a page and changes the files that refer to it: all of it, or nothing. Should the process be killed on the way, links by name still lead to the page: it has its old
/// name among its aliases before it moves.
/// </summary>
internal static class PageMove
{
    /// <summary>Does what a rename says. When a step fails, those before it are taken back.</summary>
    public static FileFailure? Run(GardenFiles files, PageRename rename)
    {
        string root = files.Location.Root;
        return Run(Path.Combine(root, rename.From), Path.Combine(root, rename.To), [.. rename.Edits.Select(edit => new FileChange(Path.Combine(root, edit.Path), files.BytesOf(edit.Path)!.Value.ToArray(), files.Encode(edit.Path, edit.After)))], root);
    }

    /// <summary>Does it. When a step fails, those before it are taken back.</summary>
    /// <param name="from">Full path of the page.</param>
    /// <param name="to">Full path that it gets; nothing may be there.</param>
    /// <param name="root">The garden's root, out of which nothing may lead.</param>
    private static FileFailure? Run(string from, string to, IReadOnlyList<FileChange> changes, string root)
    {
        Stack<Func<FileFailure?>> back = new();
        FileFailure? failure = Disk.Attempt($"move '{from}' to '{to}'", () => Obstacle(from, to, root));
        foreach (FileChange own in changes.Where(change => change.Path == from))
        {
            failure ??= Change(own, root, back);
        }

        failure ??= Disk.Attempt($"move '{from}' to '{to}'", () => Obstacle(from, to, root) ?? Move(from, to, back));
        foreach (FileChange other in changes.Where(change => change.Path != from))
        {
            failure ??= Change(other, root, back);
        }

        if (failure is null)
        {
            return null;
        }

        string[] left = [.. back.Select(undo => undo()).OfType<FileFailure>().Select(one => one.Message)];
        return left.Length == 0 ? failure : failure with { Message = $"{failure.Message}; and what was done could not all be taken back: {string.Join("; ", left)}" };
    }

    private static FileFailure? Obstacle(string from, string to, string root)
    {
        bool isSame = string.Equals(from, to, StringComparison.OrdinalIgnoreCase); // another case of the name, on a system that takes both for one
        if (!isSame && Disk.KindOf(to) != NodeKind.Missing)
        {
            return FileFailure.Refuse($"'{to}' is there already");
        }

        if (RealPath.Of(to) is not string target || !RealPath.Contains(RealPath.Of(root) ?? root, target))
        {
            return FileFailure.Refuse($"'{to}' leads out of the garden");
        }

        return AtomicFile.RefuseReadOnly(from, from);
    }

    private static FileFailure? Move(string from, string to, Stack<Func<FileFailure?>> back)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        Disk.Rename(from, to);
        back.Push(() => Disk.Attempt($"move '{to}' back", () =>
        {
            Disk.Rename(to, from);
            return null;
        }));
        return null;
    }

    private static FileFailure? Change(FileChange change, string root, Stack<Func<FileFailure?>> back)
    {
        FileFailure? failure = AtomicFile.Replace(change.Path, change.After, change.Before, root);
        if (failure is null)
        {
            back.Push(() => AtomicFile.Replace(change.Path, change.Before, change.After, root));
        }

        return failure;
    }
}
