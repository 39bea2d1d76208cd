using System.Text;
using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Site.Wording;

namespace Garden.Site.Feeds;

/// <summary>The newest essays as an Atom feed, whole.</summary>
internal static class EssayFeed
{
    private const string Path = "feed.xml";
    private const int MostEssays = 30;

    /// <summary>The feed; null when no essay has a date.</summary>
    public static Feed? Of(SiteContext site, string baseUrl)
    {
        Essay[] essays = [.. site.Essays.Where(essay => essay.Date is not null).Take(MostEssays)];
        string title = site.Words.Say(Sentences.FeedEssays, site.Settings.Title);
        return essays.Length == 0 ? null : new Feed(Path, "application/atom+xml", title, () =>
            AtomWriter.Write(new AtomFeed(title, Path, DerivedAddress.Essays, [.. essays.Select(essay => Entry(site, essay, baseUrl))]), site.Settings, baseUrl));
    }

    private static AtomEntry Entry(SiteContext site, Essay essay, string baseUrl)
    {
        string address = Address.Of(essay);
        string url = baseUrl + Address.Encode(address);
        PageScope scope = new(site, address, SiteLinks.Absolute(baseUrl), site.WordsFor(essay));
        return new AtomEntry
        {
            Id = url,
            Title = essay.Title,
            Link = url,
            Published = essay.Date,
            Updated = essay.Updated > essay.Date ? essay.Updated.Value : essay.Date!.Value,
            Summary = essay.Description,
            // Notes are called by bare anchors; only markup can hold this, for quotes in words are escaped.
            Content = Content(scope.TextOf(essay), essay).Replace("href=\"#", $"href=\"{Html.Escape(url)}#", StringComparison.Ordinal),
        };
    }

    private static string Content(RichTextWriter text, Essay essay)
    {
        StringBuilder html = new();
        foreach (Section section in essay.Sections)
        {
            html.Append(section.Heading is null ? "" : $"<h2>{text.Html(section.Title).Text}</h2>\n");
            foreach (SectionPart.Prose prose in section.Parts.OfType<SectionPart.Prose>())
            {
                html.Append(text.Html(prose.Html));
            }
        }

        if (!essay.Footnotes.IsEmpty)
        {
            html.Append("<ol>\n");
            foreach (Footnote note in essay.Footnotes)
            {
                html.Append("<li>").Append(text.Html(note.Text)).Append("</li>\n");
            }

            html.Append("</ol>\n");
        }

        return html.ToString();
    }
}
