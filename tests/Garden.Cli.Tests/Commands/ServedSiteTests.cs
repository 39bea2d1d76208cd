using System.Text;
using Garden.Cli.Commands;
using Garden.Cli.Files;
using Garden.Site;

namespace Garden.Cli.Tests.Commands;

public sealed class ServedSiteTests
{
    private readonly List<string> _made = [];

    [Fact]
    public void Files_are_worked_out_as_far_as_the_one_that_is_asked_for()
    {
        ServedSite site = new(Files("style.css", "a/index.html", "b/index.html"), () => []);
        Assert.Equal(["style.css"], _made);
        Assert.Equal("a/index.html", TextOf(site, "a/index.html"));
        Assert.Equal(["style.css", "a/index.html", "rendered a/index.html"], _made);
        Assert.Null(site.Find("c/index.html"));
        Assert.Equal("a/index.html", TextOf(site, "a/index.html"));
        Assert.Equal(["style.css", "a/index.html", "rendered a/index.html", "b/index.html"], _made);
    }

    [Fact]
    public void An_attachment_in_a_folder_does_not_wait_for_pages_and_never_hides_a_file_of_the_site()
    {
        ServedSite site = new(Files("style.css", "a/index.html", "feed.xml", "assets/late.js"), () => ((string[])["topics/curve.svg", "feed.xml", "assets/late.js", "a/index.html", "logo.png"]).Select(path => KeyValuePair.Create(path, new Attachment(path, "/nowhere/" + path, 0, default))));
        Assert.NotNull(site.Find("topics/curve.svg"));
        Assert.Equal(["style.css"], _made);
        foreach (string path in new[] { "feed.xml", "assets/late.js", "a/index.html" })
        {
            Assert.Equal(path, TextOf(site, path));
        }

        Assert.NotNull(site.Find("logo.png"));
        Assert.Null(site.Find("topics/none.svg"));
    }

    [Fact]
    public void A_failure_on_the_way_is_told_each_time_and_never_taken_for_a_missing_file()
    {
        ServedSite site = new(Files("style.css", "a/index.html", "!"), () => []);
        Assert.NotNull(site.Find("a/index.html"));
        Assert.Throws<FormatException>(() => site.Find("b/index.html"));
        Assert.Throws<FormatException>(() => site.Find("b/index.html"));
        Assert.Equal("a/index.html", TextOf(site, "a/index.html"));
    }

    [Fact]
    public void What_fails_for_every_file_fails_at_once() => Assert.Throws<FormatException>(() => new ServedSite(Files("!"), () => []));

    private static string TextOf(ServedSite site, string path) => Encoding.UTF8.GetString(site.Find(path)!.Read());

    private IEnumerable<OutputFile> Files(params string[] paths)
    {
        foreach (string path in paths)
        {
            _made.Add(path == "!" ? throw new FormatException() : path);
            yield return new OutputFile(path, () =>
            {
                _made.Add("rendered " + path);
                return Encoding.UTF8.GetBytes(path);
            });
        }
    }
}
