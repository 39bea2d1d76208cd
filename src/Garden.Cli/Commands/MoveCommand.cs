using System.CommandLine;
using Garden.Analysis.Editing;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.Commands;

/// <summary><c>garden mv OLD NEW</c>: renames a page and rewrites every link that the new name would break.</summary>
internal static class MoveCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string> old = new("OLD") { Description = "the page: norms, topics/norms or its file" };
        Argument<string> name = new("NEW") { Description = "its new name: customs, or topics/deep/customs" };
        Option<bool> noRedirect = new("--no-redirect") { Description = "do not leave a redirect at the old address" };
        Option<bool> dryRun = new("--dry-run") { Description = "show what would change, and change nothing" };
        DocumentedCommand command = new("mv", "rename a page, and mend the links to it")
        {
            Examples =
            [
                ("garden mv norms customs", "input/topics/norms.md becomes input/topics/customs.md"),
                ("garden mv norms customs --dry-run", "what that would change"),
            ],
        };
        command.Add(old);
        command.Add(name);
        command.Add(noRedirect);
        command.Add(dryRun);
        command.EditCorpus(shell, CommonOptions.AsOf(), (parsed, read) =>
        {
            if (!PageName.Find(read.Corpus.Pages, parsed.GetRequiredValue(old)).TryGet(out Page? page, out Refusal? refusal))
            {
                return shell.Fail(ExitCode.Usage, refusal.Message, refusal.Help);
            }

            GardenFiles files = read.Files;
            EditedGarden garden = new(read.Corpus, files.Attachments, path => files.SourceOf(path)!) { DrawingProblem = files.DrawingProblem };
            string full = PageName.Beside(page, parsed.GetRequiredValue(name), files.Prefix);
            return PageRenaming.Rename(garden, page, full, !parsed.GetValue(noRedirect)).TryGet(out PageRename? rename, out refusal)
                ? Run(shell, files, rename, parsed.GetValue(dryRun))
                : shell.Fail(ExitCode.Usage, refusal.Message, refusal.Help);
        });
        return command;
    }

    private static int Run(Shell shell, GardenFiles files, PageRename rename, bool dryRun)
    {
        string root = files.Location.Root;
        if (dryRun)
        {
            shell.Out.Write(string.Concat(rename.Edits.Select(edit => UnifiedDiff.Of(edit.Path, edit.Before, edit.After))));
        }
        else if (PageMove.Run(files, rename) is FileFailure failure)
        {
            return shell.Fail(failure);
        }

        int others = rename.Edits.Count(edit => edit.Path != rename.From);
        string verb = dryRun ? "would move" : "moved";
        shell.Out.WriteLine($"{verb} {shell.Relative(Path.Combine(root, rename.From))} → {shell.Relative(Path.Combine(root, rename.To))}; mended links in {Summary.Counted(others, "other page")}");
        return ExitCode.Fine;
    }
}
