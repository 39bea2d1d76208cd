namespace Garden.Language.Parsing;

/// <summary>The ids that a page's writer gave (<c>^id</c> at the end of a line, <c>{#id}</c> behind a heading), so that none made from words takes one of them.</summary>
internal static class WrittenIds
{
    /// <summary>Every id of a text. One in code counts as well: the worst it does is to keep a name free that nobody uses.</summary>
    public static HashSet<string> In(string text)
    {
        HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);
        for (int caret = text.IndexOf('^', StringComparison.Ordinal); caret >= 0; caret = text.IndexOf('^', caret + 1))
        {
            int end = caret + 1 + LengthAt(text, caret + 1);
            if (end > caret + 1 && (end == text.Length || char.IsWhiteSpace(text[end])))
            {
                ids.Add(text[(caret + 1)..end]);
            }
        }

        for (int brace = text.IndexOf("{#", StringComparison.Ordinal); brace >= 0; brace = text.IndexOf("{#", brace + 2, StringComparison.Ordinal))
        {
            int length = LengthAt(text, brace + 2);
            if (length > 0 && brace + 2 + length < text.Length && text[brace + 2 + length] == '}')
            {
                ids.Add(text.Substring(brace + 2, length));
            }
        }

        return ids;
    }

    /// <summary>How many characters from a place on can be an id.</summary>
    public static int LengthAt(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
        {
            end++;
        }

        return end - start;
    }
}
