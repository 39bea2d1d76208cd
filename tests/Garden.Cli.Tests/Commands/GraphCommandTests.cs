using System.Text.Json;
using System.Xml.Linq;

namespace Garden.Cli.Tests.Commands;

public sealed class GraphCommandTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public GraphCommandTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/topics/a.md", "---\ntitle: First <one>\narea: North\nrelated:\n  - {to: b, how: leads to}\n---\n");
        _work.Write("input/topics/b.md", "---\ntitle: Second\n---\n");
        _work.Write("input/topics/hidden.md", "---\ntitle: Hidden\nunlisted: true\nrelated: [a]\n---\n");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task Json_has_regions_with_addresses_and_relations_with_words()
    {
        using JsonDocument document = JsonDocument.Parse((await _work.RunAsync("graph")).Out);
        JsonElement[] regions = [.. document.RootElement.GetProperty("regions").EnumerateArray()];
        Assert.Equal("topics/a/ topics/b/", string.Join(' ', regions.Select(region => region.GetProperty("url").GetString())));
        JsonElement relation = Assert.Single(document.RootElement.GetProperty("relations").EnumerateArray());
        Assert.Equal("leads to", relation.GetProperty("how").GetString());
    }

    [Fact]
    public async Task Svg_is_a_file_of_its_own_in_the_colours_of_the_theme()
    {
        XDocument svg = XDocument.Parse((await _work.RunAsync("graph", "-f", "svg")).Out);
        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.Contains("--paper:", svg.Root.Elements().First().Value, StringComparison.Ordinal);
        Assert.Contains(svg.Descendants(), element => element.Attribute("href")?.Value == "topics/a/");
    }

    [Theory]
    [InlineData("dot", "graph garden {")]
    [InlineData("mermaid", "graph LR")]
    [InlineData("graphml", "<?xml ")]
    public async Task Other_programs_have_their_forms(string form, string start) =>
        Assert.StartsWith(start, (await _work.RunAsync("graph", "-f", form)).Out, StringComparison.Ordinal);

    [Fact]
    public async Task Two_topics_of_one_name_are_no_crash()
    {
        _work.Write("input/topics/deep/a.md", "---\ntitle: Twin\n---\n");
        Assert.Equal(0, (await _work.RunAsync("graph")).ExitCode);
        Assert.Equal(1, (await _work.RunAsync("build")).ExitCode);
    }
}
