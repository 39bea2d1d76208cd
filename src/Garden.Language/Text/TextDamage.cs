namespace Garden.Language.Text;

/// <summary>The first place at which a file's bytes are not plain UTF-8 text.</summary>
/// <param name="Reason">What is wrong, as the end of "the file …".</param>
/// <param name="ByteOffset">Offset of the first bad byte in the file, from 0.</param>
/// <param name="Span">The same place in the text that could be decoded.</param>
public sealed record TextDamage(string Reason, long ByteOffset, SourceSpan Span);
