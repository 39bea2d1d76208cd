using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Garden.Maps;

/// <summary>The graph of a garden in the languages of other tools. Each pair of regions is one edge, of its strongest kind.</summary>
public static class GraphExport
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>One JSON object: areas, regions and relations, on one line that ends.</summary>
    /// <param name="url">The address of a region's page, relative to the root of the site.</param>
    public static string ToJson(RegionGraph graph, Func<MapRegion, string> url)
    {
        ArrayBufferWriter<byte> buffer = new ArrayBufferWriter<byte>();
        WriteJson(graph, url, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The same as UTF-8, passed on as it is written.</summary>
    public static void WriteJson(RegionGraph graph, Func<MapRegion, string> url, IBufferWriter<byte> output)
    {
        using (Utf8JsonWriter json = new Utf8JsonWriter(output, Json))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("areas");
            foreach (string? area in graph.Areas.Where(area => area.Length > 0))
            {
                json.WriteStringValue(area);
            }

            json.WriteEndArray();
            json.WriteStartArray("regions");
            foreach (MapRegion region in graph.Regions)
            {
                json.WriteStartObject();
                json.WriteString("id", region.Slug);
                json.WriteString("title", region.Title);
                json.WriteString("url", url(region));
                json.WriteString("area", region.Area.Length > 0 ? region.Area : null);
                json.WriteBoolean("stub", region.Stub);
                json.WriteNumber("relations", graph.Degree(region.Slug));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("relations");
            foreach ((int a, int b, MapRelationKind kind, string? how) in graph.Pairs)
            {
                json.WriteStartObject();
                json.WriteString("from", graph.Regions[a].Slug);
                json.WriteString("to", graph.Regions[b].Slug);
                json.WriteString("kind", kind.Key());
                json.WriteString("how", how);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>For Graphviz: areas as clusters, kinds as styles.</summary>
    public static string ToDot(RegionGraph graph)
    {
        StringBuilder dot = new StringBuilder("graph garden {\n  node [shape=box, style=rounded];\n");
        for (int area = 0; area < graph.Areas.Count; area++)
        {
            bool isNamed = graph.Areas[area].Length > 0;
            dot.Append(isNamed ? $"  subgraph cluster_{Number(area)} {{\n    label={Quoted(graph.Areas[area])};\n" : "");
            foreach (int region in RegionsOf(graph, area))
            {
                (string? slug, string? title) = (graph.Regions[region].Slug, graph.Regions[region].Title);
                dot.Append(isNamed ? "    " : "  ").Append(Quoted(slug)).Append(" [label=").Append(Quoted(title))
                    .Append(graph.Regions[region].Stub ? ", style=\"rounded,dashed\"" : "").Append("];\n");
            }

            dot.Append(isNamed ? "  }\n" : "");
        }

        foreach ((int a, int b, MapRelationKind kind, string? how) in graph.Pairs)
        {
            string style = kind switch
            {
                MapRelationKind.Named => "bold",
                MapRelationKind.Linked => "solid",
                MapRelationKind.SharedUncertainty => "dashed",
                _ => "dotted",
            };
            dot.Append("  ").Append(Quoted(graph.Regions[a].Slug)).Append(" -- ").Append(Quoted(graph.Regions[b].Slug))
                .Append(" [style=").Append(style).Append(", label=").Append(Quoted(how ?? kind.Words())).Append("];\n");
        }

        return dot.Append("}\n").ToString();

        static string Quoted(string text) => '"' + OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
    }

    /// <summary>GraphML, for yEd, Gephi and others.</summary>
    public static string ToGraphMl(RegionGraph graph)
    {
        SvgWriter xml = new SvgWriter(1024);
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        foreach (string key in (string[])["title", "area"])
        {
            xml.Raw("  <key id=\"").Raw(key).Raw("\" for=\"node\" attr.name=\"").Raw(key).Raw("\" attr.type=\"string\"/>\n");
        }

        xml.Raw("  <key id=\"stub\" for=\"node\" attr.name=\"stub\" attr.type=\"boolean\"/>\n");
        foreach (string key in (string[])["kind", "how"])
        {
            xml.Raw("  <key id=\"").Raw(key).Raw("\" for=\"edge\" attr.name=\"").Raw(key).Raw("\" attr.type=\"string\"/>\n");
        }

        xml.Raw("  <graph id=\"garden\" edgedefault=\"undirected\">\n");
        foreach (MapRegion region in graph.Regions)
        {
            xml.Raw("    <node id=\"").Escaped(region.Slug).Raw("\">");
            Data("title", region.Title);
            Data("area", region.Area);
            Data("stub", region.Stub ? "true" : "false");
            xml.Raw("</node>\n");
        }

        foreach ((int a, int b, MapRelationKind kind, string? how) in graph.Pairs)
        {
            xml.Raw("    <edge source=\"").Escaped(graph.Regions[a].Slug).Raw("\" target=\"").Escaped(graph.Regions[b].Slug).Raw("\">");
            Data("kind", kind.Key());
            Data("how", how ?? "");
            xml.Raw("</edge>\n");
        }

        return xml.Raw("  </graph>\n</graphml>\n").ToString();

        void Data(string key, string value)
        {
            if (value.Length > 0)
            {
                xml.Raw("<data key=\"").Raw(key).Raw("\">").Escaped(OneLine(value)).Raw("</data>");
            }
        }
    }

    /// <summary>A Mermaid flowchart: areas as subgraphs, kinds as lines. Nodes are numbered, for Mermaid reserves some words.</summary>
    public static string ToMermaid(RegionGraph graph)
    {
        StringBuilder chart = new StringBuilder("graph LR\n");
        for (int area = 0; area < graph.Areas.Count; area++)
        {
            bool isNamed = graph.Areas[area].Length > 0;
            chart.Append(isNamed ? $"  subgraph a{Number(area)}[{Quoted(graph.Areas[area])}]\n" : "");
            foreach (int region in RegionsOf(graph, area))
            {
                (string? open, string? close) = graph.Regions[region].Stub ? ("(", ")") : ("[", "]");
                chart.Append(isNamed ? "    r" : "  r").Append(Number(region)).Append(open).Append(Quoted(graph.Regions[region].Title)).Append(close).Append('\n');
            }

            chart.Append(isNamed ? "  end\n" : "");
        }

        foreach ((int a, int b, MapRelationKind kind, string? how) in graph.Pairs)
        {
            string line = kind switch { MapRelationKind.Named => "===", MapRelationKind.Linked => "---", _ => "-.-" };
            string? label = how ?? (kind > MapRelationKind.Linked ? kind.Words() : null);
            chart.Append("  r").Append(Number(a)).Append(' ').Append(line).Append(label is null ? "" : $"|{Quoted(label)}|")
                .Append(" r").Append(Number(b)).Append('\n');
        }

        return chart.ToString();

        // Mermaid reads #name; and #number; as characters, and a backtick at the start as Markdown.
        static string Quoted(string text) => '"' + string.Concat(OneLine(text).Select(letter => letter switch
        {
            '"' => "#quot;",
            '#' or '&' or '<' or '>' or '`' or '\\' => $"#{Number(letter)};",
            _ => letter.ToString(),
        })) + '"';
    }

    private static IEnumerable<int> RegionsOf(RegionGraph graph, int area) => Enumerable.Range(0, graph.Regions.Count).Where(region => graph.AreaOf[region] == area);

    /// <summary>The text with every run of white space and control characters as one space.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
