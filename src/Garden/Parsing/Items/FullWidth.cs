namespace Garden.Parsing.Items;

/// <summary>The digits, percent signs and brackets of East Asian keyboards, which are as wide as a letter of those scripts.</summary>
internal static class FullWidth
{
    private const char First = '\uFF01';
    private const char Last = '\uFF5E';

    /// <summary>What Unicode puts between such a character and its narrow twin.</summary>
    private const int Distance = First - '!';

    /// <summary>The same text with narrow characters; every one keeps its place.</summary>
    public static string Folded(string grammar) =>
        grammar.AsSpan().ContainsAnyInRange(First, Last)
            ? string.Create(grammar.Length, grammar, static (folded, wide) =>
            {
                for (int i = 0; i < folded.Length; i++)
                {
                    folded[i] = wide[i] is >= First and <= Last ? (char)(wide[i] - Distance) : wide[i];
                }
            })
            : grammar;
}
