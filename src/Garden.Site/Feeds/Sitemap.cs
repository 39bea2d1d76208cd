using System.Globalization;
using System.Text;
using System.Xml;
using Garden.Language.Model;

namespace Garden.Site.Feeds;

/// <summary>What crawlers are told: which pages there are, and where the list of them is.</summary>
internal static class Sitemap
{
    /// <summary>The most addresses that one file may hold (sitemaps.org).</summary>
    public const int MostAddresses = 50_000;

    private const string Path = "sitemap.xml";
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    /// <summary>
    /// <c>robots.txt</c> and, where the base URL is known, the list of all listed pages: one file, or an index of several when
    /// there are too many for one.
    /// </summary>
    public static IEnumerable<OutputFile> Of(SiteContext site, IEnumerable<SitePage> pages)
    {
        if (site.Options.BaseUrl is not string url)
        {
            return [Robots(null)];
        }

        (string Address, DateOnly? Changed)[] listed =
        [
            .. pages
                .Where(page => page.Address != DerivedAddress.NotFound && page.Written is not { Unlisted: true })
                .Select(page => (url + Address.Encode(page.Address), page.Written is null ? null : PageDates.Newest(page.Written, site.Corpus.Today))),
        ];
        return [Robots(url), .. Files(listed, url)];
    }

    /// <summary>The list of addresses as files.</summary>
    internal static IEnumerable<OutputFile> Files((string Address, DateOnly? Changed)[] listed, string url)
    {
        if (listed.Length <= MostAddresses)
        {
            return [new OutputFile(Path, () => Write("urlset", "url", listed))];
        }

        OutputFile[] parts = [.. listed.Chunk(MostAddresses).Select((part, i) =>
            new OutputFile(string.Create(CultureInfo.InvariantCulture, $"sitemap-{i + 1}.xml"), () => Write("urlset", "url", part)))];
        return [new OutputFile(Path, () => Write("sitemapindex", "sitemap", [.. parts.Select(part => (url + part.Path, (DateOnly?)null))])), .. parts];
    }

    private static OutputFile Robots(string? url) =>
        new("robots.txt", () => Encoding.UTF8.GetBytes("User-agent: *\nAllow: /\n" + (url is null ? "" : $"\nSitemap: {url}{Path}\n")));

    private static ReadOnlyMemory<byte> Write(string list, string item, (string Address, DateOnly? Changed)[] addresses)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement(list, Sitemaps);
            foreach ((string address, DateOnly? changed) in addresses)
            {
                xml.WriteStartElement(item, Sitemaps);
                xml.WriteElementString("loc", Sitemaps, address);
                if (changed is DateOnly day)
                {
                    xml.WriteElementString("lastmod", Sitemaps, Dates.Iso(day));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
