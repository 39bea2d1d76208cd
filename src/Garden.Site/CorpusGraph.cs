using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Maps;
using Garden.Site.Marks;

namespace Garden.Site;

/// <summary>The regions of a garden as a graph.</summary>
public static class CorpusGraph
{
    /// <summary>
    /// The listed regions and how they are related; areas by name. Areas that differ only in spelling are one, under the first of their
    /// names. Of regions with one id, which is an error, the first counts.
    /// </summary>
    public static RegionGraph Of(GardenAsOf corpus)
    {
        Topic[] listed = [.. corpus.Topics.Where(topic => !topic.Unlisted).DistinctBy(topic => topic.Id, StringComparer.Ordinal)];
        Dictionary<string, string> areas = listed
            .Select(topic => topic.Area)
            .OfType<string>()
            .GroupBy(Slug.FromWords, StringComparer.Ordinal)
            .ToDictionary(spellings => spellings.Key, spellings => spellings.Min(StringComparer.Ordinal)!, StringComparer.Ordinal);
        IEnumerable<MapRelation> relations =
            from topic in listed
            from related in corpus.RelatedTo(topic)
            select new MapRelation(topic.Id, related.Topic.Id, KindOf(related.Kind), related.How);

        // Where nobody says how far along a page is, every page that is written is a full mark.
        bool hasStatus = listed.Any(topic => topic.Status is not null);
        return RegionGraph.Create([], listed.Select(topic => RegionOf(topic) with
        {
            Filled = hasStatus ? TownMark.Filled(topic.Status, corpus.Settings.Status) : 1,
            Area = topic.Area is null ? "" : areas[Slug.FromWords(topic.Area)],
            Importance = topic.Beliefs.Sum(belief => 1 + (int)(belief.Importance ?? Importance.Medium)),
        }), relations);
    }

    /// <summary>A region as maps of a neighbourhood see it: its area as its own page spells it, and no importance, which they do not show.</summary>
    public static MapRegion RegionOf(Topic topic) => new()
    {
        Slug = topic.Id,
        Title = topic.Title,
        Area = topic.Area ?? "",
        Stub = topic.IsStub,
        Status = topic.Status ?? "",
    };

    /// <summary>How maps name a kind of relation.</summary>
    public static MapRelationKind KindOf(RelationKind kind) => kind switch
    {
        RelationKind.Named => MapRelationKind.Named,
        RelationKind.Linked => MapRelationKind.Linked,
        RelationKind.SharedUncertainty => MapRelationKind.SharedUncertainty,
        _ => MapRelationKind.SharedCrux,
    };
}
