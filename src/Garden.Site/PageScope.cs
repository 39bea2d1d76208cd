using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site;

/// <summary>The page being rendered: where it is, how links look from there, how texts of other pages are written on it.</summary>
/// <param name="words">What the page says of itself, in its language.</param>
internal sealed class PageScope(SiteContext site, string address, SiteLinks links, Words words)
{
    /// <summary>The longest name of an item in a margin, in characters.</summary>
    private const int ShortName = 46;

    private int _embedded;

    public SiteContext Site => site;

    public GardenAsOf Corpus => site.Corpus;

    public string Address => address;

    /// <summary>The words of the page's language.</summary>
    public Words Words => words;

    public SiteLinks Links => links;

    /// <summary>The scope of the page at an address.</summary>
    public static PageScope At(SiteContext site, string address) => new(site, address, SiteLinks.From(address, site.Options, site.AddressOf), site.Words);

    /// <summary>A writer for the texts of a page; the page may be another one than is being rendered.</summary>
    public RichTextWriter TextOf(Page page) => new(this, page);

    /// <summary>Takes room for an excerpt of another page; false when the page shows as much of others as it may.</summary>
    /// <param name="length">Its length in characters.</param>
    public bool TakeEmbedded(int length)
    {
        if (length > Caps.EmbeddedLength.Most - _embedded)
        {
            return false;
        }

        _embedded += length;
        return true;
    }

    /// <summary>The published address; null when the base URL is not known.</summary>
    public string? Canonical => site.Options.BaseUrl is string url ? url + Language.Model.Address.Encode(address) : null;

    /// <summary>The site's parts of the page.</summary>
    public SiteView SiteView() => site.ViewFrom(address, links);

    /// <summary>The title of the page and of the site, for the browser's window.</summary>
    public string WindowTitle(string title) => title == site.Settings.Title ? title : $"{title} · {site.Settings.Title}";

    /// <summary>A link as HTML.</summary>
    public static HtmlText Anchor(string href, string words) => HtmlText.From($"<a href=\"{href}\">{words}</a>");

    /// <summary>A link to a page, in its title.</summary>
    public HtmlText LinkTo(Page page) => Anchor(links.To(page), page.Title);

    /// <summary>A link to what a reference of a page leads to, its name cut to fit a margin; plain words where it leads nowhere.</summary>
    public HtmlText ShortLink(Page page, int reference)
    {
        string name = Cut(Corpus.NameOf(page, reference));
        return Corpus.PlaceOf(page, reference) is { } place ? Anchor(links.To(place.Page, place.Item?.Id ?? place.Anchor), name) : HtmlText.Of(name);
    }

    /// <summary>A link to a belief, its claim cut to fit a margin.</summary>
    public HtmlText ShortLink(PlacedBelief placed) => Anchor(links.To(placed.Topic, placed.Belief), Cut(WordsOf(placed)));

    /// <summary>A link to a belief, in its whole claim.</summary>
    public HtmlText LinkTo(PlacedBelief placed) => Anchor(links.To(placed.Topic, placed.Belief), WordsOf(placed));

    /// <summary>A belief's claim; its id where no claim is written.</summary>
    public string WordsOf(PlacedBelief placed) => Corpus.Plain(placed.Topic, placed.Belief.Claim) is { Length: > 0 } claim ? claim : placed.Belief.Id;

    /// <summary>The belief that a reference of a page leads to; null when it leads to none.</summary>
    public Belief? BeliefAt(Page page, int reference) => Corpus.PlaceOf(page, reference)?.Item as Belief;

    /// <summary>The words cut at a word's end to fit a margin.</summary>
    public static string Cut(string words)
    {
        if (words.Length <= ShortName)
        {
            return words;
        }

        int end = words.LastIndexOf(' ', ShortName);
        if (end < ShortName / 2)
        {
            end = char.IsHighSurrogate(words[ShortName - 1]) ? ShortName - 1 : ShortName;
        }

        return words[..end].TrimEnd(' ', ',', ';', ':', '—', '–') + "…";
    }
}
