using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing;

/// <summary>Entries of a list that are fields in the notation of Dataview (<c>key:: value</c>): a list of nothing else is one of terms and what they mean.</summary>
internal static class FieldEntry
{
    private const int LongestKey = 60;

    /// <summary>Where the colons behind the key of an entry stand: one word before them, a blank and a value behind. -1 for any other entry.</summary>
    public static int ColonsIn(InlineText text)
    {
        int colons = text.Grammar.Text.IndexOf("::", StringComparison.Ordinal);
        bool isField = text.ItemId is null && colons is > 0 and <= LongestKey
            && char.IsLetter(text.Grammar[0])
            && text.Grammar.Text.AsSpan(0, colons).IndexOfAny([' ', '\n', ':']) < 0 && !Enumerable.Range(0, colons).Any(at => text.Grammar.MarkAt(at) != TextMark.None)
            && colons + 2 < text.Grammar.Length && char.IsWhiteSpace(text.Grammar[colons + 2]) && !text.IsBlank(colons + 2, text.Grammar.Length);
        return isField ? colons : -1;
    }

    /// <summary>Writes entries that are all fields.</summary>
    public static void Write(IReadOnlyList<InlineText> entries, RichTextBuilder builder)
    {
        builder.Start(TextElement.DefinitionList);
        foreach (InlineText entry in entries)
        {
            int colons = ColonsIn(entry);
            (int start, int end) = entry.Trim(colons + 2, entry.Grammar.Length);
            builder.Start(TextElement.Term);
            builder.Add(entry.Slice(0, colons));
            builder.End(TextElement.Term);
            builder.Start(TextElement.Meaning);
            builder.Add(entry.Slice(start, end));
            builder.End(TextElement.Meaning);
        }

        builder.End(TextElement.DefinitionList);
    }
}
