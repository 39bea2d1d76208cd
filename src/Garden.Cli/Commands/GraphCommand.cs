using System.CommandLine;
using System.Text;
using Garden.Cli.Files;
using Garden.Language.Model;
using Garden.Maps;
using Garden.Site;
using Garden.Site.Theming;

namespace Garden.Cli.Commands;

/// <summary><c>garden graph</c>: the map of the garden, for other programs.</summary>
internal static class GraphCommand
{
    private const string MainSheet = "assets/garden.css";

    public static Command Create(Shell shell)
    {
        Argument<string?> path = CommonOptions.GardenPath();
        Option<string> form = CommonOptions.Choice("--output-format", "the form of the graph", Same("json", "dot", "graphml", "mermaid", "svg"), "-f");
        Option<DateOnly?> asOf = CommonOptions.AsOf();
        DocumentedCommand command = new("graph", "print the regions and how they are related")
        {
            Examples =
            [
                ("garden graph -f dot | dot -Tpdf > garden.pdf", "drawn by Graphviz"),
                ("garden graph -f svg > garden.svg", "the map of the site as a file of its own"),
            ],
        };
        command.Add(path);
        command.Add(form);
        command.Add(asOf);
        command.ShowCorpus(shell, path, asOf, (parsed, read) =>
        {
            RegionGraph graph = CorpusGraph.Of(read.Corpus);
            Dictionary<string, string> addresses = read.Corpus.Topics.DistinctBy(topic => topic.Id, StringComparer.Ordinal).ToDictionary(topic => topic.Id, topic => Address.Encode(Address.Of(topic)), StringComparer.Ordinal);
            shell.Out.Write(parsed.GetRequiredValue(form) switch
            {
                "dot" => GraphExport.ToDot(graph),
                "graphml" => GraphExport.ToGraphMl(graph),
                "mermaid" => GraphExport.ToMermaid(graph),
                "svg" => Draw(read, graph, region => addresses[region.Slug]),
                _ => GraphExport.ToJson(graph, region => addresses[region.Slug]),
            });
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Draw(SeenFiles read, RegionGraph graph, Func<MapRegion, string> address)
    {
        ThemeFiles themes = new(read.Files.Location, CancellationToken.None);
        IEnumerable<ThemeFile> sheets = new[] { read.Corpus.Settings.Theme, ThemeFiles.BuiltIn }
            .SelectMany(name => themes.Of(name) ?? [])
            .Where(file => file.Path.StartsWith("assets/", StringComparison.Ordinal) && file.Path.EndsWith(".css", StringComparison.Ordinal))
            .DistinctBy(file => file.Path, StringComparer.Ordinal)
            .OrderBy(file => file.Path != MainSheet)
            .ThenBy(file => file.Path, StringComparer.Ordinal);
        string styles = string.Concat(sheets.Select(sheet => Encoding.UTF8.GetString(sheet.Content.Span)));
        Theme theme = Theme.Load(read.Corpus.Settings.Theme, themes.Of).Theme ?? Theme.Load(ThemeFiles.BuiltIn, themes.Of).Theme!;
        return StandaloneMap.Of(TerritoryMap.Of(graph).Draw(new MapLinks { Region = address, Words = theme.MapWords(read.Corpus.Settings.Language) }), styles);
    }

    private static Dictionary<string, string> Same(params string[] words) => words.ToDictionary(word => word, StringComparer.Ordinal);
}
