using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Linting;

/// <summary>Which files of the content folder belong to the garden, as <c>include</c> and <c>exclude</c> of its settings say.</summary>
public sealed class ContentScope(GardenSettings settings)
{
    private readonly ImmutableArray<Glob> _included = [.. settings.Include.Select(pattern => new Glob(pattern))];
    private readonly ImmutableArray<Glob> _excluded = [.. settings.Exclude.Select(pattern => new Glob(pattern))];

    /// <summary>Whether a file belongs to the garden: one that is included, or nothing is, and that is not excluded.</summary>
    /// <param name="path">Inside the content folder.</param>
    public bool Has(string path) =>
        (_included.IsEmpty || _included.Any(glob => glob.Matches(path))) && !_excluded.Any(glob => glob.Matches(path));
}
