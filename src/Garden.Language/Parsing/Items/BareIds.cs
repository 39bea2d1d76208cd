using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Items;

/// <summary>Ids of the page's own items, written without brackets: <c>implies: other</c>.</summary>
internal sealed class BareIds(PageBuilder page)
{
    private HashSet<string>? _known;

    /// <summary>Where the id ends that may stand at a place, <c>#</c> and <c>^</c> before it or not; the place itself when none may.</summary>
    public static int EndAt(string text, int at)
    {
        int end = NameStart(text, at);
        while (end < text.Length && IsIdCharacter(text[end]))
        {
            end++;
        }

        return end > NameStart(text, at) ? end : at;
    }

    /// <summary>A link to the item whose id is written at a place; null when the page has no such item.</summary>
    /// <param name="span">Where it is written.</param>
    /// <returns>The index of the page's new reference.</returns>
    public int? Link(string text, int start, int end, SourceSpan span)
    {
        int name = NameStart(text, start);
        return name < end ? LinkTo(text[name..end], span) : null;
    }

    /// <summary>A link to an item of the page by its id; null when the page has no such item.</summary>
    /// <returns>The index of the page's new reference.</returns>
    public int? LinkTo(string id, SourceSpan span) =>
        Known.TryGetValue(id, out string? written)
            ? page.Add(new Reference { Kind = ReferenceKind.Wiki, Target = "", Item = written, Span = span, PlaceSpan = span with { Start = span.End - id.Length } })
            : null;

    /// <summary>The id of the page that was most likely meant; null when none is near.</summary>
    public string? Nearest(string word) => NearestName.Of(word, Known.Order(StringComparer.Ordinal));

    private HashSet<string> Known => _known ??= Find(page.File.Text);

    /// <summary>Every <c>^id</c> that stands alone between blanks, as those of items do.</summary>
    private static HashSet<string> Find(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Where(word => word is ['^', _, ..] && word.Skip(1).All(IsIdCharacter)).Select(word => word[1..]).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static int NameStart(string text, int at)
    {
        int start = at < text.Length && text[at] == '#' ? at + 1 : at;
        return start < text.Length && text[start] == '^' ? start + 1 : start;
    }

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
