using System.Globalization;
using System.Text;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Vocabulary;

/// <summary>
/// Words as keyboards write them that lack a language's own letters: <c>fevrier</c>, <c>Maerz</c>, <c>schliesst</c>, <c>d'ici</c> with any
/// apostrophe. Two spellings that come to the same here are one word.
/// </summary>
internal static class Spellings
{
    /// <summary>A word in lower case without accents, its apostrophes straight, its blanks, hyphens and underscores folded to one blank.</summary>
    public static string Plain(string word)
    {
        string normal = WordTable.Normalize(word.Replace('-', ' ').Replace('_', ' ').Replace('\u2010', ' ').Replace('\u2011', ' '));
        if (!normal.AsSpan().ContainsAnyExceptInRange('\0', '\u007F'))
        {
            return normal;
        }

        StringBuilder plain = new(normal.Length + 2);
        foreach (char c in Unicode.Decomposed(normal))
        {
            switch (c)
            {
                case '’' or 'ʼ' or '‘' or '´':
                    plain.Append('\'');
                    break;
                case 'ß':
                    plain.Append("ss");
                    break;
                case 'œ':
                    plain.Append("oe");
                    break;
                case not (>= '\u3040' and <= '\u30FF' or '\u3099' or '\u309A') when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark:
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        return plain.ToString();
    }

    /// <summary>The plain forms in which a word is met: without its accents, and with an <c>e</c> behind the vowel for a German umlaut.</summary>
    public static IEnumerable<string> Of(string word)
    {
        yield return Plain(word);
        string normal = WordTable.Normalize(word);
        if (normal.AsSpan().ContainsAny('ä', 'ö', 'ü'))
        {
            yield return Plain(normal.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal));
        }
    }
}
