using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linting;

/// <summary>
/// Which files of the content folder belong to the garden, as <c>include</c> and <c>exclude</c> of its settings say. What is excluded is meant widely, for it may be private: a folder with
/// all below it, a bare name at any depth, whatever the case.
/// </summary>
public sealed class ContentScope
{
    private readonly ImmutableArray<Glob> _included;
    private readonly ImmutableArray<(PathPattern Written, Glob Glob)> _excluded;

    /// <summary>The scope that settings declare.</summary>
    public ContentScope(GardenSettings settings)
    {
        _included = [.. settings.Include.Select(pattern => Glob.OfContent(pattern.Text, widely: false))];
        _excluded = [.. settings.Exclude.Select(pattern => (pattern, Glob.OfContent(pattern.Text, widely: true)))];
    }

    /// <summary>Whether a file belongs to the garden: one that is included, or nothing is, and that is not excluded.</summary>
    /// <param name="path">Inside the content folder.</param>
    public bool Has(string path) => !_excluded.Any(pattern => pattern.Glob.Matches(path)) && (_included.IsEmpty || _included.Any(glob => glob.Matches(path)));

    /// <summary>Whether the name of a file or folder keeps it, and all below it, out of every garden.</summary>
    public static bool IsHiddenName(string name) => name is ['.' or '_', ..];

    /// <summary>A finding for each pattern of <c>exclude</c> that means no file: what it should keep back may lie open.</summary>
    /// <param name="settings">The file that has them.</param>
    /// <param name="paths">Every file of the content folder, by its path there; those that the scope has may be left out.</param>
    public IEnumerable<Diagnostic> Idle(SourceFile settings, IReadOnlyCollection<string> paths) => _excluded.Where(pattern => !paths.Any(pattern.Glob.Matches)).Select(pattern => new Diagnostic
    {
        Rule = RuleDescriptor.InvalidValue,
        Severity = Severity.Warning,
        Location = SourceLocation.In(settings.Path, settings.Lines, pattern.Written.Span),
        Message = $"`{pattern.Written.Text}` of `exclude` keeps no file back: there is none that it means",
        Help = "patterns are paths inside the content folder, such as `private/**`; remove it if the files are gone",
    });
}
