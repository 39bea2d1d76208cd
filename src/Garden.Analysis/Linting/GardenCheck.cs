using System.Collections.Immutable;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting;

/// <summary>What one check of a garden found.</summary>
/// <param name="Asked">The findings that were asked for: of the chosen rules, in the chosen files. Only these are mended.</param>
/// <param name="All">The findings of every rule in every file: no edit may add to them.</param>
public sealed record GardenCheck(ImmutableArray<Diagnostic> Asked, ImmutableArray<Diagnostic> All)
{
    /// <summary>A check of everything.</summary>
    public GardenCheck(ImmutableArray<Diagnostic> all)
        : this(all, all)
    {
    }
}
