using System.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Fills the patterns by which site generators make addresses: <c>/:year/:month/:slug/</c>.</summary>
internal static class SitePattern
{
    /// <summary>The address that a pattern gives, without doubled slashes; null when it has a name that is not known.</summary>
    /// <param name="value">What stands for a name; null for one that is not known.</param>
    public static string? Fill(string pattern, Func<string, string?> value)
    {
        StringBuilder address = new("/");
        for (int at = 0; at < pattern.Length; at++)
        {
            int end = at + 1;
            while (pattern[at] == ':' && end < pattern.Length && (char.IsAsciiLetterOrDigit(pattern[end]) || pattern[end] == '_'))
            {
                end++;
            }

            string text = pattern[at].ToString();
            if (end > at + 1)
            {
                if (value(pattern[(at + 1)..end]) is not string filled)
                {
                    return null;
                }

                text = filled;
                at = end - 1;
            }

            foreach (char character in text)
            {
                if (character != '/' || address[^1] != '/')
                {
                    address.Append(character);
                }
            }
        }

        return address.ToString();
    }
}
