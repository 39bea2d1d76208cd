using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Language.Diagnostics;

/// <summary>A place in a named file, as offsets and as lines and columns.</summary>
/// <param name="Path">Path from the garden's root, parts joined by <c>/</c>.</param>
public readonly record struct SourceLocation(string Path, SourceSpan Span, SourcePosition Start, SourcePosition End)
{
    /// <summary>Looks <paramref name="span"/> up in the lines of its file.</summary>
    public static SourceLocation In(string path, LineMap lines, SourceSpan span) =>
        new(path, span, lines.PositionOf(span.Start), lines.PositionOf(span.End));
}

/// <summary>One complaint about one place, written for the person who made the mistake.</summary>
public sealed record Diagnostic
{
    /// <summary>The rule that complains.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>What the rule itself thinks of it; settings may say otherwise later.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The smallest place that shows the mistake.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>What is wrong: lower case, no full stop.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it: lower case, no full stop; null when the message says it.</summary>
    public string? Help { get; init; }

    /// <summary>The other places that it is about, in the order of the message; none for most findings.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>Whether it tells that more people may see a page than its writer meant, which a build repeats.</summary>
    public bool IsOfPrivacy { get; init; }

    /// <summary>Edits that would mend it; null when only the writer can.</summary>
    public Fix? Fix { get; init; }
}
