using Garden.Cli.Files;
using Garden.Cli.Serving;
using Garden.Language.Diagnostics;
using Garden.Site;

namespace Garden.Cli.Commands;

/// <summary>The files of a checked garden for the preview: each rendered or read when it is first asked for.</summary>
internal static class ServedSite
{
    public static Dictionary<string, ServedFile> Of(CheckedGarden site)
    {
        Dictionary<string, ServedFile> files = new(StringComparer.Ordinal);
        foreach (OutputFile output in site.Outputs)
        {
            Lazy<byte[]> content = new(() => InternalError.In("rendering", output.Path, () => output.Render().ToArray()));
            files[output.Path] = ServedFile.At(output.Path, () => content.Value);
        }

        foreach ((string path, Attachment attachment) in site.Files.Published(site.Corpus))
        {
            files.TryAdd(path, ServedFile.At(path, () => Read(attachment.FullPath)));
        }

        return files;
    }

    private static byte[] Read(string path) => RegularFile.ReadAll(path, Array.MaxLength);
}
