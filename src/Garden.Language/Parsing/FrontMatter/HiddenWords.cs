namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Words by which other tools keep a page from readers, where <c>garden</c> takes them for a word like any other.</summary>
internal static class HiddenWords
{
    /// <summary>Whether a text is one of them: <c>draft</c>, <c>private</c>, <c>members</c>.</summary>
    public static bool Are(string text) => ArePlain(text) || text.Trim().ToLowerInvariant() is "members" or "paid";

    /// <summary>Whether a text says that everybody may see the page, or nothing.</summary>
    public static bool AreOpen(string text) => text.Trim().ToLowerInvariant() is "" or "public" or "open" or "everyone" or "everybody" or "all" or "world" or "visible" or "published" or "unlisted" or "listed" or "default"
        or "öffentlich" or "publique" or "público" or "pública" or "公開" or "عام";

    /// <summary>Whether a text says plainly, in any of the languages that the tool reads, that nobody else is to see the page.</summary>
    public static bool ArePlain(string text) => text.Trim().ToLowerInvariant()
        is "draft" or "private" or "hidden" or "unpublished" or "secret" or "confidential" or "personal" or "internal" or "me" or "only me" or "onlyme" or "self" or "nobody"
        or "entwurf" or "privat" or "versteckt" or "vertraulich" or "geheim" or "nur ich" or "unveröffentlicht" or "brouillon" or "privé" or "prive" or "caché" or "confidentiel" or "moi"
        or "borrador" or "privado" or "privada" or "oculto" or "oculta" or "confidencial" or "yo" or "下書き" or "非公開" or "未公開" or "自分のみ" or "مسودة" or "خاص" or "مخفي" or "سري";
}
