using System.Collections.Immutable;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting;

/// <summary>
/// Compares what was found before and after some edits. Places move with every edit, so findings are counted: by file and rule,
/// and by their words as well where more than one edit was made and one could hide what another brings.
/// </summary>
internal static class NewFindings
{
    /// <summary>A finding beyond what a file may have of its rule after its edits; null when there is none.</summary>
    /// <param name="before">What was found in the file.</param>
    /// <param name="after">What is found in it now.</param>
    /// <param name="mended">The findings whose edits were made: each must be gone.</param>
    public static Diagnostic? In(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after, ImmutableArray<Diagnostic> mended)
    {
        Dictionary<RuleDescriptor, int> left = Counted(before, finding => finding.Rule);
        foreach (Diagnostic gone in mended)
        {
            left[gone.Rule] = left.GetValueOrDefault(gone.Rule) - 1;
        }

        return Surplus(after.Where(finding => !MayCome(finding.Rule, mended)), left, finding => finding.Rule);
    }

    /// <summary>Whether a file has a finding in words that it did not have before.</summary>
    public static bool AreOtherwise(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after, ImmutableArray<Diagnostic> mended) => Surplus(
        after.Where(finding => !MayCome(finding.Rule, mended)),
        Counted(before, finding => (finding.Rule, finding.Message)),
        finding => (finding.Rule, finding.Message)) is not null;

    /// <summary>The first finding beyond how many of its kind there may be.</summary>
    /// <typeparam name="TKind">What is counted.</typeparam>
    private static Diagnostic? Surplus<TKind>(IEnumerable<Diagnostic> findings, Dictionary<TKind, int> left, Func<Diagnostic, TKind> kind)
        where TKind : notnull
    {
        foreach (Diagnostic finding in findings)
        {
            int remaining = left.GetValueOrDefault(kind(finding)) - 1;
            left[kind(finding)] = remaining;
            if (remaining < 0)
            {
                return finding;
            }
        }

        return null;
    }

    /// <summary>A skeleton is made of prompts, which is what it is for.</summary>
    private static bool MayCome(RuleDescriptor rule, ImmutableArray<Diagnostic> mended) =>
        (rule == RuleDescriptor.UnfilledPlaceholder || rule == RuleDescriptor.UnsetProbability)
        && mended.Any(finding => FixMeaning.ReachOf(finding) == FixReach.AddedParts);

    /// <summary>How many findings there are of each kind.</summary>
    /// <typeparam name="TKind">What is counted.</typeparam>
    private static Dictionary<TKind, int> Counted<TKind>(IEnumerable<Diagnostic> findings, Func<Diagnostic, TKind> kind)
        where TKind : notnull
    {
        Dictionary<TKind, int> counts = [];
        foreach (Diagnostic finding in findings)
        {
            counts[kind(finding)] = counts.GetValueOrDefault(kind(finding)) + 1;
        }

        return counts;
    }
}
