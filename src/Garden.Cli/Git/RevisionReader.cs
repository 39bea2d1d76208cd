using Garden.Analysis.Linting;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Cli.Git;

/// <summary>Reads a garden as a commit has it, by the rules by which a folder is read: kinds, sizes, hidden names, no link that leads out.</summary>
internal static class RevisionReader
{
    /// <summary>The garden that lay in the repository's folder.</summary>
    /// <param name="repository">Its folder is the root of the garden.</param>
    public static Result<GardenFiles, FileFailure> Read(GitRepository repository, Revision revision, CancellationToken cancellation) =>
        Disk.Attempt<GardenFiles>($"read '{revision.Typed}'", () =>
        {
            if (!GitTree.List(repository, revision, cancellation).TryGet(out GitEntry[]? entries, out FileFailure? failure))
            {
                return failure;
            }

            if (Location(repository, entries) is not GardenLocation location)
            {
                return FileFailure.Refuse(
                    $"'{revision.Typed}' has no garden where this one lies (looked for {repository.Prefix}{GardenLocation.ContentName}/{GardenLocation.SettingsName} and {repository.Prefix}{GardenLocation.SettingsName})",
                    "name a revision that had one there");
            }

            if (!GitObjects.Of(repository).TryGet(out GitObjects? objects, out failure))
            {
                return failure;
            }

            using (objects)
            {
                return Snapshot(location, entries, objects, cancellation) is ContentSnapshot snapshot
                    ? GardenFiles.Of(location, snapshot)
                    : FileFailure.Refuse($"the texts of '{revision.Typed}' have more than the {Caps.RevisionBytes.Most} bytes that are read of a revision");
            }
        });

    private static GardenLocation? Location(GitRepository repository, GitEntry[] entries)
    {
        GardenLocation? At(string prefix, string content) =>
            entries.Any(entry => entry.Path == prefix + GardenLocation.SettingsName && entry.Kind != GitEntryKind.Repository) ? new GardenLocation { Root = repository.Folder, Content = content } : null;
        return At(GardenLocation.ContentName + "/", Path.Combine(repository.Folder, GardenLocation.ContentName)) ?? At("", repository.Folder);
    }

    /// <summary>Everything of the garden; null where its texts are more than is read.</summary>
    private static ContentSnapshot? Snapshot(GardenLocation location, GitEntry[] entries, GitObjects objects, CancellationToken cancellation)
    {
        string settings = location.Prefix + GardenLocation.SettingsName;
        RevisionListing listing = RevisionListing.Of(location, entries, objects);
        List<ContentProblem> problems = [.. listing.Problems];
        List<ContentFile> texts = [];
        ContentScope scope = new(GardenSettings.Default);
        long room = Caps.RevisionBytes.Most;
        foreach (GitEntry file in listing.Files.Where(file => ContentReader.IsText(file.Path, settings)).OrderByDescending(file => file.Path == settings))
        {
            cancellation.ThrowIfCancellationRequested();
            MemoryGrowth.Check();
            if (file.Path != settings && !scope.Has(file.Path[location.Prefix.Length..]))
            {
                continue;
            }

            if (objects.Read(file.Id, Caps.FileBytes.Most) is not byte[] content)
            {
                problems.Add(ContentReader.Oversized(file.Path, RegularFile.TooLarge(file.Size, Caps.FileBytes.Most)));
                continue;
            }

            room -= content.Length;
            if (room < 0)
            {
                return null;
            }

            texts.Add(new ContentFile(file.Path, content));
            scope = file.Path == settings ? new ContentScope(SettingsReader.Read(SourceDecoder.Decode(file.Path, content)).Settings) : scope;
        }

        List<Attachment> others = [];
        foreach (GitEntry file in listing.Files.Where(file => !ContentReader.IsText(file.Path, settings)))
        {
            cancellation.ThrowIfCancellationRequested();
            bool isLookedThrough = GardenFiles.IsDrawing(file.Path[location.Prefix.Length..]) && file.Size <= Math.Min(Caps.DrawingBytes.Most, room);
            byte[]? drawing = isLookedThrough ? objects.Read(file.Id, Caps.DrawingBytes.Most) : null;
            room -= drawing?.Length ?? 0;
            others.Add(new Attachment(file.Path, "", file.Size, default) { Content = drawing });
        }

        return new ContentSnapshot
        {
            Files = [.. texts.OrderBy(text => text.Path, StringComparer.Ordinal)],
            Passed = [],
            Attachments = others,
            Problems = [.. problems.OrderBy(problem => problem.Path, StringComparer.Ordinal)],
        };
    }
}
