using System.Collections.Frozen;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>
/// The addresses of tags. A hierarchy is a path of folders. Tags that differ in case, or in <c>-</c>, <c>_</c> and blanks, are one tag; any
/// others keep addresses of their own, with a number where their letters alone do not tell them apart (<c>C++</c>, <c>C#</c>).
/// </summary>
internal static class TagAddresses
{
    private const string Folder = "tags/";

    /// <summary>The address of each tag as it is written.</summary>
    public static FrozenDictionary<string, string> Of(IEnumerable<string> tags)
    {
        Dictionary<string, string> byKey = new(StringComparer.Ordinal);
        Dictionary<string, string> byTag = new(StringComparer.Ordinal);
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (string tag in tags.Distinct(StringComparer.Ordinal).OrderBy(KeyOf, StringComparer.Ordinal).ThenBy(tag => tag, StringComparer.Ordinal))
        {
            string key = KeyOf(tag);
            if (!byKey.TryGetValue(key, out string? address))
            {
                byKey[key] = address = Free(Folder + string.Join('/', tag.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(PartOf)), used);
            }

            byTag[tag] = address;
        }

        return byTag.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Tags and those above each of them in its hierarchy: <c>a/b</c> is among the pages of <c>a</c>.</summary>
    public static IEnumerable<string> WithThoseAbove(IEnumerable<string> tags)
    {
        foreach (string tag in tags)
        {
            for (int slash = tag.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = tag.IndexOf('/', slash + 1))
            {
                string above = tag[..slash].Trim('/');
                if (above.Length > 0 && !tag.AsSpan(slash).Trim('/').IsEmpty)
                {
                    yield return above;
                }
            }

            yield return tag;
        }
    }

    private static string Free(string path, HashSet<string> used)
    {
        string address = path + "/";
        for (int number = 2; !used.Add(address); number++)
        {
            address = $"{path}-{number}/";
        }

        return address;
    }

    /// <summary>A part of a hierarchy; a number alone would be a further page of the tag above it.</summary>
    private static string PartOf(string part, int index)
    {
        string slug = Slug.FromWords(part);
        return index > 0 && !slug.AsSpan().ContainsAnyExceptInRange('0', '9') ? "n" + slug : slug;
    }

    private static string KeyOf(string tag) => string.Join(
        '-', Unicode.Composed(tag).ToLowerInvariant().Split([' ', '\t', '-', '_'], StringSplitOptions.RemoveEmptyEntries));
}
