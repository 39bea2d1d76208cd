using System.Collections.Frozen;

namespace Garden.Language.Parsing.Markdown;

/// <summary>
/// Tells a prompt (<c>&lt;one-line why&gt;</c>) from a tag. CommonMark calls many prompts HTML and would swallow them,
/// so everything is a prompt that is not clearly meant as a tag.
/// </summary>
internal static class PlaceholderSyntax
{
    /// <summary>
    /// Names of HTML elements that are tags even when they stand alone. Names that a writer may use as a prompt
    /// (title, time, date, source, label, summary, link) are left out on purpose.
    /// </summary>
    private static readonly FrozenSet<string> LoneElements = new[]
    {
        "a", "abbr", "article", "aside", "audio", "b", "base", "bdi", "bdo", "blockquote", "body", "br", "button", "canvas", "center",
        "code", "col", "colgroup", "dd", "del", "details", "dfn", "dialog", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption",
        "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr",
        "html", "i", "iframe", "img", "input", "ins", "kbd", "li", "main", "math", "meta", "nav", "noscript", "ol", "optgroup", "p",
        "param", "path", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "script", "section", "select", "slot", "small", "span",
        "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "tr",
        "track", "tt", "u", "ul", "var", "video", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Attributes that HTML writes without a value.</summary>
    private static readonly FrozenSet<string> BareAttributes = new[]
    {
        "allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "defer", "disabled", "hidden", "inert", "loop", "multiple",
        "muted", "noshade", "nowrap", "open", "readonly", "required", "reversed", "selected",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the content of a pair of angle brackets is a prompt.</summary>
    /// <param name="content">What stands between <c>&lt;</c> and the next <c>&gt;</c>; starts with a letter.</param>
    /// <param name="rest">The rest of the block, in which a closing tag would stand.</param>
    public static bool IsPrompt(ReadOnlySpan<char> content, ReadOnlySpan<char> rest)
    {
        if (content.EndsWith('/') || HasAttribute(content) || IsAddressOf(content))
        {
            return false;
        }

        ReadOnlySpan<char> name = content[..NameLength(content)];
        ReadOnlySpan<char> more = content[name.Length..].Trim();
        bool isElement = LoneElements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
        if ((more.IsEmpty && IsCamelCase(name)) || (isElement && AreAttributes(more)))
        {
            return false;
        }

        return !HasClosingTag(name, rest);
    }

    /// <summary>Whether a backslash takes the meaning from the character at an offset: an odd number of them stands before it.</summary>
    public static bool IsEscaped(ReadOnlySpan<char> text, int at)
    {
        int before = at;
        while (before > 0 && text[before - 1] == '\\')
        {
            before--;
        }

        return (at - before) % 2 == 1;
    }

    /// <summary>How many characters at the start can be an element's name; dots and hyphens count inside (<c>Tabs.Item</c>).</summary>
    public static int NameLength(ReadOnlySpan<char> content)
    {
        int length = 0;
        while (length < content.Length && (char.IsAsciiLetterOrDigit(content[length]) || (length > 0 && content[length] is '-' or '_' or '.' or ':')))
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether e-mail addresses stand in the brackets, as in a list of authors.</summary>
    private static bool IsAddressOf(ReadOnlySpan<char> content)
    {
        int at = content.IndexOf('@');
        return at > 0 && at + 1 < content.Length && char.IsAsciiLetterOrDigit(content[at - 1]) && char.IsAsciiLetterOrDigit(content[at + 1]);
    }

    /// <summary>Whether all words are attributes as old HTML has them: <c>clear=all</c>, <c>open</c>. True of no words.</summary>
    private static bool AreAttributes(ReadOnlySpan<char> words)
    {
        foreach (Range word in words.Split(' '))
        {
            ReadOnlySpan<char> attribute = words[word];
            bool isValued = attribute.IndexOf('=') is > 0 and int at && at < attribute.Length - 1;
            if (!attribute.IsEmpty && !isValued && !BareAttributes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(attribute))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasAttribute(ReadOnlySpan<char> content)
    {
        while (content.IndexOf('=') is > 0 and int at)
        {
            char before = content[at - 1];
            if (at + 1 < content.Length && content[at + 1] is '"' or '\'' or '{' && (char.IsLetterOrDigit(before) || before is '-' or '_'))
            {
                return true;
            }

            content = content[(at + 1)..];
        }

        return false;
    }

    private static bool IsCamelCase(ReadOnlySpan<char> name)
    {
        int humps = 0;
        bool lower = false;
        foreach (char c in name)
        {
            humps += char.IsAsciiLetterUpper(c) ? 1 : 0;
            lower |= char.IsAsciiLetterLower(c);
        }

        return lower && (char.IsAsciiLetterUpper(name[0]) ? humps > 1 : humps > 0) && !name.Contains('-');
    }

    private static bool HasClosingTag(ReadOnlySpan<char> name, ReadOnlySpan<char> rest)
    {
        while (rest.IndexOf("</", StringComparison.Ordinal) is >= 0 and int at)
        {
            rest = rest[(at + 2)..];
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && rest[name.Length..].TrimStart().StartsWith(">", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
