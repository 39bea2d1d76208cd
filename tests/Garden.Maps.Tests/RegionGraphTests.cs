namespace Garden.Maps.Tests;

public sealed class RegionGraphTests
{
    private static MapRegion Region(string slug, string area = "", bool stub = false, int importance = 0) =>
        new() { Slug = slug, Title = slug.ToUpperInvariant(), Area = area, Stub = stub, Importance = importance };

    [Fact]
    public void Areas_stand_in_the_writers_order_then_by_name_and_the_unnamed_last()
    {
        RegionGraph graph = RegionGraph.Create(
            ["Tides", "Empty", "Craft", "Tides"],
            [Region("a", "Wool"), Region("b"), Region("c", "Craft"), Region("d", "Bells"), Region("e", "Tides")],
            []);

        Assert.Equal(["Tides", "Craft", "Bells", "Wool", ""], graph.Areas);
    }

    [Fact]
    public void A_pair_is_related_once_in_its_strongest_way()
    {
        RegionGraph graph = RegionGraph.Create([], [Region("a"), Region("b"), Region("c")],
        [
            new("b", "a", MapRelationKind.SharedCrux), new("a", "b", MapRelationKind.Linked), new("b", "a", MapRelationKind.SharedUncertainty, "doubts"),
            new("b", "a", MapRelationKind.Linked, "questions"), new("a", "b", MapRelationKind.Linked, "answers"),
            new("a", "a", MapRelationKind.Named), new("a", "nowhere", MapRelationKind.Named), new("b", "c", MapRelationKind.Named),
        ]);

        Assert.Equal([new(0, 1, MapRelationKind.Linked, "answers"), new(1, 2, MapRelationKind.Named, null)], graph.Pairs);
        Assert.Equal(1, graph.Degree("a"));
        Assert.Equal(2, graph.Degree("b"));
        Assert.Equal(0, graph.Degree("nowhere"));
    }

    [Fact]
    public void Weight_is_relations_then_importance_then_slug_and_a_stub_counts_one_less()
    {
        RegionGraph graph = RegionGraph.Create([], [Region("a"), Region("b", stub: true), Region("c", importance: 2), Region("d"), Region("e")],
            [new("b", "a", MapRelationKind.Linked), new("b", "c", MapRelationKind.Linked)]);

        // b has two relations but is a stub, so it stands beside a and c
        string[] byWeight = [.. graph.Regions.OrderBy(region => graph.Rank[region.Slug[0] - 'a']).Select(region => region.Slug)];
        Assert.Equal(["c", "a", "b", "d", "e"], byWeight);
    }
}
