using System.Text;
using Garden.Language.Parsing.Markdown;
using Markdig.Syntax;
using SourceSpan = Garden.Language.Text.SourceSpan;

namespace Garden.Language.Parsing;

/// <summary>The Markdown of a page as others may read it.</summary>
public static class PublishedSource
{
    /// <summary>The body as written, without front matter and without comments, which are never published; empty when it is nested too deeply to be read.</summary>
    /// <param name="text">All of the page's file.</param>
    /// <param name="start">Where its body starts.</param>
    /// <param name="replaced">Places of the file with the words that stand there instead, in any order; one within another, within a comment or in front matter counts for nothing.</param>
    public static string Of(string text, int start, IEnumerable<(SourceSpan Span, string Words)> replaced)
    {
        string body = text[start..];
        if (Comments(body) is not { } comments)
        {
            return "";
        }

        StringBuilder published = new(body.Length);
        int at = 0;
        IEnumerable<(SourceSpan Span, string Words)> changes = replaced.Where(one => one.Span.Start >= start).Select(one => (one.Span.Shift(-start), one.Words)).Concat(comments.Select(span => (span, "")));
        foreach ((SourceSpan span, string words) in changes.OrderBy(change => change.Span.Start).ThenByDescending(change => change.Span.End))
        {
            if (span.Start >= at)
            {
                published.Append(body, at, span.Start - at).Append(words);
                at = span.End;
            }
        }

        return published.Append(body, at, body.Length - at).ToString().Trim();
    }

    /// <summary>The words of Markdown without its markup: a line for each paragraph, heading, entry, cell and line of code; empty when it is nested too deeply to be read.</summary>
    public static string Words(string markdown) => MarkdownSyntax.TryParse(markdown) is MarkdownDocument document
        ? string.Join("\n", document.Descendants<LeafBlock>().Select(block => block is CodeBlock code ? code.Lines.ToString() : MarkdownSyntax.Words(block)).Where(line => line.Length > 0))
        : "";

    /// <summary>Where comments stand; null when the text is nested too deeply to be read. A text without the signs of one is not parsed.</summary>
    private static SourceSpan[]? Comments(string body)
    {
        if (!body.Contains("<!--", StringComparison.Ordinal) && !body.Contains("%%", StringComparison.Ordinal))
        {
            return [];
        }

        return MarkdownSyntax.TryParse(body) is MarkdownDocument document
            ? [.. document.Descendants().Where(node => node is CommentBlock or CommentInline).Select(node => new SourceSpan(node.Span.Start, node.Span.End + 1))]
            : null;
    }
}
