using Garden.Site.Tests;

namespace Garden.Cli.Tests.Publishing;

public sealed class PublishedLinksTests
{
    [Theory]
    [InlineData("https://slack-water.invalid/")]
    [InlineData("https://slack-water.invalid/garden/")]
    public async Task No_link_of_the_starter_garden_is_dead_wherever_it_lives(string root) =>
        Assert.Empty(PublishedLinks.Dead(await BuildAsync("--base-url", root), new Uri(root)));

    [Fact]
    public async Task No_link_of_the_starter_garden_is_dead_on_disk() =>
        Assert.Empty(PublishedLinks.Dead(await BuildAsync("--portable"), new Uri("https://disk.invalid/"), portable: true));

    [Theory]
    [InlineData("<a href=\"b/\">")]
    [InlineData("<a href=\"#nowhere\">")]
    [InlineData("<a href=\"/garden/\">")]
    [InlineData("<a href=\"../\">")]
    [InlineData("<a href=\"https://slack-water.invalid/garden/b/\">")]
    [InlineData("<img src=\"a.svg\" srcset=\"a.svg 1x, c.svg 2x\">")]
    [InlineData("<meta property=\"og:url\" content=\"https://slack-water.invalid/garden/b/\">")]
    [InlineData("<script type=\"application/ld+json\">{\"url\": \"https://slack-water.invalid/garden/b/\"}</script>")]
    public void What_leads_nowhere_is_found(string html)
    {
        Dictionary<string, string> files = new(StringComparer.Ordinal) { ["index.html"] = html + "<a href=\"./#x\" id=\"x\">", ["a.svg"] = "" };
        Assert.Single(PublishedLinks.Dead(files, new Uri("https://slack-water.invalid/garden/")));
    }

    [Theory]
    [InlineData("a.css", "b { background: url('b.svg') }")]
    [InlineData("a.xml", "<loc>https://slack-water.invalid/garden/b/</loc>")]
    [InlineData("a.json", "{\"pages\": [{\"url\": \"b/\"}]}")]
    [InlineData("a.ics", "URL:https://slack-water.invalid/gar\r\n den/b/")]
    public void What_leads_nowhere_is_found_in_other_files(string path, string text) =>
        Assert.Single(PublishedLinks.Dead(new Dictionary<string, string>(StringComparer.Ordinal) { [path] = text }, new Uri("https://slack-water.invalid/garden/")));

    /// <summary>The starter garden as a writer builds it: every file by path inside the site.</summary>
    private static async Task<Dictionary<string, string>> BuildAsync(params string[] options)
    {
        using WorkFolder work = new();
        CommandRun run = await CommandRun.In(Repository.Root, ["build", "--output", work.At("site"), .. options]);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        return work.Snapshot("site").ToDictionary(file => file.Key["site/".Length..].Replace('\\', '/'), file => file.Value, StringComparer.Ordinal);
    }
}
