using System.Collections.Immutable;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting;

/// <summary>The fixes that are to be tried on one file, and its text before.</summary>
internal sealed record FixBatch(string Path, string Text, ImmutableArray<Diagnostic> Findings);

/// <summary>
/// Parts fixes into those that bring no new finding anywhere and those that do. All files are tried together, so that the
/// garden is checked once where nothing goes wrong; where something does, halves are tried, then their halves.
/// </summary>
/// <param name="texts">The texts that differ from the disk already.</param>
/// <param name="before">What is found with them.</param>
/// <param name="check">Checks the garden with the changed texts in the place of the files.</param>
internal sealed class FixSieve(ImmutableSortedDictionary<string, string> texts, GardenCheck before, Func<ImmutableSortedDictionary<string, string>, GardenCheck> check)
{
    /// <summary>How many checks of the garden one sieving takes at most; what is undecided by then is refused.</summary>
    public const int MostChecks = 256;

    private readonly ILookup<string, Diagnostic> _before = ByPath(before);
    private readonly SortedDictionary<string, Pending> _files = new(StringComparer.Ordinal);
    private readonly List<(Diagnostic Fix, Diagnostic? Brought)> _refused = [];

    /// <summary>The fixes that bring a finding, with the finding; with none where the fix was not tried to the end.</summary>
    public IReadOnlyList<(Diagnostic Fix, Diagnostic? Brought)> Refused => _refused;

    /// <summary>Makes every fix that can be made.</summary>
    /// <returns>The fixes made, the texts with them, and what is found then.</returns>
    public (ImmutableArray<Diagnostic> Made, ImmutableSortedDictionary<string, string> Texts, GardenCheck After) Run(ImmutableArray<FixBatch> batches)
    {
        GardenCheck after = Sift(batches, batches.Length);
        if (batches.Length > 1 && IsWorse(after))
        {
            // one file's edit brought a finding into another one that was edited as well: file by file it shows which
            after = Sift(batches, 1);
        }

        return ([.. _files.Values.SelectMany(file => file.Made)], Texts([]), after);
    }

    private GardenCheck Sift(ImmutableArray<FixBatch> batches, int atOnce)
    {
        _refused.Clear();
        _files.Clear();
        foreach (FixBatch batch in batches)
        {
            _files.Add(batch.Path, new Pending(batch) { Found = _before[batch.Path] });
        }

        GardenCheck last = before;
        bool isLast = true;
        int most = atOnce;
        for (int checks = 0; checks < MostChecks && _files.Values.Any(file => file.Waiting.Count > 0); checks++)
        {
            Dictionary<string, ImmutableArray<Diagnostic>> groups = _files.Values
                .Where(file => file.Waiting.Count > 0)
                .Take(most)
                .ToDictionary(file => file.Batch.Path, file => file.Waiting.Pop(), StringComparer.Ordinal);
            last = check(Texts(groups));
            (int next, isLast) = Settle(ByPath(last), groups);
            most = Math.Clamp(next, 1, atOnce);
        }

        _refused.AddRange(_files.Values.SelectMany(file => file.Waiting).SelectMany(group => group).Select(undecided => (undecided, (Diagnostic?)null)));
        return isLast ? last : check(Texts([]));
    }

    /// <summary>Keeps, parts or refuses each group that was tried.</summary>
    /// <returns>How many files are to be tried together next, and whether every group was kept.</returns>
    private (int Most, bool AllKept) Settle(ILookup<string, Diagnostic> after, Dictionary<string, ImmutableArray<Diagnostic>> groups)
    {
        Diagnostic? elsewhere = Elsewhere(after, groups);
        if (elsewhere is not null && groups.Count > 1)
        {
            // some file of these is to blame: fewer are tried at once until it is known which
            foreach ((string path, ImmutableArray<Diagnostic> group) in groups)
            {
                _files[path].Waiting.Push(group);
            }

            return (groups.Count / 2, false);
        }

        bool allKept = true;
        foreach ((string path, ImmutableArray<Diagnostic> group) in groups)
        {
            Pending file = _files[path];
            Diagnostic? brought = NewFindings.In(file.Found, after[path], group) ?? elsewhere;
            if (brought is null && (group.Length == 1 || !NewFindings.AreOtherwise(file.Found, after[path], group)))
            {
                file.Made = file.Made.AddRange(group);
                file.Found = after[path];
                continue;
            }

            allKept = false;
            if (group.Length == 1)
            {
                _refused.Add((group[0], brought));
            }
            else
            {
                file.Waiting.Push(group[(group.Length / 2)..]);
                file.Waiting.Push(group[..(group.Length / 2)]);
            }
        }

        return (allKept ? groups.Count * 2 : groups.Count, allKept);
    }

    /// <summary>A new finding in a file of which nothing was tried. Settings say what is found everywhere, so it is not their fault.</summary>
    private Diagnostic? Elsewhere(ILookup<string, Diagnostic> after, Dictionary<string, ImmutableArray<Diagnostic>> groups) => groups.Keys.Any(SeverityTable.IsSettingsFile)
        ? null
        : after
            .Where(file => !groups.ContainsKey(file.Key))
            .Select(file => NewFindings.In(_files.TryGetValue(file.Key, out Pending? edited) ? edited.Found : _before[file.Key], file, []))
            .FirstOrDefault(brought => brought is not null);

    private bool IsWorse(GardenCheck check)
    {
        ILookup<string, Diagnostic> after = ByPath(check);
        return _files.Values.Any(file => NewFindings.In(_before[file.Batch.Path], after[file.Batch.Path], file.Made) is not null);
    }

    private static ILookup<string, Diagnostic> ByPath(GardenCheck check) => check.All.ToLookup(finding => finding.Location.Path, StringComparer.Ordinal);

    private ImmutableSortedDictionary<string, string> Texts(Dictionary<string, ImmutableArray<Diagnostic>> groups) =>
        texts.SetItems(_files.Values
            .Select(file => (file.Batch, Made: file.Made.AddRange(groups.GetValueOrDefault(file.Batch.Path, []))))
            .Where(file => !file.Made.IsEmpty)
            .Select(file => KeyValuePair.Create(file.Batch.Path, Fixes.Apply(file.Batch.Text, file.Made.SelectMany(finding => finding.Fix!.Edits)))));

    /// <summary>One file's fixes: those that were made, and groups that are still to be tried.</summary>
    private sealed class Pending(FixBatch batch)
    {
        public FixBatch Batch => batch;

        public Stack<ImmutableArray<Diagnostic>> Waiting { get; } = new([batch.Findings]);

        public ImmutableArray<Diagnostic> Made { get; set; } = [];

        /// <summary>What is found in the file with the fixes that were made.</summary>
        public IEnumerable<Diagnostic> Found { get; set; } = [];
    }
}
