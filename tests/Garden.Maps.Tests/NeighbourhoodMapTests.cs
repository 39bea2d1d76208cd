using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Garden.Maps.Lettering;

namespace Garden.Maps.Tests;

public sealed class NeighbourhoodMapTests
{
    private static readonly MapLinks Links = new() { Region = region => $"../{region.Slug}/", IdPrefix = "nb", Words = EnglishWords.Words };

    /// <summary>A hub that is related to so many others in each way.</summary>
    private static Gardens.Parts Star(int named, int linked, int uncertainties, int cruxes, Func<int, string>? title = null)
    {
        Dice dice = new Dice(named + linked + 7);
        MapRelationKind[] kinds =
        [
            .. Enumerable.Repeat(MapRelationKind.Named, named), .. Enumerable.Repeat(MapRelationKind.Linked, linked),
            .. Enumerable.Repeat(MapRelationKind.SharedUncertainty, uncertainties), .. Enumerable.Repeat(MapRelationKind.SharedCrux, cruxes),
        ];
        List<MapRegion> regions = new List<MapRegion> { new() { Slug = "hub", Title = "The return of priors" } };
        List<MapRelation> relations = new List<MapRelation>();
        for (int i = 0; i < kinds.Length; i++)
        {
            regions.Add(new MapRegion { Slug = $"r{i:D3}", Title = title?.Invoke(i) ?? Gardens.Title(ref dice), Stub = i % 5 == 0 });
            relations.Add(new MapRelation(i % 2 == 0 ? "hub" : regions[^1].Slug, i % 2 == 0 ? regions[^1].Slug : "hub", kinds[i]));
        }

        return new Gardens.Parts([], regions, relations);
    }

    private static Neighbourhood Around(RegionGraph graph) => Neighbourhood.Of(graph, "hub")!;

    private static string Draw(RegionGraph graph) => NeighbourhoodMap.Draw(Around(graph), Links);

    private static Arbitrary<int[]> Counts => Gen.Choose(0, 30).ArrayOf(4).ToArbitrary();

    [Fact]
    public void An_unknown_slug_has_no_neighbourhood_and_a_lonely_region_no_drawing()
    {
        RegionGraph graph = Star(0, 0, 0, 0).Graph();

        Assert.Null(Neighbourhood.Of(graph, "nowhere"));
        Assert.Equal("", Draw(graph));
    }

    [Fact]
    public void Groups_stand_strongest_kind_first_and_heaviest_region_first()
    {
        RegionGraph graph = RegionGraph.Create(
            [],
            [new() { Slug = "hub", Title = "Hub" }, new() { Slug = "a", Title = "A" }, new() { Slug = "b", Title = "B" }, new() { Slug = "c", Title = "C" }],
            [new("c", "hub", MapRelationKind.SharedCrux), new("hub", "a", MapRelationKind.Linked), new("b", "hub", MapRelationKind.Linked), new("b", "c", MapRelationKind.Linked)]);

        IReadOnlyList<NeighbourGroup> groups = Around(graph).Groups;

        Assert.Equal([MapRelationKind.Linked, MapRelationKind.SharedCrux], groups.Select(group => group.Kind));
        Assert.Equal("b a", string.Join(' ', groups[0].Regions.Select(region => region.Slug)));
        Assert.Equal("c", Assert.Single(groups[1].Regions).Slug);
    }

