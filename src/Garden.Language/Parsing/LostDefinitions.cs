using System.Buffers;
using Garden.Language.Diagnostics;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Markdown;
using Markdig.Syntax;

namespace Garden.Language.Parsing;

/// <summary>Lines that CommonMark takes for the address of a link though they are words, <c>[Ferry]: daily</c>: no link uses them, and no reader would see them.</summary>
internal static class LostDefinitions
{
    private static readonly SearchValues<char> OfAddresses = SearchValues.Create("/#:@?\\");

    /// <summary>Reports those of a document.</summary>
    public static void Report(PageBuilder page, InlineReader inlines, MarkdownDocument document)
    {
        foreach (LinkReferenceDefinition one in MarkdownSyntax.UnusedDefinitions(document).Where(one => IsWord(one.Url)))
        {
            page.Report(
                RuleDescriptor.MissingNote,
                inlines.SpanOf(one),
                $"this line gives the links of `[{one.Label}]` their address, `{one.Url}`: there are none, so nobody sees it",
                $"write `\\[{one.Label}]:` to have the words on the page, or remove the line");
        }
    }

    /// <summary>Whether an address is none that anybody would write: no path, no file, no place of a page.</summary>
    private static bool IsWord(string? url)
    {
        if (string.IsNullOrEmpty(url) || url.AsSpan().ContainsAny(OfAddresses))
        {
            return false;
        }

        int point = url.LastIndexOf('.');
        return point < 0 || point == url.Length - 1 || char.IsDigit(url[point + 1]);
    }
}
