using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Maps;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Sections;

/// <summary>The regions near a region, as a map and as a list.</summary>
internal static class RelatedViews
{
    /// <summary>The most regions a list of one kind names.</summary>
    private const int MostListed = 100;

    /// <summary>Begins every id of the map.</summary>
    private const string IdPrefix = "near.";

    /// <summary>Map and list; null when the region has no relations.</summary>
    /// <param name="listAnchor">The id of the section that holds the list.</param>
    public static RelatedView? Of(PageScope scope, Topic topic, string listAnchor)
    {
        ImmutableArray<RelatedRegion> all = scope.Corpus.RelatedTo(topic);
        NeighbourView[] unwritten = [.. Unwritten(scope.Corpus, topic)];
        if (all.IsEmpty && unwritten.Length == 0)
        {
            return null;
        }

        (RelationKind Kind, RelatedRegion[] Regions)[] groups = [.. all.GroupBy(region => region.Kind).OrderBy(group => group.Key).Select(group => (group.Key, ByWeight(scope, group)))];
        return new RelatedView
        {
            Map = all.IsEmpty ? null : Map(scope, topic, groups, listAnchor),
            Groups =
            [
                .. groups.Select(group => Group(scope, group.Kind, group.Regions)),
                .. unwritten.Length == 0 ? Array.Empty<NeighboursView>() : [new NeighboursView { Title = scope.Words.Say(Sentences.UnwrittenHeading), Regions = unwritten }],
            ],
        };
    }

    /// <summary>What the writer's own list names and the garden does not have, in the words of the list.</summary>
    private static IEnumerable<NeighbourView> Unwritten(GardenAsOf corpus, Topic topic)
    {
        for (int i = 0; i < topic.References.Length; i++)
        {
            Reference reference = topic.References[i];
            if (reference.Kind == ReferenceKind.Related && reference.Span.Start >= topic.BodyStart && corpus.TargetOf(topic, i) is LinkTarget.Nowhere)
            {
                string words = corpus.Plain(topic, reference.Sentence);
                int how = reference.How is null ? -1 : words.LastIndexOf(reference.How, StringComparison.Ordinal);
                words = (how < 0 ? words : words[..how]).TrimEnd(' ', '—', '–', '-', ':', '(');
                yield return new NeighbourView { Title = words.Length > 0 ? words : reference.Target, Href = null, How = reference.How };
            }
        }
    }

    /// <summary>Those first that are related to most others.</summary>
    private static RelatedRegion[] ByWeight(PageScope scope, IEnumerable<RelatedRegion> regions) =>
        [.. regions.OrderByDescending(region => scope.Corpus.RelatedTo(region.Topic).Length).ThenBy(region => region.Topic.Id, StringComparer.Ordinal)];

    private static NeighboursView Group(PageScope scope, RelationKind kind, RelatedRegion[] regions) => new()
    {
        Mark = new HtmlText(NeighbourhoodMap.Key(CorpusGraph.KindOf(kind), IdPrefix)),
        Title = scope.Words.Say(kind switch
        {
            RelationKind.Named => Sentences.KindNamed,
            RelationKind.Linked => Sentences.KindLinked,
            RelationKind.SharedUncertainty => Sentences.KindQuestion,
            _ => Sentences.KindCrux,
        }),
        Regions = [.. regions.Take(MostListed).Select(region => new NeighbourView
        {
            Title = region.Topic.Title,
            Href = scope.Links.To(region.Topic),
            How = region.How,
        })],
        More = regions.Length > MostListed ? scope.Words.Say(Sentences.AndMore, regions.Length - MostListed) : null,
    };

    private static HtmlText Map(PageScope scope, Topic topic, (RelationKind Kind, RelatedRegion[] Regions)[] groups, string listAnchor)
    {
        Dictionary<string, Topic> bySlug = new(StringComparer.Ordinal);
        foreach (RelatedRegion region in groups.SelectMany(group => group.Regions))
        {
            bySlug[region.Topic.Id] = region.Topic;
        }

        Neighbourhood neighbourhood = new()
        {
            Centre = CorpusGraph.RegionOf(topic),
            Groups = [.. groups.Select(group => new NeighbourGroup
            {
                Kind = CorpusGraph.KindOf(group.Kind),
                Regions = [.. group.Regions.Select(region => CorpusGraph.RegionOf(region.Topic))],
            })],
        };
        return new HtmlText(NeighbourhoodMap.Draw(neighbourhood, new MapLinks
        {
            Region = region => scope.Links.To(bySlug[region.Slug]),
            List = "#" + listAnchor,
            IdPrefix = IdPrefix,
            Words = SiteMapWords.Of(scope.Words),
        }));
    }
}
