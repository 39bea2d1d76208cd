using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Garden.Model;

namespace Garden.Rendering.Sections;

/// <summary>
/// Sets the notes of a page beside the paragraphs that call them, for sheets with a margin. They are shadows of the notes at the
/// end of the page: hidden from those who do not see the page, without links or ids of their own.
/// </summary>
internal sealed partial class Sidenotes(RichTextWriter text, Page page)
{
    private readonly FrozenDictionary<string, Footnote> _notes = page.Footnotes.ToFrozenDictionary(note => Counting.Plain(note.Number), StringComparer.Ordinal);

    /// <summary>The words, with each note before the paragraph, or at the start of the list entry, that calls it first.</summary>
    public string Beside(string html)
    {
        if (_notes.Count == 0)
        {
            return html;
        }

        StringBuilder set = new();
        int written = 0;
        foreach (Match call in FirstCall().Matches(html))
        {
            int place = PlaceBefore(html, call.Index);
            if (place < 0 || !_notes.TryGetValue(call.Groups["number"].Value, out Footnote? note))
            {
                continue;
            }

            set.Append(html, written, place - written);
            set.Append("<div class=\"sidenote\" aria-hidden=\"true\" data-pagefind-ignore><span class=\"num\">").Append(call.Groups["number"].ValueSpan).Append("</span> ");
            set.Append(LinkOrId().Replace(text.Html(note.Text), "")).Append("</div>\n");
            written = place;
        }

        return set.Append(html, written, html.Length - written).ToString();
    }

    /// <summary>Where the paragraph or list entry around a call starts; -1 when it stands in neither.</summary>
    private static int PlaceBefore(string html, int call)
    {
        int paragraph = Math.Max(html.LastIndexOf("<p>", call, StringComparison.Ordinal), html.LastIndexOf("<p id=", call, StringComparison.Ordinal));
        int entry = html.LastIndexOf("<li>", call, StringComparison.Ordinal);
        return entry > paragraph ? entry + "<li>".Length : paragraph;
    }

    [GeneratedRegex("<sup class=\"noteref\" id=\"ref-(?<number>[0-9]+)\">", RegexOptions.NonBacktracking)]
    private static partial Regex FirstCall();

    [GeneratedRegex("</?a(?: [^>]*)?>| id=\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex LinkOrId();
}
