using Garden.Analysis.Editing;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Cli.Commands;

/// <summary>Edits one page of a garden: opens it, writes the edit, tells what was done.</summary>
internal sealed class EditRun(Shell shell, ReadFiles read)
{
    /// <summary>The page as it was read.</summary>
    public OpenPage Open(Topic topic) =>
        new(read.Files.SourceOf(topic.Path)!, PagePlace.Of(topic.Path[read.Files.Prefix.Length..]), read.Corpus.Settings);

    /// <summary>Finds a belief by the name that was typed, and edits its page.</summary>
    public int OnBelief(string typed, Func<OpenPage, Belief, Result<PageEdit, Refusal>> edit)
    {
        if (!BeliefName.Find(read.Corpus, typed).TryGet(out Garden.Analysis.Forecasting.PlacedBelief? placed, out Refusal? refusal))
        {
            return shell.Fail(ExitCode.Usage, refusal.Message, refusal.Help);
        }

        OpenPage page = Open(placed.Topic);
        return Write(placed.Name, edit(page, page.Topic!.Beliefs.First(belief => belief.Id == placed.Belief.Id)));
    }

    /// <summary>Writes an edit and says so in one line.</summary>
    /// <param name="name">What is edited.</param>
    public int Write(string name, Result<PageEdit, Refusal> attempt)
    {
        if (!attempt.TryGet(out PageEdit? edit, out Refusal? refusal))
        {
            return shell.Fail(ExitCode.Usage, $"{name}: {refusal.Message}", refusal.Help);
        }

        string path = Path.Combine(read.Files.Location.Root, edit.Path);
        if (!edit.Edits.IsEmpty && AtomicFile.Replace(path, read.Files.Encode(edit.Path, edit.After), read.Files.BytesOf(edit.Path), read.Files.Location.Root) is FileFailure failure)
        {
            return shell.Fail(failure);
        }

        string where = edit.Edits.IsEmpty ? "it says so already" : shell.Relative(path);
        shell.Out.WriteLine($"{name}: {edit.Done} ({where})");
        return ExitCode.Fine;
    }
}
