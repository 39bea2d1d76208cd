using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// What sounds as if a page were kept back, and keeps nothing back: words of other tools that mean several things, and keys that nobody
/// knows and that speak of drafts or of publishing. Their meaning is not guessed; whoever publishes such a page is to know it.
/// </summary>
internal static class PrivacyDoubts
{
    /// <summary>The finding at what sounds so.</summary>
    /// <param name="what">As it is written.</param>
    public static Diagnostic Finding(SourceLocation place, string what) => new()
    {
        Rule = RuleDescriptor.InvalidValue,
        Severity = Severity.Warning,
        Location = place,
        Message = $"{Findings.Quote(what)} keeps nothing back: the page is published",
        Help = "add `draft: true` to its front matter, or `unlisted: true` to keep it out of lists only",
        IsOfPrivacy = true,
    };

    /// <summary>Whether a tag, of running text too, sounds so wherever it stands, or a part of it: <c>status/draft</c>.</summary>
    public static bool IsTag(string tag) => tag.Split([',', ' ', '/']).Any(HiddenWords.AreOfPage);

    /// <summary>Whether an entry of front matter sounds so.</summary>
    public static bool Has(FieldEntry entry, PageKind kind, GardenSettings settings)
    {
        bool? answer = entry.Value is FieldText text ? PrivacyKeys.YesOrNo(text.Text) : null;
        string[] words = [.. PrivacyReader.TextsOf(entry.Value)];
        string normal = KeyName.Normal(entry.Key);
        return normal switch
        {
            "privacy" => answer is not false && !words.All(HiddenWords.AreOpen),
            "visibility" => answer is not true && !words.All(HiddenWords.AreOpen),
            "status" or "stage" => words.Any(IsOfState) && !((kind == PageKind.Topic || normal == "stage") && words.All(word => FieldValues.SameIn(settings.Status, word.Trim()) is not null)),
            "access" or "audience" or "type" => words.Any(IsOfState),
            "tags" or "tag" or "category" or "categories" or "keywords" or "labels" => words.Any(word => HiddenWords.Are(word) || IsTag(word)),
            "internal" or "personal" or "protected" or "classified" or "restricted" or "lock" or "locked" or "exclude" or "ignore" or "wip" or "concept" or "noindex" or "eleventyexcludefromcollections" => answer is true,
            "share" or "live" or "online" or "ready" or "release" or "released" or "publishing" or "finished" or "listed" or "sitemap" => answer is false,
            "robots" => words.Any(word => word.Contains("noindex", StringComparison.OrdinalIgnoreCase)),
            "build" => entry.Value is FieldMap build && build.Entries.Any(one => KeyName.Normal(one.Key) == "list" && one.Value is FieldText { Text: "never" or "false" }),
            _ => !FrontMatterKeys.IsOfGarden(normal) && !PrivacyReader.IsOwn(entry, settings) && !settings.KeyNames.ContainsKey(normal) && IsUnknownAndSounds(entry, normal, answer),
        };
    }

    /// <summary>Whether an entry with a key that says nothing here speaks of drafts, or of publishing, in its key or its value.</summary>
    private static bool IsUnknownAndSounds(FieldEntry entry, string normal, bool? answer)
    {
        if (PrivacyKeys.Find(normal) is not null)
        {
            return false;
        }

        string[] parts = [.. PartsOf(entry.Key)];
        return answer switch
        {
            true => parts.Any(HiddenWords.AreOfPage) || (parts.Any(part => part is "hide" or "hidden" or "exclude" or "excluded" or "omit" or "skip" or "not" or "no" or "dont" or "never") && parts.Any(IsOfPublishing)),
            false => parts.Any(IsOfPublishing),
            null => PrivacyReader.TextsOf(entry.Value).Any(HiddenWords.AreOfPage),
        };
    }

    /// <summary>Whether a word for a state or for readers has a part that says so: <c>in draft</c>, <c>members-only</c>.</summary>
    private static bool IsOfState(string text) =>
        HiddenWords.Are(text) || text.Split([' ', '-', '_']).Any(part => HiddenWords.AreOfPage(part) || HiddenWords.Normal(part) is "members" or "subscribers" or "restricted" or "pending" or "trash" or "unlisted")
        || HiddenWords.Normal(text) is "not published" or "not public" or "nicht veröffentlicht" or "non publié" or "no publicado" or "未発表";

    private static bool IsOfPublishing(string part) =>
        part is "publish" or "published" or "publishing" or "publishable" or "publication" or "public" or "publicly" or "site" or "website" or "web" or "index" or "online" or "export" or "share" or "shared" or "listed" or "visible";

    /// <summary>The words of a key: <c>hide</c>, <c>from</c>, <c>site</c> for <c>hideFromSite</c>.</summary>
    private static IEnumerable<string> PartsOf(string key)
    {
        int start = 0;
        for (int at = 1; at <= key.Length; at++)
        {
            bool isEnd = at == key.Length || !char.IsLetterOrDigit(key[at]) || (char.IsUpper(key[at]) && char.IsLower(key[at - 1]));
            if (isEnd)
            {
                yield return key[start..at].Trim('_', '-', ' ', '.').ToLowerInvariant();
                start = at;
            }
        }
    }
}
