using System.Text;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Parsing.Markdown;
using Garden.Language.Text;
using Markdig.Syntax;

namespace Garden.Language.Parsing;

/// <summary>The Markdown of a page as others may read it.</summary>
public static class PublishedSource
{
    /// <summary>The body as written, without front matter and without comments, which are never published; empty for a page that cannot be read.</summary>
    public static string Of(SourceFile file, PagePlace place, GardenSettings settings)
    {
        if (file.Damage is not null)
        {
            return "";
        }

        string body = file.Text[FrontMatterReader.Read(file, place.Kind, settings).BodyStart..];
        if (Limits.Exceeded(file, file.Text.Length - body.Length, settings.Lint.Options.Limits) is not null || MarkdownSyntax.TryParse(body) is not MarkdownDocument document)
        {
            return "";
        }

        StringBuilder published = new(body.Length);
        int at = 0;
        foreach (MarkdownObject comment in document.Descendants().Where(node => node is CommentBlock or CommentInline).OrderBy(node => node.Span.Start))
        {
            published.Append(body, at, Math.Max(0, comment.Span.Start - at));
            at = Math.Max(at, comment.Span.End + 1);
        }

        return published.Append(body, at, body.Length - at).ToString().Trim();
    }
}
