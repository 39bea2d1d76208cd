using System.Globalization;
using System.Text;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Wording;

namespace Garden.Site;

/// <summary>Writes the texts of one page as HTML for the page that is being rendered.</summary>
internal sealed class RichTextWriter(PageScope scope, Page page)
{
    private static readonly string[] PictureEndings = [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"];

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
        foreach (TextEvent one in text.Events)
        {
            if (isInTag && one.Kind != TextEventKind.Attribute)
            {
                html.Append('>');
            }

            isInTag = one.Kind == TextEventKind.Attribute || one is { Kind: TextEventKind.Start, Element: TextElement.Tag };
            Write(html, one);
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
                Embed(html, one.Number);
                break;
            case TextEventKind.Prompt when scope.Site.Settings.ShowPlaceholders:
                html.Append("<span class=\"prompt\" data-pagefind-ignore><span class=\"label\">").Append(scope.Words.Html(Sentences.UnwrittenPrompt).Text).Append("</span> <span class=\"blankline\">");
                Language.Text.Html.AppendEscaped(html, one.Text);
                html.Append("</span></span>");
                break;
            case TextEventKind.NoteMark:
                string number = Counting.Plain(one.Number);
                html.Append(CultureInfo.InvariantCulture, $"<sup class=\"noteref\" id=\"ref-{number}{one.Text}\"><a href=\"#note-{number}\" role=\"doc-noteref\" aria-label=\"{scope.Words.Html(Sentences.Note, number).Text}\">{number}</a></sup>");
                break;
            case TextEventKind.Start when one.Element == TextElement.Table:
                html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").Append(scope.Words.Html(Sentences.Table).Text).Append("\"><table>\n");
                break;
            default:
                ElementHtml.Write(html, one);
                break;
        }
    }

    /// <summary>Where a reference leads, as seen from the page being rendered; null when nowhere.</summary>
    private string? HrefOf(int reference) => scope.Corpus.TargetOf(page, reference) switch
    {
        LinkTarget.Place place => scope.Links.To(place.Page, place.Item?.Id ?? place.Anchor),
        LinkTarget.Attachment attachment => scope.Links.To(attachment.Path),
        LinkTarget.Made made => scope.Links.To(made.Address, made.Anchor),
        _ => null,
    };

    private void OpenLink(StringBuilder html, int reference)
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

        html.Append("<img src=\"");
        Language.Text.Html.AppendEscaped(html, source);
        html.Append("\" alt=\"");
        Language.Text.Html.AppendEscaped(html, picture.Text);
        if (!picture.Utf8Detail.IsEmpty)
        {
            html.Append("\" title=\"");
            Language.Text.Html.AppendEscaped(html, picture.Detail);
        }

        html.Append('"');
        WriteSize(html, picture.Number);
        html.Append(" loading=\"lazy\">");
    }

    private void WriteSize(StringBuilder html, int reference)
    {
        if (scope.Corpus.TargetOf(page, reference) is LinkTarget.Attachment file && scope.Site.Options.SizeOf(file.Path) is (int width, int height))
        {
            html.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
        }
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

    /// <summary>The item that is named, with its present number. It stands in running text, so it is made of inline elements.</summary>
    private void Embed(StringBuilder html, int reference)
    {
        LinkTarget target = scope.Corpus.TargetOf(page, reference);
        if (IsPicture(target))
        {
            html.Append("<img src=\"");
            Language.Text.Html.AppendEscaped(html, HrefOf(reference)!);
            html.Append("\" alt=\"\"");
            WriteSize(html, reference);
            html.Append(" loading=\"lazy\">");
            return;
        }

        Belief? belief = scope.BeliefAt(page, reference);
        html.Append(belief is null ? "" : "<span class=\"embed\">");
        if (belief?.Estimate is Estimate estimate && EstimateMark.Of(scope.Words, estimate, scope.Site.Settings.Likelihood) is { Number: string number } mark)
        {
            html.Append("<span class=\"embed-mark\"><span class=\"num").Append(mark.Spoken ? " spoken" : "").Append("\">");
            Language.Text.Html.AppendEscaped(html, number);
            html.Append("</span>");
            if ((mark.Range ?? mark.Word) is string words)
            {
                html.Append(" <span class=\"word\">");
                Language.Text.Html.AppendEscaped(html, words);
                html.Append("</span>");
            }

            html.Append(mark.Gauge?.Text).Append("</span> ");
        }

        OpenLink(html, reference);
        Language.Text.Html.AppendEscaped(html, scope.Corpus.NameOf(page, reference));
        html.Append(HrefOf(reference) is null ? "</span>" : "</a>").Append(belief is null ? "" : "</span>");
    }

    private static bool IsPicture(LinkTarget target) =>
        target is LinkTarget.Attachment { Path: string path }
        && PictureEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
