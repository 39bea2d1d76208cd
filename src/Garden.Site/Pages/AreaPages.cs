using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>An area: its regions and how much of them is written.</summary>
internal static class AreaPages
{
    public static IEnumerable<SitePage> Of(SiteContext site) => site.Areas.SelectMany(area => ListPages.Of(
        area.Address,
        new ListText("area-page", area.Title, Counting.Capital(Filled(area)) + ".", "No regions yet."),
        area.Pages,
        _ => "Regions",
        Row).Select(page => page.Address == area.Address ? WithMap(page, area.Title) : page));

    /// <summary>How much is written, in words.</summary>
    public static string Filled(PageGroup<Topic> area)
    {
        (int written, int all) = Count(area.Pages);
        int regions = area.Pages.Count(topic => topic.Beliefs.Any(belief => RichTextWriter.IsWritten(belief.Claim)));
        string beliefs = all == 0 ? "no beliefs" : written == all ? Counting.FiguresOf(all, "belief") : $"{Counting.Figures(written)} of {Counting.FiguresOf(all, "belief")}";
        return $"{beliefs}, in {(regions == area.Pages.Length ? Counting.FiguresOf(regions, "region") : $"{Counting.Figures(regions)} of {Counting.FiguresOf(area.Pages.Length, "region")}")}";
    }

    /// <summary>The share of beliefs that are written, 0–1; 0 where there are none.</summary>
    public static double Share(PageGroup<Topic> area)
    {
        (int written, int all) = Count(area.Pages);
        return all == 0 ? 0 : (double)written / all;
    }

    /// <summary>How many of a region's beliefs have words.</summary>
    public static int Written(Topic topic) => topic.Beliefs.Count(belief => RichTextWriter.IsWritten(belief.Claim));

    private static SitePage WithMap(SitePage page, string area) =>
        page with { View = scope => (ListView)page.View(scope) with { Map = scope.Site.Atlas.Area(scope, area) } };

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
        HtmlText? reviewed = topic.Reviewed is DateOnly day ? HtmlText.From($"reviewed {Dates.Element(day)}") : null;
        return new RowView
        {
            Kind = "region-row",
            Mark = new MarkView { Number = beliefs == 0 ? "—" : Counting.Figures(beliefs), Word = beliefs == 0 ? "no beliefs yet" : beliefs == 1 ? "belief" : "beliefs" },
            Words = topic.Title,
            Href = scope.Links.To(topic),
            Why = topic.Description is string description ? HtmlText.Of(description) : null,
            Facts = Facts.Join(status, reviewed),
        };
    }
}
