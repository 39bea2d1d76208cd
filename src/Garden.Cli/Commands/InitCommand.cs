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
        Option<bool> noWorkflow = new("--no-workflow") { Description = "without the workflow that publishes on GitHub Pages, and the program that it runs" };
        Option<bool> onlyWorkflow = new("--only-workflow") { Description = "only these, in a garden that stands already; an older program makes way for this one" };
        DocumentedCommand command = new("init", "plant a new garden")
        {
            Examples =
            [
                ("garden init", "in the current folder"),
                ("garden init notes --title \"What I think\" --author \"Ada Marsh\"", "in the folder notes"),
                ("garden init --only-workflow", "publish with this version of garden from now on"),
            ],
        };
        command.Add(path);
        command.Add(title);
        command.Add(url);
        command.Add(author);
        command.Add(noWorkflow);
        command.Add(onlyWorkflow);
        command.Validators.Add(result =>
        {
            Option[] others = [noWorkflow, title, url, author];
            if (result.GetResult(onlyWorkflow) is { Implicit: false } && others.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is Option other)
            {
                result.AddError($"'{onlyWorkflow.Name}' and '{other.Name}' cannot be used together");
            }
        });
        command.SetAction(parsed => parsed.GetValue(onlyWorkflow)
            ? WorkflowRun.Only(shell, shell.FullPath(parsed.GetValue(path)))
            : Run(shell, shell.FullPath(parsed.GetValue(path)), withWorkflow: !parsed.GetValue(noWorkflow), settings =>
            {
                settings = Starter.WithSetting(settings, "title", parsed.GetValue(title));
                settings = Starter.WithSetting(settings, "url", parsed.GetValue(url));
                return Starter.WithSetting(settings, "author", parsed.GetValue(author));
            }));
        return command;
    }

    private static int Run(Shell shell, string root, bool withWorkflow, Func<string, string> set)
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
        List<string> written = [];
        foreach ((string file, string text) in files.Where(file => !standing.Contains(file.Key, StringComparer.Ordinal)))
        {
            byte[] content = Encoding.UTF8.GetBytes(file == Settings ? set(text) : text);
            if (AtomicFile.Create(Path.Combine(root, file), content, root) is FileFailure failure)
            {
                return shell.Fail(failure);
            }

            written.Add(file);
        }

        foreach (string kept in standing)
        {
            shell.Warn($"{shell.Relative(Path.Combine(root, kept))} exists and stays as it is");
        }

        PagesSetup? publishing = null;
        if (withWorkflow && Publish(shell, root, written, ref publishing) is FileFailure unpublished)
        {
            return shell.Fail(unpublished);
        }

        shell.Out.WriteLine($"planted a garden of {Summary.Counted(written.Count, "file")} in {shell.Relative(root)}/");
        if (publishing is not null)
        {
            WorkflowRun.Describe(shell, root, publishing);
        }

        shell.Out.WriteLine("next: garden serve, then edit input/topics/second-topic.md");
        return ExitCode.Fine;
    }

    /// <summary>Adds the workflow, unless one of its name stands there or this program cannot travel; both are said.</summary>
    /// <param name="setup">Receives what was added.</param>
    private static FileFailure? Publish(Shell shell, string root, List<string> written, ref PagesSetup? setup)
    {
        if (Path.Exists(Path.Combine(root, PagesSetup.WorkflowPath)))
        {
            shell.Warn($"{shell.Relative(Path.Combine(root, PagesSetup.WorkflowPath))} exists and stays as it is");
            return null;
        }

        if (!PagesSetup.OfThisProgram().TryGet(out PagesSetup? made, out FileFailure? unable))
        {
            shell.Warn($"there is no workflow that publishes: {unable.Message}; {unable.Help}");
            return null;
        }

        setup = made;
        return made.Create(root, written);
    }
}
