using System.Collections.Immutable;
using Garden.Analysis.Comparing;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting;

/// <summary>Compares the dated entries of an earlier state with those of today. Pages that were renamed and beliefs that were moved are followed.</summary>
public sealed class KeptRecord
{
    private readonly EarlierState _earlier;
    private readonly Corpus _corpus;
    private readonly PlacedBelief[] _old;
    private readonly PlacedBelief[] _now;
    private readonly int _published;
    private readonly int[] _pairs;
    private readonly Dictionary<string, string> _names;

    private KeptRecord(EarlierState earlier, Corpus corpus)
    {
        _earlier = earlier;
        _corpus = corpus;
        _old = [.. PlacedBelief.All(earlier.Corpus)];
        // those of drafts come last
        _published = PlacedBelief.All(corpus).Count();
        _now = [.. PlacedBelief.All(corpus), .. corpus.Drafts.OfType<Topic>().SelectMany(topic => topic.Beliefs.Select(belief => new PlacedBelief(topic, belief)))];
        _pairs = BeliefPairs.Of(
            [.. _old.Select(placed => PlaceOf(earlier.Corpus, placed))],
            [.. _now.Index().Select(placed => placed.Index < _published ? PlaceOf(corpus, placed.Item) : PlaceOfUnlinked(placed.Item))],
            (index => EntriesOf(_old[index].Belief), index => EntriesOf(_now[index].Belief)));
        (PlacedBelief Old, PlacedBelief Now)[] found = [.. _pairs.Index().Where(pair => pair.Item >= 0).Select(pair => (_old[pair.Index], _now[pair.Item]))];
        Dictionary<Page, string?> texts = new(ReferenceEqualityComparer.Instance);
        foreach (Page page in earlier.Corpus.Pages.Concat(earlier.Corpus.Drafts))
        {
            texts[page] = earlier.TextOf(page.Path);
        }

        Pages = PagePairs.Of(
            [.. earlier.Corpus.Pages, .. earlier.Corpus.Drafts], [.. corpus.Pages, .. corpus.Drafts], page => texts.TryGetValue(page, out string? text) ? text : earlier.TextNow(page.Path), found.Select(pair => (pair.Old.Topic.Name, pair.Now.Topic.Name)));
        _names = found.Select(pair => KeyValuePair.Create(pair.Old.Name, pair.Now.Name)).Concat(Pages).DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The present names of pages by their names in the earlier state; a page that is gone is not in it.</summary>
    public ImmutableDictionary<string, string> Pages { get; }

    /// <summary>Compares a garden with how it was.</summary>
    public static KeptRecord Of(EarlierState earlier, Corpus corpus) => new(earlier, corpus);

    /// <summary>
    /// A finding for every entry of that day or before that says something else now, or is gone. Nothing is said of a page that cannot be read now: its entries may all be there.
    /// </summary>
    /// <param name="isUnread">Whether the page at a path cannot be read.</param>
    public IEnumerable<Diagnostic> Findings(Func<string, bool> isUnread)
    {
        for (int index = 0; index < _old.Length; index++)
        {
            PlacedBelief old = _old[index];
            BeliefMove[] kept = [.. Histories.ByDay(old.Belief).Where(move => move.Date <= _earlier.Day)];
            if (kept.Length == 0)
            {
                continue;
            }

            if (_pairs[index] >= _published)
            {
                continue; // kept back from readers: nothing is said about it
            }

            if (_pairs[index] >= 0)
            {
                foreach (Diagnostic finding in new KeptEntries(_earlier.Corpus, _corpus, old, _now[_pairs[index]], name => _names.GetValueOrDefault(name, name)).Findings(kept))
                {
                    yield return finding;
                }
            }
            else if (!isUnread(old.Topic.Path))
            {
                yield return Gone(old, kept);
            }
        }
    }

    /// <summary>The page on which a belief should be: its own, however it is called now; where that is gone, the place where it was.</summary>
    private Diagnostic Gone(PlacedBelief old, BeliefMove[] kept)
    {
        Page? page = Pages.TryGetValue(old.Topic.Name, out string? name) ? _corpus.Pages.Concat(_corpus.Drafts).FirstOrDefault(page => page.Name == name) : null;
        string entries = kept.Length == 1 ? $"its dated entry of {Wording.Day(kept[0].Date)}" : $"its {kept.Length} dated entries up to {Wording.Day(kept[^1].Date)}";
        return new Diagnostic
        {
            Rule = RuleDescriptor.RewrittenHistory,
            Severity = RuleDescriptor.RewrittenHistory.Severity,
            Location = page is null ? old.Topic.Locate(old.Belief.TextSpan) : page.Locate(page.TitleSpan),
            Message = $"the belief {BeliefWords.Quote(_earlier.Corpus, old)} ({old.Name}) was removed with {entries}",
            Help = "put it back; one that you no longer hold gets another number with a new entry, or `resolved: withdrawn` and the day",
        };
    }

    private static BeliefPlace PlaceOf(Corpus corpus, PlacedBelief placed) => new(placed.Topic.Name, placed.Belief.Id, placed.Belief.HasExplicitId, corpus.Plain(placed.Topic, placed.Belief.Claim));

    /// <summary>The links of a draft lead nowhere, so they are named as they are written.</summary>
    private static BeliefPlace PlaceOfUnlinked(PlacedBelief placed) =>
        new(placed.Topic.Name, placed.Belief.Id, placed.Belief.HasExplicitId, placed.Belief.Claim.Plain(index => placed.Topic.References[index].Written));

    private static string? EntriesOf(Belief belief) => Histories.ByDay(belief) is [_, ..] written ? string.Join('\n', written.Select(move => $"{Wording.Day(move.Date)} {move.To?.Written}")) : null;
}
