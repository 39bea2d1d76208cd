using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Recording;

/// <summary>
/// The history of the numbers of beliefs before their first dated entry, from the commits in which they changed (<c>history: git</c>). Every version of a page is read as pages are read, so
/// that a number is what it would have been then. What a commit changed is told from its parents, so branches do not undo each other's numbers.
/// </summary>
internal sealed class PastNumbers
{
    private const int LongestSubject = 200;

    /// <summary>How many changed files are read ahead of the one that is followed.</summary>
    private const int ReadAhead = 64;

    private readonly Dictionary<string, List<TrackedBelief>> _byPage = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TrackedBelief>> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<CommittedBelief, string> _leftFrom = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many commits changed a page with such beliefs.</summary>
    public int Commits { get; private set; }

    /// <summary>How many numbers were found in earlier versions that belong to no belief of today.</summary>
    public int Unmatched { get; private set; }

    /// <summary>Whether a page has beliefs that want a history from elsewhere.</summary>
    public static bool IsWanted(Page page) => page is Topic topic && topic.Beliefs.Any(IsWanted);

    /// <summary>Goes through the commits.</summary>
    /// <param name="pages">The pages as they are.</param>
    /// <param name="changes">The commits, newest first and no parent before its children. Gone through once.</param>
    /// <param name="versions">Reads earlier versions of pages.</param>
    public static PastNumbers Of(IEnumerable<Page> pages, IEnumerable<CommittedChange> changes, CommittedPages versions)
    {
        PastNumbers past = new();
        foreach (Topic topic in pages.Where(IsWanted).Cast<Topic>())
        {
            List<TrackedBelief> tracked = [.. topic.Beliefs.Select(belief => new TrackedBelief(CommittedBelief.Of(topic, belief), IsWanted(belief)))];
            past._byPage.Add(topic.Path, tracked);
            past._byPath.Add(topic.Path, [.. tracked]);
        }

        if (past._byPage.Count > 0)
        {
            past.FollowAll(changes, versions);
        }

        return past;
    }

    /// <summary>A page with the histories of its beliefs filled in; null where a belief of it is not the one that was followed, so that all is to be read again.</summary>
    /// <param name="today">The day of a number that is not committed yet.</param>
    public Page? Fill(Page page, DateOnly today)
    {
        if (!IsWanted(page))
        {
            return page;
        }

        Topic topic = (Topic)page;
        Dictionary<Belief, ImmutableArray<BeliefMove>> histories = new(ReferenceEqualityComparer.Instance);
        foreach (Belief belief in topic.Beliefs.Where(IsWanted))
        {
            CommittedBelief now = CommittedBelief.Of(topic, belief);
            TrackedBelief[] found = _byPage.TryGetValue(topic.Path, out List<TrackedBelief>? tracked)
                ? [.. tracked.Where(one => one.IsWanted && one.Now.OwnId == now.OwnId && (now.OwnId is not null || one.Now.Claim == now.Claim))]
                : [];
            if (found.Length == 0)
            {
                return null;
            }

            histories[belief] = found is [TrackedBelief one] ? one.Entries(belief, today) : [];
        }

        return topic with { Sections = [.. topic.Sections.Select(section => Fill(section, histories))] };
    }

    private static Section Fill(Section section, Dictionary<Belief, ImmutableArray<BeliefMove>> histories) => section with
    {
        Parts =
        [
            .. section.Parts.Select(part => part is SectionPart.Items items && items.Entries.Any(item => item is Belief belief && histories.ContainsKey(belief))
                ? new SectionPart.Items([.. items.Entries.Select(item => item is Belief belief && histories.TryGetValue(belief, out ImmutableArray<BeliefMove> history) ? belief with { History = history } : item)])
                : part),
        ],
    };

    private static bool IsWanted(Belief belief) => belief.Estimate?.Probability is not null && !belief.History.Any(move => move.IsCommitted);

    /// <summary>Follows the changes in their order, while the versions of the next ones are read already.</summary>
    private void FollowAll(IEnumerable<CommittedChange> changes, CommittedPages versions)
    {
        Queue<CommittedChange> waiting = new();
        int files = 0;
        foreach (CommittedChange change in changes)
        {
            waiting.Enqueue(change);
            files += change.Files.Count;
            foreach (CommittedText text in Tracked(change).Take(ReadAhead).SelectMany(file => file.Before.Append(file.After!)))
            {
                versions.Expect(text);
            }

            // behind a change without files nothing may come any more that can still be read
            while (waiting.Count > 0 && (files > ReadAhead || change.Files.Count == 0))
            {
                CommittedChange first = waiting.Dequeue();
                files -= first.Files.Count;
                Follow(first, versions);
            }
        }

        foreach (CommittedChange change in waiting)
        {
            Follow(change, versions);
        }
    }

