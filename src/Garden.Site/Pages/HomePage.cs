using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Sections;
using Garden.Site.Theming;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>The home page: the writer's words, what moved lately, the areas, the newest essays.</summary>
internal static class HomePage
{
    private const int Moves = 5;
    private const int Essays = 5;

    /// <summary>The most regions that are named in one area, and where there are many areas.</summary>
    private const int RegionsOfArea = 24, RegionsOfOneOfMany = 5;

    /// <summary>Up to so many areas are few.</summary>
    private const int FewAreas = 12;

    public static SitePage Page { get; } = new("", PageTemplates.Home, View);

    private static HomeView View(PageScope scope)
    {
        SiteContext site = scope.Site;
        SectionViews? sections = site.Corpus.Home is PlainPage home ? new SectionViews(scope, home) : null;
        return new HomeView
        {
            Site = scope.SiteView(),
            Kind = "home",
            MainId = sections?.MainId ?? "main",
            Title = site.Settings.Title,
            WindowTitle = site.Settings.Title,
            Description = site.Settings.Description ?? site.Corpus.Home?.Description,
            Canonical = scope.Canonical,
            Sections = sections?.Written() ?? [],
            Footnotes = sections?.Footnotes(),
            Ledger = Ledgers.OfGarden(scope),
            Rule = RulePlates.Of(scope, site.Topics),
            Map = site.Atlas.Territory(scope) with { Whole = site.Topics.IsEmpty ? null : scope.Links.To(DerivedAddress.Map) },
            Changes = [.. site.Moves.Take(Moves).Select(change => ChangesPages.Row(scope, change))],
            AllChanges = site.Moves.Length > Moves ? scope.Links.To(DerivedAddress.Changes) : null,
            Areas = [.. site.Areas.Select(area => AreaOf(scope, area))],
            Essays = [.. site.Essays.Take(Essays).Select(essay => EssaysPages.Row(scope, essay))],
            AllEssays = site.Essays.Length > Essays ? scope.Links.To(DerivedAddress.Essays) : null,
        };
    }

    private static AreaView AreaOf(PageScope scope, PageGroup<Topic> area)
    {
        int most = scope.Site.Areas.Length > FewAreas ? RegionsOfOneOfMany : RegionsOfArea;
        return new AreaView
        {
            Title = AreaPages.TitleOf(scope.Words, area.Title),
            Href = scope.Links.To(area.Address),
            Filled = AreaPages.Filled(scope.Words, area),
            Gauge = BeliefStrip.Heap(area.Pages) ?? HtmlText.Empty,
            Fold = AreaPages.AreListsFolded(scope.Site) ? scope.Words.Say(Sentences.Regions, area.Pages.Length) : null,
            Regions = [.. (area.Pages.Length > most ? RegionRows.InOrder(area) : area.Pages).Take(most).Select(topic => new RegionView
            {
                Title = topic.Title,
                Href = scope.Links.To(topic),
                StatusMark = TownMark.Of(topic.Status, scope.Site.Settings.Status),
                Amount = RegionRows.Written(topic) is > 0 and int beliefs ? scope.Words.Number(beliefs) : "—",
            })],
            More = area.Pages.Length > most ? scope.Words.Say(Sentences.AndRegionsMore, area.Pages.Length - most) : null,
        };
    }
}
