using System.CommandLine;
using System.Text;
using Garden.Cli.Files;
using Garden.Cli.Reporting;

namespace Garden.Cli.Commands;

/// <summary><c>garden init [DIR]</c>: a new garden, small and complete.</summary>
internal static class InitCommand
{
    private const string Settings = "input/garden.yml";

    public static Command Create(Shell shell)
    {
        Argument<string?> path = new("DIR") { Description = "the folder to plant it in (default: the current one)", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> title = new("--title") { Description = "what the garden is called", HelpName = "TEXT" };
        Option<string?> url = CommonOptions.Url("--url", "where the site will live");
        Option<string?> author = new("--author") { Description = "who writes it", HelpName = "NAME" };
        DocumentedCommand command = new("init", "plant a new garden")
        {
            Examples =
            [
                ("garden init", "in the current folder"),
                ("garden init notes --title \"What I think\" --author \"Ada Marsh\"", "in the folder notes"),
            ],
        };
        command.Add(path);
        command.Add(title);
        command.Add(url);
        command.Add(author);
        command.SetAction(parsed => Run(shell, shell.FullPath(parsed.GetValue(path)), settings =>
        {
            settings = Starter.WithSetting(settings, "title", parsed.GetValue(title));
            settings = Starter.WithSetting(settings, "url", parsed.GetValue(url));
            return Starter.WithSetting(settings, "author", parsed.GetValue(author));
        }));
        return command;
    }

    private static int Run(Shell shell, string root, Func<string, string> set)
    {
        if (File.Exists(root))
        {
            return shell.Fail(ExitCode.Usage, $"'{shell.Relative(root)}' is a file", "name a folder, new or empty");
        }

        IReadOnlyDictionary<string, string> files = Starter.Garden(shell.Today());
        string[] standing = [.. files.Keys.Prepend(GardenLocation.SettingsName).Where(file => Path.Exists(Path.Combine(root, file)))];

        // What a repository often has already is kept; anything of the garden itself means that there is one.
        if (standing.FirstOrDefault(file => !file.StartsWith(".git", StringComparison.Ordinal)) is string obstacle)
        {
            return shell.Fail(ExitCode.Usage, $"'{shell.Relative(Path.Combine(root, obstacle))}' exists already", "choose an empty folder: init never overwrites anything");
        }

        Directory.CreateDirectory(root);
        foreach ((string file, string text) in files.Where(file => !standing.Contains(file.Key, StringComparer.Ordinal)))
        {
            byte[] content = Encoding.UTF8.GetBytes(file == Settings ? set(text) : text);
            if (AtomicFile.Create(Path.Combine(root, file), content, root) is FileFailure failure)
            {
                return shell.Fail(failure);
            }
        }

        foreach (string kept in standing)
        {
            shell.Warn($"{shell.Relative(Path.Combine(root, kept))} exists and stays as it is");
        }

        shell.Out.WriteLine($"planted a garden of {Summary.Counted(files.Count - standing.Length, "file")} in {shell.Relative(root)}/");
        shell.Out.WriteLine("next: garden serve, then edit input/topics/second-topic.md");
        return ExitCode.Fine;
    }
}
