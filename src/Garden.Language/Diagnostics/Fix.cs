using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Language.Diagnostics;

/// <summary>Who may apply a fix.</summary>
public enum FixApplicability
{
    /// <summary>Shown, never applied: only the writer knows what belongs there.</summary>
    Display,

    /// <summary>May change what the page says; applied on explicit request.</summary>
    Unsafe,

    /// <summary>Keeps the meaning of the page.</summary>
    Safe,
}

/// <summary>Replaces the text in <paramref name="Span"/> of the diagnostic's file; an empty span inserts.</summary>
public sealed record TextEdit(SourceSpan Span, string Text);

/// <summary>Edits that mend one finding, all in the finding's own file, in order and without overlap.</summary>
public sealed record Fix(FixApplicability Applicability, ImmutableArray<TextEdit> Edits)
{
    /// <summary>A fix of one edit.</summary>
    public static Fix Replace(FixApplicability applicability, SourceSpan span, string text) =>
        new(applicability, [new TextEdit(span, text)]);
}
