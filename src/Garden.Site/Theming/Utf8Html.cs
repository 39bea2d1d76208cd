using System.Buffers;
using System.Text;
using Garden.Language.Text;

namespace Garden.Site.Theming;

/// <summary>Writes text as UTF-8 into the memory of a page.</summary>
internal static class Utf8Html
{
    /// <summary>The most bytes that a UTF-16 character takes.</summary>
    private const int MostBytes = 3;

    /// <summary>Writes markup as it is.</summary>
    public static void Raw(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        Span<byte> space = output.GetSpan(text.Length * MostBytes);
        output.Advance(Encoding.UTF8.GetBytes(text, space));
    }

    /// <summary>Writes words with <c>&amp; &lt; &gt; " '</c> escaped.</summary>
    public static void Escaped(IBufferWriter<byte> output, string words) => Raw(output, Html.Escape(words));
}
