using System.Collections.Immutable;
using Garden.Graphs;
using Garden.Model;
using Garden.Rendering.Views;

namespace Garden.Rendering.Sections;

/// <summary>The regions near a region, as a map and as a list.</summary>
internal static class RelatedViews
{
    /// <summary>The most regions a list of one kind names.</summary>
    private const int MostListed = 100;

    /// <summary>Map and list; null when the region has no relations.</summary>
    /// <param name="listAnchor">The id of the section that holds the list.</param>
    public static RelatedView? Of(PageScope scope, Topic topic, string listAnchor)
    {
        ImmutableArray<RelatedRegion> all = scope.Corpus.RelatedTo(topic);
        if (all.IsEmpty)
        {
            return null;
        }

        return new RelatedView
        {
            Map = Map(scope, topic, all, listAnchor),
            Groups = [.. all.GroupBy(region => region.Kind).OrderBy(group => group.Key).Select(group => Group(scope, group.Key, [.. group]))],
        };
    }

    private static NeighboursView Group(PageScope scope, RelationKind kind, RelatedRegion[] regions) => new()
    {
        Title = kind switch
        {
            RelationKind.Named => "Named",
            RelationKind.Linked => "Linked",
            RelationKind.SharedUncertainty => "Sharing a question",
            _ => "Sharing a crux",
        },
        Regions = [.. regions.Take(MostListed).Select(region => new NeighbourView
        {
            Title = region.Topic.Title,
            Href = scope.Links.To(region.Topic),
            How = region.How,
        })],
        More = regions.Length > MostListed ? $"and {Counting.Figures(regions.Length - MostListed)} more" : null,
    };

    private static string Map(PageScope scope, Topic topic, ImmutableArray<RelatedRegion> all, string listAnchor)
    {
        Dictionary<string, Topic> bySlug = new(all.Length, StringComparer.Ordinal);
        foreach (RelatedRegion region in all)
        {
            bySlug[region.Topic.Id] = region.Topic;
        }

        Neighbourhood neighbourhood = new()
        {
            Centre = CorpusGraph.RegionOf(topic),
            Groups = [.. all
                .GroupBy(region => region.Kind)
                .OrderBy(group => group.Key)
                .Select(group => new NeighbourGroup
                {
                    Kind = group.Key,
                    Regions = [.. group.OrderByDescending(region => scope.Corpus.RelatedTo(region.Topic).Length).ThenBy(region => region.Topic.Id, StringComparer.Ordinal).Select(region => CorpusGraph.RegionOf(region.Topic))],
                })],
        };
        return NeighbourhoodMap.Draw(neighbourhood, new MapLinks
        {
            Region = region => scope.Links.To(bySlug[region.Slug]),
            List = "#" + listAnchor,
            IdPrefix = "near.",
        });
    }
}
