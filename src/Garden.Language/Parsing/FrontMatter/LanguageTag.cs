namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Tags of languages (BCP 47), by their shape alone.</summary>
internal static class LanguageTag
{
    /// <summary>Whether a text has the shape of a tag: <c>en</c>, <c>pt-BR</c>, <c>zh-Hant</c>.</summary>
    public static bool Is(string text) =>
        text.Split('-') is [{ Length: >= 2 and <= 8 } language, .. var parts]
        && language.All(char.IsAsciiLetter)
        && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
