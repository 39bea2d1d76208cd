using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Garden.Maps.Tests;

public sealed class GraphExportTests
{
    private static readonly RegionGraph Graph = RegionGraph.Create(
        ["Water \"& sea\""],
        [
            new() { Slug = "tides", Title = "Tides \\ \"high\" <b>&</b> #1", Area = "Water \"& sea\"" },
            new() { Slug = "end", Title = "`end`\nand \u0001 更多", Stub = true },
            new() { Slug = "wells", Title = "Wells", Area = "Water \"& sea\"" },
        ],
        [new("tides", "end", MapRelationKind.Named, "depends on \"it\""), new("end", "tides", MapRelationKind.Linked), new("wells", "tides", MapRelationKind.SharedCrux)]);

    [Fact]
    public void Json_has_areas_regions_and_each_pair_once()
    {
        using JsonDocument json = JsonDocument.Parse(GraphExport.ToJson(Graph, region => $"topics/{region.Slug}/"));
        JsonElement root = json.RootElement;

        Assert.Equal(1, root.GetProperty("version").GetInt32());
        Assert.Equal("Water \"& sea\"", Assert.Single(root.GetProperty("areas").EnumerateArray()).GetString());
        Assert.Equal("end tides wells", string.Join(' ', root.GetProperty("regions").EnumerateArray().Select(region => region.GetProperty("id").GetString())));
        JsonElement end = root.GetProperty("regions")[0];
        Assert.Equal(JsonValueKind.Null, end.GetProperty("area").ValueKind);
        Assert.True(end.GetProperty("stub").GetBoolean());
        Assert.Equal(1, end.GetProperty("relations").GetInt32());
        Assert.Equal("topics/end/", end.GetProperty("url").GetString());
        IEnumerable<string> relations = root.GetProperty("relations").EnumerateArray().Select(relation =>
            $"{relation.GetProperty("from")}-{relation.GetProperty("to")}: {relation.GetProperty("kind")} ({relation.GetProperty("how")})");
        Assert.Equal("end-tides: named (depends on \"it\"); tides-wells: shared-crux ()", string.Join("; ", relations));
    }

    [Fact]
    public void Dot_quotes_every_name() => Assert.Equal(
        """
        graph garden {
          node [shape=box, style=rounded];
          subgraph cluster_0 {
            label="Water \"& sea\"";
            "tides" [label="Tides \\ \"high\" <b>&</b> #1"];
            "wells" [label="Wells"];
          }
          "end" [label="`end` and 更多", style="rounded,dashed"];
          "end" -- "tides" [style=bold, label="depends on \"it\""];
          "tides" -- "wells" [style=dotted, label="shared crux"];
        }

        """.ReplaceLineEndings("\n"),
        GraphExport.ToDot(Graph));

    [Fact]
    public void GraphMl_is_well_formed_and_declares_what_it_uses()
    {
        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        XElement root = XDocument.Parse(GraphExport.ToGraphMl(Graph)).Root!;
        HashSet<string> keys = root.Elements(ns + "key").Select(key => key.Attribute("id")!.Value).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, XElement> nodes = root.Descendants(ns + "node").ToDictionary(node => node.Attribute("id")!.Value, StringComparer.Ordinal);

        Assert.All(root.Descendants(ns + "data"), data => Assert.Contains(data.Attribute("key")!.Value, keys));
        Assert.Equal("Tides \\ \"high\" <b>&</b> #1", nodes["tides"].Elements().First().Value);
        Assert.Equal(["end", "tides"], root.Descendants(ns + "edge").Select(edge => edge.Attribute("source")!.Value));
        Assert.All(root.Descendants(ns + "edge"), edge => Assert.Contains(edge.Attribute("target")!.Value, nodes.Keys));
    }

    [Fact]
    public void Mermaid_escapes_what_it_would_read_as_syntax() => Assert.Equal(
        """
        graph LR
          subgraph a0["Water #quot;#38; sea#quot;"]
            r1["Tides #92; #quot;high#quot; #60;b#62;#38;#60;/b#62; #35;1"]
            r2["Wells"]
          end
          r0("#96;end#96; and 更多")
          r0 ===|"depends on #quot;it#quot;"| r1
          r1 -.-|"shared crux"| r2

        """.ReplaceLineEndings("\n"),
        GraphExport.ToMermaid(Graph));

    [Fact]
    public void Every_export_is_the_same_for_the_same_garden_in_another_order()
    {
        Gardens.Parts parts = Gardens.Sample(50, 5);
        (RegionGraph? graph, RegionGraph? shuffled) = (parts.Graph(), parts.Shuffled(3));

        Assert.Equal(GraphExport.ToJson(graph, region => region.Slug), GraphExport.ToJson(shuffled, region => region.Slug));
        Assert.Equal(GraphExport.ToDot(graph), GraphExport.ToDot(shuffled));
        Assert.Equal(GraphExport.ToGraphMl(graph), GraphExport.ToGraphMl(shuffled));
        Assert.Equal(GraphExport.ToMermaid(graph), GraphExport.ToMermaid(shuffled));
        Assert.Equal(graph.Pairs.Length, Regex.Count(GraphExport.ToDot(graph), " -- ", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }
}
