using System.Collections.Frozen;
using System.Text;
using System.Xml;
using Garden.Language.Text;

namespace Garden.Language.Parsing;

/// <summary>
/// Tells which drawings (SVG) may be published. A drawing that is opened by itself is a page of the site: what it runs, it runs in the
/// site's own name, and what it loads from elsewhere tells another host who reads.
/// </summary>
public static class DrawingGate
{
    private const long MostFromNames = 1024 * 1024;
    private const string Web = "http://www.w3.org/1999/xhtml";
    private static readonly string[] LoadingWords = ["@import", "image-set(", "src("];
    private static readonly string[] Schemes = ["http:", "https:", "mailto:"];
    private static readonly FrozenSet<string> Running =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "script", "foreignObject", "handler", "listener", "iframe", "embed", "object");

    /// <summary>Why a drawing may not be published, to follow "it" (<c>has a script</c>); null when nothing is wrong with it.</summary>
    /// <param name="drawing">Read from where it stands to its end, or to the first thing that is wrong. Not closed.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static string? Problem(Stream drawing)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Parse, // browsers read what a drawing declares in itself: names for text, attributes that are always there
            MaxCharactersFromEntities = MostFromNames,
            XmlResolver = null,
            MaxCharactersInDocument = Caps.DrawingBytes.Most,
        };
        try
        {
            using XmlReader reader = XmlReader.Create(drawing, settings);
            return Problem(reader);
        }
        catch (XmlException)
        {
            return "cannot be read as a drawing, so nobody can tell what it would run";
        }
    }

    private static string? Problem(XmlReader reader)
    {
        StringBuilder? style = null;
        string? problem = null;
        while (problem is null && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.ProcessingInstruction when reader.Name == "xml-stylesheet":
                    problem = Loads("a style");
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    style?.Append(reader.Value);
                    break;
                case XmlNodeType.Element when style is not null:
                    problem = $"has `<{reader.LocalName}>` in a style";
                    break;
                case XmlNodeType.Element:
                    style = reader is { LocalName: "style", IsEmptyElement: false } ? new StringBuilder() : null;
                    problem = OfElement(reader);
                    break;
                case XmlNodeType.EndElement when style is not null:
                    problem = LoadsByStyle(style.ToString()) ? Loads("a style") : null;
                    style = null;
                    break;
            }
        }

        return problem;
    }

    private static string? OfElement(XmlReader reader)
    {
        string element = reader.LocalName;
        if (Running.Contains(element) || reader.NamespaceURI == Web)
        {
            return $"has `<{element}>` in it";
        }

        bool isLink = element == "a";
        string? problem = null;
        while (problem is null && reader.MoveToNextAttribute())
        {
            problem = OfAttribute(reader.LocalName, reader.Value, isLink, isOfDrawing: reader.NamespaceURI.Length == 0);
        }

        reader.MoveToElement();
        return problem;
    }

    /// <summary>What one attribute does; styles are read only where it is an attribute of drawings, not of the program that made them.</summary>
    private static string? OfAttribute(string name, string value, bool isLink, bool isOfDrawing)
    {
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            return $"runs `{name}`";
        }

        value = name is "attributeName" ? value.Trim() : value;
        if (name is "attributeName" && (value.EndsWith("href", StringComparison.OrdinalIgnoreCase) || value.StartsWith("on", StringComparison.OrdinalIgnoreCase)))
        {
            return $"changes `{value}` while it is looked at";
        }

        if (name is "href" or "src" or "ping" or "base")
        {
            return isLink && name is "href" ? (IsOrdinaryLink(value) ? null : $"has a link to `{Start(value)}`") : IsOfItself(value) ? null : Loads($"`{Start(value)}`");
        }

        return isOfDrawing && LoadsByStyle(value) ? Loads($"what its `{name}` names") : null;
    }

    private static string Loads(string what) => $"loads {what} from elsewhere";

    /// <summary>A place in the drawing, or a picture that is written in it.</summary>
    private static bool IsOfItself(string address) =>
        address.Trim() is "" or ['#', ..] || (address.TrimStart().StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) && !address.Contains("svg", StringComparison.OrdinalIgnoreCase));

    /// <summary>An address that only leads somewhere: on the site, or by a scheme that runs nothing.</summary>
    private static bool IsOrdinaryLink(string address)
    {
        string plain = string.Concat(address.Where(character => character > ' '));
        int colon = plain.IndexOf(':', StringComparison.Ordinal);
        int path = plain.AsSpan().IndexOfAny('/', '?', '#');
        return colon < 0 || (path >= 0 && path < colon) || Schemes.Any(scheme => plain.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a style names anything but a place in its own drawing, or hides what it names behind escapes.</summary>
    private static bool LoadsByStyle(string style)
    {
        if (style.Contains('\\', StringComparison.Ordinal) || LoadingWords.Any(word => style.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        for (int at = 0; (at = style.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += "url(".Length;
            string address = style[at..].TrimStart(' ', '\t', '\r', '\n', '"', '\'');
            if (!address.StartsWith('#') && !address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("data:font/", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string Start(string address) => address.Length <= 60 ? address : address[..59] + "…";
}
