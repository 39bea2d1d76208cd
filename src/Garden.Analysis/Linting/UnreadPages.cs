using System.Collections.Frozen;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting;

/// <summary>
/// The pages whose top, or whole text, could not be read. What rules would say of them rests on what is not known: a topic whose
/// front matter is broken may have named its neighbours there. Only the mistake itself is reported; the rest when it is mended.
/// </summary>
internal sealed class UnreadPages(IEnumerable<Diagnostic> earlier)
{
    /// <summary>The rules that look for what front matter says, or would say.</summary>
    private static readonly FrozenSet<RuleDescriptor> AboutFrontMatter = FrozenSet.ToFrozenSet(
    [
        RuleDescriptor.MissingSection, RuleDescriptor.OutgrownStub, RuleDescriptor.OneWayRelation, RuleDescriptor.OrphanTopic, RuleDescriptor.MissingKey, RuleDescriptor.ReviewDue,
        RuleDescriptor.SettledWithoutEvidence, RuleDescriptor.UnusedSuppression,
    ]);

    private readonly HashSet<string> _paths = new(
        earlier
            .Where(finding => finding.Rule == RuleDescriptor.MalformedFrontMatter || finding.Rule == RuleDescriptor.InvalidText || finding.Rule == RuleDescriptor.OversizedInput)
            .Select(finding => finding.Location.Path)
            .Where(path => !SeverityTable.IsSettingsFile(path)),
        StringComparer.Ordinal);

    private readonly HashSet<string> _unsafe = new(earlier.Where(finding => finding.Rule == RuleDescriptor.UnsafePath).Select(finding => finding.Location.Path), StringComparer.Ordinal);

    /// <summary>Whether the page at a path could not be read, so that what stands on it is not known.</summary>
    public bool IsMissing(string path) => _paths.Contains(path) || _unsafe.Contains(path);

    /// <summary>Whether a finding rests on what could not be read: on the page itself, or, for a topic that stands alone, on any page that might have linked to it.</summary>
    public bool Hide(Diagnostic finding) =>
        _paths.Count > 0
        && AboutFrontMatter.Contains(finding.Rule)
        && (finding.Rule == RuleDescriptor.OrphanTopic || _paths.Contains(finding.Location.Path));
}
