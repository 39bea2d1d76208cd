using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Forecasting;

/// <summary>Which law of probability a declaration breaks.</summary>
public enum ContradictionKind
{
    /// <summary>A belief is likelier than one that it implies.</summary>
    Implication,

    /// <summary>Beliefs that exclude each other sum to more than 1, or an exhaustive set to less.</summary>
    Set,

    /// <summary>A belief lies outside what its conditionals allow.</summary>
    Conditional,

    /// <summary>A conjunction lies outside what its parts allow.</summary>
    Conjunction,

    /// <summary>Several relations hold alone and not together.</summary>
    Joint,
}

/// <summary>Declared relations and numbers that cannot all be true, however the numbers are read.</summary>
/// <param name="Topic">The region whose page declares it.</param>
/// <param name="Span">Where it is declared: the <c>implies</c>, <c>excludes</c> or <c>and</c> line, a set's first member, a condition's first line.</param>
/// <param name="Message">What contradicts what, in words first: lower case, no full stop.</param>
public sealed record Contradiction(ContradictionKind Kind, Topic Topic, SourceSpan Span, string Message)
{
    /// <summary>The other beliefs that it is about, in the order of the message.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];
}
