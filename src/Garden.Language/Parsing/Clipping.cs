using System.Text.RegularExpressions;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Language.Parsing;

/// <summary>Reads where a clipped article came from, out of its first quotation: <c>&gt; Source: &lt;url&gt;</c>, <c>&gt; Published: date</c>.</summary>
internal static partial class Clipping
{
    /// <summary>The address and the day of publication; front matter wins.</summary>
    public static (string? Url, string? Published) Read(SourceFile file, PageMetadata metadata)
    {
        if (metadata.Url is not null && metadata.Published is not null)
        {
            return (metadata.Url, metadata.Published);
        }

        string quote = FirstQuotation(file.Text.AsSpan(metadata.BodyStart)).ToString();
        Match source = Source().Match(quote);
        Match published = Published().Match(quote);
        return (
            metadata.Url ?? (source.Success ? source.Groups["url"].Value : null),
            metadata.Published ?? (published.Success ? published.Groups["date"].Value : null));
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
