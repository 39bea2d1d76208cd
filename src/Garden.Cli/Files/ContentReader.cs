using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Cli.Files;

/// <summary>Reads a garden's content into memory, once, so that a build sees one state of it.</summary>
internal static class ContentReader
{
    /// <summary>Reads the settings and the pages that they let in, each once, and lists everything else. A file that vanishes meanwhile was never there.</summary>
    public static Result<ContentSnapshot, FileFailure> Read(GardenLocation garden, ContentLimits limits, CancellationToken cancellation) =>
        Disk.Attempt<ContentSnapshot>("read the garden", () =>
        {
            string? templates = VaultTemplates.FolderOf(garden.Content);
            FolderListing listing = FolderListing.Of(garden.Content, garden.Root, path => IsSkipped(garden, path) || path == templates, cancellation);
            string prefix = garden.Prefix;
            string settings = prefix + GardenLocation.SettingsName;
            (ContentFile? File, ContentProblem? Problem)[] first = ReadAll([.. listing.Files.Where(f => f.Path == settings)], limits, cancellation);
            ContentScope scope = new(first is [({ } file, _)] ? SettingsReader.Read(SourceDecoder.Decode(file.Path, file.Bytes.Span)).Settings : GardenSettings.Default);
            string content = RealPath.Of(garden.Content) ?? garden.Content;
            (ListedFile File, ContentProblem? Problem)[] followed = [.. listing.Files.Select(file => (file, LinkProblem(file, scope, garden, content)))];
            ListedFile[] files = [.. followed.Where(file => file.Problem is null).Select(file => file.File)];
            ILookup<bool, ListedFile> pages = files.Where(f => f.Path != settings && IsText(f.Path, settings)).ToLookup(f => scope.Has(f.Path[prefix.Length..]));
            ListedFile[] texts = [.. files.Where(f => f.Path == settings), .. pages[true]];
            (ContentFile? File, ContentProblem? Problem)[] results = [.. first, .. ReadAll([.. pages[true]], limits, cancellation)];
            return new ContentSnapshot
            {
                HasLinks = texts.Any(file => file.FullPath != Path.Combine(garden.Root, file.Path)),
                Files = [.. results.Select(static r => r.File).OfType<ContentFile>().OrderBy(static f => f.Path, StringComparer.Ordinal)],
                Passed = [.. pages[false].Select(static f => f.Path)],
                Attachments = [.. files.Where(f => !IsText(f.Path, settings)).Select(Describe).OfType<Attachment>()],
                Problems = [.. listing.Problems.Concat(followed.Select(static f => f.Problem).Concat(results.Select(static r => r.Problem)).OfType<ContentProblem>())
                    .OrderBy(static p => p.Path, StringComparer.Ordinal)],
            };
        });

    /// <summary>What is wrong with a symbolic link to a file that is kept back: it must not lead around what the settings say, nor publish a page as it is written. Null for every other file.</summary>
    /// <param name="content">The content folder, links followed.</param>
    private static ContentProblem? LinkProblem(ListedFile file, ContentScope scope, GardenLocation garden, string content)
    {
        string settings = garden.Prefix + GardenLocation.SettingsName;
        string path = file.Path[garden.Prefix.Length..];
        if (file.FullPath == Path.Combine(garden.Root, file.Path) || file.Path == settings || !scope.Has(path))
        {
            return null;
        }

        string target = Path.GetRelativePath(content, file.FullPath).Replace(Path.DirectorySeparatorChar, '/');
        string? why = target == path ? null // no link, on systems with another separator
            : !scope.Has(target) ? "a file that `exclude` or `include` keeps out"
            : IsText(file.Path, settings) ? null
            : IsText(garden.Prefix + target, settings) ? "a page or the settings, which are not published as they are written"
            : MediaKinds.Of(target) == MediaKind.Private ? "a file of a kind that is never published"
            : null;
        return why is null ? null : new ContentProblem(RuleDescriptor.UnsafePath.Id, file.Path, "the symbolic link leads to " + why, "put a file of its own here, or remove the link");
    }

    /// <summary>Reads files under a size limit, in parallel; the results stand in the order of the files.</summary>
    internal static (ContentFile? File, ContentProblem? Problem)[] ReadAll(
        IReadOnlyList<ListedFile> files, ContentLimits limits, CancellationToken cancellation)
    {
        (ContentFile? File, ContentProblem? Problem)[] results = new (ContentFile? File, ContentProblem? Problem)[files.Count];
        ParallelOptions options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, files.Count, options, i => results[i] = ReadOne(files[i], limits));
        return results;
    }

    /// <summary>Whether a file or folder of the content folder is passed over.</summary>
    /// <param name="path">Its path in the content folder.</param>
    internal static bool IsSkipped(GardenLocation garden, string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        return ContentScope.IsHiddenName(name) || (garden.ContentIsRoot && path is "output" or "themes");
    }

    /// <summary>Whether a file or folder of the content folder, or a folder that it lies in, is passed over.</summary>
    /// <param name="templates">The folder of another tool's templates, as <see cref="VaultTemplates.FolderOf"/>.</param>
    /// <param name="path">Its path in the content folder.</param>
    internal static bool IsPassed(GardenLocation garden, string? templates, string path)
    {
        for (int end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (IsOut(path[..end]))
            {
                return true;
            }
        }

        return IsOut(path);

        bool IsOut(string part) => IsSkipped(garden, part) || part == templates;
    }

    /// <summary>Whether a file is read as a text of the writer: a page or the settings.</summary>
    /// <param name="path">Its path from the root.</param>
    /// <param name="settings">The path of the settings.</param>
    internal static bool IsText(string path, string settings) =>
        path == settings || (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && MediaKinds.Of(path) != MediaKind.Private);

    /// <summary>A text that has more bytes than are read.</summary>
    internal static ContentProblem Oversized(string path, string message) => new(RuleDescriptor.OversizedInput.Id, path, message, "split the page, or keep it out of the garden");

    private static (ContentFile? File, ContentProblem? Problem) ReadOne(ListedFile file, ContentLimits limits)
    {
        try
        {
            return (new(file.Path, RegularFile.ReadAll(file.FullPath, limits.FileBytes)), null);
        }
        catch (OversizedFileException e)
        {
            return (null, Oversized(file.Path, e.Message));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new(
                "GRD606",
                file.Path,
                "the file cannot be read: permission denied or failing disk",
                "let the user that runs garden read it"));
        }
    }

    private static Attachment? Describe(ListedFile file)
    {
        FileInfo info = new FileInfo(file.FullPath);
        return info.Exists ? new Attachment(file.Path, file.FullPath, info.Length, info.LastWriteTimeUtc) : null;
    }
}
