using System.Buffers;
using Garden.Language.Diagnostics;

namespace Garden.Language.Parsing.Inlines;

/// <summary>Reports links that Markdown does not read because blanks stand in their target: <c>[x](My Page.md)</c>.</summary>
internal static class BlankTargets
{
    private const int LongestExtension = 5;

    /// <summary>A longer target is none, so that every place of a text is looked at a bounded number of times.</summary>
    private const int LongestTarget = 300;

    private static readonly SearchValues<char> OfExtension = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Reports each of them in a text.</summary>
    public static void Report(InlineText text, PageBuilder page)
    {
        string words = text.Grammar.Text;
        int opening = words.IndexOf('[', StringComparison.Ordinal);
        for (int at = words.IndexOf("](", StringComparison.Ordinal); at >= 0; at = words.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            int start = at + 2;
            int length = words.AsSpan(start, Math.Min(LongestTarget, words.Length - start)).IndexOfAny(")\n[");
            if (length <= 0 || words[start + length] != ')' || !IsPath(words.AsSpan(start, length)) || opening < 0 || opening > at)
            {
                continue;
            }

            string target = words.Substring(start, length);
            Text.SourceSpan span = text.SpanOf(start, start + length);
            if (page.File.Text.AsSpan(span.Start, span.Length).SequenceEqual(target) && !IsEscaped(page.File.Text, span.Start - 2) && !IsEscaped(page.File.Text, page.File.Text.LastIndexOf('[', span.Start - 2)))
            {
                string encoded = target.Trim().Replace(" ", "%20", StringComparison.Ordinal);
                page.Report(
                    RuleDescriptor.BrokenLink,
                    span,
                    $"blanks stand in `{target}`, so it is plain text and no link",
                    $"write `{encoded}`, or `<{target.Trim()}>`",
                    Fix.Replace(FixApplicability.Unsafe, span, encoded),
                    Severity.Warning);
            }
        }
    }

    private static bool IsEscaped(string source, int at) => at > 0 && source[at - 1] == '\\';

    /// <summary>Whether a target has a blank in it and ends, before its heading, like the name of a file.</summary>
    private static bool IsPath(ReadOnlySpan<char> target)
    {
        ReadOnlySpan<char> path = target.IndexOf('#') is >= 0 and int heading ? target[..heading] : target;
        path = path.Trim();
        int point = path.LastIndexOf('.');
        ReadOnlySpan<char> extension = path[(point + 1)..];
        return point > 0
            && path.Contains(' ')
            && path[point - 1] != ' '
            && extension.Length is > 1 and <= LongestExtension
            && !path.ContainsAny("\"'<>")
            && !extension.ContainsAnyExcept(OfExtension);
    }
}
