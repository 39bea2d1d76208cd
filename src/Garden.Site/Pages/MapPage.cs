using Garden.Maps;
using Garden.Site.Theming;
using Garden.Site.Views;
using Garden.Site.Wording;

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
            Title = scope.Words.Say(Sentences.MapTitle),
            WindowTitle = scope.WindowTitle(scope.Words.Say(Sentences.MapTitle)),
            Description = Description(scope.Words, groups),
            Canonical = scope.Canonical,
            Plate = site.Atlas.Territory(scope),
            Districts = [.. groups.Select((group, place) => District(scope, group, most, place))],
        };
    }

    private static string Description(Words words, AreaGroup[] groups)
    {
        int areas = groups.Count(group => group.Area.Length > 0);
        string regions = words.Say(Sentences.RegionsWord, groups.Sum(group => group.Regions.Count));
        return areas == 0 ? words.Say(Sentences.MapAboutRegions, regions) : words.Say(Sentences.MapAboutAreas, regions, words.Say(Sentences.AreasWord, areas));
    }

    private static DistrictView District(PageScope scope, AreaGroup group, int most, int place)
    {
        string area = group.Area.Length > 0 ? group.Area : Language.Model.Topic.NoArea;
        return new DistrictView
        {
            Id = "district." + Counting.Plain(place),
            Title = AreaPages.TitleOf(scope.Words, area),
            Href = scope.Links.To(scope.Site.AreaAddress(area)!),
            Tint = "t" + Counting.Plain(group.Tint),
            Count = scope.Words.Say(Sentences.Regions, group.Regions.Count),
            IsFolded = AreaPages.AreListsFolded(scope.Site),
            Regions = [.. group.Regions.Take(most).Select(region => new PlaceView
            {
                Title = region.Title,
                Href = scope.Links.To(scope.Site.Atlas.TopicOf(region)),
                IsStub = region.Stub,
                Relations = scope.Words.Number(scope.Site.Atlas.Graph.Degree(region.Slug)),
            })],
            More = group.Regions.Count > most ? scope.Words.Say(Sentences.AndRegionsMore, group.Regions.Count - most) : null,
        };
    }
}
