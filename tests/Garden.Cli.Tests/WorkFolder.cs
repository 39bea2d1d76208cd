namespace Garden.Cli.Tests;

/// <summary>A folder of its own in which the tool is run; gone after the test.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("garden-work-").FullName;

    public string At(string path) => System.IO.Path.Combine(Path, path);

    public string Read(string path) => File.ReadAllText(At(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Copies a folder of the repository here.</summary>
    public void Take(string folder, string to)
    {
        string from = System.IO.Path.Combine(Repository.Root, folder);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = System.IO.Path.Combine(At(to), System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Runs the tool here.</summary>
    public Task<CommandRun> RunAsync(params string[] args) => CommandRun.In(Path, args);

    /// <summary>Runs the tool here on a day of its own.</summary>
    public Task<CommandRun> RunOnAsync(DateOnly day, params string[] args) => RunAsync(shell => shell with { Clock = new FixedClock(day) }, args);

    public Task<CommandRun> RunAsync(Func<Shell, Shell> change, params string[] args) =>
        CommandRun.With(shell => change(shell with { Folder = Path }), args);

    /// <summary>Every file by path, with its text.</summary>
    public SortedDictionary<string, string> Snapshot(string folder = ".")
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories))
        {
            files.Add(System.IO.Path.GetRelativePath(Path, file), File.ReadAllText(file));
        }

        return files;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public sealed class FixedClock(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }
}
