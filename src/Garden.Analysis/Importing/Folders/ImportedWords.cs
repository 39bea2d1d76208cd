using System.Security.Cryptography;
using System.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Tells whether two texts have the same words, by a hash of them.</summary>
internal static class ImportedWords
{
    private const int Bytes = 16;

    /// <summary>A hash of the words of a text, in which blanks and line breaks do not count; null when there are no words.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        bool hasWords = false;
        foreach (string word in text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            hasWords = true;
            hash.AppendData(Encoding.UTF8.GetBytes(word + " "));
        }

        return hasWords ? Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Bytes)) : null;
    }
}
