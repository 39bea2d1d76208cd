using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Analysis.Linting;

/// <summary>What a session did.</summary>
/// <param name="Texts">Every file that changed, by path, in its new text.</param>
/// <param name="Remaining">What the garden's last check found, after every change.</param>
public sealed record FixResult(ImmutableSortedDictionary<string, string> Texts, GardenCheck Remaining);

/// <summary>A finding whose edit was taken back.</summary>
/// <param name="Why">What the edit would do, to follow "it would".</param>
public sealed record RevertedFix(Diagnostic Finding, string Why);

/// <summary>
/// Mends files in rounds: choose fixes that do not touch, make them, read and check the garden again, and take back every edit that
/// changed what the page says beyond what its rule may change, or that brought a finding of any rule. What was taken back is
/// tried again only when everything else is done, for the text around it may have changed.
/// </summary>
/// <param name="least">The least safe fix to apply.</param>
/// <param name="reread">Reads the text of a path again; called from several threads at once.</param>
/// <param name="textOf">The text of a path as it stands on disk; null where it may not be changed.</param>
/// <param name="check">Checks the garden with the changed texts in the place of the files.</param>
public sealed class FixSession(
    FixApplicability least,
    Func<string, string, Reread> reread,
    Func<string, string?> textOf,
    Func<ImmutableSortedDictionary<string, string>, GardenCheck> check)
{
    /// <summary>How many rounds there are at most; edits that keep calling for others end here.</summary>
    public const int MostRounds = 20;

    private readonly HashSet<(string Path, RuleDescriptor Rule, string Before, string After)> _refused = [];
    private readonly List<Diagnostic> _applied = [];
    private readonly List<RevertedFix> _reverted = [];

    /// <summary>The findings that were mended, in the order it was done; their places are those of the text before.</summary>
    public IReadOnlyList<Diagnostic> Applied => _applied;

    /// <summary>The findings whose edits were taken back and stay so.</summary>
    public IReadOnlyList<RevertedFix> Reverted => _reverted;

    /// <summary>Runs rounds over the whole garden until nothing more can be mended.</summary>
    public FixResult Run()
    {
        ImmutableSortedDictionary<string, string> texts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        GardenCheck found = check(texts);
        bool hasChanged = false;
        for (int round = 0; round < MostRounds; round++)
        {
            ImmutableArray<FixBatch> batches = Choose(texts, found.Asked);
            if (batches.IsEmpty)
            {
                if (!hasChanged || _refused.Count == 0)
                {
                    break;
                }

                // what a text that has changed since could not take may fit now: else a second run would mend more than the first
                hasChanged = false;
                _refused.Clear();
                _reverted.Clear();
                continue;
            }

            (ImmutableArray<Diagnostic> made, texts, found) = Sift(batches, texts, found);
            hasChanged |= !made.IsEmpty;
            _applied.AddRange(made);
        }

        return new FixResult(texts, found);
    }

    /// <summary>The findings that were asked for, without the fixes that would be taken back: nobody is promised what will not be done.</summary>
    public ImmutableArray<Diagnostic> Offered(GardenCheck found)
    {
        ImmutableSortedDictionary<string, string> nothing = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        HashSet<Diagnostic> untried = new(found.Asked.Where(finding => finding.Fix?.Applicability >= least), ReferenceEqualityComparer.Instance);
        while (untried.Count > 0)
        {
            int before = untried.Count;
            int refused = _reverted.Count;
            ImmutableArray<FixBatch> batches = Choose(nothing, [.. found.Asked.Where(untried.Contains)]);
            Sift(batches, nothing, found);
            untried.ExceptWith(batches.SelectMany(batch => batch.Findings));
            untried.ExceptWith(_reverted.Skip(refused).Select(reverted => reverted.Finding));
            if (untried.Count == before)
            {
                break;
            }
        }

        HashSet<Diagnostic> lost = new(_reverted.Select(reverted => reverted.Finding), ReferenceEqualityComparer.Instance);
        return [.. found.Asked.Select(finding => lost.Contains(finding) ? finding with { Fix = null } : finding)];
    }

    /// <summary>The fixes of one round. Settings come before everything else, for they say what is found in the pages.</summary>
    internal ImmutableArray<FixBatch> Choose(ImmutableSortedDictionary<string, string> texts, ImmutableArray<Diagnostic> findings)
    {
        (FixBatch Tried, bool IsKept)[] tried =
        [
            .. findings.Where(finding => finding.Fix is not null)
                .GroupBy(finding => finding.Location.Path, StringComparer.Ordinal)
                .Select(file => (texts.TryGetValue(file.Key, out string? changed) ? changed : textOf(file.Key)) is string text ? Possible(file.Key, text, file) : null)
                .OfType<FixBatch>()
                .Select(batch => (batch, false)),
        ];

        // reading the pages again is nearly all the work, and each is read on its own
        Parallel.For(0, tried.Length, i => tried[i].IsKept = IsKept(tried[i].Tried, Before(tried[i].Tried)));
        FixBatch[] batches = [.. tried.Select(one => one.IsKept ? one.Tried : OneByOne(one.Tried)).Where(batch => !batch.Findings.IsEmpty)];
        FixBatch? settings = Array.Find(batches, batch => SeverityTable.IsSettingsFile(batch.Path));
        return settings is null ? [.. batches] : [settings];
    }

    /// <summary>The fixes of one file that do not touch and have one reach, the widest first, so that no edit hides behind another that may change more; null when there are none.</summary>
    private FixBatch? Possible(string path, string text, IEnumerable<Diagnostic> findings)
    {
        ImmutableArray<Diagnostic> possible = Fixes.Choose(text, findings.Where(finding => !_refused.Contains(Key(path, text, finding))), least);
        return possible.IsEmpty
            ? null
            : new FixBatch(path, text, [.. possible.Where(finding => FixMeaning.ReachOf(finding) == possible.Max(FixMeaning.ReachOf))]);
    }

    /// <summary>Something among the edits changes too much: each edit that does not, on its own and with those before it.</summary>
    private FixBatch OneByOne(FixBatch batch)
    {
        FixBatch kept = batch with { Findings = [] };
        Reread before = Before(batch);
        foreach (Diagnostic finding in batch.Findings)
        {
            FixBatch trial = kept with { Findings = kept.Findings.Add(finding) };
            if (IsKept(trial, before))
            {
                kept = trial;
                continue;
            }

            _refused.Add(Key(batch.Path, batch.Text, finding));
            _reverted.Add(new RevertedFix(finding, "change what the page says"));
        }

        return kept;
    }

    private Reread Before(FixBatch batch) => reread(batch.Path, batch.Text);

    /// <summary>Whether a page says with the edits what it says without.</summary>
    private bool IsKept(FixBatch batch, Reread before) =>
        FixMeaning.IsKept(before, reread(batch.Path, Fixes.Apply(batch.Text, batch.Findings.SelectMany(finding => finding.Fix!.Edits))), batch.Text, batch.Findings);

    private (ImmutableArray<Diagnostic> Made, ImmutableSortedDictionary<string, string> Texts, GardenCheck After) Sift(
        ImmutableArray<FixBatch> batches, ImmutableSortedDictionary<string, string> texts, GardenCheck found)
    {
        FixSieve sieve = new(texts, found, check);
        (ImmutableArray<Diagnostic> Made, ImmutableSortedDictionary<string, string> Texts, GardenCheck After) sifted = sieve.Run(batches);
        foreach ((Diagnostic finding, Diagnostic? brought) in sieve.Refused)
        {
            Refuse(batches, finding, brought);
        }

        return sifted;
    }

    private void Refuse(ImmutableArray<FixBatch> batches, Diagnostic finding, Diagnostic? brought)
    {
        string path = finding.Location.Path;
        _refused.Add(Key(path, batches.First(batch => batch.Path == path).Text, finding));
        _reverted.Add(new RevertedFix(finding, brought switch
        {
            null => "take too long to try",
            _ when brought.Location.Path != path => $"bring {brought.Rule} in {brought.Location.Path}",
            _ when brought.Rule == finding.Rule => "not mend it",
            _ => $"bring {brought.Rule}",
        }));
    }

    private static (string Path, RuleDescriptor Rule, string Before, string After) Key(string path, string text, Diagnostic finding)
    {
        if (finding.Fix is not { Edits: [TextEdit edit, ..] } || edit.Span.Start < 0 || edit.Span.End > text.Length || edit.Span.Length < 0)
        {
            return (path, finding.Rule, "", "");
        }

        SourceSpan span = edit.Span;
        int line = span.Start == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], span.Start - 1) + 1;
        return (path, finding.Rule, text[line..span.End], edit.Text);
    }
}
