using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing.Items;

/// <summary>The parts of a text in which a dash parts nothing: links, emphasis, brackets, quotation marks. What encloses the whole text is left out.</summary>
internal sealed class EnclosedParts
{
    private readonly bool[] _places;

    private EnclosedParts(int length) => _places = new bool[length];

    /// <summary>The enclosed parts of a text.</summary>
    public static EnclosedParts Of(InlineText text)
    {
        EnclosedParts parts = new(text.Grammar.Length);
        (int first, int last) = text.Trim(0, text.Grammar.Length);
        Stack<int> open = new();
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            switch (text.Tokens[i].Kind)
            {
                case TokenKind.Open or TokenKind.StrikeOpen or TokenKind.LinkOpen:
                    open.Push(text.StartOf(i));
                    break;
                case TokenKind.Close or TokenKind.StrikeClose or TokenKind.LinkClose when open.TryPop(out int start):
                    if (start > first || text.StartOf(i) < last)
                    {
                        parts.Add(start, text.StartOf(i));
                    }

                    break;
                case TokenKind.Code or TokenKind.Embed:
                    parts.Add(text.StartOf(i), text.StartOf(i) + 1);
                    break;
            }
        }

        parts.AddPairs(text.Grammar);
        return parts;
    }

    /// <summary>Whether a place is enclosed.</summary>
    public bool Has(int at) => _places[at];

    private void Add(int start, int end) => _places.AsSpan(start, end - start).Fill(true);

    private void AddPairs(string grammar)
    {
        for (int at = 0; at < grammar.Length; at++)
        {
            char close = grammar[at] switch { '(' => ')', '[' => ']', '“' => '”', '„' => '“', '«' => '»', '"' => '"', _ => '\0' };
            if (close != '\0' && grammar.IndexOf(close, at + 1) is >= 0 and int end)
            {
                Add(at, end + 1);
                at = end;
            }
        }
    }
}
