using System.Globalization;
using Garden.Cli.Files;
using Garden.Language.Text;

namespace Garden.Cli.Commands;

/// <summary>Writes the workflow that publishes a garden, or lets the one that stands there run this program.</summary>
internal static class WorkflowRun
{
    private const double Megabyte = 1_000_000;

    /// <summary><c>garden init --only-workflow</c>.</summary>
    /// <param name="path">Any folder in the garden.</param>
    public static int Only(Shell shell, string path)
    {
        if (!GardenLocation.Find(path).TryGet(out GardenLocation? garden, out FileFailure? lost))
        {
            return shell.Fail(lost);
        }

        if (!PagesSetup.OfThisProgram().TryGet(out PagesSetup? setup, out FileFailure? unable))
        {
            return shell.Fail(unable);
        }

        string workflow = Path.Combine(garden.Root, PagesSetup.WorkflowPath);
        return Disk.KindOf(workflow) == NodeKind.Missing ? Write(shell, garden.Root, setup) : Renew(shell, garden.Root, setup, workflow);
    }

    /// <summary>Says what the workflow needs that only the writer can do, and how much the program weighs.</summary>
    public static void Describe(Shell shell, string root, PagesSetup setup)
    {
        shell.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Shown(shell, root, PagesSetup.WorkflowPath)} publishes it on GitHub Pages, with the program in {Shown(shell, root, setup.Program.Path)} ({setup.Size / Megabyte:0.0} MB)"));
        if (FolderOfRepository(root) is string repository && repository != root)
        {
            shell.Warn($"GitHub reads workflows only from the folder .github of the whole repository, which begins at {shell.Relative(repository)}");
        }
    }

    private static int Write(Shell shell, string root, PagesSetup setup)
    {
        List<string> written = [];
        if (setup.Create(root, written) is FileFailure failure)
        {
            return shell.Fail(failure);
        }

        Tell(shell, root, written);
        Describe(shell, root, setup);
        return ExitCode.Fine;
    }

    private static int Renew(Shell shell, string root, PagesSetup setup, string workflow)
    {
        string shown = Shown(shell, root, PagesSetup.WorkflowPath);
        if (!Disk.Attempt<string>($"read '{shown}'", () => RegularFile.ReadText(workflow, Caps.FileBytes.Most) is (string text, _) ? text : FileFailure.Refuse($"'{shown}' is not UTF-8"))
            .TryGet(out string? text, out FileFailure? unread))
        {
            return shell.Fail(unread);
        }

        if (PinnedProgram.In(text) is not PinnedProgram old)
        {
            return shell.Fail(
                ExitCode.Usage,
                $"'{shown}' does not say which program it runs, in one line GARDEN and one line GARDEN_SHA256",
                "give it another name, or remove it, and run this again: it is never overwritten");
        }

        List<string> written = [];
        if (setup.Renew(root, text, old, written) is FileFailure failure)
        {
            return shell.Fail(failure);
        }

        if (written.Count == 0)
        {
            shell.Out.WriteLine($"{shown} runs this very program already");
            return ExitCode.Fine;
        }

        Tell(shell, root, written);
        Describe(shell, root, setup);
        if (setup.Program.Into(text)!.ReplaceLineEndings("\n") != setup.Workflow)
        {
            shell.Out.WriteLine($"the rest of {shown} is not as this version would write it, and stays as it is");
        }

        return ExitCode.Fine;
    }

    private static void Tell(Shell shell, string root, IEnumerable<string> written)
    {
        foreach (string path in written)
        {
            shell.Out.WriteLine($"{(Path.Exists(Path.Combine(root, path)) ? "wrote" : "removed")} {Shown(shell, root, path)}");
        }
    }

    private static string Shown(Shell shell, string root, string path) => shell.Relative(Path.Combine(root, path));

    private static string? FolderOfRepository(string folder)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git")))
            {
                return at;
            }
        }

        return null;
    }
}
