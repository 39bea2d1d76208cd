using System.Buffers;
using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

/// <summary>Files whose bytes a test has at hand.</summary>
internal static class WholeFiles
{
    public static bool Add(this SiteWriter writer, string path, ReadOnlySpan<byte> contents)
    {
        byte[] bytes = contents.ToArray();
        return writer.Add(path, output => output.Write(bytes));
    }

    public static void Write(this Staging staging, string path, ReadOnlySpan<byte> contents)
    {
        using FileDraft draft = staging.Begin(path);
        draft.Write(contents);
        draft.Finish();
        draft.Keep();
    }
}
