using System.Diagnostics;
using Garden.Analysis.Importing;
using Garden.Analysis.Importing.Folders;

namespace Garden.Analysis.Tests.Importing.Folders;

/// <summary>Pages of nothing but the beginnings of tags, or of tags that nothing closes, are imported in a time that grows with their length.</summary>
public sealed class HostilePagesTests
{
    /// <summary>Many times what the slowest takes on a slow machine; before each was read once, most took minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("{% a ")]
    [InlineData("{% a % ")]
    [InlineData("{{% a {")]
    [InlineData("{% raw %}")]
    [InlineData("{%- comment -%}")]
    [InlineData("{% highlight c %}")]
    [InlineData("{{ a ")]
    [InlineData("{: a ")]
    public void A_site_of_Jekyll_is_read_in_a_moment(string piece) => Read(JekyllSite.Import, "_config.yml", "_posts/2026-01-05-a.md", piece);

    [Theory]
    [InlineData("{{< a ")]
    [InlineData("{{% a {")]
    [InlineData("{{< highlight c >}}")]
    [InlineData("{{% comment %}}")]
    [InlineData("{{<")]
    [InlineData(" ")]
    public void A_site_of_Hugo_is_read_in_a_moment(string piece) => Read(HugoSite.Import, "hugo.yaml", "content/posts/a.md", "{{< a " + piece);

    private static void Read(Importer importer, string settings, string page, string piece)
    {
        long started = Stopwatch.GetTimestamp();
        string line = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length)) + "\n";
        Imported.Of(importer, (settings, "title: x\n"), (page, "---\ntitle: a\n---\n" + string.Concat(Enumerable.Repeat(line, 8))));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Patience);
    }
}
