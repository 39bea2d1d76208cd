using System.Buffers;
using System.Text;

namespace Garden.Analysis.Assisting;

/// <summary>Words of the writer inside Markdown that is made here.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<>#|~&!");

    /// <summary>Words that mean in Markdown what they say.</summary>
    public static string Escaped(string words)
    {
        if (!words.AsSpan().ContainsAny(Marks))
        {
            return words;
        }

        StringBuilder escaped = new(words.Length + 8);
        foreach (char c in words)
        {
            escaped.Append(Marks.Contains(c) ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }
}
