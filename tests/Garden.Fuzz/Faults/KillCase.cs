namespace Garden.Fuzz.Faults;

/// <summary>A command that changes files, and the garden it is run on.</summary>
/// <param name="Folder">The folder of the garden that it changes.</param>
/// <param name="Prepare">Makes the garden ready in a folder that has the starter garden's <c>input</c>; runs commands by its second argument.</param>
/// <param name="Again">Whether the same command, run again after a kill, ends where an undisturbed run does.</param>
internal sealed record KillCase(string Name, string Folder, Action<string, Action<string[]>> Prepare, string[] Args, bool Again)
{
    /// <summary>The commands that change more than nothing.</summary>
    public static readonly KillCase[] All =
    [
        new("build", "output", PrepareBuild, ["build", "-q"], Again: true),
        new("build, the first", "output", (_, _) => { }, ["build", "-q"], Again: true),
        new("update", "input", (folder, _) => File.AppendAllText(Path.Combine(folder, "input/topics/forecast-book.md"), "\n\n## What I believe\n\n- It rains. ~50% — clouds ^killed\n"), ["update", "killed", "65", "--why", "a letter"], Again: false),
        new("mv", "input", (_, _) => { }, ["mv", "reference-classes", "classes-of-reference"], Again: false),
        new("lint --fix", "input", PrepareFix, ["lint", "--fix", "--exit-zero"], Again: true),
        new("import --write", "input", PrepareImport, ["import", "obsidian", "source", "--write"], Again: true),
    ];

    private static IEnumerable<string> Pages(string folder) => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static void PrepareBuild(string folder, Action<string[]> run)
    {
        string leaving = Path.Combine(folder, "input/old.md");
        File.WriteAllText(leaving, "# Old\n\nA page that goes.\n");
        run(["build", "-q"]);
        foreach (string page in Pages(Path.Combine(folder, "input")))
        {
            File.AppendAllText(page, "\n\nOne more line.\n");
        }

        File.WriteAllText(Path.Combine(folder, "input/new.md"), "# New\n\nA new page.\n");
        File.Delete(leaving);
    }

    private static void PrepareFix(string folder, Action<string[]> run)
    {
        foreach (string page in Pages(Path.Combine(folder, "input/topics")))
        {
            File.AppendAllText(page, "\n\n## What I believe\n\n- Added to be mended. ~50% — clouds\n- And another. 60% — rain\n");
        }
    }

    private static void PrepareImport(string folder, Action<string[]> run)
    {
        Directory.Move(Path.Combine(folder, "input"), Path.Combine(folder, "source"));
        File.Delete(Path.Combine(folder, "source/garden.yml"));
        Directory.CreateDirectory(Path.Combine(folder, "source/.obsidian"));
        Directory.CreateDirectory(Path.Combine(folder, "input"));
        File.WriteAllText(Path.Combine(folder, "input/garden.yml"), "title: Trial\n");
    }
}
