namespace Garden.Language.Parsing;

/// <summary>The ids that a page's writer gave (<c>^id</c> at the end of a line), so that none made from words takes one of them.</summary>
internal static class WrittenIds
{
    /// <summary>Every id of a text. One in code counts as well: the worst it does is to keep a name free that nobody uses.</summary>
    public static HashSet<string> In(string text)
    {
        HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);
        for (int caret = text.IndexOf('^', StringComparison.Ordinal); caret >= 0; caret = text.IndexOf('^', caret + 1))
        {
            int end = caret + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
            {
                end++;
            }

            if (end > caret + 1 && (end == text.Length || char.IsWhiteSpace(text[end])))
            {
                ids.Add(text[(caret + 1)..end]);
            }
        }

        return ids;
    }
}
