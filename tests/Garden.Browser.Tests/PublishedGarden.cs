using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Garden.Cli.Tests;

namespace Garden.Browser.Tests;

/// <summary>The starter garden, built by the command line as a writer builds it.</summary>
internal sealed class PublishedGarden : IDisposable
{
    /// <summary>The path below which the site lives.</summary>
    public const string Root = "/garden/";

    private readonly WorkFolder _work = new();

    private PublishedGarden()
    {
    }

    /// <summary>The folder with the site.</summary>
    public string Folder => _work.At("site");

    /// <summary>The same site as made to be read from disk.</summary>
    public string PortableFolder => _work.At("portable");

    /// <summary>The addresses of all pages but those that send readers on, relative to the root of the site: <c>topics/norms/</c>, and empty for the first page.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>
    /// Pages of every kind there is: by the class of what they hold, the first of each, and further ones until every class
    /// that occurs anywhere in the site stands on one of them. A new kind of page or part is so among them by itself.
    /// </summary>
    public IReadOnlyList<string> Kinds { get; private set; } = [];

    public static async Task<PublishedGarden> BuildAsync()
    {
        PublishedGarden garden = new();
        await Task.WhenAll(garden.BuildAsync(garden.Folder, "--base-url", $"https://example.org{Root}"), garden.BuildAsync(garden.PortableFolder, "--portable"));
        garden.Pages =
        [
            .. Directory.EnumerateFiles(garden.Folder, "*.html", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(garden.Folder, file).Replace('\\', '/'))
                .Select(path => path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path)
                .Where(address => garden.Parse(address).QuerySelector("meta[http-equiv=refresh]") is null)
                .Order(StringComparer.Ordinal),
        ];
        garden.Kinds = garden.FindKinds();
        return garden;
    }

    public void Dispose() => _work.Dispose();

    /// <summary>A page, parsed.</summary>
    public IDocument Parse(string address) =>
        new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Folder, address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address)));

    private async Task BuildAsync(string folder, params string[] options)
    {
        CommandRun run = await CommandRun.With(
            shell => shell with { Folder = Repository.Root, Clock = new WorkFolder.FixedClock(new DateOnly(2026, 12, 1)) },
            ["build", "--output", folder, .. options]);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
    }

    private List<string> FindKinds()
    {
        (string Address, HashSet<string> Parts)[] pages =
        [
            .. Pages.Select(address => (address, Parse(address))).Select(page =>
                (page.address, page.Item2.All.SelectMany(element => element.ClassList).Append("kind: " + page.Item2.QuerySelector("main")!.ClassName).ToHashSet(StringComparer.Ordinal))),
        ];
        List<string> chosen = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        // Each time the page with the most that is new, so that few are needed.
        while (pages.MaxBy(page => page.Parts.Count(part => !seen.Contains(part))) is { Parts: HashSet<string> parts, Address: string address } && !parts.IsSubsetOf(seen))
        {
            seen.UnionWith(parts);
            chosen.Add(address);
        }

        return chosen;
    }
}
