using System.Globalization;

namespace Garden.Maps.Tests;

/// <summary>What the drawings of the tests say.</summary>
internal static class EnglishWords
{
    public static readonly MapWords Words = new()
    {
        About = "Each mark is a region; a line joins two that are related; larger marks matter more; a hollow mark is a stub. The same regions are listed beside the map.",
        Empty = "No regions yet",
        Territory = (areas, regions) => $"Territory: {(areas == 0 ? "" : Count(areas, "area") + ", ")}{Count(regions, "region")}",
        Area = (area, regions) => $"{area}: {Count(regions, "region")}",
        Region = (region, relations) => $"{region.Title}{(region.Stub ? " (stub)" : "")}, {Count(relations, "relation")}",
        More = more => $"+{Number(more)} more",
        Marks = (shown, all) => $"{Number(shown)} of {Number(all)} regions are marks, the weightiest of each area; the others are dots.",
        Roads = (shown, all) => $"{Number(shown)} of {Number(all)} relations are drawn, those that leave the map readable; each region’s page has all of its own.",
        Neighbourhood = (region, relations) => $"{region} and its {Count(relations, "relation")}",
        Heading = kind => kind switch { MapRelationKind.Named => "Named", MapRelationKind.Linked => "Linked", MapRelationKind.SharedUncertainty => "Uncertainty", _ => "Crux" },
        Neighbour = (region, kind, isStub) => $"{region}: {kind.Words()}{(isStub ? ", stub" : "")}",
    };

    private static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
