using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Garden.Fuzz.Checking;

/// <summary>Looks at a page as a browser parses it.</summary>
internal static class SafeHtml
{
    private static readonly HtmlParser Parser = new();
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "poster", "srcset", "cite", "xlink:href"];
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "geo"];
    private static readonly string[] Forbidden = ["iframe", "object", "embed", "base", "applet", "frame"];

    /// <summary>What a page does that no page may; null where it is safe.</summary>
    public static string? Problem(string html)
    {
        using AngleSharp.Html.Dom.IHtmlDocument page = Parser.ParseDocument(html);
        foreach (IElement element in page.All)
        {
            bool isData = element.GetAttribute("type") is "application/ld+json" or "application/json";
            if (Forbidden.Contains(element.LocalName) || (element.LocalName == "script" && !isData && !element.HasAttribute("src")))
            {
                return $"a <{element.LocalName}>";
            }

            foreach (IAttr attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "srcdoc" or "style")
                {
                    return $"an attribute {attribute.Name}";
                }

                if (Addresses.Contains(attribute.Name) && Scheme(attribute.Value) is string scheme && !Schemes.Contains(scheme))
                {
                    return $"{attribute.Name}={attribute.Value}";
                }
            }
        }

        return page.QuerySelector("head > meta[http-equiv='Content-Security-Policy']") is null ? "no policy" : null;
    }

    /// <summary>The scheme that a browser sees, which leaves out control characters and blanks in front, and tabs and line breaks anywhere.</summary>
    private static string? Scheme(string address)
    {
        string seen = string.Concat(address.SkipWhile(c => c <= ' ').Where(c => c is not ('\t' or '\n' or '\r')));
        int colon = seen.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(seen[0]) && seen[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.') ? seen[..colon].ToLowerInvariant() : null;
    }
}
