using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Linking;

/// <summary>Works out how regions are related, each pair once and in the strongest way.</summary>
internal static class Relations
{
    /// <summary>
    /// The most regions that are related to each other because they share one belief or one crux. A question that
    /// hundreds share tells nothing about any two of them, and every pair of them would be a relation.
    /// </summary>
    private const int MostSharing = 40;

    private static readonly IEqualityComparer<Topic> SameTopic = ReferenceEqualityComparer.Instance;

    /// <summary>The relations of every region, by kind and then title.</summary>
    public static FrozenDictionary<Topic, ImmutableArray<RelatedRegion>> Find(
        IEnumerable<Topic> topics,
        Func<Page, int, LinkTarget> targetOf)
    {
        Dictionary<Topic, Dictionary<Topic, RelatedRegion>> related = new(SameTopic);
        Dictionary<(string Page, string Item), List<Topic>> touching = [];
        Dictionary<string, List<Topic>> asking = new(StringComparer.OrdinalIgnoreCase);
        foreach (Topic topic in topics.Where(topic => !topic.Unlisted))
        {
            for (int i = 0; i < topic.References.Length; i++)
            {
                Reference reference = topic.References[i];
                if (targetOf(topic, i) is LinkTarget.Place { Page: Topic { Unlisted: false } other } && !ReferenceEquals(other, topic))
                {
                    bool named = reference.Kind == ReferenceKind.Related;
                    Relate(related, topic, other, named ? RelationKind.Named : RelationKind.Linked, named ? reference.How : null);
                }
            }

            foreach (Uncertainty uncertainty in topic.Uncertainties)
            {
                foreach (int reference in uncertainty.Touches)
                {
                    if (targetOf(topic, reference) is LinkTarget.Place { Item: Belief belief } place)
                    {
                        AddOnce(touching, (place.Page.Name, belief.Id), topic);
                    }
                }
            }

            foreach (Crux crux in topic.Cruxes)
            {
                AddOnce(asking, crux.Question.TrimEnd('?', ' '), topic);
            }
        }

        RelateAll(related, touching.Values, RelationKind.SharedUncertainty);
        RelateAll(related, asking.Where(entry => !entry.Key.Equals("crux", StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Value), RelationKind.SharedCrux);
        return related.ToFrozenDictionary(
            entry => entry.Key,
            entry => entry.Value.Values
                .OrderBy(relation => relation.Kind)
                .ThenBy(relation => relation.Topic.Title, StringComparer.OrdinalIgnoreCase)
                .ThenBy(relation => relation.Topic.Name, StringComparer.Ordinal)
                .ToImmutableArray(),
            SameTopic);
    }

    private static void AddOnce<TKey>(Dictionary<TKey, List<Topic>> groups, TKey key, Topic topic)
        where TKey : notnull
    {
        if (!groups.TryGetValue(key, out List<Topic>? members))
        {
            groups[key] = members = [];
        }

        if (members.Count == 0 || !ReferenceEquals(members[^1], topic))
        {
            members.Add(topic);
        }
    }

    private static void RelateAll(Dictionary<Topic, Dictionary<Topic, RelatedRegion>> related, IEnumerable<List<Topic>> groups, RelationKind kind)
    {
        foreach (List<Topic> members in groups.Where(members => members.Count is > 1 and <= MostSharing))
        {
            for (int i = 0; i < members.Count; i++)
            {
                for (int j = i + 1; j < members.Count; j++)
                {
                    Relate(related, members[i], members[j], kind, null);
                }
            }
        }
    }

    private static void Relate(Dictionary<Topic, Dictionary<Topic, RelatedRegion>> related, Topic one, Topic other, RelationKind kind, string? how)
    {
        Note(related, one, other, kind, how, own: true);
        Note(related, other, one, kind, how, own: false);
    }

    private static void Note(Dictionary<Topic, Dictionary<Topic, RelatedRegion>> related, Topic from, Topic to, RelationKind kind, string? how, bool own)
    {
        if (!related.TryGetValue(from, out Dictionary<Topic, RelatedRegion>? relations))
        {
            related[from] = relations = new Dictionary<Topic, RelatedRegion>(SameTopic);
        }

        if (!relations.TryGetValue(to, out RelatedRegion known) || kind < known.Kind)
        {
            relations[to] = new RelatedRegion(to, kind, how);
        }
        else if (kind == known.Kind && how is not null && (own || known.How is null))
        {
            relations[to] = known with { How = how };
        }
    }
}
