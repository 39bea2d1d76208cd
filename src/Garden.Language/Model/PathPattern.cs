using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>A pattern of files in <c>garden.yml</c>.</summary>
/// <param name="Text">As written.</param>
/// <param name="Span">Where it stands there.</param>
public sealed record PathPattern(string Text, SourceSpan Span);
