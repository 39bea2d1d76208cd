using Garden.Cli.Files;

namespace Garden.Cli.Commands;

/// <summary>A hash of everything that a site is made from: the garden, the themes, what the build was told, and this program.</summary>
internal static class BuildInputs
{
    /// <summary>Null where something cannot be read: the build tells of it.</summary>
    public static ContentHash? Of(GardenFiles files, ThemeFiles themes, BuildChoices choices)
    {
        InputHash hash = new();
        FileFailure? failure = Disk.Attempt("read the garden", () =>
        {
            AddProgram(hash);
            hash.Add(choices.ToString());
            files.AddTo(hash);
            themes.AddTo(hash);
            return null;
        });
        return failure is null ? hash.Value : null;
    }

    /// <summary>The program is told by its files and when they were written: reading them would take longer than building a small garden.</summary>
    private static void AddProgram(InputHash hash)
    {
        hash.Add(ToolVersion.Full);
        hash.Add(Environment.Version.ToString());
        IEnumerable<string> parts = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll");
        foreach (FileInfo file in parts.Append(Environment.ProcessPath ?? "").Where(path => path.Length > 0).Order(StringComparer.Ordinal).Select(path => new FileInfo(path)))
        {
            hash.Add(file.FullName);
            hash.Add(file.Length);
            hash.Add(file.LastWriteTimeUtc.Ticks);
        }
    }
}
