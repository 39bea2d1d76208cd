using System.Collections.Frozen;
using Garden.Language.Model;
using Garden.Maps;
using Garden.Site.Marks;
using Garden.Site.Views;

namespace Garden.Site;

/// <summary>
/// The map of a site. It is laid out once, when the first plate is asked for; each plate is drawn with the page that shows it, so that
/// plates are drawn side by side.
/// </summary>
internal sealed class Atlas
{
    private readonly SiteContext _site;
    private readonly Lazy<FrozenDictionary<string, Topic>> _topics;
    private readonly Lazy<RegionGraph> _graph;
    private readonly Lazy<TerritoryMap> _map;

    public Atlas(SiteContext site)
    {
        _site = site;
        _topics = new(() => site.Topics.DistinctBy(topic => topic.Id, StringComparer.Ordinal).ToFrozenDictionary(topic => topic.Id, StringComparer.Ordinal));
        _graph = new(() => CorpusGraph.Of(site.Corpus));
        _map = new(() => TerritoryMap.Of(Graph));
    }

    /// <summary>The regions and their relations.</summary>
    public RegionGraph Graph => _graph.Value;

    /// <summary>The areas in the order of the map, each with its regions, the heaviest first.</summary>
    public IEnumerable<AreaGroup> Groups => _map.Value.Groups;

    /// <summary>The page of a region.</summary>
    public Topic TopicOf(MapRegion region) => _topics.Value[region.Slug];

    /// <summary>The whole garden, as seen from a page.</summary>
    public PlateView Territory(PageScope scope) => View(scope, _map.Value.Draw(LinksFrom(scope)));

    /// <summary>One area with its neighbours, as seen from a page; null for an area that has no plate.</summary>
    public PlateView? Area(PageScope scope, string area) =>
        _map.Value.DrawArea(area, LinksFrom(scope)) is { } drawing ? View(scope, drawing) with { Whole = scope.Links.To(DerivedAddress.Map) } : null;

    private static PlateView View(PageScope scope, MapDrawing drawing) => new()
    {
        Drawing = new HtmlText(drawing.Svg),
        Keys = MapKeys.Of(scope.Words, drawing),
        LeftOut = drawing.Caption.Length > 0 ? drawing.Caption : null,
    };

    private MapLinks LinksFrom(PageScope scope) => new()
    {
        Region = region => scope.Links.To(TopicOf(region)),
        Area = area => scope.Links.To(_site.AreaAddress(area)!),
        IdPrefix = "map.",
        Words = SiteMapWords.Of(scope.Words),
    };
}
