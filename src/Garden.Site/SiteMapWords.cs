using Garden.Maps;
using Garden.Site.Wording;

namespace Garden.Site;

/// <summary>The words of drawings.</summary>
internal static class SiteMapWords
{
    /// <summary>What drawings say in a language.</summary>
    public static MapWords Of(Words words) => new()
    {
        About = words.Say(Sentences.MapAbout),
        Empty = words.Say(Sentences.MapEmpty),
        Territory = (areas, regions) => areas == 0
            ? words.Say(Sentences.MapTerritory, words.Say(Sentences.Regions, regions))
            : words.Say(Sentences.MapTerritoryAreas, words.Say(Sentences.MapAreas, areas), words.Say(Sentences.Regions, regions)),
        Area = (area, regions) => words.Say(Sentences.MapArea, area, words.Say(Sentences.Regions, regions)),
        Region = (region, relations) => region.Stub ? words.Say(Sentences.MapStub, region.Title, relations)
            : region.Status.Length > 0 ? words.Say(Sentences.MapRegionStatus, region.Title, region.Status, relations)
            : words.Say(Sentences.MapRegion, region.Title, relations),
        More = more => words.Say(Sentences.MapMore, more),
        Marks = (shown, all) => words.Say(Sentences.MapMarks, shown, all),
        Roads = (shown, all) => words.Say(Sentences.MapRoads, shown, all),
        Neighbourhood = (region, relations) => words.Say(Sentences.NearLabel, region, relations),
        Heading = kind => words.Say(HeadingOf(kind)),
        Neighbour = (region, kind, isStub) => Neighbour(words, words.Say(KindOf(kind), region), isStub),
    };

    /// <summary>One word: the columns are narrow.</summary>
    private static Sentence HeadingOf(MapRelationKind kind) => kind switch
    {
        MapRelationKind.Named => Sentences.NearHeadingNamed,
        MapRelationKind.Linked => Sentences.NearHeadingLinked,
        MapRelationKind.SharedUncertainty => Sentences.NearHeadingQuestion,
        _ => Sentences.NearHeadingCrux,
    };

    private static string Neighbour(Words words, string named, bool isStub) => isStub ? words.Say(Sentences.NearStub, named) : named;

    private static Sentence KindOf(MapRelationKind kind) => kind switch
    {
        MapRelationKind.Named => Sentences.NearNamed,
        MapRelationKind.Linked => Sentences.NearLinked,
        MapRelationKind.SharedUncertainty => Sentences.NearQuestion,
        _ => Sentences.NearCrux,
    };
}
