using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>What a yes, a no or a date behind a key says of the page's privacy.</summary>
internal enum PrivacyMeaning
{
    /// <summary>Yes: not published unless drafts are asked for.</summary>
    Draft,

    /// <summary>Yes: not published.</summary>
    HiddenByYes,

    /// <summary>No: not published.</summary>
    HiddenByNo,

    /// <summary>No: not published. Yes: published in a garden that publishes only what says so.</summary>
    PublishedByYes,

    /// <summary>No: not published. A date is a date.</summary>
    NoOrDay,

    /// <summary>Not published before that day.</summary>
    From,

    /// <summary>Not published from that day on.</summary>
    Until,

    /// <summary>Hugo's map: not published when its <c>render</c> says <c>never</c>.</summary>
    Build,

    /// <summary>No: not published. A day: not before it. Anything else says something else.</summary>
    NoOrElse,
}

/// <summary>
/// The keys that keep a page from readers, whichever tool they come from. All of them are looked at on every kind of page, in every
/// spelling, and the strictest counts.
/// </summary>
internal static class PrivacyKeys
{
    /// <summary>Keys by name with what they say, in the order of the documentation.</summary>
    public static readonly ImmutableArray<(string Name, PrivacyMeaning Meaning)> All =
    [
        ("draft", PrivacyMeaning.Draft),
        ("private", PrivacyMeaning.HiddenByYes),
        ("unpublished", PrivacyMeaning.HiddenByYes),
        ("headless", PrivacyMeaning.HiddenByYes),
        ("publish", PrivacyMeaning.PublishedByYes),
        ("dg-publish", PrivacyMeaning.PublishedByYes),
        ("published", PrivacyMeaning.NoOrDay),
        ("public", PrivacyMeaning.HiddenByNo),
        ("publishDate", PrivacyMeaning.From),
        ("pubDate", PrivacyMeaning.From),
        ("publishedAt", PrivacyMeaning.From),
        ("expiryDate", PrivacyMeaning.Until),
        ("unpublishDate", PrivacyMeaning.Until),
        ("build", PrivacyMeaning.Build),
        ("build.render", PrivacyMeaning.Build),
        ("permalink", PrivacyMeaning.NoOrElse),
        ("isPublic", PrivacyMeaning.NoOrElse),
        ("isPublished", PrivacyMeaning.NoOrElse),
        ("visible", PrivacyMeaning.NoOrElse),
        ("isDraft", PrivacyMeaning.HiddenByYes),
        ("saveAsDraft", PrivacyMeaning.HiddenByYes),
        ("isPrivate", PrivacyMeaning.HiddenByYes),
        ("inDraft", PrivacyMeaning.HiddenByYes),
        ("draftStatus", PrivacyMeaning.HiddenByYes),
        ("unpublish", PrivacyMeaning.HiddenByYes),
        ("notPublished", PrivacyMeaning.HiddenByYes),
        ("noPublish", PrivacyMeaning.HiddenByYes),
        ("doNotPublish", PrivacyMeaning.HiddenByYes),
        ("confidential", PrivacyMeaning.HiddenByYes),
        ("secret", PrivacyMeaning.HiddenByYes),
        ("publishOn", PrivacyMeaning.From),
        ("embargo", PrivacyMeaning.From),
        ("expires", PrivacyMeaning.Until),
        ("expirationDate", PrivacyMeaning.Until),
    ];

    /// <summary>The same in the other languages that the tool reads: words of a writer's own, which count unless <c>keys</c> declares them.</summary>
    private static readonly ImmutableArray<(string Name, PrivacyMeaning Meaning)> OfLanguages =
    [
        .. Each(PrivacyMeaning.HiddenByYes, "entwurf privat vertraulich geheim nichtveröffentlichen brouillon privé prive confidentiel borrador privado privada confidencial 下書き 非公開 未公開 مسودة خاص خاصة سري"),
        .. Each(PrivacyMeaning.NoOrElse, "veröffentlichen veroeffentlichen veröffentlicht veroeffentlicht öffentlich oeffentlich publier publié publie publique publicar publicado publicada público publico 公開 公開する نشر منشور عام"),
    ];

    /// <summary>Keys whose value is a word for who may see the page, or for how far it is.</summary>
    private static readonly FrozenSet<string> WithWords = FrozenSet.ToFrozenSet(
        [
            "privacy", "visibility", "access", "audience", "scope", "state", "stage", "poststatus", "publishstatus", "publishedstatus", "publicationstatus", "sichtbarkeit", "zugriff", "visibilité", "visibilite",
            "confidentialité", "visibilidad", "privacidad", "acceso", "公開範囲", "公開状態", "الخصوصية", "الظهور",
        ],
        StringComparer.Ordinal);

    /// <summary>The names that are worth stopping for when one letter of them is wrong: those that are not so short that other words are near.</summary>
    private static readonly ImmutableArray<(string Name, string Normal)> Guarded =
        [.. All.Select(key => (key.Name, Normal: KeyName.Normal(key.Name))).Where(key => key.Normal.Length >= ShortestGuarded && !key.Normal.Contains('.', StringComparison.Ordinal) && key.Name != "build")];

    private const int ShortestGuarded = 5;

    private static readonly FrozenDictionary<string, PrivacyMeaning> ByName =
        All.Concat(OfLanguages).ToFrozenDictionary(key => KeyName.Normal(key.Name), key => key.Meaning, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Foreign = OfLanguages.Select(key => key.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => All.Select(key => key.Name);

    /// <summary>What a key says; null when it says nothing of privacy.</summary>
    /// <param name="normal">As <see cref="KeyName.Normal"/> gives it.</param>
    public static PrivacyMeaning? Find(string normal) => ByName.TryGetValue(normal, out PrivacyMeaning meaning) ? meaning : null;

    /// <summary>Whether a key says something of privacy.</summary>
    public static bool Has(ReadOnlySpan<char> key) => !key.IsEmpty && ByName.ContainsKey(KeyName.Normal(key));

    /// <summary>Whether a key is a word of another language that a writer may use for something else.</summary>
    /// <param name="normal">As <see cref="KeyName.Normal"/> gives it.</param>
    public static bool IsOfLanguage(string normal) => Foreign.Contains(normal);

    /// <summary>Whether a key has a word for who may see the page, or for how far it is: <c>visibility</c>, <c>stage</c>.</summary>
    /// <param name="normal">As <see cref="KeyName.Normal"/> gives it.</param>
    public static bool HasWord(string normal) => WithWords.Contains(normal);

    /// <summary>The key of which another one is a single slip away; null when there is none.</summary>
    /// <param name="normal">As <see cref="KeyName.Normal"/> gives it; no key of any tool.</param>
    public static string? SlipOf(string normal)
    {
        foreach ((string name, string guarded) in Guarded)
        {
            if (Math.Abs(guarded.Length - normal.Length) <= 1 && Text.NearestName.Distance(normal, guarded) == 1)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Yes or no as people write it in any of the languages that the tool reads, in any case; null when a text says neither.</summary>
    public static bool? YesOrNo(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" or "ja" or "oui" or "sí" or "si" or "はい" or "نعم" => true,
        "false" or "no" or "off" or "n" or "nein" or "non" or "いいえ" or "لا" => false,
        _ => null,
    };

    private static IEnumerable<(string Name, PrivacyMeaning Meaning)> Each(PrivacyMeaning meaning, string names) => names.Split(' ').Select(name => (name, meaning));
}
