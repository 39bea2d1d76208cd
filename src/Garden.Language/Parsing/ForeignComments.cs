using System.Text.RegularExpressions;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing;

/// <summary>
/// Finds comments in the marks of other tools: of Liquid and Jinja, Hugo, kramdown, CriticMarkup and Org. They are text here, so what their writer
/// kept to themselves would be published (GRD701).
/// </summary>
internal static partial class ForeignComments
{
    /// <summary>Reports each in a page's body, at most twenty.</summary>
    /// <param name="page">Its code and comments are known.</param>
    /// <param name="from">Where the body starts.</param>
    public static void Report(PageBuilder page, int from)
    {
        const int most = 20;
        string text = page.File.Text;
        if (text.AsSpan(from).IndexOfAny("{#") < 0)
        {
            return;
        }

        int count = 0;
        foreach (ValueMatch match in Opening().EnumerateMatches(text, from))
        {
            SourceSpan span = new(match.Index, match.Index + match.Length);
            bool isText = match.Index > 0 && text[match.Index - 1] == '\\';
            if (isText || page.NotProse.Exists(skip => skip.Contains(span)))
            {
                continue;
            }

            page.Report(
                RuleDescriptor.InvalidText,
                span,
                "a comment of another tool begins here; it is text in a garden, so it would be published",
                "write `<!-- … -->` or `%% … %%`; a backslash before it makes it text");
            if (++count == most)
            {
                return;
            }
        }
    }

    /// <summary>Marks that open a comment; the one of CriticMarkup, which is short, only where it is closed on its line.</summary>
    [GeneratedRegex(@"\{%-?\s?comment\b|\{\{[<%]\s?comment\b|\{\{-?\s?/\*|\{::comment\b|\{>>(?=[^\n]{0,400}<<\})|^[ \t]{0,8}#\+BEGIN_COMMENT\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Opening();
}
