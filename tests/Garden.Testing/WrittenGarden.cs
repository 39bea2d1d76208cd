using System.Text;
using Garden.Analysis;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Testing;

/// <summary>Gardens from text, read and linked as the program does it, on 2026-06-01.</summary>
public static class WrittenGarden
{
    /// <summary>Where the content folder lies.</summary>
    public const string Prefix = "input/";

    /// <summary>The day that these gardens are seen from.</summary>
    public static readonly DateOnly Today = new(2026, 6, 1);

    /// <summary>Links files: paths inside the content folder (<c>topics/norms.md</c>, <c>garden.yml</c>) and their text.</summary>
    public static GardenAsOf Of(params IEnumerable<(string Path, string Text)> files) => Read(files).Corpus.Seen;

    /// <summary>The same with everything that reading and linking found wrong.</summary>
    /// <param name="today">Another day to see it from.</param>
    /// <param name="shown">How hidden a page may be and is still shown.</param>
    /// <param name="reader">Another way to read a page.</param>
    public static ReadGarden Read(IEnumerable<(string Path, string Text)> files, DateOnly? today = null, PageHiding shown = PageHiding.None, PageReader? reader = null) =>
        Read(files.Select(file => new SourceBytes(Prefix + file.Path, Encoding.UTF8.GetBytes(file.Text))), new GardenOptions(today ?? Today, shown), reader);

    /// <summary>The starter garden of the repository.</summary>
    public static GardenAsOf Starter()
    {
        string root = Path.Combine(Repository.Root, "input");
        IEnumerable<SourceBytes> files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => new SourceBytes(Prefix + Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        return Read(files, new GardenOptions(Today), null).Corpus.Seen;
    }

    /// <summary>What such a garden is read from.</summary>
    public static GardenSources SourcesOf(IEnumerable<(string Path, string Text)> files) =>
        SourcesOf(files.Select(file => new SourceBytes(Prefix + file.Path, Encoding.UTF8.GetBytes(file.Text))));

    private static GardenSources SourcesOf(IEnumerable<SourceBytes> files)
    {
        ILookup<string, SourceBytes> kinds = files.ToLookup(file => Path.GetExtension(file.Path), StringComparer.Ordinal);
        SourceBytes[] others = [.. kinds.Where(kind => kind.Key != ".md").SelectMany(kind => kind)];
        return new()
        {
            ContentPrefix = Prefix,
            Settings = others.FirstOrDefault(file => file.Path == Prefix + "garden.yml"),
            Pages = kinds[".md"],
            DrawingProblem = path => others.FirstOrDefault(file => path.EndsWith(".svg", StringComparison.Ordinal) && file.Path == Prefix + path) is { Path: not null } drawing
                ? DrawingGate.Problem(new MemoryStream(drawing.Bytes.ToArray())) : null,
            Files = others.Select(file => file.Path[Prefix.Length..]).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static ReadGarden Read(IEnumerable<SourceBytes> files, GardenOptions options, PageReader? reader) => GardenBuilder.Read(SourcesOf(files), options, reader);
}
