using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

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
        .. Each(PrivacyMeaning.HiddenByYes, "dontPublish neverPublish keepPrivate noExport excludeFromSite excludeFromBuild excludeFromPublish excludeFromPublishing excludeFromExport hideFromSite hideFromPublic"),
        .. Each(PrivacyMeaning.YesOfPage, "hidden hide invisible"),
        ("render", PrivacyMeaning.NoOfPage),
        ("password", PrivacyMeaning.GivenForPage),
        .. Each(PrivacyMeaning.From, "publishAt publishAfter publishFrom publicFrom visibleFrom goLive goLiveDate embargoUntil embargoedUntil privateUntil hiddenUntil draftUntil"),
        .. Each(PrivacyMeaning.Until, "expiresAt expiresOn expireDate expiry expiration unpublishAt unpublishOn publishUntil publicUntil visibleUntil"),
    ];

    /// <summary>The same in other languages; first those of the languages that the tool reads, where another value than yes and no is a mistake.</summary>
    private static readonly ImmutableArray<(string Name, PrivacyMeaning Meaning)> OfLanguages =
    [
        .. Each(PrivacyMeaning.HiddenByYes, "entwurf privat vertraulich geheim nichtveröffentlichen brouillon privé prive confidentiel borrador privado privada confidencial 下書き 非公開 未公開 مسودة خاص خاصة سري"),
        .. Each(PrivacyMeaning.YesOfPage, "versteckt unveröffentlicht nichtöffentlich caché cachée masqué nepaspublier nonpublié oculto oculta secreto secreta nopublicar 非表示 مخفي مخفية"),
        .. Each(PrivacyMeaning.NoOrElse, "veröffentlichen veroeffentlichen veröffentlicht veroeffentlicht öffentlich oeffentlich publier publié publie publique publicar publicado publicada público publico 公開 公開する نشر منشور عام"),
        .. Each(PrivacyMeaning.YesOfPage, "kladde klad kladversie verborgen vertrouwelijk nietpubliceren ongepubliceerd bozza privato riservato segreto nascosto nascosta nonpubblicare nonpubblicato rascunho escondido escondida nãopublicar naopublicar nãopublicado"),
        .. Each(PrivacyMeaning.YesOfPage, "черновик приватно приватный приватная личное секретно конфиденциально скрыто скрыть непубликовать чернетка приховано szkic prywatne prywatny prywatna poufne ukryte niepublikować soukromé soukromý skryté nepublikovat"),
        .. Each(PrivacyMeaning.YesOfPage, "utkast hemlig dold publiceraej fortrolig skjult luonnos yksityinen piilotettu taslak özel gizli yayınlama πρόχειρο ιδιωτικό טיוטה פרטי מוסתר پیشنویس پیش‌نویس خصوصی محرمانه मसौदा निजी"),
        .. Each(PrivacyMeaning.YesOfPage, "草稿 私密 私有 私人 隐藏 隱藏 不公开 不公開 未发布 未發佈 不发布 초안 비공개 숨김 bảnnháp riêngtư draf pribadi rahasia"),
        .. Each(PrivacyMeaning.NoOrElse, "publiceren gepubliceerd openbaar pubblicare pubblicato pubblico pubblica публиковать опубликовано опубликован публично publikować opublikowane publikovat veřejné publicera publicerad offentlig publicer publiser julkaise julkinen yayınla"),
        .. Each(PrivacyMeaning.NoOrElse, "发布 公开 發佈 게시 공개 δημόσιο לפרסם ציבורי انتشار عمومی"),
    ];

    /// <summary>Keys whose value is a word for who may see the page, or for how far it is.</summary>
    private static readonly FrozenSet<string> WithWords = FrozenSet.ToFrozenSet(
        [
            "privacy", "visibility", "visible", "visibleto", "access", "readaccess", "audience", "readers", "viewers", "scope", "share", "sharing", "sharedwith", "permission", "permissions", "acl", "sensitivity",
            "classification", "confidentiality", "state", "stage", "poststatus", "publishstatus", "publishedstatus", "publicationstatus", "sichtbarkeit", "zugriff", "visibilité", "visibilite", "confidentialité",
            "visibilidad", "privacidad", "acceso", "zichtbaarheid", "toegang", "visibilità", "accesso", "visibilidade", "acesso", "видимость", "доступ", "widoczność", "synlighet", "公開範囲", "公開状態", "可见性", "공개범위", "الخصوصية", "الظهور",
        ],
        StringComparer.Ordinal);

    /// <summary>Maps in front matter that speak of the whole page, as other tools have them.</summary>
    private static readonly FrozenSet<string> OfPage = FrozenSet.ToFrozenSet(["params", "extra", "custom", "page", "meta", "metadata", "data", "cascade", "garden"], StringComparer.Ordinal);

    /// <summary>The names that are worth stopping for when one letter of them is wrong: those that are not so short that other words are near.</summary>
    private static readonly ImmutableArray<(string Name, string Normal)> Guarded =
        [.. All.Where(key => !IsOfPage(key.Meaning) && key.Meaning != PrivacyMeaning.Build).Select(key => (key.Name, Normal: KeyName.Normal(key.Name))).Where(key => key.Normal.Length >= ShortestGuarded)];

    private const int ShortestGuarded = 5;

    /// <summary>With the blanks around it.</summary>
    private const int LongestAnswer = 40;

    private static readonly FrozenDictionary<string, PrivacyMeaning> ByName =
        All.Concat(OfLanguages).ToFrozenDictionary(key => KeyName.Normal(key.Name), key => key.Meaning, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Foreign = OfLanguages.Select(key => KeyName.Normal(key.Name)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, bool> Answers =
        "true yes on y ja oui sí sì si sim да так tak ano evet kyllä igen ναι כן بله はい 是 예 네 हाँ نعم".Split(' ').Select(word => (word, true))
            .Concat("false no off n nein non nee não nao нет ні nie ne nej nei hayır ei nem όχι לא نه خیر いいえ 否 不 아니요 아니오 नहीं لا".Split(' ').Select(word => (word, false)))
            .ToFrozenDictionary(answer => answer.word, answer => answer.Item2, StringComparer.Ordinal);

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
            if (Math.Abs(guarded.Length - normal.Length) <= 1 && NearestName.Distance(normal, guarded) == 1)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether a key speaks of privacy only where it is said of the page itself: <c>hidden</c> in <c>cover:</c> is about the cover.</summary>
    public static bool IsOfPage(PrivacyMeaning meaning) => meaning is PrivacyMeaning.YesOfPage or PrivacyMeaning.NoOfPage or PrivacyMeaning.GivenForPage;

    /// <summary>Whether what a map holds is said of the page: <c>params</c>.</summary>
    public static bool IsMapOfPage(string normal) => OfPage.Contains(normal);

    /// <summary>Yes or no as people write it in many languages, in any case; null when a text says neither.</summary>
    public static bool? YesOrNo(string text) => text.Length <= LongestAnswer && Answers.TryGetValue(Unicode.Compatible(text.Trim().ToLowerInvariant()), out bool isYes) ? isYes : null;

    private static IEnumerable<(string Name, PrivacyMeaning Meaning)> Each(PrivacyMeaning meaning, string names) => names.Split(' ').Select(name => (name, meaning));
}
