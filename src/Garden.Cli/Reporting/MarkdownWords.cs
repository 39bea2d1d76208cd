using System.Text;

namespace Garden.Cli.Reporting;

/// <summary>Text of others as part of a line of Markdown.</summary>
internal static class MarkdownWords
{
    /// <summary>Words that Markdown shows as they are: every ASCII mark that could mean something is escaped.</summary>
    public static string Of(string text)
    {
        StringBuilder words = new();
        foreach (char c in Printable.Of(text))
        {
            if (c is '<' or '&')
            {
                words.Append(c == '<' ? "&lt;" : "&amp;");
                continue;
            }

            if (@"\`*_{}[]()#+!|~>@".Contains(c, StringComparison.Ordinal))
            {
                words.Append('\\');
            }

            words.Append(c);
        }

        return words.ToString();
    }
}