    /// <summary>The files of a change in which beliefs of today may stand, as far as it is known yet.</summary>
    private IEnumerable<CommittedFile> Tracked(CommittedChange change) => change.Files.Where(file => file.After is { } after && _byPath.ContainsKey(after.Path));

    private void Follow(CommittedChange change, CommittedPages versions)
    {
        CommittedFile[] files = [.. Tracked(change)];
        Commits += files.Length > 0 ? 1 : 0;
        Lazy<CommittedVersion> left = new(() => Left(change, versions));
        foreach (CommittedFile file in files)
        {
            CommittedVersion after = versions.Of(file.After!);
            CommittedVersion[] before = [.. file.Before.Select(versions.Of)];
            List<TrackedBelief> tracked = _byPath[file.After!.Path];
            HashSet<CommittedBelief> known = new(ReferenceEqualityComparer.Instance);
            foreach (TrackedBelief belief in tracked.ToArray())
            {
                if (belief.In(after) is CommittedBelief version && known.Add(version))
                {
                    Follow(belief, version, [.. before.Select(belief.In).OfType<CommittedBelief>()], change, left);
                }
            }

            Unmatched += after.Beliefs.Count(version => version.Number is not null && !known.Contains(version) && !before.Any(old => old.Says(version)));
            foreach (string path in file.Before.Select(old => old.Path).Where(path => path != file.After!.Path))
            {
                Learn(path, tracked);
            }
        }
    }

    private void Follow(TrackedBelief belief, CommittedBelief version, CommittedBelief[] old, CommittedChange change, Lazy<CommittedVersion> left)
    {
        belief.Learn(version);
        if (old.Length == 0 && belief.In(left.Value) is CommittedBelief moved)
        {
            old = [moved];
            Learn(_leftFrom[moved], [belief]);
        }

        foreach (CommittedBelief one in old)
        {
            belief.Learn(one);
        }

        if (version.Estimate is not { Probability: not null } to || old.Any(one => one.Estimate is { Probability: not null } from && TrackedBelief.IsSame(from, to)))
        {
            return;
        }

        bool saysWhy = version.Why is not null && old.Length > 0 && old.All(one => one.Why != version.Why);
        belief.Add(new CommittedStep(change.Day, old.Select(one => one.Estimate).FirstOrDefault(from => from?.Probability is not null), to, saysWhy ? version.Why : Subject(change)));
    }

    /// <summary>The beliefs that a commit took from pages: one that came to another page in the same commit was moved there.</summary>
    private CommittedVersion Left(CommittedChange change, CommittedPages versions)
    {
        _leftFrom.Clear();
        List<CommittedBelief> left = [];
        foreach (CommittedFile file in change.Files)
        {
            CommittedVersion after = file.After is null ? CommittedVersion.Empty : versions.Of(file.After);
            foreach (CommittedText text in file.Before.Take(1))
            {
                foreach (CommittedBelief belief in versions.Of(text).Beliefs.Where(belief => after.Find(belief.OwnId is null ? [] : [belief.OwnId], [belief.Claim]) is null))
                {
                    left.Add(belief);
                    _leftFrom[belief] = text.Path;
                }
            }
        }

        return new CommittedVersion([.. left]);
    }

    private void Learn(string path, IEnumerable<TrackedBelief> tracked)
    {
        if (!_byPath.TryGetValue(path, out List<TrackedBelief>? known))
        {
            _byPath.Add(path, known = []);
        }

        known.AddRange(tracked.Except(known).ToArray());
    }

    /// <summary>The subject of a commit on one line, without characters that cannot be seen; null where it has no words.</summary>
    private static string? Subject(CommittedChange change)
    {
        string words = new string([.. change.Subject.Where(one => !char.IsControl(one) && char.GetUnicodeCategory(one) != System.Globalization.UnicodeCategory.Format)]).Trim();
        return words.Length == 0 ? null : words.Length <= LongestSubject ? words : words[..(char.IsHighSurrogate(words[LongestSubject - 1]) ? LongestSubject - 1 : LongestSubject)] + "…";
    }
}
