using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Wording;

namespace Garden.Site;

/// <summary>Writes the texts of one page as HTML for the page that is being rendered.</summary>
/// <param name="within">The places whose excerpts these texts stand in, from the outermost on; empty for the page's own texts on it.</param>
internal sealed class RichTextWriter(PageScope scope, Page page, ImmutableArray<LinkTarget.Place> within)
{
    /// <summary>Writes texts that stand in no excerpt.</summary>
    public RichTextWriter(PageScope scope, Page page)
        : this(scope, page, [])
    {
    }

    /// <summary>Writes what the texts embed.</summary>
    public EmbedHtml Embeds => field ??= new EmbedHtml(this);

    /// <summary>The places whose excerpts these texts stand in, from the outermost on.</summary>
    public ImmutableArray<LinkTarget.Place> Within => within;

    /// <summary>Whether the texts stand in an excerpt, on a page that has their ids and headings not as its own.</summary>
    public bool IsExcerpt => !within.IsEmpty;

    /// <summary>The page whose texts these are.</summary>
    public Page Page => page;

    /// <summary>Links, images and embedded items as seen from the page being rendered.</summary>
    public PageScope Scope => scope;

    /// <summary>The text as HTML; null when there is none, or nothing of it is shown.</summary>
    public HtmlText? HtmlOrNull(RichText? text) => text is null || !Shows(text) ? null : Html(text);

    /// <summary>The text as HTML; empty when nothing of it is shown.</summary>
    public HtmlText Html(RichText text)
    {
        if (text.Events.Only is { Kind: TextEventKind.Text } only)
        {
            return HtmlText.Of(only.Text);
        }

        StringBuilder html = new();
        bool isInTag = false;
        string language = "";
        foreach (TextEvent one in text.Events)
        {
            if (isInTag && one.Kind != TextEventKind.Attribute)
            {
                html.Append('>');
            }

            isInTag = one.Kind == TextEventKind.Attribute || one is { Kind: TextEventKind.Start, Element: TextElement.Tag };
            language = one.Element == TextElement.CodeBlock ? one.Kind == TextEventKind.Start ? one.Text : "" : language;
            if (language.Length > 0 && one.Kind == TextEventKind.Text)
            {
                CodeColours.Append(html, language, one.Text);
            }
            else
            {
                Write(html, one);
            }
        }

        return new HtmlText(html.ToString());
    }

    /// <summary>Whether a reader sees anything of the text: prompts can be hidden.</summary>
    public bool Shows(RichText text) =>
        !text.IsEmpty && (scope.Site.Settings.ShowPlaceholders || !text.IsUnfilled);

    /// <summary>Whether the writer has said anything but prompts.</summary>
    public static bool IsWritten(RichText text) => !text.IsEmpty && !text.IsUnfilled;

    /// <summary>The words without markup and prompts.</summary>
    public string Plain(RichText text) => scope.Corpus.Plain(page, text);

