using System.Collections.Immutable;
using Garden.Model;

namespace Garden.Parsing.FrontMatter;

/// <summary>Which keys the front matter of which kind of page knows, in the order the documentation lists them.</summary>
internal static class FrontMatterKeys
{
    private static readonly ImmutableArray<string> Topic =
    [
        "title", "description", "area", "status", "reviewed", "review-every", "related", "tags", "aliases", "stub", "unlisted", "draft", "created",
    ];

    private static readonly ImmutableArray<string> Essay =
        ["title", "date", "description", "topics", "tags", "aliases", "updated", "source", "unlisted", "draft"];

    private static readonly ImmutableArray<string> Reading =
        ["title", "url", "author", "published", "read", "takeaway", "topics", "tags", "aliases", "unlisted", "draft"];

    private static readonly ImmutableArray<string> Page = ["title", "description", "aliases", "unlisted", "draft"];

    private static readonly ImmutableArray<string> Every = [.. Topic.Concat(Essay).Concat(Reading).Distinct(StringComparer.Ordinal)];

    /// <summary>The keys of one kind.</summary>
    public static ImmutableArray<string> Of(PageKind kind) => kind switch
    {
        PageKind.Topic => Topic,
        PageKind.Essay => Essay,
        PageKind.Reading => Reading,
        _ => Page,
    };

    /// <summary>The kinds that know a key, as a message names them; null when none does.</summary>
    public static string? Owners(string key)
    {
        string[] owners = [.. Enum.GetValues<PageKind>().Where(kind => Of(kind).Contains(key, StringComparer.Ordinal)).Select(Plural)];
        return owners switch
        {
            [] => null,
            [string only] => only,
            [.., string last] => $"{string.Join(", ", owners[..^1])} and {last}",
        };
    }

    /// <summary>Whether some kind knows a key, in any case.</summary>
    public static bool IsKnown(ReadOnlySpan<char> key)
    {
        foreach (string known in Every)
        {
            if (key.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A kind with its article: <c>a topic</c>.</summary>
    public static string Singular(PageKind kind) => kind switch
    {
        PageKind.Topic => "a topic",
        PageKind.Essay => "an essay",
        PageKind.Reading => "a reading note",
        _ => "a plain page",
    };

    private static string Plural(PageKind kind) => kind switch
    {
        PageKind.Topic => "topics",
        PageKind.Essay => "essays",
        PageKind.Reading => "reading notes",
        _ => "plain pages",
    };
}
