namespace Garden.Language.Text;

/// <summary>A stretch of a file's text: UTF-16 offsets from 0, <paramref name="End"/> exclusive.</summary>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>How many UTF-16 units the span covers; never negative.</summary>
    public int Length => End - Start;

    /// <summary>The span moved by <paramref name="offset"/> units.</summary>
    public SourceSpan Shift(int offset) => new(Start + offset, End + offset);

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(SourceSpan other) => other.Start >= Start && other.End <= End;
}
