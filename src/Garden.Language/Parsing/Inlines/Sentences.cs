using System.Collections.Immutable;
using System.Text;
using Garden.Language.Model;

namespace Garden.Language.Parsing.Inlines;

/// <summary>Finds the sentence in which a mention stands: plain words, and the names of what else it mentions left open.</summary>
internal sealed class Sentences
{
    private const int MaxLength = 300;
    private readonly string _text;
    private readonly Dictionary<int, int> _mentions = [];
    private readonly List<(int Start, int End, InlineToken Name)> _names = [];

    public Sentences(ImmutableArray<InlineToken> tokens, List<Reference> references)
    {
        StringBuilder plain = new();
        foreach (InlineToken token in tokens)
        {
            if (token.Kind is TokenKind.LinkOpen or TokenKind.Embed)
            {
                _mentions.TryAdd(token.Reference, plain.Length);
            }

            int start = plain.Length;
            plain.Append(token.Kind switch
            {
                TokenKind.Text or TokenKind.Code => token.Text,
                TokenKind.LinkText or TokenKind.Embed => NameAsWritten(references[token.Reference]),
                TokenKind.Break => " ",
                _ => "",
            });
            if (token.Kind is TokenKind.LinkText or TokenKind.Embed)
            {
                _names.Add((start, plain.Length, token));
            }
        }

        _text = plain.ToString();
    }

    /// <summary>The sentence around a mention, cut with <c>…</c> when it is very long.</summary>
    public RichText Around(int reference)
    {
        int at = Math.Min(_mentions.GetValueOrDefault(reference), Math.Max(_text.Length - 1, 0));
        int start = at;
        while (start > 0 && at - start <= MaxLength / 2 && !EndsSentence(start - 1))
        {
            start--;
        }

        bool cutStart = at - start > MaxLength / 2;
        start = cutStart ? at - (MaxLength / 2) : start;
        int end = at;
        while (end < _text.Length && end - start <= MaxLength && !EndsSentence(end))
        {
            end++;
        }

        end = Math.Min(end + 1, _text.Length);
        bool cutEnd = end - start > MaxLength;
        end = cutEnd ? start + MaxLength : end;
        return Between(start, end, cutStart ? "…" : "", cutEnd ? "…" : "");
    }

    private RichText Between(int start, int end, string before, string after)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        RichTextBuilder sentence = new();
        sentence.Words(before);
        for (int i = FirstNameFrom(start); i < _names.Count && _names[i].End <= end; i++)
        {
            (int from, int to, InlineToken name) = _names[i];
            sentence.Words(_text[start..from]);
            sentence.Add(name);
            start = to;
        }

        sentence.Words(_text[start..end] + after);
        return sentence.ToRichText();
    }

    /// <summary>The index of the first name that starts at a place or behind it, found by halving: names stand in the order of the text.</summary>
    private int FirstNameFrom(int start)
    {
        int low = 0;
        int high = _names.Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = _names[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool EndsSentence(int at) =>
        _text[at] is '.' or '?' or '!' && (at + 1 == _text.Length || char.IsWhiteSpace(_text[at + 1])) && (_text[at] != '.' || !IsAbbreviation(at));

    private bool IsAbbreviation(int dot) => dot >= 3 && _text.AsSpan(dot - 3, 3) is "e.g" or "i.e";

    private static string NameAsWritten(Reference reference) =>
        reference.Target.Length > 0 ? reference.Target : (reference.Item ?? reference.Heading ?? "").Replace('-', ' ');
}
