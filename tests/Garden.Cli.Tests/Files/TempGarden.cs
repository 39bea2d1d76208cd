using System.Text;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Tests.Files;

/// <summary>A real folder with a garden in it, gone after the test.</summary>
internal sealed class TempGarden : IDisposable
{
    public TempGarden()
    {
        Folder = Directory.CreateTempSubdirectory("garden-files-").FullName;
        Root = Path.Combine(Folder, "garden");
        Write("garden/input/garden.yml", "title: Test\n");
        Location = GardenLocation.Find(Root).Expect();
    }

    /// <summary>The folder above the garden.</summary>
    public string Folder { get; }

    public string Root { get; }

    public GardenLocation Location { get; }

    public string Output => Location.Output;

    public OutputFolder CheckedOutput => OutputFolder.Check(Output, Location).Expect();

    public string At(string path) => Path.Combine(Folder, path);

    public string Write(string path, string text)
    {
        string full = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public string WriteOutput(string path, string text) => Write($"garden/output/{path}", text);

    public string ReadOutput(string path) => File.ReadAllText(Path.Combine(Output, path));

    public void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.CreateSymbolicLink(At(path), target);
    }

    /// <summary>Writes a site of these files.</summary>
    public Result<WrittenSite, FileFailure> Build(params (string Path, string Text)[] files)
    {
        if (!SiteWriter.Open(CheckedOutput, CancellationToken.None).TryGet(out SiteWriter? writer, out FileFailure? failure))
        {
            return failure;
        }

        using (writer)
        {
            foreach ((string path, string text) in files)
            {
                writer.Add(path, Encoding.UTF8.GetBytes(text));
            }

            return writer.Commit(pages: files.Length);
        }
    }

    public Result<CleanedSite, FileFailure> Clean() => SiteCleaner.Clean(CheckedOutput, CancellationToken.None);

    /// <summary>Everything below a folder but manifests, by path: a file's text, or where a link leads.</summary>
    public SortedDictionary<string, string> Snapshot(string path)
    {
        SortedDictionary<string, string> found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Directory.Exists(At(path)))
        {
            Collect(new DirectoryInfo(At(path)), "", found);
        }

        return found;
    }

    public SortedDictionary<string, string> SnapshotOutput() => Snapshot("garden/output");

    /// <summary>What lies in the garden's folder itself: shows whether staging or lock was left there.</summary>
    public string[] RootNames() => [.. Directory.EnumerateFileSystemEntries(Root).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
    }

    private static void Collect(DirectoryInfo folder, string prefix, SortedDictionary<string, string> found)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.LinkTarget is { } target)
            {
                found.Add(prefix + entry.Name, $"-> {target}");
            }
            else if (entry is DirectoryInfo inner)
            {
                Collect(inner, $"{prefix}{entry.Name}/", found);
            }
            else if (entry.Name != SiteManifest.FileName)
            {
                found.Add(prefix + entry.Name, File.ReadAllText(entry.FullName));
            }
        }
    }
}

internal static class Outcomes
{
    /// <summary>The value; a failure fails the test.</summary>
    /// <typeparam name="T">What was asked for.</typeparam>
    public static T Expect<T>(this Result<T, FileFailure> outcome)
        where T : class
    {
        Assert.True(outcome.TryGet(out T? value, out FileFailure? failure), failure?.Message);
        return value!;
    }

    /// <summary>The failure of this kind; a value fails the test.</summary>
    /// <typeparam name="T">What was asked for.</typeparam>
    public static FileFailure ExpectFailure<T>(this Result<T, FileFailure> outcome, FailureKind kind)
        where T : class
    {
        Assert.Equal(kind, outcome.Failure?.Kind);
        return outcome.Failure!;
    }
}
