using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>An area: its regions and how much of them is written.</summary>
internal static class AreaPages
{
    private static readonly ListText Text = new("areas", Sentences.AreasTitle, Sentences.AreasAbout, Sentences.AreaEmpty);

    public static IEnumerable<SitePage> Of(SiteContext site) => site.Areas.SelectMany(area => ListPages.Of(
        site,
        area.Address,
        new ListText("area-page", words => TitleOf(words, area.Title), words => words.Say(Sentences.AreaSentence, Filled(words, area)), Sentences.AreaEmpty),
        area.Pages,
        _ => site.Words.Say(Sentences.RegionsHeading),
        Row).Select(page => page.Address == area.Address ? WithPlates(page, area) : page));

    /// <summary>Whether there is any region.</summary>
    public static bool IsWanted(SiteContext site) => !site.Topics.IsEmpty;

    /// <summary>Every region by area.</summary>
    public static IEnumerable<SitePage> Index(SiteContext site)
    {
        if (!IsWanted(site))
        {
            return [];
        }

        (PageGroup<Topic> Area, Topic Topic)[] rows = [.. site.Areas.SelectMany(area => area.Pages.Select(topic => (area, topic)))];
        Dictionary<string, PageGroup<Topic>> areas = site.Areas.DistinctBy(area => TitleOf(site.Words, area.Title), StringComparer.Ordinal).ToDictionary(area => TitleOf(site.Words, area.Title), StringComparer.Ordinal);
        return ListPages.Of(site, DerivedAddress.Areas, Text, rows, row => TitleOf(site.Words, row.Area.Title), (scope, row) => Row(scope, row.Topic)).Select(page => page with
        {
            View = scope =>
            {
                ListView list = (ListView)page.View(scope);
                return list with { Groups = [.. list.Groups.Select(group => group with { Href = scope.Links.To(areas[group.Title].Address), Count = Filled(scope.Words, areas[group.Title]) })] };
            },
        });
    }

    /// <summary>The title of an area; of the regions without one, what the site calls them.</summary>
    public static string TitleOf(Words words, string area) => area == Topic.NoArea ? words.Say(Sentences.Elsewhere) : area;

    /// <summary>How much is written, in words.</summary>
    public static string Filled(Words words, PageGroup<Topic> area)
    {
        (int written, int all) = Count(area.Pages);
        int regions = area.Pages.Count(topic => topic.Beliefs.Any(belief => RichTextWriter.IsWritten(belief.Claim)));
        string beliefs = all == 0 ? words.Say(Sentences.AreaNoBeliefs) : written == all ? words.Say(Sentences.Beliefs, all) : words.Say(Sentences.AreaBeliefsOf, written, all);
        string where = regions == area.Pages.Length ? words.Say(Sentences.Regions, regions) : words.Say(Sentences.AreaRegionsOf, regions, area.Pages.Length);
        return words.Say(Sentences.AreaFilled, beliefs, where);
    }

    /// <summary>The share of beliefs that are written, 0–1; 0 where there are none.</summary>
    public static double Share(PageGroup<Topic> area)
    {
        (int written, int all) = Count(area.Pages);
        return all == 0 ? 0 : (double)written / all;
    }

    /// <summary>How many of a region's beliefs have words.</summary>
    public static int Written(Topic topic) => topic.Beliefs.Count(belief => RichTextWriter.IsWritten(belief.Claim));

    private static SitePage WithPlates(SitePage page, PageGroup<Topic> area) =>
        page with { View = scope => (ListView)page.View(scope) with { Rule = RulePlates.Of(scope, area.Pages), Map = scope.Site.Atlas.Area(scope, area.Title) } };

    private static (int Written, int All) Count(IEnumerable<Topic> topics)
    {
        int written = 0;
        int all = 0;
        foreach (Topic topic in topics)
        {
            all += topic.Beliefs.Count();
            written += Written(topic);
        }

        return (written, all);
    }

    private static RowView Row(PageScope scope, Topic topic)
    {
        int beliefs = Written(topic);
        HtmlText? status = topic.Status is null ? null : HtmlText.From($"{TownMark.Of(topic.Status, scope.Site.Settings.Status)} {topic.Status}");
        HtmlText? reviewed = topic.Reviewed is DateOnly day ? scope.Words.Html(Sentences.Reviewed, scope.Words.Day(day)) : null;
        return new RowView
        {
            Kind = "region-row",
            Mark = new MarkView { Number = beliefs == 0 ? "—" : scope.Words.Number(beliefs), Word = beliefs == 0 ? scope.Words.Say(Sentences.NoBeliefsYet) : scope.Words.Say(Sentences.WordBelief, beliefs) },
            Words = topic.Title,
            Href = scope.Links.To(topic),
            Why = topic.Description is string description ? HtmlText.Of(description) : null,
            Facts = Facts.Join(status, reviewed),
        };
    }
}
