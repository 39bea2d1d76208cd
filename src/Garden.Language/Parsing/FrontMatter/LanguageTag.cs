namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Tags of languages (RFC 5646), by their shape alone. A language has two letters or three; longer names are allowed there, but none is registered.</summary>
internal static class LanguageTag
{
    /// <summary>Whether a text has the shape of a tag: <c>en</c>, <c>pt-BR</c>, <c>zh-Hant</c>.</summary>
    public static bool Is(string text) =>
        text.Split('-') is [{ Length: 2 or 3 } language, .. var parts]
        && language.All(char.IsAsciiLetter)
        && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
