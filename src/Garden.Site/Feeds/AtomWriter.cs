using System.Globalization;
using System.Text;
using System.Xml;
using Garden.Language.Model;

namespace Garden.Site.Feeds;

/// <summary>An Atom feed (RFC 4287).</summary>
/// <param name="Path">Where the feed itself is: <c>feed.xml</c>.</param>
/// <param name="Page">The address of the page that shows the same.</param>
/// <param name="Entries">Newest first; at least one.</param>
internal sealed record AtomFeed(string Title, string Path, string Page, IReadOnlyList<AtomEntry> Entries);

/// <summary>An entry of a feed.</summary>
internal sealed record AtomEntry
{
    /// <summary>Names the entry for ever: an IRI.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Where it can be read, absolute.</summary>
    public required string Link { get; init; }

    public DateOnly? Published { get; init; }

    public required DateOnly Updated { get; init; }

    /// <summary>Plain words; null for none.</summary>
    public string? Summary { get; init; }

    /// <summary>The whole text as HTML whose links are absolute; null for none.</summary>
    public string? Content { get; init; }
}

/// <summary>Writes Atom feeds. Nothing in them depends on when they are written.</summary>
internal static class AtomWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    /// <summary>Writes a feed.</summary>
    /// <param name="baseUrl">Where the site is published, ending in <c>/</c>.</param>
    public static byte[] Write(AtomFeed feed, GardenSettings garden, string baseUrl)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, Clean(garden.Language));
            Element(xml, "title", feed.Title);
            Element(xml, "id", baseUrl + feed.Path);
            Link(xml, "self", "application/atom+xml", baseUrl + feed.Path);
            Link(xml, "alternate", "text/html", baseUrl + Address.Encode(feed.Page));
            Element(xml, "updated", Instant(feed.Entries.Max(entry => entry.Updated)));
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", garden.Author ?? garden.Title);
            xml.WriteEndElement();
            foreach (AtomEntry entry in feed.Entries)
            {
                Write(xml, entry);
            }

            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The text without the characters that XML cannot hold, and with every half of a pair replaced.</summary>
    internal static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "title", entry.Title);
        Element(xml, "id", entry.Id);
        Link(xml, "alternate", "text/html", entry.Link);
        if (entry.Published is DateOnly published)
        {
            Element(xml, "published", Instant(published));
        }

        Element(xml, "updated", Instant(entry.Updated));
        if (entry.Summary is not null)
        {
            Element(xml, "summary", entry.Summary);
        }

        if (entry.Content is not null)
        {
            xml.WriteStartElement("content", Atom);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(Clean(entry.Content));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string href)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    /// <summary>Days have no hour; the first of the day stands for it.</summary>
    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
