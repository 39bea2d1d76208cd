using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>A comment that silences rules: <c>garden-ignore GRD202: reason</c>.</summary>
public sealed record Suppression
{
    /// <summary>The rules as written: numbers or names.</summary>
    public required ImmutableArray<string> Rules { get; init; }

    /// <summary>Why; empty when the writer gave no reason.</summary>
    public required string Reason { get; init; }

    /// <summary>The stretch of the file in which the rules are silent.</summary>
    public required SourceSpan Scope { get; init; }

    /// <summary>What is wrong with it as a comment; null when nothing is.</summary>
    public string? Fault { get; init; }

    /// <summary>The comment itself.</summary>
    public required SourceSpan Span { get; init; }
}
