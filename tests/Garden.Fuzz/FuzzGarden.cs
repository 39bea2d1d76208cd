using System.Collections.Immutable;
using System.Text;

namespace Garden.Fuzz;

/// <summary>A garden made up for a trial: texts by their paths inside the content folder.</summary>
/// <param name="Files">A lone half of a character from U+DC80 to U+DCFF in a text stands for one byte that is no UTF-8.</param>
/// <param name="HasOwnWords">Whether each page is made of words (<c>w0001</c>) that stand nowhere else and where every reader sees them.</param>
internal sealed record FuzzGarden(ImmutableSortedDictionary<string, string> Files, bool HasOwnWords)
{
    /// <summary>Where the content folder lies.</summary>
    public const string Prefix = "input/";

    /// <summary>The paths of the pages.</summary>
    public IEnumerable<string> Pages => Files.Keys.Where(path => path.EndsWith(".md", StringComparison.Ordinal));

    /// <summary>The bytes of a text.</summary>
    public static byte[] Bytes(string text)
    {
        if (!text.Any(char.IsSurrogate))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        List<byte> bytes = [];
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            bytes.AddRange(text[i] is >= '\uDC80' and <= '\uDCFF' && !isPair ? [(byte)(text[i] - 0xDC00)] : Encoding.UTF8.GetBytes(text, i, isPair ? 2 : 1));
            i += isPair ? 1 : 0;
        }

        return [.. bytes];
    }

    /// <summary>Writes the garden into an empty folder.</summary>
    public void WriteTo(string folder)
    {
        foreach ((string path, string text) in Files)
        {
            string full = Path.Combine(folder, Prefix + path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, Bytes(text));
        }
    }
}
