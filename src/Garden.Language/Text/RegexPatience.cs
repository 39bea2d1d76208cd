namespace Garden.Language.Text;

/// <summary>How long a pattern that cannot be matched in linear time may take.</summary>
internal static class RegexPatience
{
    /// <summary>
    /// A minute. It is told by the clock on the wall and not by work done, so it must be long enough that no busy machine reaches
    /// it with an honest page; what a page can make a pattern do is bounded by the length of its lines.
    /// </summary>
    public const int Milliseconds = 60_000;
}
