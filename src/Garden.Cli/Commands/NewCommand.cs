using System.CommandLine;
using System.Text;
using Garden.Analysis;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.Commands;

/// <summary><c>garden new KIND TITLE</c>: a file with front matter, the sections of its kind, and prompts.</summary>
internal static class NewCommand
{
    private static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        ["topic"] = "topics/",
        ["essay"] = "essays/",
        ["reading"] = "reading/",
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

        if (!GardenLocation.Find(shell.Folder).TryGet(out GardenLocation? garden, out FileFailure? failure)
            || !GardenFiles.Read(garden, CancellationToken.None, withPast: false).TryGet(out GardenFiles? files, out failure))
        {
            return shell.Fail(failure);
        }

        string path = $"{files.Prefix}{Folders[kind]}{Slug.FromWords(title)}.md";
        byte[] text = Encoding.UTF8.GetBytes(Starter.Page(kind, title.Trim(), files.Settings.Status[0], shell.Today()));
        if (files.BytesOf(path) is null && Misplaced(shell, files, path, text) is string problem)
        {
            return shell.Fail(ExitCode.Usage, problem, "choose another title");
        }

        if (AtomicFile.Create(Path.Combine(garden.Root, path), text, garden.Root) is FileFailure obstacle)
        {
            return shell.Fail(obstacle);
        }

        shell.Out.WriteLine($"wrote {shell.Relative(Path.Combine(garden.Root, path))}");
        return ExitCode.Fine;
    }

    /// <summary>Why the garden could not be built with the page in that place: another page has the name or the address.</summary>
    private static string? Misplaced(Shell shell, GardenFiles files, string path, byte[] text)
    {
        GardenOptions options = new(shell.Today(), PageHiding.Private);
        string[] before = [.. Problems(files)];
        return Problems(files.With([KeyValuePair.Create(path, text)])).FirstOrDefault(problem => !before.Contains(problem, StringComparer.Ordinal));

        IEnumerable<string> Problems(GardenFiles garden) =>
            GardenBuilder.Read(garden.ToSources(), options, shell.Stages.Read).Findings
                .Where(finding => finding.Rule == RuleDescriptor.CollidingOutput || finding.Rule == RuleDescriptor.UnsafePath)
                .Select(finding => $"{finding.Location.Path}: {finding.Message}");
    }
}
