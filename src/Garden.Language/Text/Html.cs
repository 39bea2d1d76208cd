using System.Buffers;
using System.Text;

namespace Garden.Language.Text;

/// <summary>Escaping for HTML text and double-quoted attributes. A control character, which has no place in HTML, is shown as U+FFFD.</summary>
public static class Html
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        ['&', '<', '>', '"', '\'', .. Enumerable.Range(0, 0xA0).Where(code => code is < 0x20 or > 0x7E).Select(code => (char)code).Except(['\t', '\n', '\r']), '\uFFFE', '\uFFFF']);

    /// <summary>The characters with <c>&amp; &lt; &gt; " '</c> escaped.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }

        StringBuilder builder = new(text.Length + 16);
        AppendEscaped(builder, text);
        return builder.ToString();
    }

    /// <summary>Appends the characters with <c>&amp; &lt; &gt; " '</c> escaped.</summary>
    public static void AppendEscaped(StringBuilder builder, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and int at)
        {
            builder.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => "\uFFFD",
            });
            text = text[(at + 1)..];
        }

        builder.Append(text);
    }
}
