using System.Collections.Immutable;
using System.Text;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Site.Marks;
using Garden.Site.Wording;

namespace Garden.Site;

/// <summary>Writes what a text embeds: items with their present number, files, and excerpts of pages in a frame that names its source.</summary>
/// <param name="text">Writes the words around it.</param>
internal sealed class EmbedHtml(RichTextWriter text)
{
    private readonly PageScope _scope = text.Scope;
    private readonly Page _page = text.Page;

    /// <summary>Writes an embed among words: made of inline elements only.</summary>
    public void Inline(StringBuilder html, TextEvent embed)
    {
        LinkTarget target = _scope.Corpus.TargetOf(_page, embed.Reference);
        if (target is LinkTarget.Attachment { Path: string path } && MediaKinds.Of(path) != MediaKind.Other)
        {
            Medium(html, path, embed.Reference, embed.Text, caption: true);
            return;
        }

        Belief? belief = _scope.BeliefAt(_page, embed.Reference);
        html.Append(belief is null ? "" : "<span class=\"embed\">");
        if (belief?.Estimate is Estimate estimate)
        {
            Mark(html, estimate);
        }

        Link(html, embed);
        html.Append(belief is null ? "" : "</span>");
    }

    /// <summary>Writes an embed that stands as a block.</summary>
    public void Block(StringBuilder html, TextEvent embed)
    {
        string id = text.IsExcerpt || embed.Utf8Detail.IsEmpty ? "" : $" id=\"{Html.Escape(embed.Detail)}\"";
        LinkTarget target = _scope.Corpus.TargetOf(_page, embed.Reference);
        if (target is LinkTarget.Place { Item: null } place && Excerpts(place) is { IsEmpty: false } parts)
        {
            html.Append("<figure class=\"excerpt\"").Append(id).Append(">\n<div class=\"body\">");
            RichTextWriter inner = new(_scope, place.Page, [.. text.Within, place]);
            foreach (ExcerptPart part in parts)
            {
                html.Append(inner.Html(part.Text).Text);
                Items(html, inner, part.Items);
            }

            html.Append("</div>\n<figcaption>").Append(_scope.Words.Html(Sentences.EmbedFrom, new HtmlText(LinkOf(embed))).Text).Append("</figcaption></figure>\n");
            return;
        }

        MediaKind kind = target is LinkTarget.Attachment { Path: string path } ? MediaKinds.Of(path) : MediaKind.Other;
        PictureWords words = PictureWords.Of(embed.Text);
        if (kind == MediaKind.Other || (kind == MediaKind.Picture && words.Caption.Length == 0))
        {
            html.Append("<p").Append(id).Append('>');
            Inline(html, embed);
            html.Append("</p>\n");
            return;
        }

        html.Append("<figure").Append(id).Append('>');
        Medium(html, ((LinkTarget.Attachment)target).Path, embed.Reference, embed.Text, caption: false);
        html.Append("<figcaption>");
        Html.AppendEscaped(html, words.Caption.Length > 0 ? words.Caption : _scope.Corpus.NameOf(_page, embed.Reference));
        html.Append("</figcaption></figure>\n");
    }

    /// <summary>Writes a file that is shown.</summary>
    /// <param name="caption">Whether the writer's words stand for the file, as there is no caption below it.</param>
    public void Medium(StringBuilder html, string path, int reference, string written, bool caption, string title = "")
    {
        PictureWords words = PictureWords.Of(written);
        string source = text.HrefOf(reference)!;
        if (MediaKinds.Of(path) == MediaKind.Picture)
        {
            MediaHtml.Picture(html, source, caption ? words.Caption : "", title, words, _scope.Site.Options.SizeOf(path));
            return;
        }

        MediaHtml.Player(html, MediaKinds.Of(path), source, words.Caption.Length > 0 ? words.Caption : _scope.Corpus.NameOf(_page, reference), words);
    }

    /// <summary>What an embed shows of a page; nothing where that would stand inside itself, too deep, or is more than the page being rendered may show.</summary>
    private ImmutableArray<ExcerptPart> Excerpts(LinkTarget.Place place)
    {
        bool isInside = text.Within.Any(outer => ReferenceEquals(outer.Page, place.Page) && outer.Anchor == place.Anchor);
        if (isInside || text.Within.Length >= Caps.EmbedDepth.Most)
        {
            return [];
        }

        ImmutableArray<ExcerptPart> parts = Excerpt.Of(place.Page, place.Anchor);
        int length = parts.Sum(part => LengthOf(part.Text) + part.Items.Sum(item => LengthOf(Corpus.WordsOf(item))));
        return _scope.TakeEmbedded(length) ? parts : [];
    }

    private static int LengthOf(RichText words)
    {
        int length = 0;
        foreach (TextEvent one in words.Events)
        {
            length += 1 + one.Utf8.Length + one.Utf8Detail.Length;
        }

        return length;
    }

    /// <summary>Items of a typed section, each with its number and a link to its place.</summary>
    private static void Items(StringBuilder html, RichTextWriter inner, ImmutableArray<Item> items)
    {
        if (items.IsEmpty)
        {
            return;
        }

        html.Append("<ul>\n");
        foreach (Item item in items)
        {
            html.Append("<li>");
            if (item is Belief { Estimate: Estimate estimate })
            {
                inner.Embeds.Mark(html, estimate);
            }

            html.Append(inner.Html(Corpus.WordsOf(item)).Text).Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private void Mark(StringBuilder html, Estimate estimate)
    {
        if (EstimateMark.Of(_scope.Words, estimate, _scope.Site.Settings.Likelihood) is not { Number: string number } mark)
        {
            return;
        }

        html.Append("<span class=\"embed-mark\"><span class=\"num").Append(mark.Spoken ? " spoken" : "").Append("\">");
        Html.AppendEscaped(html, number);
        html.Append("</span>");
        if ((mark.Range ?? mark.Word) is string words)
        {
            html.Append(" <span class=\"word\">");
            Html.AppendEscaped(html, words);
            html.Append("</span>");
        }

        html.Append(mark.Gauge?.Text).Append("</span> ");
    }

    private string LinkOf(TextEvent embed)
    {
        StringBuilder link = new();
        Link(link, embed);
        return link.ToString();
    }

    /// <summary>A link to what is embedded, in the writer's words for it or its own name.</summary>
    private void Link(StringBuilder html, TextEvent embed)
    {
        text.OpenLink(html, embed.Reference);
        string words = PictureWords.Of(embed.Text).Caption;
        Html.AppendEscaped(html, words.Length > 0 ? words : _scope.Corpus.NameOf(_page, embed.Reference));
        html.Append(text.HrefOf(embed.Reference) is null ? "</span>" : "</a>");
    }
}
