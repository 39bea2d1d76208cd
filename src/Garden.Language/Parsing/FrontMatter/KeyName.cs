using System.Text;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Compares keys of front matter as writers mean them: case, <c>_</c>, <c>-</c>, blanks and the form of Unicode do not matter.</summary>
internal static class KeyName
{
    /// <summary>A key in the form that equal keys share: <c>lastreviewed</c> for <c>last_reviewed</c>, <c>Last-Reviewed</c>, <c>lastReviewed</c>.</summary>
    public static string Normal(ReadOnlySpan<char> key)
    {
        key = Ascii.IsValid(key) ? key : Unicode.Compatible(key.ToString());
        Span<char> normal = key.Length <= 128 ? stackalloc char[key.Length] : new char[key.Length];
        int length = 0;
        foreach (char character in key)
        {
            if (character is not ('_' or '-') && !char.IsWhiteSpace(character))
            {
                normal[length++] = char.ToLowerInvariant(character);
            }
        }

        return normal[..length].ToString();
    }
}
