using System.Security.Cryptography;
using System.Text;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Tells whether two texts have the same words, by a hash of them.</summary>
internal static class ImportedWords
{
    private const int Bytes = 16;

    /// <summary>A hash of the words of a text, in which blanks and line breaks do not count; null when there are no words.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        string[] words = text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))).AsSpan(0, Bytes));
    }

    /// <summary>The same of the body of a page, without its front matter.</summary>
    public static string? OfBody(SourceFile page) => Of(page.Text.AsSpan(FrontMatterBlock.Find(page).BodyStart));
}
