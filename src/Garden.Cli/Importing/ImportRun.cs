using System.Globalization;
using System.Text;
using Garden.Analysis;
using Garden.Analysis.Editing;
using Garden.Analysis.Importing;
using Garden.Cli.Commands;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.Importing;

/// <summary>What the writer asks of an import.</summary>
/// <param name="Path">Full path of the file or folder.</param>
/// <param name="Write">Whether it is done, or only shown.</param>
/// <param name="Me">The writer's name in the files; null where they did not say.</param>
/// <param name="IsPublic">Whether pages that say neither that they are public nor that they are not become public.</param>
internal sealed record ImportRequest(string Path, bool Write, string? Me, bool IsPublic);

/// <summary>
/// Brings the files of another tool into a garden, or shows what that would write. Nothing that exists is overwritten: a page that stands
/// there changes only by the edits of the plan. Every file is whole at every moment, and which page is made of which file is written down before the first one is made,
/// so that a run that was cut short is simply run again.
/// </summary>
internal sealed class ImportRun(Shell shell, ReadFiles read, ImportForm form, ImportRequest request)
{
    private const string Stranger = "another file is there already, and it is kept";

    private readonly GardenFiles _files = read.Files;
    private readonly List<ImportNote> _notes = [];
    private readonly ImportTally _tally = new();

    /// <summary>Imports; gives back the exit code.</summary>
    public int Run(CancellationToken cancellation)
    {
        string shown = shell.Relative(request.Path);
        if (!SourceReader.Read(request.Path, shown, form.Takes, _files.Location, cancellation).TryGet(out ReadSource? source, out FileFailure? failure))
        {
            return shell.Fail(failure);
        }

        if (source.Unread.FirstOrDefault(note => IsSettings(note.Path)) is ImportNote settings)
        {
            return shell.Fail(ExitCode.Usage, $"'{settings.Path}' is {settings.Message}, and it may say which pages are private", "put the file itself there, readable");
        }

        if (!ImportRecordFile.Read(_files.Location.Root).TryGet(out ImportRecordFile? record, out failure))
        {
            return shell.Fail(failure);
        }

        EditedGarden garden = new(read.Corpus, _files.Attachments, path => _files.SourceOf(path)!) { DrawingProblem = _files.DrawingProblem };
        ImportSource given = new(source.Name, source.Files, request.Me, request.IsPublic, shell.Today()) { Earlier = record.Record.Of(form.Name), Cancellation = cancellation };
        if (!form.Read(given, garden).TryGet(out ImportPlan? plan, out Refusal? refusal))
        {
            return shell.Fail(ExitCode.Usage, refusal.Message, refusal.Help);
        }

        _notes.AddRange(source.Unread.Concat(plan.Notes));
        failure = Do(plan, source, record, cancellation);
        TellNotes();
        if (failure is not null)
        {
            return shell.Fail(failure);
        }

        shell.Out.WriteLine($"{form.Name}: {_tally.Told(request.Write, _notes.Count)}");
        return ExitCode.Fine;
    }

    /// <summary>Keeps back first what readers are not to have any more. The record has the old places of pages that move until they have moved.</summary>
    private FileFailure? Do(ImportPlan plan, ReadSource source, ImportRecordFile record, CancellationToken cancellation)
    {
        PlacedFile[] pages = [.. Placed(plan, cancellation)];
        ImportedPage[] made = [.. pages.Where(page => page.Placement != Placement.Kept).Select(page => page.File.Made).OfType<ImportedPage>()];
        HashSet<string> remade = made.Select(page => page.From).ToHashSet(StringComparer.Ordinal);
        ImportedPage[] before = [.. (plan.Replaces?.Pages ?? []).Where(page => !remade.Contains(page.From))];
        return Change(plan, cancellation)
            ?? Remember(before.Concat(made))
            ?? Copy(plan, source, cancellation)
            ?? Move(plan, cancellation)
            ?? Create(pages, cancellation)
            ?? Remember(plan.Standing.Concat(made));

        FileFailure? Remember(IEnumerable<ImportedPage> all)
        {
            ImportedFolder now = new(form.Name, source.Name, [.. all.OrderBy(page => page.From, StringComparer.Ordinal)]);
            return request.Write && (plan.Replaces is not null || now.Pages.Length > 0) ? record.Write(plan.Replaces, now) : null;
        }
    }

