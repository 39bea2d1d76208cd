using System.Text.RegularExpressions;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Language.Parsing;

/// <summary>Where what was read came from.</summary>
/// <param name="Url">Its address; null when not given.</param>
/// <param name="Published">When it appeared; null when not given.</param>
/// <param name="IsUrlQuoted">Whether the first quotation of the page says that address.</param>
/// <param name="IsPublishedQuoted">Whether it says that day.</param>
internal readonly record struct ClippedSource(string? Url, string? Published, bool IsUrlQuoted, bool IsPublishedQuoted);

/// <summary>Reads where a clipped article came from, out of its first quotation: <c>&gt; Source: &lt;url&gt;</c>, <c>&gt; Published: date</c>.</summary>
internal static partial class Clipping
{
    /// <summary>The address and the day of publication; front matter wins.</summary>
    public static ClippedSource Read(SourceFile file, PageMetadata metadata)
    {
        string quote = FirstQuotation(file.Text.AsSpan(metadata.BodyStart)).ToString();
        string? url = Source().Match(quote) is { Success: true } source ? source.Groups["url"].Value : null;
        string? published = Published().Match(quote) is { Success: true } day ? day.Groups["date"].Value : null;
        return new ClippedSource(
            metadata.Url ?? url,
            metadata.Published ?? published,
            url is not null && url == (metadata.Url ?? url),
            published is not null && published == (metadata.Published ?? published));
    }

    /// <summary>The lines of the first quotation; no line of it is followed past the first that is none.</summary>
    private static ReadOnlySpan<char> FirstQuotation(ReadOnlySpan<char> body)
    {
        int start = -1;
        int line = 0;
        while (line < body.Length)
        {
            int end = body[line..].IndexOfAny('\n', '\r');
            ReadOnlySpan<char> content = end < 0 ? body[line..] : body.Slice(line, end);
            bool quoted = content.TrimStart().StartsWith(">", StringComparison.Ordinal);
            if (quoted && start < 0)
            {
                start = line;
            }
            else if (!quoted && start >= 0 && !content.IsEmpty)
            {
                return body[start..line];
            }

            line += content.Length + 1;
        }

        return start < 0 ? default : body[start..];
    }

    [GeneratedRegex(@"^\s{0,3}>\s?\**Source\**:\**\s*<?(?<url>https?://[^\s>]+)>?", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Source();

    [GeneratedRegex(@"^\s{0,3}>\s?\**Published\**:\**\s*(?<date>\d{4}(-\d{2}(-\d{2})?)?)(?!\d)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Published();
}
