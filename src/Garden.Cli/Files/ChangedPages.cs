using Garden.Language.Text;

namespace Garden.Cli.Files;

/// <summary>Finds out what became of files that are said to have changed since a garden was read.</summary>
internal static class ChangedPages
{
    /// <summary>
    /// The pages that have other bytes now; none when all that changed came and went. Null when the whole garden is to be read again:
    /// something is new or gone, or is no page, or cannot be read as simply as a page.
    /// </summary>
    /// <param name="changed">Full paths.</param>
    public static SourceBytes[]? Of(GardenLocation garden, GardenFiles files, IReadOnlySet<string> changed)
    {
        List<SourceBytes> pages = [];
        foreach (string full in changed)
        {
            string path = Path.GetRelativePath(garden.Root, full).Replace(Path.DirectorySeparatorChar, '/');
            NodeKind kind = Disk.KindOf(full);
            if (kind == NodeKind.Missing && !files.Has(path))
            {
                continue;
            }

            if (kind != NodeKind.File || files.HasLinks || !files.HasPage(path)
                || ContentReader.ReadAll([new ListedFile(path, full)], new ContentLimits(), CancellationToken.None) is not [(ContentFile read, null)])
            {
                return null;
            }

            pages.Add(new SourceBytes(path, read.Bytes));
        }

        return [.. pages];
    }
}
