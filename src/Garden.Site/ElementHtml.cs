using System.Globalization;
using System.Text;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Site;

/// <summary>The HTML of what is the same on every page: words, elements, marks of notes. References, prompts and what speaks to the reader are not among it, and give nothing.</summary>
internal static class ElementHtml
{
    /// <summary>Writes one event. The tag of a <see cref="TextElement.Tag"/> is left open, for its attributes follow.</summary>
    public static void Write(StringBuilder html, TextEvent one)
    {
        switch (one.Kind)
        {
            case TextEventKind.Text:
                Html.AppendEscaped(html, one.Text);
                break;
            case TextEventKind.Start:
                Open(html, one);
                break;
            case TextEventKind.End:
                Close(html, one);
                break;
            case TextEventKind.Attribute:
                Attribute(html, one.Detail, one.Text);
                break;
            case TextEventKind.Break:
                html.Append("<br>");
                break;
            case TextEventKind.WordBreak:
                html.Append("<wbr>");
                break;
            case TextEventKind.Rule:
                html.Append("<hr>\n");
                break;
            case TextEventKind.PastedNoteMark:
                html.Append(CultureInfo.InvariantCulture, $"<sup class=\"noteref\"><a href=\"#pasted-{one.Text}\">[{one.Text}]</a></sup>");
                break;
        }
    }

    /// <summary>Writes what stands before an element's content.</summary>
    private static void Open(StringBuilder html, TextEvent start)
    {
        switch (start.Element)
        {
            case TextElement.Paragraph:
                Anchored(html, "<p", start);
                break;
            case TextElement.Anchored:
                Anchored(html, "<span", start);
                break;
            case TextElement.AnchoredBlock:
                Anchored(html, "<div", start);
                break;
            case TextElement.Figure:
                Anchored(html, "<figure", start);
                break;
            case TextElement.Heading:
                Anchored(html.Append("<h").Append(start.Number), "", start);
                break;
            case TextElement.Callout:
                OpenCallout(html, start);
                break;
            case TextElement.CalloutTitle when start.Number >= 0:
                html.Append("<summary class=\"label\">");
                break;
            case TextElement.NumberedList when start.Number >= 0:
                html.Append(CultureInfo.InvariantCulture, $"<ol start=\"{start.Number}\">\n");
                break;
            case TextElement.CodeBlock when !start.Utf8.IsEmpty:
                Attribute(html.Append("<pre><code"), "class", "language-" + start.Text).Append('>');
                break;
            case TextElement.HeadCell:
                Aligned(html.Append("<th scope=\"col\""), start);
                break;
            case TextElement.Cell:
                Aligned(html.Append("<td"), start);
                break;
            case TextElement.Link:
                Attribute(html.Append("<a"), "href", start.Text);
                (start.Utf8Detail.IsEmpty ? html : Attribute(html, "title", start.Detail)).Append('>');
                break;
            case TextElement.PictureLink:
                Attribute(html.Append("<a class=\"picture\""), "href", start.Text).Append('>');
                break;
            case TextElement.Tag:
                html.Append('<').Append(start.Text);
                break;
            default:
                html.Append(Plain(start.Element).Open);
                break;
        }
    }

    /// <summary>A remark; of a kind that no tool knows, it looks like a note.</summary>
    private static void OpenCallout(StringBuilder html, TextEvent start)
    {
        string kind = CalloutKinds.IsKnown(start.Text) ? start.Text : "note";
        string tail = start.Number switch { 1 => "\" open>", 0 => "\">", _ => "\" role=\"note\">" };
        html.Append(start.Number >= 0 ? "<details class=\"callout " : "<div class=\"callout ").Append(kind).Append(tail);
    }

    /// <summary>Writes what stands behind an element's content.</summary>
    private static void Close(StringBuilder html, TextEvent end)
    {
        switch (end.Element)
        {
            case TextElement.Heading:
                html.Append("</h").Append(end.Number).Append(">\n");
                break;
            case TextElement.Tag:
                html.Append("</").Append(end.Text).Append('>');
                break;
            case TextElement.Callout when end.Number >= 0:
                html.Append("</details>\n");
                break;
            case TextElement.CalloutTitle when end.Number >= 0:
                html.Append("</summary>\n");
                break;
            default:
                html.Append(Plain(end.Element).Close);
                break;
        }
    }

    /// <summary>Writes an attribute, escaped.</summary>
    private static StringBuilder Attribute(StringBuilder html, string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Html.AppendEscaped(html, value);
        return html.Append('"');
    }

    private static (string Open, string Close) Plain(TextElement element) => element switch
    {
        TextElement.Paragraph => ("<p>", "</p>\n"),
        TextElement.Quotation => ("<blockquote>", "</blockquote>\n"),
        TextElement.Callout => ("", "</div>\n"),
        TextElement.CalloutTitle => ("<p class=\"label\">", "</p>\n"),
        TextElement.Details => ("<details>\n", "</details>\n"),
        TextElement.Summary => ("<summary>", "</summary>\n"),
        TextElement.Figure => ("", "</figure>\n"),
        TextElement.Caption => ("<figcaption>", "</figcaption>"),
        TextElement.List => ("<ul>\n", "</ul>\n"),
        TextElement.NumberedList => ("<ol>\n", "</ol>\n"),
        TextElement.Entry => ("<li>", "</li>\n"),
        TextElement.DefinitionList => ("<dl>\n", "</dl>\n"),
        TextElement.Term => ("<dt>", "</dt>\n"),
        TextElement.Meaning => ("<dd>", "</dd>\n"),
        TextElement.CodeBlock => ("<pre><code>", "</code></pre>\n"),
        TextElement.Table => ("", "</table></div>\n"),
        TextElement.TableHead => ("<thead>\n", "</thead>\n"),
        TextElement.TableBody => ("<tbody>\n", "</tbody>\n"),
        TextElement.Row => ("<tr>", "</tr>\n"),
        TextElement.HeadCell => ("", "</th>"),
        TextElement.Cell => ("", "</td>"),
        TextElement.AnchoredBlock => ("", "</div>\n"),
        TextElement.Anchored => ("", "</span>"),
        TextElement.Strong => ("<strong>", "</strong>"),
        TextElement.Emphasis => ("<em>", "</em>"),
        TextElement.Struck => ("<del>", "</del>"),
        TextElement.Marked => ("<mark>", "</mark>"),
        TextElement.Code => ("<code>", "</code>"),
        TextElement.Link or TextElement.PictureLink => ("", "</a>"),
        _ => ("", ""),
    };

    private static void Anchored(StringBuilder html, string tag, TextEvent start)
    {
        html.Append(tag);
        (start.Utf8.IsEmpty ? html : Attribute(html, "id", start.Text)).Append('>');
    }

    /// <summary>A class, for a style attribute would need a laxer security policy.</summary>
    private static void Aligned(StringBuilder html, TextEvent start) => (start.Utf8.IsEmpty ? html : Attribute(html, "class", start.Text)).Append('>');
}
