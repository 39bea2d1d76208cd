using Garden.Maps;
using Garden.Site.Theming;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>The map of the garden, large, and the same in words.</summary>
internal static class MapPage
{
    /// <summary>The largest garden whose regions are all named in the list, as they are all marks on the map.</summary>
    private const int AllListed = 300;

    /// <summary>How many regions the list of a larger garden names, unless it has very many areas.</summary>
    private const int MostListed = 600;

    /// <summary>The fewest regions that a larger garden names of each area.</summary>
    private const int LeastOfArea = 3;

    public static IEnumerable<SitePage> Of(SiteContext site) => site.Topics.IsEmpty ? [] : [new SitePage(DerivedAddress.Map, PageTemplates.Map, View)];

    private static MapView View(PageScope scope)
    {
        SiteContext site = scope.Site;
        AreaGroup[] groups = [.. site.Atlas.Groups];
        int most = site.Topics.Length <= AllListed ? AllListed : Math.Max(LeastOfArea, MostListed / groups.Length);
        return new MapView
        {
            Site = scope.SiteView(),
            Kind = "map-page",
            Title = "Map",
            WindowTitle = scope.WindowTitle("Map"),
            Description = Description(groups),
            Canonical = scope.Canonical,
            Plate = site.Atlas.Territory(scope),
            Districts = [.. groups.Select((group, place) => District(scope, group, most, place))],
        };
    }

    private static string Description(AreaGroup[] groups)
    {
        int areas = groups.Count(group => group.Area.Length > 0);
        string regions = Counting.Capital(Counting.Of(groups.Sum(group => group.Regions.Count), "region"));
        return areas == 0 ? regions + "." : $"{regions} in {Counting.Of(areas, "area")}.";
    }

    private static DistrictView District(PageScope scope, AreaGroup group, int most, int place)
    {
        string area = group.Area.Length > 0 ? group.Area : Language.Model.Topic.NoArea;
        return new DistrictView
        {
            Id = "district." + Counting.Plain(place),
            Title = area,
            Href = scope.Links.To(scope.Site.AreaAddress(area)!),
            Tint = "t" + Counting.Plain(group.Tint),
            Count = Counting.FiguresOf(group.Regions.Count, "region"),
            Regions = [.. group.Regions.Take(most).Select(region => new PlaceView
            {
                Title = region.Title,
                Href = scope.Links.To(scope.Site.Atlas.TopicOf(region)),
                IsStub = region.Stub,
                Relations = Counting.Figures(scope.Site.Atlas.Graph.Degree(region.Slug)),
            })],
            More = group.Regions.Count > most ? $"and {Counting.FiguresOf(group.Regions.Count - most, "region")} more" : null,
        };
    }
}
