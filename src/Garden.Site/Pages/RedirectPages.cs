using System.Text;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>
/// Old addresses of pages: an alias with a folder (<c>topics/old-name</c>, as <c>garden mv</c> leaves it) or with a leading slash
/// (<c>/old/place/</c>) is a file that sends its reader on. An address where something is made already stays with that.
/// So are the addresses that the orders of the beliefs once had, and the folder of the topics.
/// </summary>
internal static class RedirectPages
{
    /// <summary>The redirects of a site.</summary>
    /// <param name="taken">The addresses of its pages.</param>
    public static IEnumerable<OutputFile> Of(SiteContext site, IEnumerable<string> taken)
    {
        HashSet<string> used = new(taken, StringComparer.OrdinalIgnoreCase);
        foreach (Page page in site.Corpus.Pages)
        {
            IEnumerable<string> old = page.OldAddresses.Select(one => OldAddresses.AddressOf(one.Written)).OfType<string>();
            foreach (string address in page.Aliases.Where(Addresses.IsRedirect).Select(Address.OfPage).Concat(old))
            {
                if (used.Add(address))
                {
                    yield return new OutputFile(SiteLinks.PathOf(address), () => Html(site, SiteLinks.From(address, site.Options).To(page), page.Title));
                }
            }
        }

        if (used.Contains(DerivedAddress.Areas) && used.Add(DerivedAddress.Topics))
        {
            yield return new OutputFile(SiteLinks.PathOf(DerivedAddress.Topics), () => Html(site, SiteLinks.From(DerivedAddress.Topics, site.Options).To(DerivedAddress.Areas), site.Words.Say(Sentences.AreasTitle)));
        }

        if (used.Contains(DerivedAddress.Beliefs))
        {
            foreach ((string address, Func<string?> anchor) in BeliefsPages.OldAddresses(site).Where(order => used.Add(order.Old)))
            {
                yield return new OutputFile(SiteLinks.PathOf(address), () => Html(site, SiteLinks.From(address, site.Options).To(DerivedAddress.Beliefs, anchor()), site.Words.Say(Sentences.BeliefsTitle)));
            }
        }
    }

    private static ReadOnlyMemory<byte> Html(SiteContext site, string to, string heading)
    {
        string link = Garden.Language.Text.Html.Escape(to);
        string title = Garden.Language.Text.Html.Escape(heading);
        HtmlText moved = site.Words.Html(Sentences.HasMoved, PageScope.Anchor(to, heading));
        string language = Garden.Language.Text.Html.Escape(site.Corpus.Settings.Language);
        return Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="{language}" dir="{site.Words.Direction}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={link}">
            <title>{title}</title>
            <link rel="canonical" href="{link}">
            </head>
            <body>
            <main><h1>{title}</h1><p>{moved.Text}</p></main>
            </body>
            </html>

            """.ReplaceLineEndings("\n"));
    }
}
