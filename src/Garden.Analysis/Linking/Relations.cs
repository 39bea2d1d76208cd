using System.Collections.Concurrent;
using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Linking;

/// <summary>Works out how regions are related, each pair once and in the strongest way; of a region only when it is asked for. Safe for use side by side.</summary>
/// <param name="topics">Every region, in order of name.</param>
/// <param name="targetOf">What reference number so-and-so of a page leads to.</param>
/// <param name="mentionsOf">What mentions a page, in order of the mentioning page's name, then of the mention.</param>
internal sealed class Relations(ImmutableArray<Topic> topics, Func<Page, int, LinkTarget> targetOf, Func<Page, ImmutableArray<Backlink>> mentionsOf)
{
    /// <summary>
    /// The most regions that are related to each other because they share one belief or one crux. A question that
    /// hundreds share tells nothing about any two of them, and every pair of them would be a relation.
    /// </summary>
    private const int MostSharing = 40;

    private readonly ConcurrentDictionary<Topic, ImmutableArray<RelatedRegion>> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The regions with an uncertainty that touches a belief, by the belief.</summary>
    private readonly Lazy<Dictionary<(string Page, string Item), List<Topic>>> _touching = new(() => Grouped(topics, topic => TouchedBy(topic, targetOf), null));

    /// <summary>The regions with a crux, by its question.</summary>
    private readonly Lazy<Dictionary<string, List<Topic>>> _asking = new(() => Grouped(topics, AskedBy, StringComparer.OrdinalIgnoreCase));

    /// <summary>The relations of a region by kind, then title; none for one that is unlisted.</summary>
    public ImmutableArray<RelatedRegion> Of(Topic topic) => _known.GetOrAdd(topic, static (one, all) => one.Unlisted ? [] : all.Find(one), this);

    private ImmutableArray<RelatedRegion> Find(Topic topic)
    {
        Dictionary<Topic, RelatedRegion> related = new(ReferenceEqualityComparer.Instance);
        Backlink[] mentions = [.. mentionsOf(topic).Where(link => link.From is Topic { Unlisted: false })];
        int before = mentions.TakeWhile(link => IsBefore(link.From, topic)).Count();
        AddMentions(mentions[..before]);
        for (int i = 0; i < topic.References.Length; i++)
        {
            if (targetOf(topic, i) is LinkTarget.Place { Page: Topic { Unlisted: false } other } && !ReferenceEquals(other, topic))
            {
                Note(related, other, topic.References[i], own: true);
            }
        }

        AddMentions(mentions[before..]);
        AddAll(TouchedBy(topic, targetOf).Select(key => _touching.Value.GetValueOrDefault(key)), RelationKind.SharedUncertainty);
        AddAll(AskedBy(topic).Select(key => _asking.Value.GetValueOrDefault(key)), RelationKind.SharedCrux);
        return
        [
            .. related.Values
                .OrderBy(relation => relation.Kind)
                .ThenBy(relation => relation.Topic.Title, StringComparer.OrdinalIgnoreCase)
                .ThenBy(relation => relation.Topic.Name, StringComparer.Ordinal),
        ];

        void AddMentions(IEnumerable<Backlink> links)
        {
            foreach (Backlink link in links)
            {
                Note(related, (Topic)link.From, link.Reference, own: false);
            }
        }

        void AddAll(IEnumerable<List<Topic>?> groups, RelationKind kind)
        {
            foreach (Topic other in groups.OfType<List<Topic>>().Where(members => members.Count <= MostSharing).SelectMany(members => members).Where(other => !ReferenceEquals(other, topic)))
            {
                related.TryAdd(other, new RelatedRegion(other, kind, null));
            }
        }
    }

    /// <summary>The order in which regions have their say.</summary>
    private static bool IsBefore(Page one, Page other) =>
        string.CompareOrdinal(one.Name, other.Name) is var order && order != 0 ? order < 0 : string.CompareOrdinal(one.Path, other.Path) < 0;

    private static void Note(Dictionary<Topic, RelatedRegion> related, Topic other, Reference reference, bool own)
    {
        RelationKind kind = reference.Kind == ReferenceKind.Related ? RelationKind.Named : RelationKind.Linked;
        string? how = kind == RelationKind.Named ? reference.How : null;
        if (!related.TryGetValue(other, out RelatedRegion known) || kind < known.Kind)
        {
            related[other] = new RelatedRegion(other, kind, how);
        }
        else if (kind == known.Kind && how is not null && (own || known.How is null))
        {
            related[other] = known with { How = how };
        }
    }

    private static IEnumerable<(string Page, string Item)> TouchedBy(Topic topic, Func<Page, int, LinkTarget> targetOf) => !topic.Says(ItemTraits.Touches) ? [] :
        topic.Uncertainties
            .SelectMany(uncertainty => uncertainty.Touches)
            .Select(reference => targetOf(topic, reference))
            .OfType<LinkTarget.Place>()
            .Where(place => place.Item is Belief)
            .Select(place => (place.Page.Name, place.Item!.Id))
            .Distinct();

    private static IEnumerable<string> AskedBy(Topic topic) =>
        topic.Cruxes
            .Select(crux => crux.Question.TrimEnd('?', ' '))
            .Where(question => !question.Equals("crux", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static Dictionary<TKey, List<Topic>> Grouped<TKey>(ImmutableArray<Topic> topics, Func<Topic, IEnumerable<TKey>> keysOf, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        Dictionary<TKey, List<Topic>> groups = new(comparer);
        foreach (Topic topic in topics.Where(topic => !topic.Unlisted))
        {
            foreach (TKey key in keysOf(topic))
            {
                if (!groups.TryGetValue(key, out List<Topic>? members))
                {
                    groups[key] = members = [];
                }

                members.Add(topic);
            }
        }

        return groups;
    }
}