    private void Write(StringBuilder html, TextEvent one)
    {
        switch (one.Kind)
        {
            case TextEventKind.Start when one.Element == TextElement.Reference:
                OpenLink(html, one.Number);
                break;
            case TextEventKind.End when one.Element == TextElement.Reference:
                html.Append(HrefOf(one.Number) is null ? "</span>" : "</a>");
                break;
            case TextEventKind.Name:
                WriteName(html, one.Number);
                break;
            case TextEventKind.Picture:
                WritePicture(html, one);
                break;
            case TextEventKind.Embed:
                Embeds.Inline(html, one);
                break;
            case TextEventKind.EmbedBlock:
                Embeds.Block(html, one);
                break;
            case TextEventKind.Prompt when scope.Site.Settings.ShowPlaceholders:
                html.Append("<span class=\"prompt\" data-pagefind-ignore><span class=\"label\">").Append(scope.Words.Html(Sentences.UnwrittenPrompt).Text).Append("</span> <span class=\"blankline\">");
                Language.Text.Html.AppendEscaped(html, one.Text);
                html.Append("</span></span>");
                break;
            case TextEventKind.NoteMark or TextEventKind.PastedNoteMark when IsExcerpt:
                NoteLink(html, one);
                break;
            case TextEventKind.Start or TextEventKind.End when IsExcerpt && one.Element == TextElement.Heading:
                html.Append(one.Kind == TextEventKind.Start ? "<p class=\"excerpt-head\">" : "</p>\n");
                break;
            case TextEventKind.Start when IsExcerpt && one.Element is TextElement.Paragraph or TextElement.Anchored or TextElement.AnchoredBlock or TextElement.Figure:
                ElementHtml.Write(html, new TextEvent(one.Kind, "", one.Element));
                break;
            case TextEventKind.NoteMark:
                string number = Counting.Plain(one.Number);
                html.Append(CultureInfo.InvariantCulture, $"<sup class=\"noteref\" id=\"ref-{number}{one.Text}\"><a href=\"#note-{number}\" role=\"doc-noteref\" aria-label=\"{scope.Words.Html(Sentences.Note, number).Text}\">{number}</a></sup>");
                break;
            case TextEventKind.Start or TextEventKind.End when one.Element == TextElement.TagLink:
                WriteTag(html, one);
                break;
            case TextEventKind.Task:
                html.Append("<input type=\"checkbox\" disabled").Append(one.Number == 1 ? " checked" : "").Append(" aria-label=\"")
                    .Append(scope.Words.Html(one.Number == 1 ? Sentences.TaskDone : Sentences.TaskOpen).Text).Append("\"> ");
                break;
            case TextEventKind.Start when one.Element == TextElement.CalloutTitle:
                ElementHtml.Write(html, one);
                Language.Text.Html.AppendEscaped(html, TitleOf(one.Text));
                break;
            case TextEventKind.Start when one is { Element: TextElement.Summary, Number: 0 }:
                ElementHtml.Write(html, one);
                html.Append(scope.Words.Html(Sentences.Details).Text);
                break;
            case TextEventKind.Start when one.Element == TextElement.Table:
                html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").Append(scope.Words.Html(Sentences.Table).Text).Append("\"><table>\n");
                break;
            default:
                ElementHtml.Write(html, one);
                break;
        }
    }

    /// <summary>The title of a remark that the writer gave none: the name of its kind.</summary>
    private string TitleOf(string kind) =>
        kind.Length == 0 ? "" : CalloutKinds.IsKnown(kind) ? scope.Words.Say(Sentences.CalloutOf(kind)) : char.ToUpperInvariant(kind[0]) + kind[1..].Replace('-', ' ');

    /// <summary>A tag as a link to its page; plain words where it has none, as on a page that is in no list.</summary>
    private void WriteTag(StringBuilder html, TextEvent one)
    {
        if (scope.Site.TagAddress(one.Text) is not string address)
        {
            return;
        }

        if (one.Kind == TextEventKind.End)
        {
            html.Append("</a>");
            return;
        }

        html.Append("<a class=\"tag\" href=\"");
        Language.Text.Html.AppendEscaped(html, scope.Links.To(address));
        html.Append("\">");
    }

    /// <summary>Where a reference leads, as seen from the page being rendered; null when nowhere.</summary>
    public string? HrefOf(int reference) => scope.Corpus.TargetOf(page, reference) switch
    {
        LinkTarget.Place place => scope.Links.To(place.Page, place.Item?.Id ?? place.Anchor),
        LinkTarget.Attachment attachment => scope.Links.To(attachment.Path) + PlaceIn(page.References[reference].Heading),
        LinkTarget.Made made => scope.Links.To(made.Address, made.Anchor),
        _ => null,
    };

    /// <summary>The place in a file that a link names, as browsers read it: <c>#page=3</c>; empty for none.</summary>
    private static string PlaceIn(string? heading) =>
        heading is { Length: < 40 } && heading.Contains('=', StringComparison.Ordinal) && heading.All(c => char.IsAsciiLetterOrDigit(c) || c is '=' or '&' or ',') ? "#" + heading : "";

    /// <summary>Opens a link to a reference, or marks words that lead nowhere.</summary>
    public void OpenLink(StringBuilder html, int reference)
    {
        if (HrefOf(reference) is not string href)
        {
            html.Append("<span class=\"unlinked\" title=\"").Append(scope.Words.Html(Sentences.NotYetWritten).Text).Append("\">");
            return;
        }

        html.Append("<a href=\"");
        Language.Text.Html.AppendEscaped(html, href);
        html.Append("\">");
    }

    /// <summary>A picture; its words where the file is missing.</summary>
    private void WritePicture(StringBuilder html, TextEvent picture)
    {
        if (HrefOf(picture.Number) is not string source)
        {
            html.Append("<span class=\"unlinked\">");
            Language.Text.Html.AppendEscaped(html, picture.Text);
            html.Append("</span>");
            return;
        }

        if (scope.Corpus.TargetOf(page, picture.Number) is LinkTarget.Attachment { Path: string path } && MediaKinds.Of(path) is MediaKind.Picture or MediaKind.Audio or MediaKind.Video)
        {
            Embeds.Medium(html, path, picture.Number, picture.Text, caption: true, picture.Detail);
            return;
        }

        MediaHtml.Picture(html, source, picture.Text, picture.Detail, default, null);
    }

    /// <summary>The mark of a note in an excerpt: it leads to the note on the page where that stands.</summary>
    private void NoteLink(StringBuilder html, TextEvent mark)
    {
        bool isPasted = mark.Kind == TextEventKind.PastedNoteMark;
        string number = isPasted ? mark.Text : Counting.Plain(mark.Number);
        html.Append("<sup class=\"noteref\"><a href=\"");
        Language.Text.Html.AppendEscaped(html, scope.Links.To(page, (isPasted ? "pasted-" : "note-") + number));
        html.Append("\">").Append(number).Append("</a></sup>");
    }

    /// <summary>The name of the target; a belief's with its number.</summary>
    private void WriteName(StringBuilder html, int reference)
    {
        Language.Text.Html.AppendEscaped(html, scope.Corpus.NameOf(page, reference));
        if (EstimateMark.Short(scope.Words, scope.BeliefAt(page, reference)?.Estimate) is string number)
        {
            html.Append(" <span class=\"cited\">(");
            Language.Text.Html.AppendEscaped(html, number);
            html.Append(")</span>");
        }
    }
}
