using System.Text;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Files;

/// <summary>
/// What publishes a garden on GitHub Pages: a workflow, the program that it runs, and a request to Dependabot to keep
/// the actions in it new. The program lies in the repository, so that publishing needs no package feed.
/// </summary>
internal sealed class PagesSetup
{
    /// <summary>Where GitHub looks for the workflow.</summary>
    public const string WorkflowPath = ".github/workflows/pages.yml";

    private const string ProgramFolder = ".github/garden/";

    private static readonly string[] DependabotPaths = [".github/dependabot.yml", ".github/dependabot.yaml"];

    private readonly byte[] _archive;

    private PagesSetup(byte[] archive)
    {
        _archive = archive;
        Program = PinnedProgram.Of(archive);
    }

    /// <summary>The program that the workflow will run: the one that runs now.</summary>
    public PinnedProgram Program { get; }

    /// <summary>How large it is, in bytes.</summary>
    public int Size => _archive.Length;

    /// <summary>The workflow of a new garden.</summary>
    public string Workflow => Program.Into(Starter.Workflow()) ?? throw new InvalidOperationException("the workflow names no program");

    /// <summary>The setup with the program that runs now, or why it cannot be made.</summary>
    public static Result<PagesSetup, FileFailure> OfThisProgram() =>
        PortableProgram.Pack().TryGet(out byte[]? archive, out FileFailure? failure) ? new PagesSetup(archive) : failure;

    /// <summary>Writes everything into a repository that has no workflow of this name.</summary>
    /// <param name="written">Receives the path of each file that is written.</param>
    public FileFailure? Create(string root, ICollection<string> written)
    {
        if ((KeepProgram(root, written) ?? Add(root, WorkflowPath, Workflow, written)) is FileFailure failure)
        {
            return failure;
        }

        return DependabotPaths.Any(path => Path.Exists(Path.Combine(root, path))) ? null : Add(root, DependabotPaths[0], Starter.Dependabot(), written);
    }

    /// <summary>
    /// Lets an existing workflow run this program: its two lines about it are changed and nothing else in it. The
    /// program that it ran before is removed where it is still the file that the workflow says.
    /// </summary>
    /// <param name="workflow">The text of the workflow.</param>
    /// <param name="old">What it runs now.</param>
    /// <param name="written">Receives the path of each file that is written or removed.</param>
    public FileFailure? Renew(string root, string workflow, PinnedProgram old, ICollection<string> written)
    {
        if (KeepProgram(root, written) is FileFailure failure)
        {
            return failure;
        }

        if (old == Program)
        {
            return null;
        }

        byte[] renewed = Encoding.UTF8.GetBytes(Program.Into(workflow)!);
        if (AtomicFile.Replace(Path.Combine(root, WorkflowPath), renewed, Encoding.UTF8.GetBytes(workflow), root) is FileFailure refused)
        {
            return refused;
        }

        written.Add(WorkflowPath);
        return Remove(root, old, written);
    }

    /// <summary>Sees to it that the program stands where the workflow looks for it.</summary>
    private FileFailure? KeepProgram(string root, ICollection<string> written) => Disk.Attempt($"write '{Program.Path}'", () =>
    {
        string path = Path.Combine(root, Program.Path);
        bool stands = Disk.KindOf(path) == NodeKind.File;
        if (stands && Program.Is(RegularFile.ReadAll(path, Caps.ProgramBytes.Most)))
        {
            return null;
        }

        written.Add(Program.Path);
        return stands ? AtomicFile.Replace(path, _archive, before: null, root) : AtomicFile.Create(path, _archive, root);
    });

    private FileFailure? Remove(string root, PinnedProgram old, ICollection<string> written) => Disk.Attempt($"remove '{old.Path}'", () =>
    {
        string path = Path.Combine(root, old.Path);
        bool isOurs = old.Path != Program.Path && old.Path.StartsWith(ProgramFolder, StringComparison.Ordinal) && !old.Path[ProgramFolder.Length..].Contains('/', StringComparison.Ordinal);
        if (isOurs && Disk.KindOf(path) == NodeKind.File && old.Is(RegularFile.ReadAll(path, Caps.ProgramBytes.Most)))
        {
            File.Delete(path);
            written.Add(old.Path);
        }

        return null;
    });

    private static FileFailure? Add(string root, string path, string text, ICollection<string> written)
    {
        FileFailure? failure = AtomicFile.Create(Path.Combine(root, path), Encoding.UTF8.GetBytes(text), root);
        if (failure is null)
        {
            written.Add(path);
        }

        return failure;
    }
}
