using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting;

/// <summary>Runs the rules over a linked garden and settles what is reported.</summary>
public static class Linter
{
    /// <summary>The rules whose errors would make the published site wrong.</summary>
    private static readonly FrozenSet<RuleDescriptor> Stopping = FrozenSet.ToFrozenSet(
    [
        RuleDescriptor.BrokenLink, RuleDescriptor.AmbiguousLink, RuleDescriptor.UnsafeLink, RuleDescriptor.MalformedFrontMatter, RuleDescriptor.MissingKey, RuleDescriptor.InvalidValue,
        RuleDescriptor.CollidingOutput, RuleDescriptor.UnsafePath, RuleDescriptor.InvalidText, RuleDescriptor.OversizedInput,
    ]);

    /// <summary>
    /// Every finding that is to be reported, by path and place. What earlier stages found and what the rules find here goes
    /// through the settings (off, severities, files) and then past the comments that silence rules.
    /// </summary>
    /// <param name="earlier">What reading and linking found.</param>
    /// <param name="selection">The rules asked for; null for all. Others are neither run nor reported.</param>
    /// <param name="record">What the garden is compared with; null to compare it with nothing.</param>
    public static ImmutableArray<Diagnostic> Lint(Corpus corpus, IEnumerable<Diagnostic> earlier, RuleSelection? selection = null, KeptRecord? record = null) =>
        Lint(new CorpusFacts(corpus), earlier, selection, record);

    /// <summary>The same of a garden of which something may be known already.</summary>
    /// <param name="facts">The garden.</param>
    /// <param name="earlier">What reading and linking found.</param>
    /// <param name="selection">The rules asked for; null for all. Others are neither run nor reported.</param>
    /// <param name="record">What the garden is compared with; null to compare it with nothing.</param>
    public static ImmutableArray<Diagnostic> Lint(CorpusFacts facts, IEnumerable<Diagnostic> earlier, RuleSelection? selection = null, KeptRecord? record = null)
    {
        Corpus corpus = facts.Corpus;
        RuleSelection chosen = selection ?? RuleSelection.Everything;
        SeverityTable severities = new(corpus.Settings.Lint);
        Suppressions suppressions = new(corpus.Pages.Concat(corpus.Drafts));
        HashSet<Page> drafts = new(corpus.Drafts, ReferenceEqualityComparer.Instance);
        List<Diagnostic> findings = [];
        UnreadPages unread = new(earlier);

        IEnumerable<Diagnostic> own = new RuleRun(
            [.. RuleCatalog.All.Where(rule => chosen.Includes(rule.Id) && severities.IsOnSomewhere(rule.Id))], facts, chosen.IsEverything ? facts.Known : null).Findings();
        IEnumerable<Diagnostic> rewritten = record is not null && chosen.Includes(RuleDescriptor.RewrittenHistory) ? record.Findings(unread.IsMissing) : [];
        foreach (Diagnostic finding in earlier.Where(finding => chosen.Includes(finding.Rule)).Concat(own).Concat(rewritten))
        {
            if (!unread.Hide(finding) && severities.Weigh(finding) is Diagnostic weighed && !suppressions.Silences(weighed))
            {
                findings.Add(weighed);
            }
        }

        findings.AddRange(suppressions
            .Findings((rule, page) => !drafts.Contains(page) && chosen.Includes(rule) && severities.IsOn(rule, page.Path) && (record is not null || rule != RuleDescriptor.RewrittenHistory))
            .Where(finding => chosen.Includes(finding.Rule) && !unread.Hide(finding))
            .Select(severities.Weigh)
            .OfType<Diagnostic>());
        findings.Sort(ByPlace);
        return [.. findings];
    }

    /// <summary>
    /// Whether a finding stops a build: an error of a kind that would make the published site wrong, or any error in
    /// <c>garden.yml</c>, where even an unknown key is one.
    /// </summary>
    public static bool StopsBuild(Diagnostic finding) =>
        finding.Severity == Severity.Error && (Stopping.Contains(finding.Rule) || SeverityTable.IsSettingsFile(finding.Location.Path));

    /// <summary>
    /// The findings of <see cref="Lint(Corpus, IEnumerable{Diagnostic}, RuleSelection?, KeptRecord?)"/> that stop a build, without looking for any other: reading and linking find them all, no
    /// rule does.
    /// </summary>
    /// <param name="earlier">What reading and linking found.</param>
    public static ImmutableArray<Diagnostic> Obstacles(Corpus corpus, IReadOnlyCollection<Diagnostic> earlier)
    {
        Diagnostic[] grave = [.. earlier.Where(finding => Stopping.Contains(finding.Rule) || SeverityTable.IsSettingsFile(finding.Location.Path))];
        if (grave.Length == 0)
        {
            return [];
        }

        SeverityTable severities = new(corpus.Settings.Lint);
        Suppressions suppressions = new(corpus.Pages.Concat(corpus.Drafts));
        UnreadPages unread = new(earlier);
        List<Diagnostic> found = [.. grave.Where(finding => !unread.Hide(finding)).Select(severities.Weigh).OfType<Diagnostic>().Where(finding => StopsBuild(finding) && !suppressions.Silences(finding))];
        found.Sort(ByPlace);
        return [.. found];
    }

    private static int ByPlace(Diagnostic left, Diagnostic right)
    {
        int order = string.CompareOrdinal(left.Location.Path, right.Location.Path);
        order = order != 0 ? order : left.Location.Span.Start.CompareTo(right.Location.Span.Start);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        order = order != 0 ? order : left.Location.Span.End.CompareTo(right.Location.Span.End);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
