using Garden.Model;

namespace Garden.Graphs;

/// <summary>The regions of a garden as a graph.</summary>
public static class CorpusGraph
{
    /// <summary>The listed regions and how they are related; areas by name. Of regions with one id, which is an error, the first counts.</summary>
    public static RegionGraph Of(Corpus corpus)
    {
        Topic[] listed = [.. corpus.Topics.Where(topic => !topic.Unlisted).DistinctBy(topic => topic.Id, StringComparer.Ordinal)];
        IEnumerable<MapRelation> relations =
            from topic in listed
            from related in corpus.RelatedTo(topic)
            select new MapRelation(topic.Id, related.Topic.Id, related.Kind, related.How);
        return RegionGraph.Create([], listed.Select(Region), relations);
    }

    private static MapRegion Region(Topic topic) => new() { Slug = topic.Id, Title = topic.Title, Area = topic.Area ?? "", Stub = topic.IsStub };
}