    [Fact]
    public void The_same_garden_in_another_order_gives_the_same_bytes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(Counts, counts =>
        {
            Gardens.Parts parts = Star(counts[0], counts[1], counts[2], counts[3]);
            Assert.Equal(Draw(parts.Graph()), Draw(parts.Shuffled(counts.Sum() + 3)));
        }));

    [Fact]
    public void At_most_24_are_drawn_every_kind_keeps_its_share_and_the_rest_is_counted() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Counts, counts =>
        {
            int total = counts.Sum();
            Neighbourhood around = Around(Star(counts[0], counts[1], counts[2], counts[3]).Graph());
            NeighbourhoodLayout layout = NeighbourhoodLayout.Of(around);
            NeighbourhoodLayout.Row[] shown = layout.Left.Concat(layout.Right).Where(row => row.Region is not null).ToArray();

            Assert.Equal(Math.Min(24, total), shown.Length);
            Assert.Equal(total - shown.Length, layout.More);
            Assert.All(around.Groups, group =>
            {
                IEnumerable<MapRegion> drawn = shown.Where(row => row.Kind == group.Kind).Select(row => row.Region!);
                Assert.True(drawn.Count() >= Math.Min(2, group.Regions.Count));
                Assert.Equal(group.Regions.Take(drawn.Count()), drawn);
            });
        }));

    [Fact]
    public void Names_keep_to_their_margin_and_no_two_rows_meet() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Counts, counts =>
        {
            NeighbourhoodLayout layout = NeighbourhoodLayout.Of(Around(Star(counts[0], counts[1], counts[2], counts[3]).Graph()));
            foreach (IReadOnlyList<NeighbourhoodLayout.Row>? column in new[] { layout.Left, layout.Right })
            {
                double used = 0;
                foreach (NeighbourhoodLayout.Row row in column)
                {
                    // letters reach .8 em above a baseline and .25 em below it
                    double baseline = row.Region is null ? row.Y : row.Baseline;
                    double top = baseline - (0.8 * NeighbourhoodLayout.TypeSize);
                    Assert.True(top >= used, $"{top} < {used}");
                    used = baseline + (Math.Max(0, row.Lines.Length - 1) * NeighbourhoodLayout.Leading) + (0.25 * NeighbourhoodLayout.TypeSize);
                    Assert.True(used <= layout.Height - (layout.More > 0 ? 20 : 0));
                    Assert.All(row.Lines, line => Assert.True(NameWidth.Of(line) * NeighbourhoodLayout.TypeSize / 100 <= 112 - 9));
                    Assert.InRange(layout.Reach(row.Y), 1, 500);
                }
            }
        }));

    [Fact]
    public void Markup_is_well_formed_and_hostile_names_stay_text()
    {
        string[] hostile =
        [
            "</text></svg><script>alert(1)</script>", "a\" onload=\"alert(1)", "& &amp; &lt;", "\0\u0001\uD800x\uFFFE", "]]><!--", "\u202Eright to left", "'single'",
        ];
        RegionGraph graph = Star(3, 2, 1, 1, i => hostile[i]).Graph();
        MapLinks links = Links with { Region = region => $"../{region.Slug}/?a=1&b=\"<x>" };

        XElement svg = XElement.Parse(NeighbourhoodMap.Draw(Around(graph), links));

        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Empty(svg.Descendants(ns + "script"));
        Assert.Equal(7, svg.Descendants(ns + "a").Count());
        Assert.All(svg.Descendants().Attributes(), attribute => Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        Assert.Contains(svg.Descendants(ns + "title"), title => title.Value.StartsWith("</text></svg><script>", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_has_a_name_that_tells_the_kind_and_every_mark_exists()
    {
        XNamespace ns = "http://www.w3.org/2000/svg";
        XElement svg = XElement.Parse(Draw(Star(3, 3, 3, 30).Graph()));
        HashSet<string> ids = svg.Descendants().Attributes("id").Select(id => "#" + id.Value).ToHashSet(StringComparer.Ordinal);

        foreach (XElement? link in svg.Descendants(ns + "a").Where(a => a.Attribute("class")?.Value != "nb-more"))
        {
            XElement title = Assert.IsType<XElement>(link.FirstNode);
            Assert.Matches(": (named|linked|shared uncertainty|shared crux)(, stub)?$", title.Value);
            Assert.Contains(link.Element(ns + "use")!.Attribute("href")!.Value, ids);
        }

        Assert.Equal("+15 more", svg.Descendants(ns + "a").Last().Value);
    }

    [Fact]
    public void A_full_neighbourhood_stays_below_nine_kilobytes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Counts, counts =>
            Assert.True(Encoding.UTF8.GetByteCount(Draw(Star(counts[0], counts[1], counts[2], counts[3]).Graph())) <= 9000)));
}
