using System.Text;
using System.Text.RegularExpressions;
using Garden.Language.Parsing.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Garden.Language.Text.SourceSpan;

namespace Garden.Language.Parsing;

/// <summary>The Markdown of a page as others may read it.</summary>
public static partial class PublishedSource
{
    /// <summary>The body as written, without front matter and without comments, which are never published; empty when it is nested too deeply to be read.</summary>
    /// <param name="text">All of the page's file.</param>
    /// <param name="start">Where its body starts.</param>
    /// <param name="replaced">Places of the file with the words that stand there instead, in any order; one within another, within a comment or in front matter counts for nothing.</param>
    public static string Of(string text, int start, IEnumerable<(SourceSpan Span, string Words)> replaced)
    {
        string body = text[start..];
        if (Unseen(body) is not { } unseen)
        {
            return "";
        }

        StringBuilder published = new(body.Length);
        int at = 0;
        IEnumerable<(SourceSpan Span, string Words)> changes = replaced.Where(one => one.Span.Start >= start).Select(one => (one.Span.Shift(-start), one.Words)).Concat(unseen.Select(span => (span, "")));
        foreach ((SourceSpan span, string words) in changes.OrderBy(change => change.Span.Start).ThenByDescending(change => change.Span.End))
        {
            if (span.Start >= at)
            {
                published.Append(body, at, span.Start - at).Append(words);
                at = span.End;
            }
            else if (words.Length == 0)
            {
                at = Math.Max(at, span.End); // what is not published is not, whatever it overlaps
            }
        }

        return published.Append(body, at, body.Length - at).ToString().Trim();
    }

    /// <summary>The words of Markdown without its markup: a line for each paragraph, heading, entry, cell and line of code; empty when it is nested too deeply to be read.</summary>
    public static string Words(string markdown) => MarkdownSyntax.TryParse(markdown) is MarkdownDocument document
        ? string.Join("\n", document.Descendants<LeafBlock>().Select(block => block is CodeBlock code ? code.Lines.ToString() : MarkdownSyntax.Words(block)).Where(line => line.Length > 0))
        : "";

    /// <summary>
    /// Where comments stand, and definitions of links into the garden that no link uses, which nobody sees either; null when the text is nested too deeply to be read.
    /// A text without the signs of any is not parsed.
    /// </summary>
    private static SourceSpan[]? Unseen(string body)
    {
        if (!body.Contains("<!--", StringComparison.Ordinal) && !body.Contains("%%", StringComparison.Ordinal) && !body.Contains("]:", StringComparison.Ordinal))
        {
            return [];
        }

        if (MarkdownSyntax.TryParse(body) is not MarkdownDocument document)
        {
            return null;
        }

        SourceSpan[] comments = [.. document.Descendants().Where(node => node is CommentBlock or CommentInline).Select(WholeOf)];
        SourceSpan[] known = [.. comments.Concat(document.Descendants().Select(CodeIn).OfType<SourceSpan>()).OrderBy(span => span.Start)];
        return
        [
            .. comments,
            .. MarkdownSyntax.UnusedDefinitions(document).Where(one => one.Url?.Contains("://", StringComparison.Ordinal) != true).Select(WholeOf),
            .. Between(body, "<!--", "-->", known),
            .. Between(body, "%%", "%%", known),
        ];
    }

    /// <summary>Comments in places that the tree does not tell: notes in the text, titles of links, words of links. None goes beyond a blank line.</summary>
    /// <param name="known">What is code, and the comments that the tree tells.</param>
    private static IEnumerable<SourceSpan> Between(string body, string open, string close, SourceSpan[] known)
    {
        int next = 0;
        int blank = -1;
        for (int at = 0; (at = body.IndexOf(open, at, StringComparison.Ordinal)) >= 0;)
        {
            while (next < known.Length && known[next].End <= at)
            {
                next++;
            }

            if (next < known.Length && known[next].Start <= at)
            {
                at = known[next].End;
                continue;
            }

            blank = blank < at ? BlankLineFrom(body, at) : blank;
            int inner = Math.Min(at + open.Length, blank);
            int end = body.IndexOf(close, inner, blank - inner, StringComparison.Ordinal);
            if (end < 0 || (end == inner && open == close) || body[Math.Max(0, at - 1)] == '\\')
            {
                at += open.Length;
                continue;
            }

            yield return new SourceSpan(at, end + close.Length);
            at = end + close.Length;
        }
    }

    /// <summary>Where the first line without words begins from a place on, of which a quotation's marks are none; the end when there is none.</summary>
    private static int BlankLineFrom(string body, int at)
    {
        foreach (ValueMatch line in BlankLine().EnumerateMatches(body, at))
        {
            return line.Index;
        }

        return body.Length;
    }

    private static SourceSpan? CodeIn(MarkdownObject node) => node switch
    {
        CodeInline => WholeOf(node),
        CodeBlock { Lines.Count: > 0 } block => new SourceSpan(block.Lines.Lines[0].Slice.Start, block.Lines.Lines[block.Lines.Count - 1].Slice.End + 1),
        _ => null,
    };

    [GeneratedRegex(@"\n[ \t>]*\r?\n", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLine();

    private static SourceSpan WholeOf(MarkdownObject node) => new(node.Span.Start, node.Span.End + 1);
}
