using System.Globalization;
using System.Text;

namespace Garden.Fuzz.Faults;

/// <summary>Kills each command at random moments, and looks whether every file is what it was or what it should become, and whether another run ends where an undisturbed one does.</summary>
/// <param name="folder">Where gardens are put.</param>
/// <param name="program">A native program to kill; null for the one that this assembly carries.</param>
internal sealed class KillRun(string folder, int seed, string? program)
{
    private const int MostTold = 5;

    private readonly Random _dice = new(seed);

    /// <summary>Prints a line for each command; gives back how many kills left something wrong.</summary>
    public int Run(int kills) => KillCase.All.Sum(command => Run(command, kills));

    private int Run(KillCase command, int kills)
    {
        (string before, string after) = (At("before"), At("after"));
        SortedDictionary<string, string> old, next;
        using (KilledCommand once = new(program))
        {
            Prepare(command, before, once);
            Copy(before, after);
            once.Run(after, command.Args);
            (old, next) = (Snapshot(before, command), Snapshot(after, command));
        }

        if (Same(old, next))
        {
            throw new InvalidOperationException($"{command.Name}: an undisturbed run changes nothing, so a kill would show nothing");
        }

        (int isOld, int isNew, int isBetween, int isWrong) = (0, 0, 0, 0);
        for (int kill = 0; kill < kills; kill++)
        {
            string trial = At("trial");
            Copy(before, At("warm again"));
            Copy(before, trial);
            using KilledCommand killed = new(program);
            if (program is null)
            {
                Copy(before, At("warm"));
                killed.Run(At("warm"), command.Args);
            }

            bool isAimed = _dice.Next(4) > 0;
            TimeSpan whole = isAimed ? killed.RunAndWatch(At("warm again"), command.Args) : killed.Run(At("warm again"), command.Args);
            killed.RunAndKill(whole * (0.3 + (1.5 * _dice.NextDouble())), isAimed, trial, command.Args);

            SortedDictionary<string, string> left = Snapshot(trial, command);
            (bool wasKept, bool wasDone) = (Same(left, old), Same(left, next));
            string? problem = null;
            if (wasKept)
            {
                isOld++;
            }
            else if (wasDone)
            {
                isNew++;
            }
            else
            {
                isBetween++;
                problem = Problem(left, old, next);
            }

            if (command.Again && problem is null)
            {
                using KilledCommand again = new(program);
                again.Run(trial, command.Args);
                problem = Same(Snapshot(trial, command), next) && !Directory.EnumerateFileSystemEntries(trial, ".output.garden-*").Any() ? null : "another run does not end where an undisturbed one does";
            }

            if (problem is not null && isWrong++ < MostTold)
            {
                Console.WriteLine($"  {command.Name}: {problem}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{command.Name}: {kills} kills: {isOld} left all as it was, {isNew} all done, {isBetween} some files done; {isWrong} wrong"));
        return isWrong;
    }

    private void Prepare(KillCase command, string garden, KilledCommand process)
    {
        Copy(Path.Combine(AppContext.BaseDirectory, "starter"), Path.Combine(garden, "input"));
        command.Prepare(garden, args => process.Run(garden, args));
    }

    /// <summary>A file that is neither what it was nor what it should become, or that is lost.</summary>
    private static string? Problem(SortedDictionary<string, string> left, SortedDictionary<string, string> old, SortedDictionary<string, string> next)
    {
        foreach ((string path, string text) in left)
        {
            if (text != old.GetValueOrDefault(path) && text != next.GetValueOrDefault(path))
            {
                return $"'{path}' is neither what it was nor what it should become";
            }
        }

        HashSet<string> kept = [.. left.Values];
        return old.FirstOrDefault(file => !kept.Contains(file.Value) && !(next.TryGetValue(file.Key, out string? changed) && kept.Contains(changed)) && !IsMoved(file.Key)).Key is string lost ? $"'{lost}' is lost" : null;

        bool IsMoved(string path) => !next.ContainsKey(path) && next.Any(file => !old.ContainsKey(file.Key) && kept.Contains(file.Value));
    }

    private static bool Same(SortedDictionary<string, string> one, SortedDictionary<string, string> other) => one.SequenceEqual(other);

    /// <summary>The files that readers or the writer see: no drafts, and nothing of the program's own beside the site.</summary>
    private static SortedDictionary<string, string> Snapshot(string garden, KillCase command)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        string at = Path.Combine(garden, command.Folder);
        foreach (string file in Directory.Exists(at) ? Directory.EnumerateFiles(at, "*", SearchOption.AllDirectories) : [])
        {
            if (!Path.GetFileName(file).StartsWith('.'))
            {
                files.Add(Path.GetRelativePath(at, file), Encoding.Latin1.GetString(File.ReadAllBytes(file)));
            }
        }

        return files;
    }

    private string At(string name) => Path.Combine(folder, name);

    private static void Copy(string from, string to)
    {
        if (Directory.Exists(to))
        {
            Directory.Delete(to, recursive: true);
        }

        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
