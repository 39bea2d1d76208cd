using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Markdown;

namespace Garden.Language.Parsing;

/// <summary>Finds prompts in words that are not Markdown: a title, a description, a takeaway.</summary>
internal static class FrontMatterPrompts
{
    /// <summary>Every prompt: where it starts, how long it is, whether a number is missing.</summary>
    public static IEnumerable<(int Start, int Length, bool IsProbability)> In(string text)
    {
        int at = text.IndexOf('<', StringComparison.Ordinal);
        while (at >= 0)
        {
            int close = text.IndexOf('>', at);
            if (close < 0)
            {
                break;
            }

            bool isEscaped = PlaceholderSyntax.IsEscaped(text, at) || PlaceholderSyntax.IsEscaped(text, close);
            bool prompt = !isEscaped && close > at + 1 && char.IsLetter(text[at + 1]) && PlaceholderSyntax.IsPrompt(text.AsSpan(at + 1, close - at - 1), text.AsSpan(close + 1));
            if (prompt)
            {
                yield return (at, close - at + 1, false);
            }

            at = text.IndexOf('<', prompt ? close : at + 1);
        }

        foreach ((int start, int length, bool isProbability) in PlaceholderWords.In(text))
        {
            yield return (start, length, isProbability);
        }
    }
}
