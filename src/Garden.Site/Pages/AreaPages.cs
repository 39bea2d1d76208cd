using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>An area: its regions and how much of them is written.</summary>
internal static class AreaPages
{
    /// <summary>Up to so many areas, their index lists every region; beyond, an area is a row.</summary>
    private const int MostUnfolded = 3;

    /// <summary>Up to so many regions of the garden, the lists of all areas on one page are open; beyond, each is folded under its count.</summary>
    private const int MostRegionsOpen = 60;

    private static readonly ListText Text = new("areas", Sentences.AreasTitle, Sentences.AreasAbout, Sentences.AreaEmpty);

    public static IEnumerable<SitePage> Of(SiteContext site) => site.Areas.SelectMany(area => ListPages.Of(
        site,
        area.Address,
        new ListText("area-page", words => TitleOf(words, area.Title), words => words.Say(Sentences.AreaSentence, Filled(words, area)), Sentences.AreaEmpty),
        [.. RegionRows.InOrder(area)],
        _ => site.Words.Say(Sentences.RegionsHeading),
        RegionRows.Row).Select(page => page.Address == area.Address ? WithPlates(page, area) : page));

    /// <summary>Whether there is any region.</summary>
    public static bool IsWanted(SiteContext site) => !site.Topics.IsEmpty;

    /// <summary>Every region by area; of many areas only these.</summary>
    public static IEnumerable<SitePage> Index(SiteContext site)
    {
        if (!IsWanted(site))
        {
            return [];
        }

        if (site.Areas.Length > MostUnfolded)
        {
            return ListPages.Of(site, DerivedAddress.Areas, Text, site.Areas, _ => site.Words.Say(Sentences.NavAreas), AreaRow);
        }

        (PageGroup<Topic> Area, Topic Topic)[] rows = [.. site.Areas.SelectMany(area => RegionRows.InOrder(area).Select(topic => (area, topic)))];
        Dictionary<string, PageGroup<Topic>> areas = site.Areas.DistinctBy(area => TitleOf(site.Words, area.Title), StringComparer.Ordinal).ToDictionary(area => TitleOf(site.Words, area.Title), StringComparer.Ordinal);
        return ListPages.Of(site, DerivedAddress.Areas, Text, rows, row => TitleOf(site.Words, row.Area.Title), (scope, row) => RegionRows.Row(scope, row.Topic)).Select(page => page with
        {
            View = scope =>
            {
                ListView list = (ListView)page.View(scope);
                return list with { Groups = [.. list.Groups.Select(group => group with { Href = scope.Links.To(areas[group.Title].Address), Count = Filled(scope.Words, areas[group.Title]) })] };
            },
        });
    }

    /// <summary>Whether the lists of regions on home and beside the map are folded.</summary>
    public static bool AreListsFolded(SiteContext site) => site.Topics.Length > MostRegionsOpen;

    /// <summary>The title of an area; of the regions without one, what the site calls them.</summary>
    public static string TitleOf(Words words, string area) => area == Topic.NoArea ? words.Say(Sentences.Elsewhere) : area;

    /// <summary>How much is written, in words.</summary>
    public static string Filled(Words words, PageGroup<Topic> area)
    {
        (int written, int all) = Count(area.Pages);
        string beliefs = all == 0 ? words.Say(Sentences.AreaNoBeliefs) : written == all ? words.Say(Sentences.Beliefs, all) : words.Say(Sentences.AreaBeliefsOf, written, all);
        return words.Say(Sentences.AreaFilled, beliefs, Where(words, area));
    }

    private static string Where(Words words, PageGroup<Topic> area)
    {
        int regions = area.Pages.Count(topic => RegionRows.Written(topic) > 0);
        return regions == area.Pages.Length ? words.Say(Sentences.Regions, regions) : words.Say(Sentences.AreaRegionsOf, regions, area.Pages.Length);
    }

    private static RowView AreaRow(PageScope scope, PageGroup<Topic> area)
    {
        (int written, int all) = Count(area.Pages);
        return new RowView
        {
            Kind = "region-row",
            Mark = new MarkView { Number = scope.Words.Number(written), Word = scope.Words.Say(Sentences.WordBelief, written), Gauge = BeliefStrip.Heap(area.Pages) },
            Words = TitleOf(scope.Words, area.Title),
            Href = scope.Links.To(area.Address),
            Why = RegionRows.Foremost(scope, [.. RegionRows.InOrder(area)]),
            Facts = Facts.Join(HtmlText.Of(written == all ? Where(scope.Words, area) : Filled(scope.Words, area))),
        };
    }

    private static SitePage WithPlates(SitePage page, PageGroup<Topic> area) =>
        page with { View = scope => (ListView)page.View(scope) with { Rule = RulePlates.Of(scope, area.Pages), Map = scope.Site.Atlas.Area(scope, area.Title) } };

    private static (int Written, int All) Count(IEnumerable<Topic> topics)
    {
        int written = 0;
        int all = 0;
        foreach (Topic topic in topics)
        {
            all += topic.Beliefs.Count();
            written += RegionRows.Written(topic);
        }

        return (written, all);
    }
}
