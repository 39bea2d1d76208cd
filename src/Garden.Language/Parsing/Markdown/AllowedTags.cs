using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Markdown;

/// <summary>The inline HTML that a writer may use: harmless elements with harmless attributes.</summary>
internal static class AllowedTags
{
    private static readonly FrozenSet<string> Paired = new[]
    {
        "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
        "sup", "time", "u", "var",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Attributes = new[] { "title", "lang", "datetime", "cite" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an element stands for itself, without a closing tag.</summary>
    public static bool IsVoid(string name) => name is "br" or "wbr";

    /// <summary>The attributes of a tag that may pass; null when the element or its form is not allowed.</summary>
    /// <param name="content">What stands between the angle brackets, without a leading slash.</param>
    public static ImmutableArray<KeyValuePair<string, string>>? AttributesOf(string name, bool closing, ReadOnlySpan<char> content)
    {
        if (IsVoid(name))
        {
            return closing ? null : [];
        }

        if (!Paired.Contains(name))
        {
            return null;
        }

        ReadOnlySpan<char> rest = content[name.Length..].Trim();
        if (closing)
        {
            return rest.IsEmpty ? [] : null;
        }

        ImmutableArray<KeyValuePair<string, string>>.Builder attributes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        HashSet<string> seen = [];
        while (!rest.IsEmpty)
        {
            int equals = rest.IndexOf('=');
            if (equals <= 0 || equals + 1 >= rest.Length || rest[equals + 1] is not ('"' or '\''))
            {
                return null;
            }

            string attribute = rest[..equals].Trim().ToString().ToLowerInvariant();
            ReadOnlySpan<char> value = rest[(equals + 2)..];
            int end = value.IndexOf(rest[equals + 1]);
            if (end < 0 || !Attributes.Contains(attribute) || (attribute == "cite" && !value.StartsWith("http")) || !seen.Add(attribute))
            {
                return null;
            }

            attributes.Add(new(attribute, System.Net.WebUtility.HtmlDecode(Comments.Without(value[..end].ToString()).Trim())));
            rest = value[(end + 1)..].Trim();
        }

        return attributes.ToImmutable();
    }
}
