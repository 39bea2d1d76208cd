namespace Garden.Language.Text;

/// <summary>The most of something that the tool reads or writes.</summary>
/// <param name="Of">What is limited, in the writer's words.</param>
/// <param name="Most">The largest number that passes.</param>
/// <param name="Beyond">What happens with more, as a sentence.</param>
public sealed record Cap(string Of, int Most, string Beyond);
