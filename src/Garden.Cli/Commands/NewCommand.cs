using System.CommandLine;
using System.Text;
using Garden.Cli.Files;
using Garden.Text;

namespace Garden.Cli.Commands;

/// <summary><c>garden new KIND TITLE</c>: a file with front matter, the sections of its kind, and prompts.</summary>
internal static class NewCommand
{
    private static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        ["topic"] = "topics",
        ["essay"] = "essays",
        ["reading"] = "reading",
        ["page"] = "",
    };

    public static Command Create(Shell shell)
    {
        Argument<string> kind = CommonOptions.Word("KIND", "topic, essay, reading or page", Folders.Keys);
        Argument<string> title = new("TITLE") { Description = "what the page is called; its address is made from it" };
        DocumentedCommand command = new("new", "begin a topic, an essay, a reading note or a page")
        {
            Examples =
            [
                ("garden new topic \"Norms among labs\"", "input/topics/norms-among-labs.md"),
                ("garden new essay \"Why I moved\"", "input/essays/why-i-moved.md"),
            ],
        };
        command.Add(kind);
        command.Add(title);
        command.SetAction(parsed => Run(shell, parsed.GetRequiredValue(kind), parsed.GetRequiredValue(title)));
        return command;
    }

    private static int Run(Shell shell, string kind, string title)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Any(char.IsControl))
        {
            return shell.Fail(ExitCode.Usage, "a title is a line of words");
        }

        if (!GardenLocation.Find(shell.Folder).TryGet(out GardenLocation? garden, out FileFailure? failure))
        {
            return shell.Fail(failure);
        }

        string folder = Path.Combine(garden.Content, Folders[kind]);
        string name = Slug.FromWords(title) + ".md";
        if (Namesake(folder, name, isDeep: kind == "topic") is string namesake)
        {
            return shell.Fail(ExitCode.Usage, $"'{shell.Relative(namesake)}' exists already", "choose another title, or write there");
        }

        string path = Path.Combine(folder, name);
        string text = Starter.Page(kind, title.Trim(), GardenFiles.SettingsOf(garden).Status[0], shell.Today());
        if (AtomicFile.Create(path, Encoding.UTF8.GetBytes(text), garden.Root) is FileFailure obstacle)
        {
            return shell.Fail(obstacle);
        }

        shell.Out.WriteLine($"wrote {shell.Relative(path)}");
        return ExitCode.Fine;
    }

    /// <summary>A file that would have the same name: topics are named by their file name in whatever folder, and case does not count.</summary>
    private static string? Namesake(string folder, string name, bool isDeep)
    {
        EnumerationOptions options = new() { RecurseSubdirectories = isDeep, MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.None };
        return Directory.Exists(folder)
            ? Directory.EnumerateFileSystemEntries(folder, "*", options).FirstOrDefault(path => Path.GetFileName(path).Equals(name, StringComparison.OrdinalIgnoreCase))
            : null;
    }
}
