using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Garden.Language.Model;

namespace Garden.Site.Sections;

/// <summary>
/// Sets the notes of a page beside the paragraphs that call them, for sheets with a margin. They are shadows of the notes at the
/// end of the page: hidden from those who do not see the page, without links or ids of their own.
/// </summary>
internal sealed partial class Sidenotes(RichTextWriter text, Page page)
{
    private readonly FrozenDictionary<string, Footnote> _notes = page.Footnotes.ToFrozenDictionary(note => Counting.Plain(note.Number), StringComparer.Ordinal);

    /// <summary>The words, with each note before the paragraph, or at the start of the list entry, that calls it first.</summary>
    public HtmlText Beside(HtmlText words)
    {
        if (_notes.Count == 0)
        {
            return words;
        }

        string html = words.Text;
        StringBuilder set = new();
        int written = 0;
        foreach (Match call in FirstCall().Matches(html))
        {
            if (!_notes.TryGetValue(call.Groups["number"].Value, out Footnote? note))
            {
                continue;
            }

            int place = written + PlaceIn(html.AsSpan(written, call.Index - written));
            set.Append(html, written, place - written).Append("<div class=\"sidenote\" aria-hidden=\"true\" data-pagefind-ignore><span class=\"num\">")
                .Append(call.Groups["number"].ValueSpan).Append("</span> ").Append(LinkOrId().Replace(text.Html(note.Text).Text, "")).Append("</div>\n");
            written = place;
        }

        return new HtmlText(set.Append(html, written, html.Length - written).ToString());
    }

    /// <summary>Where the last paragraph or list entry of a part starts; its start when the one that holds the end began before it.</summary>
    private static int PlaceIn(ReadOnlySpan<char> part)
    {
        int paragraph = Math.Max(part.LastIndexOf("<p>"), part.LastIndexOf("<p id="));
        int entry = part.LastIndexOf("<li>");
        return Math.Max(0, entry > paragraph ? entry + "<li>".Length : paragraph);
    }

    [GeneratedRegex("<sup class=\"noteref\" id=\"ref-(?<number>[0-9]+)\">", RegexOptions.NonBacktracking)]
    private static partial Regex FirstCall();

    [GeneratedRegex("</?a(?: [^>]*)?>| id=\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex LinkOrId();
}
