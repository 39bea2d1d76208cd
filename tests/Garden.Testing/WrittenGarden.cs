using System.Text;
using Garden.Analysis;
using Garden.Analysis.Linking;
using Garden.Language.Text;

namespace Garden.Testing;

/// <summary>Gardens from text, read and linked as the program does it.</summary>
public static class WrittenGarden
{
    private const string Prefix = "input/";

    /// <summary>Reads files: paths inside the content folder (<c>topics/norms.md</c>, <c>garden.yml</c>) and their text.</summary>
    public static Corpus Of(params IEnumerable<(string Path, string Text)> files) => Read(files.Select(file => new SourceBytes(Prefix + file.Path, Encoding.UTF8.GetBytes(file.Text))));

    /// <summary>The starter garden of the repository.</summary>
    public static Corpus Starter()
    {
        string root = Path.Combine(Repository.Root, "input");
        return Read(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => new SourceBytes(Prefix + Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)))
            .Order(Comparer<SourceBytes>.Create((left, right) => string.CompareOrdinal(left.Path, right.Path))));
    }

    private static Corpus Read(IEnumerable<SourceBytes> files)
    {
        SourceBytes[] all = [.. files];
        GardenSources sources = new()
        {
            ContentPrefix = Prefix,
            Settings = all.FirstOrDefault(file => file.Path == Prefix + "garden.yml"),
            Pages = [.. all.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal))],
            Files = all.Where(file => !file.Path.EndsWith(".md", StringComparison.Ordinal)).Select(file => file.Path[Prefix.Length..]).ToHashSet(StringComparer.Ordinal),
        };
        return GardenBuilder.Read(sources, new GardenOptions(new DateOnly(2026, 6, 1))).Corpus;
    }
}
