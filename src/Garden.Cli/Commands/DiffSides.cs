using System.Buffers;
using Garden.Analysis;
using Garden.Analysis.Comparing;
using Garden.Cli.Files;
using Garden.Cli.Git;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;
using Garden.Site.Data;

namespace Garden.Cli.Commands;

/// <summary>Reads the states that <c>diff</c> compares. Every kind comes down to what its <c>beliefs.json</c> says, so that all can be compared with one another.</summary>
internal sealed class DiffSides(Shell shell, GardenOptions options, CancellationToken cancellation)
{
    private const string DataName = "beliefs.json";

    /// <summary>Reads one state.</summary>
    /// <param name="typed">As typed; null for the garden around the current folder as it is.</param>
    /// <param name="code">The exit code where there is none.</param>
    /// <returns>The state; null where it cannot be had, and that was told.</returns>
    public DiffSide? Read(string? typed, out int code)
    {
        code = ExitCode.Fine;
        if (!Source(typed).TryGet(out StateSource? source, out FileFailure? failure))
        {
            code = shell.Fail(failure);
            return null;
        }

        if (source.Data is byte[] data)
        {
            if (BeliefsData.Parse(data).TryGet(out BeliefState[]? stored, out string? problem))
            {
                return new DiffSide(typed!, null, [.. stored]);
            }

            code = shell.Fail(ExitCode.Usage, $"'{typed}' cannot be compared: {problem}", "name the beliefs.json of a built site");
            return null;
        }

        if (CorpusCommands.Readable(shell, source.Files!, options, cancellation, typed is null ? "" : $" at '{typed}'") is not ReadFiles read)
        {
            code = ExitCode.Problems;
            return null;
        }

        // written and read again, so that a garden says to the letter what its beliefs.json would
        ArrayBufferWriter<byte> bytes = new();
        BeliefsJson.Write(read.Corpus.Seen, bytes);
        BeliefsData.Parse(bytes.WrittenMemory).TryGet(out BeliefState[]? beliefs, out string? unreadable);
        return new DiffSide(typed ?? "the garden as it is", source.Revision?.Id, [.. beliefs ?? throw new InvalidOperationException(unreadable)]);
    }

    /// <summary>What a state is read from.</summary>
    private sealed record StateSource(byte[]? Data, GardenFiles? Files, Revision? Revision);

    private Result<StateSource, FileFailure> Source(string? typed)
    {
        if (typed is null)
        {
            return Garden(shell.Folder);
        }

        if (typed.Length == 0)
        {
            return FileFailure.Refuse("a state without a name cannot be compared", "name a git revision, a beliefs.json or a garden");
        }

        string full = shell.FullPath(typed);
        bool isNamedAsPath = Path.IsPathRooted(typed) || typed is "." or ".." || typed.StartsWith("./", StringComparison.Ordinal) || typed.StartsWith("../", StringComparison.Ordinal)
            || typed.Contains('\\', StringComparison.Ordinal) || typed.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        if (!isNamedAsPath && !Path.Exists(full))
        {
            return AtRevision(typed);
        }

        if (!isNamedAsPath && Repository().TryGet(out GitRepository? repository, out _) && repository.Find(typed).Failure is null)
        {
            return FileFailure.Refuse($"'{typed}' is a file or folder and a revision too", $"write './{typed}' for the file or folder, 'refs/heads/{typed}' or 'refs/tags/{typed}' for the revision");
        }

        return AtPath(typed, full);
    }

    private Result<StateSource, FileFailure> AtPath(string typed, string full)
    {
        switch (RegularFile.KindOf(full))
        {
            case NodeKind.Missing:
                return FileFailure.Refuse($"there is no file or folder '{typed}'");
            case NodeKind.Folder when IsGarden(full) || !File.Exists(Path.Combine(full, DataName)):
                return Garden(full);
            case NodeKind.Folder:
                return Data(typed, Path.Combine(full, DataName));
            case NodeKind.File:
                return Data(typed, full);
            default:
                return FileFailure.Refuse($"'{typed}' is no regular file and no folder");
        }
    }

    private static bool IsGarden(string folder) =>
        File.Exists(Path.Combine(folder, GardenLocation.SettingsName)) || File.Exists(Path.Combine(folder, GardenLocation.ContentName, GardenLocation.SettingsName));

    private static Result<StateSource, FileFailure> Data(string typed, string full) => Disk.Attempt($"read '{typed}'", Result<StateSource, FileFailure> () =>
    {
        try
        {
            return new StateSource(RegularFile.ReadAll(full, Caps.DataBytes.Most), null, null);
        }
        catch (OversizedFileException large)
        {
            return FileFailure.Refuse($"'{typed}' is too large: {large.Message}");
        }
    });

    private Result<StateSource, FileFailure> Garden(string folder) =>
        GardenLocation.Find(folder).TryGet(out GardenLocation? garden, out FileFailure? failure) && GardenFiles.Read(garden, cancellation, withPast: false).TryGet(out GardenFiles? files, out failure)
            ? new StateSource(null, files.Settings.HasGitHistory && GitRepository.Around(garden.Root, garden.Root, cancellation).TryGet(out GitRepository? repository, out _) ? WithPast(files, repository, repository.Head()) : files, null)
            : failure;

    private Result<StateSource, FileFailure> AtRevision(string typed) =>
        Repository().TryGet(out GitRepository? repository, out FileFailure? failure)
        && repository.Find(typed).TryGet(out Revision? revision, out failure)
        && RevisionReader.Read(repository, revision, cancellation).TryGet(out GardenFiles? files, out failure)
            ? new StateSource(null, WithPast(files, repository, revision.Id), revision)
            : failure;

    /// <summary>The same with what commits tell, where the settings ask for it: then they say why a number moved. Without, as in a clone of a few commits, everything can be compared all the same.</summary>
    private GardenFiles WithPast(GardenFiles files, GitRepository repository, string? revision) => files.WithPast(repository, revision, cancellation).TryGet(out GardenFiles? told, out _) ? told : files;

    /// <summary>The repository of the garden around the current folder.</summary>
    private Result<GitRepository, FileFailure> Repository() =>
        GardenLocation.Find(shell.Folder).TryGet(out GardenLocation? garden, out FileFailure? failure) && GitRepository.Around(garden.Root, shell.Relative(garden.Root), cancellation).TryGet(out GitRepository? repository, out failure)
            ? repository
            : failure with { Help = failure.Help is null ? null : failure.Help + "; folders and files beliefs.json can be compared without git" };
}
