using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>The first words of an entry, which may be a key: each count of them as it is written and as keys are compared, made once.</summary>
internal sealed class FirstWords
{
    private readonly int[] _ends;
    private readonly string?[] _plain;

    private FirstWords(MarkedText text, int start, int[] ends)
    {
        Text = text;
        Start = start;
        _ends = ends;
        _plain = new string?[ends.Length];
    }

    /// <summary>The entry's words.</summary>
    public MarkedText Text { get; }

    /// <summary>Where the first word starts.</summary>
    public int Start { get; }

    /// <summary>How many words there are, the parts of hyphenated ones counted too.</summary>
    public int Count => _ends.Length;

    /// <summary>The words with which a text begins at a place.</summary>
    public static FirstWords Of(MarkedText text, int start) => new(text, start, EntrySeparator.WordEnds(text, start));

    /// <summary>Where the first so many words end.</summary>
    /// <param name="count">From 1.</param>
    public int End(int count) => _ends[count - 1];

    /// <summary>The first so many words as they are written.</summary>
    /// <param name="count">From 1.</param>
    public string Written(int count) => Text.Text[Start..End(count)];

    /// <summary>The same as keys are compared.</summary>
    /// <param name="count">From 1.</param>
    public string Plain(int count) => _plain[count - 1] ??= Spellings.Plain(Written(count));
}