    /// <summary>Whether a file may say which pages another tool keeps back.</summary>
    private static bool IsSettings(string path) =>
        path.StartsWith("config/", StringComparison.Ordinal) || path.StartsWith(".obsidian/", StringComparison.Ordinal)
        || (path.Split('.', 2)[0] is "_config" or "hugo" or "config" or "quartz" && !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase));

    private FileFailure? Copy(ImportPlan plan, ReadSource source, CancellationToken cancellation)
    {
        foreach (CopiedFile copy in plan.Copies)
        {
            cancellation.ThrowIfCancellationRequested();
            MemoryGrowth.Check();
            if (!source.BytesOf(copy.From).TryGet(out byte[]? bytes, out FileFailure? failure))
            {
                _notes.Add(new ImportNote(copy.From, null, "not copied: " + failure.Message));
            }
            else if (PlacementOf(copy.To, bytes) is Placement placement && Place(copy.To, bytes, ImportTally.File, placement, Stranger) is FileFailure unwritten)
            {
                return unwritten;
            }
            else if (placement == Placement.New && !request.Write)
            {
                shell.Out.WriteLine($"would copy {Printable.Of(copy.From)} → {Shown(copy.To)} ({Size(bytes.Length)})");
            }
        }

        return null;
    }

    private FileFailure? Move(ImportPlan plan, CancellationToken cancellation)
    {
        foreach (PageRename move in plan.Moves)
        {
            cancellation.ThrowIfCancellationRequested();
            if (request.Write && PageMove.Run(_files, move) is FileFailure failure)
            {
                return failure;
            }

            _tally.Moved++;
        }

        return null;
    }

    /// <summary>The pages that are made, and what becomes of each; those that are not are told of.</summary>
    private IEnumerable<PlacedFile> Placed(ImportPlan plan, CancellationToken cancellation)
    {
        Dictionary<string, byte[]> texts = plan.NewFiles.ToDictionary(file => _files.Prefix + file.Path, file => Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal);
        Dictionary<string, string> misplaced = Misplaced(texts, cancellation);
        foreach (NewFile file in plan.NewFiles)
        {
            string path = _files.Prefix + file.Path;
            if (misplaced.TryGetValue(path, out string? problem))
            {
                _notes.Add(new ImportNote(path, null, $"not written: {problem}"));
            }
            else
            {
                yield return new PlacedFile(file, texts[path], PlacementOf(file.Path, texts[path]));
            }
        }
    }

    private FileFailure? Create(PlacedFile[] pages, CancellationToken cancellation)
    {
        foreach (PlacedFile page in pages)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Place(page.File.Path, page.Bytes, ImportTally.Page, page.Placement, page.File.MadeEarlierOf is string from ? $"the page that an earlier import made of `{from}` is kept as it stands; one of them has changed since" : Stranger) is FileFailure unwritten)
            {
                return unwritten;
            }

            if (page.Placement == Placement.New && !request.Write)
            {
                shell.Out.Write(ImportPreview.Of(Shown(page.File.Path), page.File.Text, Size(page.Bytes.Length), pages.Length));
            }
        }

        return null;
    }

    private FileFailure? Change(ImportPlan plan, CancellationToken cancellation)
    {
        foreach (PageEdit edit in plan.Changes.Where(edit => edit.After != edit.Before))
        {
            cancellation.ThrowIfCancellationRequested();
            _tally.Changed++;
            if (!request.Write)
            {
                shell.Out.Write(UnifiedDiff.Of(edit.Path, edit.Before, edit.After));
            }
            else if (AtomicFile.Replace(Path.Combine(_files.Location.Root, edit.Path), _files.Encode(edit.Path, edit.After), _files.BytesOf(edit.Path), _files.Location.Root) is FileFailure failure)
            {
                return failure;
            }
        }

        return null;
    }

    /// <summary>What becomes of a new file.</summary>
    /// <param name="path">Inside the content folder.</param>
    private Placement PlacementOf(string path, byte[] bytes)
    {
        string full = Path.Combine(_files.Location.Content, path);
        return Disk.KindOf(full) == NodeKind.Missing ? Placement.New : IsSame(full, bytes) ? Placement.Same : Placement.Kept;
    }

    /// <summary>Makes a new file; what stands there already is counted when it is the same, and kept when it is not.</summary>
    /// <param name="path">Inside the content folder.</param>
    /// <param name="kept">Why what stands there is kept, where it is another.</param>
    private FileFailure? Place(string path, byte[] bytes, string noun, Placement placement, string kept)
    {
        switch (placement)
        {
            case Placement.New:
                _tally.Add(noun, bytes.Length);
                return request.Write ? AtomicFile.Create(Path.Combine(_files.Location.Content, path), bytes, _files.Location.Content) : null;
            case Placement.Same:
                _tally.Unchanged++;
                return null;
            default:
                _tally.Kept++;
                _notes.Add(new ImportNote(_files.Prefix + path, null, $"not written: {kept}"));
                return null;
        }
    }

    private static bool IsSame(string path, byte[] bytes)
    {
        Result<byte[], FileFailure> there = Disk.Attempt<byte[]>("read", () => RegularFile.ReadAll(path, bytes.Length));
        return there.TryGet(out byte[]? known, out _) && known.AsSpan().SequenceEqual(bytes);
    }

    /// <summary>The new pages with which the garden could not be built, by path, and why: another page has the name or the address.</summary>
    private Dictionary<string, string> Misplaced(Dictionary<string, byte[]> texts, CancellationToken cancellation)
    {
        Dictionary<string, byte[]> added = texts.Where(text => !_files.Has(text.Key)).ToDictionary(StringComparer.Ordinal);
        Dictionary<string, string> problems = new(StringComparer.Ordinal);
        if (added.Count == 0)
        {
            return problems;
        }

        GardenOptions options = new(shell.Today(), PageHiding.Private);
        foreach (Diagnostic finding in GardenBuilder.Read(_files.With(added).ToSources(cancellation: cancellation), options, shell.Stages.Read).Findings.Where(IsOfPlace))
        {
            if (added.ContainsKey(finding.Location.Path))
            {
                problems.TryAdd(finding.Location.Path, finding.Message);
            }
            else if (added.Keys.FirstOrDefault(path => finding.Message.Contains($"`{path}`", StringComparison.Ordinal)) is string other)
            {
                problems.TryAdd(other, $"`{finding.Location.Path}` has its address or its id");
            }
        }

        return problems;
    }

    private static bool IsOfPlace(Diagnostic finding) => finding.Rule == RuleDescriptor.CollidingOutput || finding.Rule == RuleDescriptor.UnsafePath;

    private void TellNotes()
    {
        foreach (ImportNote note in _notes)
        {
            string line = note.Line is int number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
            shell.Out.WriteLine(Printable.Of($"{note.Path}{line}: {note.Message}"));
        }
    }

    /// <summary>A page that an import makes.</summary>
    private sealed record PlacedFile(NewFile File, byte[] Bytes, Placement Placement);

    /// <summary>What becomes of a file that an import makes.</summary>
    private enum Placement
    {
        /// <summary>It is made.</summary>
        New,

        /// <summary>It stands there already.</summary>
        Same,

        /// <summary>Another file stands there.</summary>
        Kept,
    }

    private string Shown(string path) => Printable.Of(shell.Relative(Path.Combine(_files.Location.Content, path)));

    private static string Size(long bytes) => ImportTally.Size(bytes);
}
