using Garden.Analysis.Importing;
using Garden.Analysis.Importing.Folders;

namespace Garden.Analysis.Tests.Importing.Folders;

/// <summary>Pages of nothing but the beginnings of tags, or of tags that nothing closes, are imported. Each is read once; when every tag was looked for anew, most took minutes.</summary>
public sealed class HostilePagesTests
{
    [Theory]
    [InlineData("{% a ")]
    [InlineData("{% a % ")]
    [InlineData("{{% a {")]
    [InlineData("{% raw %}")]
    [InlineData("{%- comment -%}")]
    [InlineData("{% highlight c %}")]
    [InlineData("{{ a ")]
    [InlineData("{: a ")]
    public void A_site_of_Jekyll_is_read(string piece) => Read(JekyllSite.Import, "_config.yml", "_posts/2026-01-05-a.md", piece);

    [Theory]
    [InlineData("{{< a ")]
    [InlineData("{{% a {")]
    [InlineData("{{< highlight c >}}")]
    [InlineData("{{% comment %}}")]
    [InlineData("{{<")]
    [InlineData(" ")]
    public void A_site_of_Hugo_is_read(string piece) => Read(HugoSite.Import, "hugo.yaml", "content/posts/a.md", "{{< a " + piece);

    private static void Read(Importer importer, string settings, string page, string piece)
    {
        string line = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length)) + "\n";
        Imported imported = Imported.Of(importer, (settings, "title: x\n"), (page, "---\ntitle: a\n---\n" + string.Concat(Enumerable.Repeat(line, 8))));
        Assert.Single(imported.Plan.NewFiles);
    }
}
