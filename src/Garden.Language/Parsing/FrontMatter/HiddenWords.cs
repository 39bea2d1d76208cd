namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Words by which other tools keep a page from readers, where <c>garden</c> takes them for a word like any other.</summary>
internal static class HiddenWords
{
    /// <summary>Whether a text is one of them: <c>draft</c>, <c>private</c>.</summary>
    public static bool Are(string text) => text.Trim().ToLowerInvariant() is "draft" or "private" or "hidden" or "unpublished" or "members" or "paid";
}
