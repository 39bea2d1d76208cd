using System.Collections.Frozen;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Words by which other tools keep a page from readers, where <c>garden</c> takes them for a word like any other.</summary>
internal static class HiddenWords
{
    private static readonly FrozenSet<string> OfPage = Set(
        "draft drafts entwürfe brouillons borradores private unpublished secret confidential entwurf kladde privat vertraulich geheim unveröffentlicht brouillon privé privée prive confidentiel borrador privado privada confidencial 下書き 非公開 未公開 مسودة خاص سري",
        "klad vertrouwelijk bozza privato riservato segreto rascunho черновик приватно приватный секретно конфиденциально чернетка szkic prywatne prywatny poufne soukromé utkast hemlig luonnos yksityinen taslak gizli",
        "πρόχειρο ιδιωτικό טיוטה פרטי 草稿 私密 私有 不公开 未发布 초안 비공개");

    private static readonly FrozenSet<string> OfAnybody = Set(
        "hidden personal internal me onlyme self nobody noone versteckt caché moi oculto oculta yo 自分のみ مخفي verborgen persoonlijk nascosto nascosta personale io escondido escondida pessoal eu скрыто личное ukryte dold skjult 隐藏 숨김");

    private static readonly FrozenSet<string> Open = Set("public open everyone everybody all world visible published unlisted listed default öffentlich publique público pública openbaar pubblico публично publiczne 公開 公开 공개 عام");

    /// <summary>A word as it is looked up: in small letters, in one form of Unicode, without the marks around it.</summary>
    public static string Normal(string text)
    {
        ReadOnlySpan<char> word = Unicode.Compatible(text.ToLowerInvariant());
        while (word is [var first, ..] && !char.IsLetterOrDigit(first))
        {
            word = word[1..];
        }

        while (word is [.., var last] && !char.IsLetterOrDigit(last))
        {
            word = word[..^1];
        }

        return word.ToString();
    }

    /// <summary>Whether a text is one of them: <c>draft</c>, <c>private</c>, <c>members</c>.</summary>
    public static bool Are(string text) => ArePlain(text) || Normal(text) is "members" or "paid";

    /// <summary>Whether a text says that everybody may see the page, or nothing.</summary>
    public static bool AreOpen(string text) => Normal(text) is { } word && (word.Length == 0 || Open.Contains(word));

    /// <summary>Whether a text says plainly, in any of many languages, that nobody else is to see the page.</summary>
    public static bool ArePlain(string text) => AreOfPage(text) || OfAnybody.Contains(Normal(text)) || Normal(text) is "only me" or "no one" or "nur ich";

    /// <summary>Whether a text is a word that says so wherever it stands; <c>personal</c> and <c>hidden</c> say it only of who may see something.</summary>
    public static bool AreOfPage(string text) => OfPage.Contains(Normal(text));

    private static FrozenSet<string> Set(params ReadOnlySpan<string> words) => string.Join(' ', words).Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
